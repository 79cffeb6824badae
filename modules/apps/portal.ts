import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import { keepsAny, visible } from './access.ts'
import { findApps } from './find.ts'
import { categories, type Category } from './kinds.ts'
import { line, lineColumns, markOf, type LineRow } from './present.ts'

/** Applications that anybody has: more than any authority keeps. */
const most = 1_000
const shownOfEach = 6
const shownTroubled = 5
const shownFound = 30

const lines = (db: Db, actor: Actor) => visible(db, actor).select(lineColumns(actor))
const byName = sql`folded(app.name)`
const all = (db: Db, actor: Actor): Promise<LineRow[]> => lines(db, actor).orderBy(byName).orderBy('app.id').limit(most).execute()

/** One statement, whatever there is: the groups are cut out of it. */
export async function readPortal(db: Db, actor: Actor) {
  const rows = await all(db, actor)
  const groups = (['mine', ...categories] as const).map((category) => {
    const those = rows.filter((row) => isOf(row, category))
    return { category, count: those.length, first: those.slice(0, shownOfEach).map(line) }
  })
  const troubled = rows.filter(({ state }) => state !== 'ok').toSorted((a, b) => (b.state_at?.getTime() ?? 0) - (a.state_at?.getTime() ?? 0)).slice(0, shownTroubled)
  return { favourites: favouritesAmong(rows).map(line), groups: groups.filter(({ count }) => count > 0), troubled: troubled.map(line), total: rows.length, can: keepsAny(actor) ? ['apps.keep'] : [] }
}

const isOf = (row: LineRow, category: 'mine' | Category): boolean => (category === 'mine' ? row.aimed : row.categories.includes(category))
const favouritesAmong = (rows: readonly LineRow[]): LineRow[] => rows.filter(({ place }) => place !== null).toSorted((a, b) => a.place! - b.place!)

export async function listApps(db: Db, actor: Actor, query: { q?: string, category?: 'mine' | Category, cursor?: string, limit?: number }) {
  if (query.q !== undefined && query.q.trim() !== '') return { items: findApps(await all(db, actor), query.q).slice(0, shownFound).map(line), next: null }
  const limit = query.limit ?? 20
  const { category } = query
  const after = readCursor(query.cursor, 2)
  const rows = await lines(db, actor).select(byName.$castTo<string>().as('folded')).$if(category === 'mine', (q) => q.where('app.rule', 'is not', null)).$if(category !== undefined && category !== 'mine', (q) => q.where(sql<boolean>`app.categories @> array[${category}]::text[]`))
    .$if(after !== null, (q) => q.where(sql<boolean>`(folded(app.name), app.id) > (${after?.[0]}, ${after?.[1]}::uuid)`)).orderBy(byName).orderBy('app.id').limit(limit + 1).execute()
  return pageOf(rows, limit, line, (row) => cursorOf(row.folded, row.id))
}

/** The actor's favourites, in their order. */
export const listFavourites = async (db: Db, actor: Actor, limit = most) => (await lines(db, actor).innerJoin('app_favourite as mine', (join) => join.onRef('mine.app_id', '=', 'app.id').on('mine.person_id', '=', actor.personId)).orderBy('mine.place').orderBy('app.id').limit(limit).execute()).map(line)

const onHome = 8
/** Their part of the home: no more than a tile takes. */
export async function favouritesForMe(db: Db, actor: Actor) {
  const rows = await visible(db, actor).innerJoin('app_favourite as mine', (join) => join.onRef('mine.app_id', '=', 'app.id').on('mine.person_id', '=', actor.personId))
    .select(['app.id', 'app.name', 'app.address', 'app.mark', 'app.hue', 'app.picture_id as picture']).orderBy('mine.place').orderBy('app.id').limit(onHome).execute()
  return { items: rows.map((row) => ({ ...row, mark: markOf(row) })) }
}
