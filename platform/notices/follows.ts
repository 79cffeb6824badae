// What one follows, of whichever module: one list, by when one began.
import { sql, type RawBuilder } from 'kysely'
import { fold } from '#lib/fold.ts'
import type { Actor } from '../access/actor.ts'
import { cursorOf, readCursor } from '../db/cursor.ts'
import type { Db, Tx } from '../db/database.ts'
import type { FollowsPart } from '../follows.ts'
import type { Line } from '../nouns.ts'
import { Problem } from '../problem.ts'
import { kindsOf } from './kinds.ts'
import { titlesOf } from './read.ts'

type Modules = readonly (Parameters<typeof kindsOf>[0][number] & { follows?: FollowsPart })[]
type Query = { q?: string, cursor?: string, limit?: number }

/** What one follows, the latest first. A search reads so many at once, so that a page of it may be shorter than its limit, and not the last one. */
export async function listFollows(db: Db, actor: Actor, modules: Modules, query: Query) {
  const after = readCursor(query.cursor, 2)
  const parts = partsOf(actor, modules)
  return searched(db, actor, modules, query, async (limit) => {
    const lists = await Promise.all(parts.map(async ({ noun, list }) => (await list(db, actor, after, limit)).map((one) => ({ noun, ...one }))))
    return lists.flat().toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)).slice(0, limit)
  }, ({ why }) => ({ why }))
}

/** One more row than a page of these, with the names of those that one may read; the others have none, and no search finds them. */
export async function searched<R extends { noun: string, id: string, at: Date }, M extends object>(db: Db, actor: Actor, modules: Modules, { q, limit = 20 }: Query, read: (limit: number) => Promise<readonly R[]>, more: (row: R) => M) {
  const words = fold(q ?? '').split(' ').filter(Boolean)
  const most = words.length > 0 ? readAtOnce : limit
  const rows = await read(most + 1)
  const titles = await titlesOf(db, actor, kindsOf(modules), rows.slice(0, most))
  const lineOf = (row: R): Line | undefined => titles.get(`${row.noun} ${row.id}`)
  const found = rows.slice(0, most).filter((row) => words.every((word) => fold(lineOf(row)?.title ?? '').includes(word)))
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : rows.length > most ? rows[most - 1] : undefined
  return {
    items: shown.map((row) => ({ noun: row.noun, id: row.id, title: lineOf(row)?.title ?? null, address: lineOf(row)?.address ?? null, ...more(row) })),
    next: last === undefined ? null : cursorOf(last.at.toISOString(), last.id),
  }
}
const readAtOnce = 300

/** Follows a thing again, or not any more. */
export async function setFollow(tx: Tx, actor: Actor, modules: Modules, noun: string, id: string, follows: boolean): Promise<void> {
  const part = partsOf(actor, modules).find((one) => one.noun === noun)
  if (!part) throw new Problem(404, 'notice.not_found')
  await part.set(tx, actor, id, follows)
}

/** « Of these, what comes after », for the queries of the parts. */
export const comesAfter = (at: RawBuilder<unknown>, id: RawBuilder<unknown>, after: readonly string[] | null): RawBuilder<boolean> =>
  (after === null ? sql<boolean>`true` : sql<boolean>`(${at}, ${id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)

const partsOf = (actor: Actor, modules: Modules): FollowsPart[] => modules.flatMap(({ name, follows }) => (follows && !actor.modulesOff.includes(name) ? [follows] : []))
