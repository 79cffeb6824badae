// The worker's part of views: one document after the other, the one that somebody waits for first.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { drawFirstPage } from './images.ts'
import { findOffice, toPdf } from './office.ts'
import type { Store } from './store.ts'

type Room = { pool: pg.Pool, store: Store, clock: () => Date, /** Where LibreOffice is; found on the machine unless said. */ office?: string | null, patience?: number, /** Folders that it is not shown. */ hidden?: readonly string[] }
type Asked = { blob_hash: string, kind: string, tries: number, size: string }

/** A document that ended the worker so often, or whose bytes did not come, is left alone. */
const mostTries = 3
/** Milliseconds before a document is taken up again whose bytes could not be read or kept. */
const rest = 60_000
/** Bytes of a file of which something is drawn. */
const largest = 200 << 20

/** Draws all that waits; answers how many. One at a time in the whole installation: none while another worker does. */
export async function drawViews(room: Room): Promise<number> {
  const client = await room.pool.connect()
  try {
    const { rows: [lock] } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [viewLock])
    if (!lock?.held) return 0
    try {
      return await drawAll(room)
    } finally {
      await client.query('select pg_advisory_unlock($1)', [viewLock])
    }
  } finally {
    client.release()
  }
}
const viewLock = 7_265_033

async function drawAll(room: Room): Promise<number> {
  for (let n = 0; ; n++) {
    // Counted before it is drawn: one that ends the worker is known by it.
    const { rows: [asked] } = await room.pool.query<Asked>(`update file_view v set tries = tries + 1 from blob where blob.hash = v.blob_hash and v.blob_hash = (select blob_hash from file_view where state = 'waiting' and asked_at <= $1 order by soon desc, asked_at limit 1) returning v.blob_hash, v.kind, v.tries, blob.size`, [room.clock()])
    if (!asked) return n
    await draw(room, asked)
  }
}

export const someWait = async (pool: pg.Pool, at: Date): Promise<boolean> => (await pool.query(`select from file_view where state = 'waiting' and asked_at <= $1 limit 1`, [at])).rowCount === 1

type Drawing = { variant: 'pdf' | 'feed', hash: string, size: number, mime: string }

async function draw(room: Room, asked: Asked): Promise<void> {
  const end = (state: 'failed' | 'none'): Promise<unknown> => room.pool.query('update file_view set state = $2 where blob_hash = $1', [asked.blob_hash, state])
  if (asked.tries > mostTries || Number(asked.size) > largest) return void await end('failed')
  const office = asked.kind === 'pdf' ? null : room.office === undefined ? await findOffice() : room.office
  if (asked.kind !== 'pdf' && office === null) return void await end('none')
  const folder = await mkdtemp(join(tmpdir(), 'parvis-view-'))
  try {
    const path = join(folder, `document.${asked.kind}`)
    await pipeline(room.store.read(asked.blob_hash), createWriteStream(path, { mode: 0o600 }))
    const pdf = office === null ? path : await toPdf(office, path, folder, room).catch(() => null)
    if (pdf === null) return void await end('failed')
    const put = async (variant: Drawing['variant'], mime: string, bytes: AsyncIterable<Uint8Array>): Promise<Drawing> => ({ variant, mime, ...(await room.store.put(bytes)) })
    const made = office === null ? [] : [await put('pdf', 'application/pdf', createReadStream(pdf))]
    // A document is seen without its picture.
    const page = await drawFirstPage(pdf).catch(() => null)
    if (page) made.push(await put('feed', 'image/webp', (async function* () { yield page })()))
    if (made.length === 0) await end('failed')
    else if (!(await keep(room, asked.blob_hash, made))) throw new Error('the bytes were swept')
  } catch {
    // The store or the disk, not the document: the others go on meanwhile.
    await room.pool.query('update file_view set asked_at = $2 where blob_hash = $1', [asked.blob_hash, new Date(room.clock().getTime() + rest)])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The rows, once their bytes are known to be there: the sweeper may have taken the same ones away a moment ago, and takes none whose row we hold. */
async function keep({ pool, store, clock }: Room, hash: string, made: readonly Drawing[]): Promise<boolean> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const { hash: blob, size } of made) await client.query('insert into blob (hash, size, created_at) values ($1, $2, $3) on conflict (hash) do update set created_at = excluded.created_at', [blob, size, clock()])
    const there = (await Promise.all(made.map((one) => store.has(one.hash)))).every(Boolean)
    if (there) {
      for (const { variant, hash: blob, mime } of made) await client.query('insert into rendition (file_id, variant, blob_hash, mime) select id, $2, $3, $4 from file where blob_hash = $1 on conflict do nothing', [hash, variant, blob, mime])
      await client.query(`update file_view set state = 'ready' where blob_hash = $1`, [hash])
    }
    await client.query(there ? 'commit' : 'rollback')
    return there
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
