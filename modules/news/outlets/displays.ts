// The display of a depot or a hall: the short form of what is for whoever works there, one after the other. Its address is a secret, shown once.
import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { hashOf, newSecret } from '#platform/identity/secrets.ts'
import { Problem } from '#platform/problem.ts'
import { authoritiesWritten, mayWriteFor, unitsWritten, writes } from '../access.ts'
import { meansPersona } from '../audience.ts'
import { record } from '../facts.ts'
import type { Place } from '../tables.ts'

const tended = (db: Db, actor: Actor) => db.selectFrom('news_display').where(sql<boolean>`(news_display.authority_id in ${authoritiesWritten(actor)} or news_display.unit_id in ${unitsWritten(actor)})`)
const columns = ['news_display.id', 'news_display.name', 'news_display.unit_id', 'news_display.place', 'news_display.created_at', sql<string | null>`(select u.name from unit u where u.id = news_display.unit_id)`.as('unit')] as const
type Row = { id: string, name: string, unit_id: string | null, unit: string | null, place: Place, created_at: Date }
const present = (row: Row) => ({ id: row.id, name: row.name, unit: row.unit_id === null || row.unit === null ? null : { id: row.unit_id, name: row.unit }, place: row.place, createdAt: row.created_at.toISOString() })

export async function listDisplays(db: Db, actor: Actor, query: { cursor?: string, limit?: number }) {
  if (!(await writes(db, actor))) throw new Problem(403, 'news.not_editor')
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const rows = await tended(db, actor).select(columns).$if(before !== null, (q) => q.where('news_display.id', '<', sql<string>`${before?.[0]}::uuid`)).orderBy('news_display.id', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, present, (row) => cursorOf(row.id))
}

export async function createDisplay(tx: Tx, actor: Actor, given: { name: string, unitId?: string | null, place?: Place }) {
  const { unitId = null, place = {} } = given
  await mayWriteFor(tx, actor, actor.mainAuthorityId, unitId)
  const name = cleanLine(given.name)
  if (name === '') throw new Problem(422, 'news_display.name_empty', { field: 'name' })
  const [id, secret] = [uuidv7(), newSecret()]
  await tx.insertInto('news_display').values({ id, authority_id: actor.mainAuthorityId, unit_id: unitId, name, place: JSON.stringify(place), secret_hash: hashOf(secret), created_by: actor.personId, created_at: actor.at }).execute()
  record(tx, actor, 'news_display.created', { id, authorityId: actor.mainAuthorityId, data: { unitId } })
  return { ...present(await tended(tx, actor).select(columns).where('news_display.id', '=', id).executeTakeFirstOrThrow()), secret }
}

export async function removeDisplay(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await tended(tx, actor).select('news_display.authority_id').where('news_display.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'news_display.not_found')
  await tx.deleteFrom('news_display').where('id', '=', id).execute()
  record(tx, actor, 'news_display.removed', { id, authorityId: row.authority_id })
}

const [looked, most] = [100, 10]

/** What a display shows at a moment: the latest short forms that are for somebody who works where it hangs; null for an address that leads nowhere. */
export async function shownOn(db: Db, secret: string) {
  if (secret.length > 100) return null
  const display = await db.selectFrom('news_display').innerJoin('authority', 'authority.id', 'news_display.authority_id').select(['news_display.name', 'news_display.authority_id', 'news_display.unit_id', 'news_display.place', 'authority.name as authority', 'authority.modules_off']).where('secret_hash', '=', hashOf(secret)).executeTakeFirst()
  if (!display || display.modules_off.includes('news')) return null
  const rows = await db.selectFrom('article').select(['short', 'rule', 'unit_id', 'published_at']).where('authority_id', '=', display.authority_id).where('published_at', 'is not', null).where('archived_at', 'is', null).where('trashed_at', 'is', null).where('short', '<>', '')
    .orderBy('published_at', 'desc').orderBy('id', 'desc').limit(looked).execute()
  const meant = await meansPersona(db, display.authority_id, { ...display.place, ...(display.unit_id === null ? {} : { unitId: display.unit_id }) })
  return { ...display, items: rows.filter(({ rule, unit_id }) => meant(rule, unit_id)).slice(0, most) }
}
