// Finding what a verb is about, for whoever may do it.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { actions, isEdited, isMeant, readable, stateColumn } from './access.ts'

export const trashDays = 30

export const dates = [sql<string | null>`article.featured_until::text`.as('featured_until'), sql<string | null>`article.read_by::text`.as('read_by')] as const
const columns = ['article.id', 'article.authority_id', 'article.scope_id', 'article.unit_id', 'article.author_id', 'article.title', 'article.summary', 'article.body', 'article.image', 'article.files', 'article.rule', 'article.reserve_at', 'article.talk', 'article.publish_at', 'article.published_at', 'article.reminded_at', 'article.version'] as const

/** An article that the actor reads, and may do this with; held until the end of the transaction, so that two who change it come one after the other. */
export async function found(db: Db, actor: Actor, id: string, action: string, hold = false) {
  const query = readable(db, actor).select([...columns, ...dates, stateColumn.as('state'), isMeant(actor).as('meant'), isEdited(actor).as('edited')]).where('article.id', '=', id)
  const row = await (hold ? query.forNoKeyUpdate() : query).executeTakeFirst()
  if (!row) throw new Problem(404, 'news.not_found')
  if (!actions(row, actor).includes(action)) throw refusal(row, actor, action)
  return row
}

/** Why not: it is not theirs to write, somebody else must publish it, or it does not stand where this could be done. */
function refusal(row: { edited: boolean, state: string, author_id: string, reserve_at: Date | null, talk: string }, actor: Actor, action: string): Problem {
  if (action === 'article.publish' && row.edited && row.reserve_at !== null && row.author_id === actor.personId) return new Problem(403, 'news.reserve_needs_other')
  const own = action === 'article.acknowledge' || action === 'article.comment' || action === 'article.thank'
  if (own) return new Problem(409, row.talk === 'closed' && action !== 'article.acknowledge' ? 'news.talk_closed' : 'news.not_to_read')
  return row.edited ? new Problem(409, 'news.wrong_state') : new Problem(403, 'news.not_editor')
}
