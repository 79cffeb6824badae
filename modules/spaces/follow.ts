// Following a space is no right: what fills one's home, and nothing more.
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from './access.ts'
import { record } from './facts.ts'
import { readSpace } from './spaces.ts'

export async function follow(tx: Tx, actor: Actor, spaceId: string, personId: string): Promise<void> {
  await tx.insertInto('follow').values({ space_id: spaceId, person_id: personId, followed_at: actor.at, seen_at: actor.at }).onConflict((c) => c.doNothing()).execute()
}

// Its facts have no scope: the live stream would tell everyone of the space who follows it.
export async function startFollowing(tx: Tx, actor: Actor, spaceId: string) {
  const space = await standing(tx, actor, spaceId)
  if (!holds(space.role, 'space.follow') || space.emergency) throw new Problem(403, 'space.not_allowed')
  await follow(tx, actor, spaceId, actor.personId)
  record(tx, actor, 'follow.changed', { id: spaceId, authorityId: space.authority_id, data: { follows: true } })
  return readSpace(tx, actor, spaceId)
}

export async function stopFollowing(tx: Tx, actor: Actor, spaceId: string): Promise<void> {
  const space = await standing(tx, actor, spaceId)
  const gone = await tx.deleteFrom('follow').where('space_id', '=', spaceId).where('person_id', '=', actor.personId).returning('space_id').executeTakeFirst()
  if (gone) record(tx, actor, 'follow.changed', { id: spaceId, authorityId: space.authority_id, data: { follows: false } })
}

/** One's own mark of having seen the space as it stands. */
export async function visit(tx: Tx, actor: Actor, spaceId: string): Promise<void> {
  await standing(tx, actor, spaceId)
  await tx.updateTable('follow').set({ seen_at: actor.at }).where('space_id', '=', spaceId).where('person_id', '=', actor.personId).execute()
}
