// Which comment answers a question, of those that all its readers see: the official one, else the one that was accepted.
import { sql, type RawBuilder } from 'kysely'

/** As SQL, of a row of posts that is called `post` unless said otherwise: the id of its comment. */
export const bestAnswer = (row = 'post'): RawBuilder<string | null> => sql<string | null>`coalesce((select o.comment_id from official_answer o join comment k on k.id = o.comment_id where o.post_id = ${sql.ref(`${row}.id`)} and k.trashed_at is null and k.hidden_at is null), ${acceptedAnswer(row)})`
export const acceptedAnswer = (row = 'post'): RawBuilder<string | null> => sql<string | null>`case when ${sql.ref(`${row}.answer_state`)} = 'accepted' then (select w.comment_id from accepted_answer w where w.post_id = ${sql.ref(`${row}.id`)}) end`

/** Is the comment `c` the official answer of its question? */
export const isOfficial: RawBuilder<boolean> = sql<boolean>`exists (select from official_answer o where o.comment_id = c.id)`
