import { sql } from 'kysely'
import type { FollowsPart } from '#platform/follows.ts'
import { comesAfter } from '#platform/notices/follows.ts'
import { record } from './facts.ts'
import { startFollowing } from './follow.ts'

/** The spaces that one follows: because one is in them, or by choice. */
export const follows: FollowsPart = {
  noun: 'space',
  list: async (db, actor, after, limit) => (await db.selectFrom('follow').innerJoin('space', 'space.id', 'follow.space_id').select(['follow.space_id as id', 'follow.followed_at as at',
    sql<boolean>`exists (select from scope_grant g where g.scope_id = follow.space_id and g.principal_id = any(${actor.principals}::uuid[]) and g.principal_kind in ('person', 'audience') and g.until > ${actor.at})`.as('belongs')])
    .where('follow.person_id', '=', actor.personId).where('space.archived_at', 'is', null).where(comesAfter(sql`follow.followed_at`, sql`follow.space_id`, after))
    .orderBy('follow.followed_at', 'desc').orderBy('follow.space_id', 'desc').limit(limit).execute()).map(({ belongs, ...row }) => ({ ...row, why: belongs ? 'belongs' : 'chose' })),
  set: async (tx, actor, id, following) => {
    if (following) {
      await startFollowing(tx, actor, id)
      return
    }
    // One's own mark alone is asked for: it is taken away from a space that one may not find any more, too.
    const gone = await tx.deleteFrom('follow').using('space').whereRef('space.id', '=', 'follow.space_id').where('follow.space_id', '=', id).where('follow.person_id', '=', actor.personId).returning('space.authority_id').executeTakeFirst()
    if (gone) record(tx, actor, 'follow.changed', { id, authorityId: gone.authority_id, data: { follows: false } })
  },
}
