import type pg from 'pg'
import type { Store } from './store.ts'

const grace = 24 * 3_600_000

/**
 * Removes files that nothing has held for a day, then blobs that no row names. A blob row goes first, its bytes after:
 * a crash between the two leaves bytes too many, never too few. A blob brought again meanwhile has a fresh date and stays.
 */
export async function sweepFiles(pool: pg.Pool, store: Store, at: Date): Promise<number> {
  const before = new Date(at.getTime() - grace)
  await pool.query('delete from file where detached_at < $1', [before])
  const { rows } = await pool.query<{ hash: string }>(`delete from blob where created_at < $1
    and not exists (select from file where file.blob_hash = blob.hash) and not exists (select from rendition where rendition.blob_hash = blob.hash) returning hash`, [before])
  for (const { hash } of rows) await store.remove(hash)
  return rows.length
}
