import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context, Handlers } from '../module.ts'
import { Problem } from '../problem.ts'
import type { api } from './api.ts'
import { bodyHash, idempotencyKey, isTwin, keepReply, readKept, replay } from '../http/door.ts'
import { noteFile, receive, unreadable } from './bring.ts'
import { contentOf, presentFile, readFile } from './files.ts'
import { answerContent } from './send.ts'
import { announce, append, ask, giveUp } from './tus.ts'

export const routes = {
  'POST /files': upload as never,
  'POST /uploads': announce as never,
  'GET /uploads/:id': ask as never,
  'PATCH /uploads/:id': append as never,
  'DELETE /uploads/:id': giveUp as never,
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

/** Receives the bytes, then notes them; with a key, once. */
async function upload(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  const { name, bytes } = await brought(request)
  const given = await receive(bytes, name, ctx)
  const key = idempotencyKey(request)
  if (key === undefined) return reply.code(201).send(await ctx.work(async (tx) => ({ ...await noteFile(tx, ctx, given), hash: given.hash })))
  // The bytes are received before anything is said: a browser reads no reply while it sends.
  const hash = bodyHash([given.hash, given.name])
  if (request.kept) return replay(reply, request.kept, hash)
  try {
    const file = await ctx.work(async (tx) => {
      const noted = { ...await noteFile(tx, ctx, given), hash: given.hash }
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

async function content(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  return answerContent(request, reply, ctx, await contentOf(ctx.db, ctx.actor, (request.params as { id: string }).id, (request.query as { variant?: 'feed' }).variant))
}
