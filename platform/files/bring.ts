// Bytes that arrive: streamed into the store, known by their first ones, a picture drawn anew.
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { Tx } from '../db/database.ts'
import type { Context } from '../module.ts'
import { Problem } from '../problem.ts'
import { cleanName, createFile, isPhoto, mimeOf } from './files.ts'
import { cleaners, Unclean } from './clean.ts'
import { makeRenditions } from './images.ts'
import { lookAt } from './infected.ts'
import { TooLarge } from './store.ts'

const photoLimit = 50 * 1024 * 1024

type Room = Pick<Context, 'actor' | 'store' | 'database' | 'uploadLimit' | 'antivirus'>
export type Received = Parameters<typeof createFile>[2]

/** Streams bytes into the store. `anything`: also none, and a picture that cannot be drawn is a file like another; else both are refused. */
export async function receive(bytes: AsyncIterable<Uint8Array>, name: string, room: Room, anything = false): Promise<Received> {
  let head: Uint8Array = Buffer.alloc(0)
  async function* watched() {
    try {
      for await (const chunk of bytes) {
        if (head.length < 16) head = Buffer.concat([head, chunk])
        yield chunk
      }
    } catch (error) {
      unreadable(error)
    }
  }
  const stored = await room.store.put(watched(), room.uploadLimit).catch((error: unknown) => {
    throw error instanceof TooLarge ? new Problem(413, 'file.too_large', { field: 'file' }) : error
  })
  if (stored.size === 0 && !anything) throw new Problem(400, 'file.missing')
  return described(stored, head, name, room, anything)
}

/** The same for bytes that are in the store already. */
export async function known(stored: { hash: string, size: number }, name: string, room: Room): Promise<Received> {
  return described(stored, await buffer(room.store.read(stored.hash, { start: 0, end: 15 })), name, room, false)
}

async function described(stored: { hash: string, size: number }, head: Uint8Array, name: string, room: Room, anything: boolean): Promise<Received> {
  // Before anything opens it, we ourselves included.
  const seen = await lookAt(stored, name, room)
  const mime = mimeOf(head)
  const photo = isPhoto(mime) ? await renditions(stored, mime, room).catch((error: unknown) => {
    if (anything && error instanceof Problem) return null
    throw error
  }) : null
  return { ...stored, ...seen, mime, name: cleanName(name), photo }
}

/** A form that is none, or bytes that stop halfway: the sender's mistake or their network's, never ours. */
export const unreadable = (error: unknown): never => {
  throw error instanceof Error && 'statusCode' in error ? error : new Problem(400, 'request.malformed')
}

/** The rows, once their bytes are known to be there: the sweeper may have taken the same ones away a moment ago, and takes none whose row we hold. */
export async function noteFile(tx: Tx, { actor, store }: Pick<Context, 'actor' | 'store'>, given: Received) {
  const file = await createFile(tx, actor, given)
  for (const hash of [given.hash, ...(given.photo ? [given.photo.feedHash, given.photo.fullHash, ...(given.photo.clean ? [given.photo.clean.hash] : [])] : [])]) if (!(await store.has(hash))) throw new Problem(503, 'server.unavailable')
  return file
}

async function renditions(stored: { hash: string, size: number }, mime: string, { store }: Pick<Room, 'store'>) {
  if (stored.size > photoLimit) throw new Problem(422, 'file.unreadable', { field: 'file' })
  // The other process reads a copy of its own: the store may be far away.
  const path = join(tmpdir(), `parvis-photo-${randomUUID()}`)
  try {
    await pipeline(store.read(stored.hash), createWriteStream(path, { mode: 0o600 }))
    const made = await makeRenditions(path).catch(() => { throw new Problem(422, 'file.unreadable', { field: 'file' }) })
    const [feed, full] = [await store.put(one(made.feed)), await store.put(one(made.full))]
    // One that is built otherwise than we know goes without: others receive the full copy.
    const clean = cleaners[mime] ? await store.put(cleaners[mime](store.read(stored.hash))).catch((error: unknown) => { if (error instanceof Unclean) return null; throw error }) : null
    return { ...made, feedHash: feed.hash, fullHash: full.hash, clean: clean && { ...clean, mime } }
  } finally {
    await rm(path, { force: true })
  }
}
async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> { yield bytes }
