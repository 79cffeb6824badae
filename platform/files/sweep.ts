import type pg from 'pg'
import type { Store } from './store.ts'

const grace = 24 * 3_600_000

/**
 * Removes files that nothing has held for a day, then blobs that no row names. A blob row goes first, its bytes after:
 * a crash between the two leaves bytes too many, never too few. A blob brought again meanwhile has a fresh date and stays.
 */
export async function sweepFiles(pool: pg.Pool, store: Store, at: Date): Promise<number> {
  const client = await pool.connect()
  try {
    // A backup under way holds it, shared: what its snapshot names must still be there when it comes to copy it.
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [sweepLock])
    if (!rows[0]?.held) return 0
    try {
      return await sweep(client, store, new Date(at.getTime() - grace))
    } finally {
      await client.query('select pg_advisory_unlock($1)', [sweepLock])
    }
  } finally {
    client.release()
  }
}

/** Advisory lock: nothing is swept while somebody else holds it. */
export const sweepLock = 7_265_003

async function sweep(client: pg.PoolClient, store: Store, before: Date): Promise<number> {
  await client.query('delete from file where detached_at < $1', [before])
  const { rows } = await client.query<{ hash: string }>(`delete from blob where created_at < $1
    and not exists (select from file where file.blob_hash = blob.hash) and not exists (select from rendition where rendition.blob_hash = blob.hash) returning hash`, [before])
  for (const { hash } of rows) await store.remove(hash)
  return rows.length
}
