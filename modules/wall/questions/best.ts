// Which comment answers a question, of those that all its readers see: the official one, else the one that was accepted.
import { sql, type RawBuilder } from 'kysely'
import type { Who } from '#platform/access/actor.ts'
import { scopesOf } from '#platform/access/access.ts'

/** As SQL, of a row of posts that is called `post` unless said otherwise: the id of its comment. */
export const bestAnswer = (row = 'post'): RawBuilder<string | null> => sql<string | null>`coalesce((select o.comment_id from official_answer o join comment k on k.id = o.comment_id where o.post_id = ${sql.ref(`${row}.id`)} and k.trashed_at is null and k.hidden_at is null), ${acceptedAnswer(row)})`
export const acceptedAnswer = (row = 'post'): RawBuilder<string | null> => sql<string | null>`case when ${sql.ref(`${row}.answer_state`)} = 'accepted' then (select w.comment_id from accepted_answer w where w.post_id = ${sql.ref(`${row}.id`)}) end`

/** Is the comment `c` the official answer of its question? */
export const isOfficial: RawBuilder<boolean> = sql<boolean>`exists (select from official_answer o where o.comment_id = c.id)`

/**
 * The official answers that the actor reads, each under the question that stands (`of`): what was said to one that is joined to another is read there,
 * and the later word counts. What is outdated and joined says nothing more.
 */
export const officialAnswers = (actor: Who, spaceId: string): RawBuilder<{ of: string, comment_id: string, by_id: string, at: Date }> => sql`(select distinct on (s.id) s.id as of, o.comment_id, o.by_id, o.at from post s join post q on q.id = s.id or q.merged_into = s.id join official_answer o on o.post_id = q.id join comment k on k.id = o.comment_id
  where s.scope_id = ${spaceId} and s.kind = 'question' and s.trashed_at is null and q.trashed_at is null and q.hidden_at is null and (q.id = s.id or q.outdated_at is null) and q.scope_id in ${scopesOf(actor, 'post.read')} and k.trashed_at is null and k.hidden_at is null
  order by s.id, o.at desc)`
