import type pg from 'pg'
import type { Store } from './store.ts'
import { removeStray } from './stray.ts'
import { dropExpired } from './uploads.ts'

const grace = 24 * 3_600_000

/**
 * Removes files that nothing has held for a day, then blobs that no row names, each in a transaction of its own:
 * a crash in the middle leaves a row that nothing names, for the next time. A blob brought again meanwhile has a fresh date and stays.
 */
export const sweepFiles = (pool: pg.Pool, store: Store, at: Date): Promise<number> => alone(pool, (client) => sweep(client, store, new Date(at.getTime() - grace)))

/**
 * Removes what a kill left in the store: bytes whose row never came, and files begun and never finished, a day after the last byte.
 * Asked by name of the whole store, so it runs once a night. Answers how many it removed.
 */
export const sweepStray = (pool: pg.Pool, store: Store, at: Date): Promise<number> => alone(pool, async (client) => {
  const before = new Date(at.getTime() - grace)
  let removed = await store.dropUnfinished(before)
  let some: string[] = []
  const ask = async (): Promise<void> => {
    const { rows } = await client.query<{ hash: string }>('select hash from unnest($1::text[]) as hash where not exists (select from blob where blob.hash = hash.hash)', [some])
    some = []
    for (const { hash } of rows) if (await removeStray(client, store, hash, at)) removed++
  }
  for await (const hash of store.laidBefore(before)) if (some.push(hash) >= 1_000) await ask()
  await ask()
  return removed
})

/** One sweep at a time, and none during a backup, which holds the lock shared: what its snapshot names must still be there when it comes to copy it. */
async function alone(pool: pg.Pool, run: (client: pg.PoolClient) => Promise<number>): Promise<number> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [sweepLock])
    if (!rows[0]?.held) return 0
    try {
      return await run(client)
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
  await dropExpired((text, values) => client.query<{ id: string }>(text, values), store, new Date(before.getTime() + grace))
  await client.query('delete from file where detached_at < $1', [before])
  const { rows } = await client.query<{ hash: string }>(`select hash from blob where created_at < $1 and ${orphan}`, [before])
  let removed = 0
  for (const { hash } of rows) if (await removeBlob(client, store, hash, before)) removed++
  return removed
}

const orphan = 'not exists (select from file where file.blob_hash = blob.hash) and not exists (select from rendition where rendition.blob_hash = blob.hash)'

/** The bytes go while the row is held: whoever brings them again waits, then looks whether they are still there (`noteFile`). */
async function removeBlob(client: pg.PoolClient, store: Store, hash: string, before: Date): Promise<boolean> {
  await client.query('begin')
  try {
    const { rowCount } = await client.query(`delete from blob where hash = $2 and created_at < $1 and ${orphan}`, [before, hash])
    if (rowCount === 1) await store.remove(hash)
    await client.query('commit')
    return rowCount === 1
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
