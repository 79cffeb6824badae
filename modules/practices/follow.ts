// Following a card: one is told when it says something else, is verified, or is to be read again.
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { hearAgain } from '#platform/notices/silences.ts'
import { Problem } from '#platform/problem.ts'
import { visible } from './access.ts'
import { readPractice, type Room } from './present.ts'

/** Follows a card, or not any more. A mark of one's own: no fact, which administrators would read. */
export async function setFollowing(tx: Tx, room: Room, id: string, follows: boolean) {
  await (follows ? startFollowing : stopFollowing)(tx, room.actor, id)
  return readPractice(tx, room, id)
}

export async function startFollowing(tx: Tx, actor: Actor, id: string): Promise<void> {
  await readable(tx, actor, id)
  await hearAgain(tx, actor, 'practice', id)
  await tx.insertInto('practice_follow').values({ practice_id: id, person_id: actor.personId, at: actor.at }).onConflict((c) => c.doNothing()).execute()
}

async function stopFollowing(tx: Tx, actor: Actor, id: string): Promise<void> {
  await readable(tx, actor, id)
  await unfollow(tx, actor, id)
}

async function readable(tx: Tx, actor: Actor, id: string): Promise<void> {
  if (!await visible(tx, actor).select('id').where('id', '=', id).where('trashed_at', 'is', null).executeTakeFirst()) throw new Problem(404, 'practice.not_found')
}

/** The mark alone, whatever one may read. */
export async function unfollow(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.deleteFrom('practice_follow').where('practice_id', '=', id).where('person_id', '=', actor.personId).execute()
}
