// The text of files as it is kept: by their bytes, in pieces of a few lines.
import { sql, type RawBuilder } from 'kysely'
import type pg from 'pg'
import type { Db, Tx } from '../db/database.ts'
import type { Page } from './formats/page.ts'

/** Lays bytes by a statement that answers their `hash`, and has them read unless they have been: nothing is lost between the two. */
export const layRead = (tx: Tx, laying: RawBuilder<unknown>, at: Date): Promise<unknown> =>
  sql`with laid as (${laying}) insert into content (hash, asked_at) select distinct hash, ${at}::timestamptz from laid order by hash on conflict do nothing`.execute(tx)

/** Has all of these read that were never asked for, should there be any: as SQL that answers their `hash`. */
export const readMissing = (pool: Pick<pg.Pool, 'query'>, hashes: string, at: Date): Promise<unknown> =>
  pool.query(`insert into content (hash, asked_at) select distinct hash, $1::timestamptz from (${hashes}) h where not exists (select from content c where c.hash = h.hash) on conflict do nothing`, [at])

/** Has what could not be read tried once more. Answers how many. */
export const readAgain = async (pool: Pick<pg.Pool, 'query'>, at: Date): Promise<number> =>
  (await pool.query(`update content set state = 'waiting', tries = 0, asked_at = $1 where state in ('failed', 'none')`, [at])).rowCount ?? 0

/** Forgets what is said by bytes of these that nothing names any more; `named` answers those that something does, as SQL over `hash`. */
export const forgetContents = (tx: Tx, hashes: readonly string[], named: string): Promise<unknown> =>
  sql`delete from content where hash = any(${hashes}::text[]) and not exists (${sql.raw(named)})`.execute(tx)

export type Contents = { state: 'ready' | 'waiting' | 'none', pieces: { nr: number, page: number | null, text: string }[] }
/** What the bytes of a file say, from a piece on: at most so many. The caller has asked for the right to it. */
export async function readContents(db: Db, fileId: string, after: number, limit: number): Promise<Contents> {
  const rows = await db.selectFrom('file as f').innerJoin('content as c', 'c.hash', 'f.blob_hash').leftJoin('content_piece as p', (j) => j.onRef('p.hash', '=', 'c.hash').on('c.state', '=', 'ready').on('p.nr', '>', after)).select(['c.state', 'p.nr', 'p.page', 'p.text'])
    .where('f.id', '=', fileId).orderBy('p.nr').limit(limit).execute()
  const state = rows[0]?.state
  return { state: state === 'ready' ? 'ready' : state === 'waiting' || state === 'reading' ? 'waiting' : 'none', pieces: rows.flatMap(({ nr, page, text }) => (nr === null || text === null ? [] : [{ nr, page, text }])) }
}

/** Characters of a piece: a few paragraphs. */
const piece = 2_000
/** Cut between words, where there are some; none goes over the end of a page. */
export const piecesOf = (pages: readonly Page[]): Page[] => pages.flatMap(({ page, text }) => {
  const pieces: Page[] = []
  for (let from = 0; from < text.length;) {
    const end = from + piece
    const cut = end >= text.length ? text.length : Math.max(text.lastIndexOf('\n', end), text.lastIndexOf(' ', end))
    const to = cut > from + piece / 2 || end >= text.length ? cut : end
    pieces.push({ page, text: text.slice(from, to).toWellFormed().trim() })
    from = to
  }
  return pieces.filter((one) => one.text !== '')
})
