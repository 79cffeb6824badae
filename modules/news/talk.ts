// What readers say of an article, and their thanks: where it is open to them, as long as it is not over.
import { sql } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'
import { isEdited, readable } from './access.ts'
import { record } from './facts.ts'
import { authorName, readArticle } from './present.ts'
import { found } from './reach.ts'

const rows = (db: Db, actor: Actor) => readable(db, actor).innerJoin('article_comment as c', 'c.article_id', 'article.id').innerJoin('person as author', 'author.id', 'c.author_id')
  .select(['c.id', 'c.article_id', 'c.author_id', 'c.body', 'c.created_at', 'c.trashed_at', 'article.scope_id', 'article.authority_id', 'article.author_id as writer_id', isEdited(actor).as('edited'), authorName.as('name'), 'author.headline', externalColumn('author', 'c.authority_id').as('external')])
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]
const mayRemove = (row: Row, actor: Actor): boolean => row.edited || row.author_id === actor.personId
const present = (row: Row, actor: Actor) => ({
  id: row.id, author: { id: row.author_id, name: row.name, headline: row.headline, external: row.external }, body: row.body, at: row.created_at.toISOString(), byWriter: row.author_id === row.writer_id, can: mayRemove(row, actor) ? ['comment.trash'] : [],
})

export async function listComments(db: Db, actor: Actor, id: string, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 1)
  const list = await rows(db, actor).where('c.article_id', '=', id).where('c.trashed_at', 'is', null).$if(after !== null, (q) => q.where('c.id', '>', sql<string>`${after?.[0]}::uuid`)).orderBy('c.id').limit(limit + 1).execute()
  // An empty page may be of an article that one may not read: only then is it asked.
  if (list.length === 0) await readArticle(db, actor, id)
  return pageOf(list, limit, (row) => present(row, actor), (row) => cursorOf(row.id))
}

export async function createComment(tx: Tx, actor: Actor, articleId: string, said: string) {
  const article = await found(tx, actor, articleId, 'article.comment', true)
  const body = cleanText(said)
  if (body === '') throw new Problem(422, 'news.comment_empty', { field: 'body' })
  const id = uuidv7()
  await tx.insertInto('article_comment').values({ id, authority_id: article.authority_id, article_id: articleId, author_id: actor.personId, body, created_at: actor.at }).execute()
  await count(tx, articleId, 1)
  record(tx, actor, 'article.commented', { id: articleId, scopeId: article.scope_id, authorityId: article.authority_id, data: { commentId: id } })
  return present(await one(tx, actor, id), actor)
}

/** The same twice changes nothing. */
export async function trashComment(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await removable(tx, actor, id)
  if (row.trashed_at !== null) return
  await tx.updateTable('article_comment').set({ trashed_at: actor.at, trashed_by: actor.personId }).where('id', '=', id).execute()
  await count(tx, row.article_id, -1)
  record(tx, actor, 'article.comment_trashed', { id: row.article_id, scopeId: row.scope_id, authorityId: row.authority_id, data: { commentId: id } })
}

export async function restoreComment(tx: Tx, actor: Actor, id: string) {
  const row = await removable(tx, actor, id)
  // What who writes the article took away comes back by their hand alone.
  const gone = await tx.updateTable('article_comment').set({ trashed_at: null, trashed_by: null }).where('id', '=', id).where('trashed_at', 'is not', null).$if(!row.edited, (q) => q.where('trashed_by', '=', actor.personId)).returning('id').executeTakeFirst()
  if (gone) {
    await count(tx, row.article_id, 1)
    record(tx, actor, 'article.comment_restored', { id: row.article_id, scopeId: row.scope_id, authorityId: row.authority_id, data: { commentId: id } })
  } else if (row.trashed_at !== null) throw new Problem(403, 'news.not_editor')
  return present(row, actor)
}

export async function setThanks(tx: Tx, actor: Actor, id: string, given: boolean) {
  const article = await found(tx, actor, id, 'article.thank')
  const done = given
    ? await tx.insertInto('article_thanks').values({ article_id: id, person_id: actor.personId, at: actor.at }).onConflict((c) => c.doNothing()).returning('article_id').executeTakeFirst()
    : await tx.deleteFrom('article_thanks').where('article_id', '=', id).where('person_id', '=', actor.personId).returning('article_id').executeTakeFirst()
  if (done) record(tx, actor, given ? 'article.thanked' : 'article.unthanked', { id, scopeId: article.scope_id, authorityId: article.authority_id })
  return readArticle(tx, actor, id)
}

const count = (tx: Tx, id: string, by: number) => tx.updateTable('article').set((eb) => ({ comment_count: eb('comment_count', '+', by) })).where('id', '=', id).execute()

async function one(db: Db, actor: Actor, id: string): Promise<Row> {
  const row = await rows(db, actor).where('c.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'news.comment_not_found')
  return row
}
async function removable(tx: Tx, actor: Actor, id: string): Promise<Row> {
  const row = await one(tx, actor, id)
  // What is in the trash is only there for whoever may take it back.
  if (!mayRemove(row, actor)) throw row.trashed_at === null ? new Problem(403, 'news.not_editor') : new Problem(404, 'news.comment_not_found')
  return row
}
