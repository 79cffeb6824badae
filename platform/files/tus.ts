// The protocol of uploads in pieces, tus 1.0.0 (https://tus.io/protocols/resumable-upload): headers in, headers out. What it is about: `uploads.ts`.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context, ProtocolRoom } from '../module.ts'
import { Problem } from '../problem.ts'
import { appendUpload, createUpload, deleteUpload, presentUpload, readUpload, type Upload } from './uploads.ts'

const version = '1.0.0'
const pieces = 'application/offset+octet-stream'
/** The answer is good for this request alone. */
const said = { 'tus-resumable': version, 'cache-control': 'no-store' }

/** What is understood here is no secret: programs ask before they show who they are. */
export function announceTus(app: FastifyInstance, { uploadLimit }: ProtocolRoom): void {
  for (const url of ['/api/uploads', '/api/uploads/*']) {
    app.options(url, async (_request, reply) => reply.code(204).headers({
      ...said, 'tus-version': version, 'tus-extension': 'creation,creation-with-upload,termination,checksum,expiration', 'tus-max-size': uploadLimit, 'tus-checksum-algorithm': 'sha256',
    }).send())
  }
}

export async function announce(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  spoken(request, reply)
  const size = numberOf(request, 'upload-length')
  const name = nameIn(request.headers['upload-metadata'])
  const withBytes = request.headers['content-type'] === pieces
  const made = await ctx.work((tx) => createUpload(tx, ctx.actor, { name, size, limit: ctx.uploadLimit }))
  void reply.header('location', `/api/uploads/${made.id}`)
  const row = withBytes ? await appendUpload(ctx, made.id, pieceOf(request, 0)) : made
  return headed(reply, row).code(201).send(await presentUpload(ctx.db, row))
}

/** As tus says by HEAD; by GET also in words, with the file that it became. */
export async function ask(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  // A browser that only wants to know need not speak it.
  if (request.method === 'HEAD') spoken(request, reply)
  const row = await readUpload(ctx.db, ctx.actor, idOf(request))
  const shown = await presentUpload(ctx.db, row)
  void headed(reply, row).header('upload-length', row.size)
  return request.method === 'HEAD' ? reply.code(200).send() : reply.send(shown)
}

export async function append(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  spoken(request, reply)
  if (request.headers['content-type'] !== pieces) throw new Problem(415, 'request.media_type')
  const row = await appendUpload(ctx, idOf(request), pieceOf(request, numberOf(request, 'upload-offset')))
  return headed(reply, row).code(204).send()
}

export async function giveUp(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  spoken(request, reply)
  await deleteUpload(ctx, idOf(request))
  return reply.code(204).send()
}

const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id
const headed = (reply: FastifyReply, row: Upload): FastifyReply => reply.headers({ 'upload-offset': row.received, 'upload-expires': row.expires_at.toUTCString() })

function spoken(request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers(said)
  if (request.headers['tus-resumable'] === version) return
  void reply.header('tus-version', version)
  throw new Problem(412, 'upload.protocol')
}

/** Digits and nothing else: no sign, no point, no more than a number holds. */
function numberOf(request: FastifyRequest, header: string): number {
  const text = request.headers[header]
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) throw new Problem(400, 'request.invalid', { field: header })
  return Number(text)
}

/** `filename` of pairs « key base64 », by commas. */
function nameIn(header: string | string[] | undefined): string {
  const pair = String(header ?? '').split(',').map((one) => one.trim().split(' ')).find(([key]) => key === 'filename')
  return Buffer.from(pair?.[1] ?? '', 'base64').toString('utf8').slice(0, 1_000)
}

function pieceOf(request: FastifyRequest, from: number) {
  const header = request.headers['upload-checksum']
  const sum = header === undefined ? null : /^sha256 ([A-Za-z0-9+/]{43}=)$/.exec(String(header))?.[1]
  if (sum === undefined) throw new Problem(400, 'request.invalid', { field: 'upload-checksum' })
  return { from, bytes: request.body as AsyncIterable<Uint8Array> | undefined ?? request.raw, sum: sum === null ? null : Buffer.from(sum, 'base64'), hangUp: () => void request.raw.destroy() }
}
