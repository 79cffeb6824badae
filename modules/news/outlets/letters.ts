// A letter of published articles. It gives no right: each reader finds in it what is for them, and a letter in which nothing is for them is not there.
import { sql } from 'kysely'
import { cleanLine, cleanText } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { authoritiesWritten, editable, mayWriteFor, readable, unitsWritten } from '../access.ts'
import { record } from '../facts.ts'
import { authorName, unitName } from '../present.ts'

const isMade = (actor: Actor) => sql<boolean>`(newsletter.authority_id in ${authoritiesWritten(actor)} or newsletter.unit_id in ${unitsWritten(actor)})`

/** Published, of those that the actor reads or writes. */
const shown = (db: Db, actor: Actor) => readable(db, actor).where('article.published_at', 'is not', null)

const letters = (db: Db, actor: Actor) => {
  const count = shown(db, actor).select((eb) => eb.fn.countAll<string>().as('n')).where(sql<boolean>`article.id = any(newsletter.article_ids)`)
  return db.selectFrom('newsletter').select(['newsletter.id', 'newsletter.authority_id', 'newsletter.unit_id', 'newsletter.title', 'newsletter.intro', 'newsletter.article_ids', 'newsletter.created_at', isMade(actor).as('made'), sql<string | null>`(select u.name from unit u where u.id = newsletter.unit_id)`.as('unit'), count.as('count')])
    .where((eb) => eb.or([isMade(actor), eb.exists(shown(db, actor).select('article.id').where(sql<boolean>`article.id = any(newsletter.article_ids)`))]))
}
type Row = Awaited<ReturnType<ReturnType<typeof letters>['execute']>>[number]
const present = (row: Row) => ({
  id: row.id, title: row.title, intro: row.intro, unit: row.unit_id === null || row.unit === null ? null : { id: row.unit_id, name: row.unit }, createdAt: row.created_at.toISOString(), address: `/lettres/${row.id}`, articleCount: Number(row.count ?? 0), can: row.made ? ['newsletter.remove'] : [],
})

export async function listLetters(db: Db, actor: Actor, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const rows = await letters(db, actor).$if(before !== null, (q) => q.where('newsletter.id', '<', sql<string>`${before?.[0]}::uuid`)).orderBy('newsletter.id', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, present, (row) => cursorOf(row.id))
}

/** Of articles that the actor writes, and that are published; in the order given. */
export async function createLetter(tx: Tx, actor: Actor, given: { title: string, intro?: string, unitId?: string | null, articleIds: string[] }) {
  const { unitId = null, articleIds } = given
  await mayWriteFor(tx, actor, actor.mainAuthorityId, unitId)
  const title = cleanLine(given.title)
  const known = await editable(tx, actor).select('article.id').where('article.id', 'in', articleIds).where('article.published_at', 'is not', null).execute()
  if (title === '' || known.length < articleIds.length) throw new Problem(422, 'newsletter.empty', { field: title === '' ? 'title' : 'articleIds' })
  const id = uuidv7()
  await tx.insertInto('newsletter').values({ id, authority_id: actor.mainAuthorityId, unit_id: unitId, title, intro: cleanText(given.intro ?? ''), article_ids: articleIds, created_by: actor.personId, created_at: actor.at }).execute()
  record(tx, actor, 'newsletter.created', { id, authorityId: actor.mainAuthorityId, data: { articleIds } })
  return present(await letters(tx, actor).where('newsletter.id', '=', id).executeTakeFirstOrThrow())
}

export async function removeLetter(tx: Tx, actor: Actor, id: string): Promise<void> {
  const gone = await tx.deleteFrom('newsletter').where('id', '=', id).where(isMade(actor)).returning('authority_id').executeTakeFirst()
  if (!gone) throw new Problem(404, 'newsletter.not_found')
  record(tx, actor, 'newsletter.removed', { id, authorityId: gone.authority_id })
}

/** A letter with the articles in it that are for the actor, in its order; null when none is. */
export async function readLetter(db: Db, actor: Actor, id: string) {
  const letter = await letters(db, actor).where('newsletter.id', '=', id).executeTakeFirst()
  if (!letter) return null
  const articles = await shown(db, actor).innerJoin('person as author', 'author.id', 'article.author_id').select(['article.id', 'article.title', 'article.summary', 'article.image', 'article.published_at', unitName.as('unit'), authorName.as('author'), sql<string | null>`article.read_by::text`.as('read_by')])
    .where('article.id', '=', sql<string>`any(${letter.article_ids}::uuid[])`).execute()
  const order = new Map(letter.article_ids.map((one, nth) => [one, nth]))
  return { ...letter, articles: articles.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!) }
}
export type Letter = NonNullable<Awaited<ReturnType<typeof readLetter>>>
