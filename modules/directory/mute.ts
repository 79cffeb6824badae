// Somebody whom one hears less of: nothing ordinary of what they do, one's own name and answers to oneself still.
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { visiblePeople } from '#platform/identity/people.ts'
import { hearAgain, mute } from '#platform/notices/silences.ts'
import { Problem } from '#platform/problem.ts'
import { unfollow } from './follow.ts'
import { readPerson } from './person.ts'

/** A mark of one's own: they are not told, nor is anybody else. */
export async function setMuted(tx: Tx, actor: Actor, id: string, muted: boolean) {
  if (!await visiblePeople(tx, actor).select('id').where('id', '=', id).executeTakeFirst()) throw new Problem(404, 'person.not_found')
  if (muted && id === actor.personId) throw new Problem(409, 'person.own')
  // One does not hear less of somebody and more of them at once.
  if (muted) await unfollow(tx, actor, id)
  await (muted ? mute(tx, actor, 'person', id) : hearAgain(tx, actor, 'person', id))
  return readPerson(tx, actor, id)
}
