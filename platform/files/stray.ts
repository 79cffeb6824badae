// Bytes that no row names.
import type pg from 'pg'
import type { Store } from './store.ts'

/** Removes bytes that were refused a moment ago, unless somebody's row names them. */
export async function dropStray(pool: pg.Pool, store: Store, hash: string, at: Date): Promise<void> {
  const client = await pool.connect()
  try {
    await removeStray(client, store, hash, at)
  } finally {
    client.release()
  }
}

/** Its row is held while the bytes go, and never kept: whoever brings them again waits, then looks whether they are still there. */
export async function removeStray(client: pg.PoolClient, store: Store, hash: string, at: Date): Promise<boolean> {
  await client.query('begin')
  try {
    const { rowCount } = await client.query('insert into blob (hash, size, created_at) values ($1, 0, $2) on conflict do nothing', [hash, at])
    if (rowCount === 1) await store.remove(hash)
    return rowCount === 1
  } finally {
    await client.query('rollback')
  }
}
