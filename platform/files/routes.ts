import type { FastifyReply, FastifyRequest } from 'fastify'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { Tx } from '../db/database.ts'
import type { Context, Handlers } from '../module.ts'
import { Problem } from '../problem.ts'
import type { api } from './api.ts'
import { bodyHash, idempotencyKey, isTwin, keepReply, readKept, replay } from '../http/door.ts'
import { cleanName, contentOf, createFile, isPhoto, mimeOf, presentFile, readFile } from './files.ts'
import { makeRenditions } from './images.ts'
import { answerContent } from './send.ts'
import { TooLarge } from './store.ts'

const photoLimit = 50 * 1024 * 1024

export const routes = {
  'POST /files': upload as never,
  'GET /files/:id': async ({ params }, { db, actor }) => presentFile(await readFile(db, actor, params.id)),
  'GET /files/:id/content': content as never,
} satisfies Handlers<typeof api>

type Brought = { name: string, bytes: AsyncIterable<Uint8Array> }

/** The one file of the request, as it comes: a field of a form, or the body itself. */
async function brought(request: FastifyRequest): Promise<Brought> {
  if (!request.isMultipart()) return { name: String((request.query as { name?: string }).name ?? ''), bytes: request.body as AsyncIterable<Uint8Array> ?? request.raw }
  const part = await request.file({ limits: { files: 1, fields: 10, fileSize: Infinity } }).catch(unreadable)
  if (!part) throw new Problem(400, 'file.missing')
  return { name: part.filename ?? '', bytes: part.file }
}

/** A form that is none, or bytes that stop halfway: the sender's mistake or their network's, never ours. */
const unreadable = (error: unknown): never => {
  throw error instanceof Error && 'statusCode' in error ? error : new Problem(400, 'request.malformed')
}

/** Streams the bytes into the store, keeping their first ones to know what they are. */
async function upload(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  const { name, bytes } = await brought(request)
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
  const stored = await ctx.store.put(watched(), ctx.uploadLimit).catch((error: unknown) => {
    throw error instanceof TooLarge ? new Problem(413, 'file.too_large', { field: 'file' }) : error
  })
  if (stored.size === 0) throw new Problem(400, 'file.missing')
  const mime = mimeOf(head)
  const photo = isPhoto(mime) ? await renditions(stored, ctx) : null
  const given = { ...stored, mime, name: cleanName(name), photo }
  const key = idempotencyKey(request)
  if (key === undefined) return reply.code(201).send(await ctx.work((tx) => noteFile(tx, ctx, given)))
  // The bytes are received before anything is said: a browser reads no reply while it sends.
  const hash = bodyHash([given.hash, given.name])
  if (request.kept) return replay(reply, request.kept, hash)
  try {
    const file = await ctx.work(async (tx) => {
      const noted = await noteFile(tx, ctx, given)
      keepReply(tx, request, address, key, hash, 201, JSON.stringify(noted))
      return noted
    })
    return reply.code(201).send(file)
  } catch (error) {
    const kept = isTwin(error) ? await readKept(ctx, request, address, key) : null
    if (!kept) throw error
    return replay(reply, kept, hash)
  }
}
const address = 'POST /files'

/** The rows, once their bytes are known to be there: the sweeper may have taken the same ones away a moment ago, and takes none whose row we hold. */
async function noteFile(tx: Tx, { actor, store }: Context, given: Parameters<typeof createFile>[2]) {
  const file = await createFile(tx, actor, given)
  for (const hash of [given.hash, ...(given.photo ? [given.photo.feedHash, given.photo.fullHash] : [])]) if (!(await store.has(hash))) throw new Problem(503, 'server.unavailable')
  return file
}

async function renditions(stored: { hash: string, size: number }, { store }: Context) {
  if (stored.size > photoLimit) throw new Problem(422, 'file.unreadable', { field: 'file' })
  // The other process reads a copy of its own: the store may be far away.
  const path = join(tmpdir(), `parvis-photo-${randomUUID()}`)
  try {
    await pipeline(store.read(stored.hash), createWriteStream(path, { mode: 0o600 }))
    const made = await makeRenditions(path).catch(() => { throw new Problem(422, 'file.unreadable', { field: 'file' }) })
    const [feed, full] = [await store.put(one(made.feed)), await store.put(one(made.full))]
    return { ...made, feedHash: feed.hash, fullHash: full.hash }
  } finally {
    await rm(path, { force: true })
  }
}
async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> { yield bytes }

async function content(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  return answerContent(request, reply, ctx, await contentOf(ctx.db, ctx.actor, (request.params as { id: string }).id, (request.query as { variant?: 'feed' }).variant))
}
