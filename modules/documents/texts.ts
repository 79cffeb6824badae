// What files say: read by the platform (platform/contents), given to whoever may read the document.
import type { Actor } from '#platform/access/actor.ts'
import { readAgain, readContents, readMissing } from '#platform/contents/contents.ts'
import { cursorOf, readCursor } from '#platform/db/cursor.ts'
import type { Database, Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { seen } from './reach.ts'

/** The text of its standing version, page by page; a page may go on in the next reply. */
export async function readText(db: Db, actor: Actor, id: string, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const after = Number(readCursor(query.cursor, 1)?.[0] ?? 0)
  if (!Number.isInteger(after) || Math.abs(after) > 1_000_000) throw new Problem(400, 'request.invalid', { field: 'cursor' })
  const { file_id } = await seen(db, actor, id)
  if (file_id === null) return { state: 'none' as const, pages: [], next: null }
  const { state, pieces } = await readContents(db, file_id, after, limit + 1)
  const given = pieces.slice(0, limit)
  const pages = [...Map.groupBy(given, (one) => one.page ?? 1)].map(([number, of]) => ({ number, text: of.map((one) => one.text).join('\n') }))
  return { state, pages, next: pieces.length > limit ? cursorOf(given.at(-1)!.nr) : null }
}

/** Should anything have been laid without being asked for, it is read all the same. */
export const askMissing = async ({ pool }: Pick<Database, 'pool'>, at: Date): Promise<void> => void await readMissing(pool, 'select f.blob_hash as hash from document d join file f on f.id = d.file_id where d.trashed_at is null', at)

/** The same; and what could not be read is tried once more, by a reader that may know better by now. */
export async function askAgain(database: Database, progress: (done: number, total: number) => void, at: Date): Promise<void> {
  await askMissing(database, at)
  const again = await readAgain(database.pool, at)
  progress(again, again)
}
