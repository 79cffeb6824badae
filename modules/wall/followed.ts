// The posts that one follows: by having written in them, or by choice.
import { sql } from 'kysely'
import { andOn } from '#platform/access/switches.ts'
import type { FollowsPart, Followed } from '#platform/follows.ts'
import { comesAfter } from '#platform/notices/follows.ts'
import { hush } from '#platform/notices/silences.ts'
import { setFollowing, takesPart } from './follow.ts'

export const follows: FollowsPart = {
  noun: 'post',
  // One's own rows alone are read, by the indexes of who wrote and who follows.
  list: async (db, { personId }, after, limit) => (await sql<Followed>`select post.id, max(mine.at) as at, case when bool_or(mine.wrote) then 'wrote' else 'chose' end as why from (
    select id, created_at as at, true as wrote from post where author_id = ${personId}
    union all select post_id, created_at, true from comment where author_id = ${personId} and trashed_at is null
    union all select post_id, at, false from post_follow where person_id = ${personId}) mine
    join post on post.id = mine.id and post.trashed_at is null
    where not exists (select from silence s where s.person_id = ${personId} and s.noun = 'post' and s.subject_id = post.id)${andOn('post.scope_id', 'post.read')}
    group by post.id having ${comesAfter(sql`max(mine.at)`, sql`post.id`, after)} order by max(mine.at) desc, post.id desc limit ${limit}`.execute(db)).rows,
  set: async (tx, actor, id, following) => {
    if (following) {
      await setFollowing(tx, actor, id, true)
      return
    }
    await tx.deleteFrom('post_follow').where('post_id', '=', id).where('person_id', '=', actor.personId).execute()
    if (await tx.selectFrom('post').select('id').where('id', '=', id).where(takesPart(actor)).executeTakeFirst()) await hush(tx, actor, 'post', id)
  },
}
