// Files that come in pieces (tus 1.0.0, decision 32): whose they are, how far each is, and what it becomes.
import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db, Tx } from '../db/database.ts'
import { uuidv7 } from '../db/ids.ts'
import type { Context } from '../module.ts'
import { Problem } from '../problem.ts'
import { known, noteFile } from './bring.ts'
import { cleanName, presentFile } from './files.ts'
import { Short } from './parts.ts'

/** Days that an upload waits to be gone on with, and that what became of it is remembered. */
export const uploadDays = 7
const most = 200
/** Seconds that a writer counts as alive after the last sign of it. */
const lease = 15
/** It stops by its own clock a little before another may start. */
const margin = 2_000

type Room = Pick<Context, 'db' | 'actor' | 'store' | 'uploadLimit' | 'work' | 'database' | 'antivirus'>
const columns = ['id', 'name', 'size', 'received', 'expires_at', 'hash', 'file_id'] as const
export type Upload = { id: string, name: string, size: string, received: string, expires_at: Date, hash: string | null, file_id: string | null }

const own = (db: Db, actor: Actor) => db.selectFrom('upload').where('person_id', '=', actor.personId).where('expires_at', '>', actor.at)

/** One’s own: somebody else’s is not there. */
export async function readUpload(db: Db, actor: Actor, id: string): Promise<Upload> {
  const row = await own(db, actor).select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'upload.not_found')
  return row
}

/** What it became, once it has. */
const fileOf = async (db: Db, id: string) => db.selectFrom('file').innerJoin('blob', 'blob.hash', 'file.blob_hash').select(['file.id', 'file.name', 'file.mime', 'file.width', 'file.height', 'blob.size']).where('file.id', '=', id).executeTakeFirst()

export async function presentUpload(db: Db, row: Upload) {
  const file = row.file_id === null ? undefined : await fileOf(db, row.file_id)
  // A file that nothing held is swept: what was sent is to be sent again.
  if (row.file_id !== null && !file) throw new Problem(404, 'upload.not_found')
  return { id: row.id, name: row.name, size: Number(row.size), received: Number(row.received), expiresAt: row.expires_at.toISOString(), hash: row.file_id === null ? null : row.hash, file: file ? presentFile(file) : null }
}

export async function createUpload(tx: Tx, actor: Actor, { name, size, limit }: { name: string, size: number, limit: number }): Promise<Upload> {
  if (size > limit) throw new Problem(413, 'file.too_large')
  if (size === 0) throw new Problem(400, 'file.missing')
  const expires = new Date(actor.at.getTime() + uploadDays * 86_400_000)
  const id = uuidv7()
  const { rows: [row] } = await sql<Upload>`insert into upload (id, person_id, name, size, created_at, expires_at) select ${id}, ${actor.personId}, ${cleanName(name)}, ${size}, ${actor.at}, ${expires}
    where (select count(*) from upload u where u.person_id = ${actor.personId} and u.expires_at > ${actor.at} and u.file_id is null) < ${most} returning ${sql.join(columns.map((column) => sql.ref(column)))}`.execute(tx)
  if (!row) throw new Problem(409, 'upload.too_many', { most })
  return row
}

export async function deleteUpload({ db, actor, store, work }: Room, id: string): Promise<void> {
  await readUpload(db, actor, id)
  await stop(id)
  await work((tx) => forget(tx, id))
  await store.dropPart(id)
}
const forget = (tx: Tx, id: string): Promise<unknown> => tx.deleteFrom('upload').where('id', '=', id).execute()

/** Who sends to an upload within this process: whoever comes after takes over from a line that may be dead. */
const writing = new Map<string, { stop: () => void, ended: Promise<unknown> }>()
async function stop(id: string): Promise<void> {
  const before = writing.get(id)
  before?.stop()
  await before?.ended
}

type Piece = { from: number, bytes: AsyncIterable<Uint8Array>, sum: Buffer | null, hangUp: () => void }
/** Lays a piece at the end of what is there, as much of it as arrives; at the end of the last one the upload is a file. */
export async function appendUpload(room: Room, id: string, piece: Piece): Promise<Upload> {
  await readUpload(room.db, room.actor, id)
  while (writing.has(id)) await stop(id)
  let stopped = false
  const running = write(room, id, piece, () => stopped)
  writing.set(id, { stop: () => { stopped = true; piece.hangUp() }, ended: running.catch(() => {}) })
  try {
    return await running
  } finally {
    writing.delete(id)
  }
}

