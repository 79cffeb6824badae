import { sql } from 'kysely'
import { minutesOf } from '#lib/markdown/sections.ts'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import { editable, stateColumn, visible, writes, type State } from './access.ts'
import { authorName, readAt, unitName, type CategoryName } from './present.ts'
import { dates, found } from './reach.ts'

const lines = (db: Db, actor: Actor) => visible(db, actor).innerJoin('person as author', 'author.id', 'article.author_id')
  .select(['article.id', 'article.title', 'article.summary', 'article.body', 'article.image', 'article.categories', 'article.short', 'article.published_at', ...dates, unitName.as('unit'), authorName.as('author'), readAt(actor).as('read_at'),
    sql<boolean>`(article.featured_until >= ${today(actor.at)}::date)`.as('featured'), sql<boolean>`exists (select from article_correction c where c.article_id = article.id)`.as('corrected')])
type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]

export const line = (a: Row) => ({
  id: a.id, title: a.title, summary: a.summary, image: a.image, from: a.unit ?? a.author, categories: a.categories as CategoryName[], minutes: minutesOf(a.body), publishedAt: a.published_at!.toISOString(), featured: a.featured ?? false,
  toReadBy: a.read_by, readAt: a.read_at?.toISOString() ?? null, corrected: a.corrected,
})

type Query = { category?: CategoryName, archived?: boolean, cursor?: string, limit?: number }

/** What is for the actor and not over, newest first; or what is over. */
export async function listNews(db: Db, actor: Actor, query: Query) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const rows = await lines(db, actor).where('article.archived_at', query.archived === true ? 'is not' : 'is', null).$if(query.category !== undefined, (q) => q.where(sql<boolean>`article.categories @> array[${query.category}]::text[]`))
    .$if(after !== null, (q) => q.where(sql<boolean>`(article.published_at, article.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`)).orderBy('article.published_at', 'desc').orderBy('article.id', 'desc').limit(limit + 1).execute()
  return { ...pageOf(rows, limit, line, (a) => cursorOf(a.published_at!.toISOString(), a.id)), can: await writes(db, actor) ? ['news.write'] : [] }
}

/** The latest for the actor, as a feed or a page holds them. */
export const latestNews = (db: Db, actor: Actor, limit: number): Promise<Row[]> => lines(db, actor).where('article.archived_at', 'is', null).orderBy('article.published_at', 'desc').orderBy('article.id', 'desc').limit(limit).execute()

const onHome = 4
/** Its part of the home: what is still to be read and understood, then what is featured, then the latest. */
export async function newsForMe(db: Db, actor: Actor) {
  const rows = await lines(db, actor).where('article.archived_at', 'is', null)
    .orderBy(sql`(article.read_by is not null and not exists (select from article_reading r where r.article_id = article.id and r.person_id = ${actor.personId})) desc, (article.featured_until >= ${today(actor.at)}::date) is true desc`)
    .orderBy('article.published_at', 'desc').orderBy('article.id', 'desc').limit(onHome).execute()
  const items = rows.map((row) => { const { id, title, summary, image, from, minutes, publishedAt, toReadBy, readAt } = line(row); return { id, title, summary, image, from, minutes, publishedAt, toReadBy: readAt === null ? toReadBy : null } })
  return { items, toDo: items.some((one) => one.toReadBy !== null) }
}

/** What the actor writes, or others for the same people. */
export async function listDesk(db: Db, actor: Actor, query: { state?: State, cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const rows = await editable(db, actor).innerJoin('person as author', 'author.id', 'article.author_id')
    .select(['article.id', 'article.title', 'article.unit_id', unitName.as('unit'), sql<boolean>`article.rule is not null`.as('aimed'), authorName.as('author'), 'article.created_at', 'article.edited_at', 'article.publish_at', 'article.published_at', 'article.version', stateColumn.as('state'), ...dates])
    .$if(query.state !== undefined, (q) => q.where(stateColumn, '=', query.state!)).$if(before !== null, (q) => q.where('article.id', '<', sql<string>`${before?.[0]}::uuid`)).orderBy('article.id', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, (a) => ({
    id: a.id, title: a.title, state: a.state, unit: a.unit_id === null || a.unit === null ? null : { id: a.unit_id, name: a.unit }, aimed: a.aimed, author: a.author, at: (a.published_at ?? a.edited_at ?? a.created_at).toISOString(), publishAt: a.publish_at?.toISOString() ?? null, readBy: a.read_by, version: a.version,
  }), (a) => cursorOf(a.id))
}

/** What one said before each change. */
export async function listVersions(db: Db, actor: Actor, id: string, query: { cursor?: string, limit?: number }) {
  await found(db, actor, id, 'article.edit')
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const rows = await db.selectFrom('article_version as v').innerJoin('person as author', 'author.id', 'v.by_id').select(['v.number', 'v.title', 'v.summary', 'v.body', 'v.at', authorName.as('by')]).where('v.article_id', '=', id)
    .$if(before !== null, (q) => q.where('v.number', '<', Number(before?.[0]))).orderBy('v.number', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, (v) => ({ ...v, at: v.at.toISOString() }), (v) => cursorOf(v.number))
}
