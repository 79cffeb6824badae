// Are the files still what was brought? Everything is read again, a page of rows at a time.
import type pg from 'pg'
import { measure } from '../backup/manifest.ts'
import type { Store } from './store.ts'
import { sweepLock } from './sweep.ts'

export type Fault = { kind: 'missing' | 'different' | 'stray', hash: string }
export type Verified = { files: number, bytes: number, faults: number }
type Blob = { hash: string, size: string }

/** The sweep of the night takes what nothing names after a day: what is still there after two is not its to take. */
const grace = 48 * 3_600_000
const page = 500

/**
 * Reads every blob that a file or a copy names, and compares it with its name and its size; then asks what the store holds that no row names.
 * Each fault is told as it is found. Nothing is swept meanwhile; what is brought meanwhile may be seen or not.
 */
export async function verifyFiles(client: pg.ClientBase, store: Store, at: Date, tell: (fault: Fault) => void, progress: (done: number, total: number) => void = () => {}): Promise<Verified> {
  await client.query('select pg_advisory_lock_shared($1)', [sweepLock])
  try {
    const total = Number((await client.query<{ bytes: string }>(`select coalesce(sum(size), 0) as bytes from blob where ${named}`)).rows[0]?.bytes)
    const seen: Verified = { files: 0, bytes: 0, faults: 0 }
    const found = (kind: Fault['kind'], hash: string): void => {
      seen.faults++
      tell({ kind, hash })
    }
    for (let after = ''; ;) {
      const { rows } = await client.query<Blob>(`select hash, size from blob where hash > $1 and ${named} order by hash limit ${page}`, [after])
      for (const blob of rows) {
        const kind = await look(store, blob, (bytes) => progress(Math.min(seen.bytes + bytes, total), total))
        if (kind !== null) found(kind, blob.hash)
        seen.files++
        seen.bytes += Number(blob.size)
      }
      if (rows.length < page) break
      after = rows.at(-1)!.hash
    }
    for await (const hash of strays(client, store, new Date(at.getTime() - grace))) found('stray', hash)
    progress(total, total)
    return seen
  } finally {
    await client.query('select pg_advisory_unlock_shared($1)', [sweepLock])
  }
}

const named = '(exists (select from file where file.blob_hash = blob.hash) or exists (select from rendition where rendition.blob_hash = blob.hash))'

async function look(store: Store, { hash, size }: Blob, read: (bytes: number) => void): Promise<'missing' | 'different' | null> {
  // Asked first: a store that does not answer throws, and is not taken for one without files.
  if (!(await store.has(hash))) return 'missing'
  async function* counted(): AsyncGenerator<Buffer> {
    let bytes = 0
    for await (const chunk of store.read(hash) as AsyncIterable<Buffer>) {
      read((bytes += chunk.length))
      yield chunk
    }
  }
  const { bytes, sha256 } = await measure(counted())
  return sha256 === hash && bytes === Number(size) ? null : 'different'
}

async function* strays(client: pg.ClientBase, store: Store, before: Date): AsyncGenerator<string> {
  const unknown = async (hashes: string[]): Promise<string[]> =>
    (await client.query<{ hash: string }>('select hash from unnest($1::text[]) as hash where not exists (select from blob where blob.hash = hash.hash)', [hashes])).rows.map((row) => row.hash)
  let some: string[] = []
  for await (const hash of store.laidBefore(before)) {
    if (some.push(hash) < page) continue
    yield* await unknown(some)
    some = []
  }
  yield* await unknown(some)
}
