// A space that one hears less of: nothing ordinary of it, one's own name, answers and important posts still.
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { hearAgain, mute } from '#platform/notices/silences.ts'
import { standing } from './access.ts'
import { readSpace } from './spaces.ts'

/** A mark of one's own, which no right hangs on: nobody is told. */
export async function setMuted(tx: Tx, actor: Actor, spaceId: string, muted: boolean) {
  await standing(tx, actor, spaceId)
  await (muted ? mute(tx, actor, 'space', spaceId) : hearAgain(tx, actor, 'space', spaceId))
  return readSpace(tx, actor, spaceId)
}
