import { sql } from 'kysely'
import { andOn } from '#platform/access/switches.ts'
import type { FollowsPart } from '#platform/follows.ts'
import { comesAfter } from '#platform/notices/follows.ts'
import { startFollowing, unfollow } from './follow.ts'

/** The cards that one follows. */
export const follows: FollowsPart = {
  noun: 'practice',
  list: async (db, { personId }, after, limit) => (await db.selectFrom('practice_follow as w').innerJoin('practice', 'practice.id', 'w.practice_id').select(['w.practice_id as id', 'w.at']).where('w.person_id', '=', personId).where('practice.trashed_at', 'is', null)
    .where(sql<boolean>`not exists (select from silence s where s.person_id = ${personId} and s.noun = 'practice' and s.subject_id = w.practice_id)${andOn('practice.scope_id', 'practice.read')}`)
    .where(comesAfter(sql`w.at`, sql`w.practice_id`, after)).orderBy('w.at', 'desc').orderBy('w.practice_id', 'desc').limit(limit).execute()).map((row) => ({ ...row, why: 'chose' })),
  set: (tx, actor, id, following) => (following ? startFollowing : unfollow)(tx, actor, id),
}