async function write(room: Room, id: string, piece: Piece, stopped: () => boolean): Promise<Upload> {
  const { db, store, work } = room
  const writer = randomUUID()
  let until = performance.now() + lease * 1_000 - margin
  const row = await hold(room, id, writer)
  const size = Number(row.size)
  let received = Number(row.received)
  const fault: { problem: Problem | null } = { problem: null }
  const digest = piece.sum ? createHash('sha256') : null
  // What ends in the middle is kept as far as it came.
  async function* arriving(): AsyncGenerator<Uint8Array> {
    let at = received
    try {
      for await (const chunk of piece.bytes) {
        if (stopped() || performance.now() > until) fault.problem = new Problem(423, 'upload.busy')
        else if (at + chunk.length > size) fault.problem = new Problem(413, 'upload.too_long')
        if (fault.problem) return
        digest?.update(chunk)
        at += chunk.length
        yield chunk
      }
    } catch {
      fault.problem = new Problem(400, 'request.malformed')
    }
  }
  const sure = async (now: number): Promise<void> => {
    const before = performance.now()
    // A sum speaks for all of a piece: until then none of it counts.
    const still = await work((tx) => tx.updateTable('upload').set({ busy_until: soon, ...(piece.sum ? {} : { received: String(now) }) }).where('id', '=', id).where('writer', '=', writer).returning('id').executeTakeFirst())
    if (!still) throw new Problem(423, 'upload.busy')
    until = before + lease * 1_000 - margin
  }
  try {
    if (piece.from !== received) throw new Problem(409, 'upload.offset')
    // Asked for once more when all is there: the bytes are none, and the file is made if it was not.
    const now = received === size ? size : await store.append(id, received, arriving(), sure)
    if (digest && !digest.digest().equals(piece.sum!)) throw fault.problem ?? new Problem(460, 'upload.checksum')
    received = now
    if (fault.problem) throw fault.problem
    if (received === size && row.file_id === null) await become(room, { ...row, received: String(size) })
  } catch (error) {
    if (error instanceof Short) received = 0
    throw error instanceof Short ? new Problem(409, 'upload.offset') : error
  } finally {
    await work((tx) => tx.updateTable('upload').set({ received: String(received), busy_until: null }).where('id', '=', id).where('writer', '=', writer).execute())
  }
  return readUpload(db, room.actor, id)
}

const soon = sql<Date>`clock_timestamp() + make_interval(secs => ${sql.lit(lease)})`

/** Nobody else writes it until this one ends, or gives no sign any more. */
async function hold({ db, actor, work }: Room, id: string, writer: string): Promise<Upload> {
  const held = await work((tx) => tx.updateTable('upload').set({ writer, busy_until: soon }).where('id', '=', id).where('person_id', '=', actor.personId)
    .where(sql<boolean>`(busy_until is null or busy_until < clock_timestamp())`).returning(columns).executeTakeFirst())
  if (held) return held
  await readUpload(db, actor, id)
  throw new Problem(423, 'upload.busy')
}

/** All is there: the part becomes a blob, and the blob a file. Again after a death in between, with the same end. */
async function become(room: Room, row: Upload): Promise<void> {
  const { store, work } = room
  const size = Number(row.size)
  const noted = async (hash: string): Promise<void> => void await work((tx) => tx.updateTable('upload').set({ hash, received: row.size }).where('id', '=', row.id).execute())
  const hash = row.hash !== null && await store.has(row.hash) ? row.hash : await store.finish(row.id, size, noted)
  try {
    const given = await known({ hash, size }, row.name, room)
    await work(async (tx) => {
      const file = await noteFile(tx, room, given)
      await tx.updateTable('upload').set({ file_id: file.id }).where('id', '=', row.id).execute()
    })
  } catch (error) {
    // What cannot be a file is sent again by nobody.
    if (error instanceof Problem && error.status === 422) await work((tx) => forget(tx, row.id))
    throw error
  }
}

/** Uploads whose time is over, some at a time; then their parts. */
export async function dropExpired(query: (text: string, values: unknown[]) => Promise<{ rows: { id: string }[] }>, store: Pick<Room['store'], 'dropPart'>, at: Date): Promise<void> {
  for (;;) {
    const { rows } = await query('delete from upload where id in (select id from upload where expires_at < $1 limit 500) returning id', [at])
    for (const { id } of rows) await store.dropPart(id)
    if (rows.length < 500) return
  }
}
