import type { FastifyReply, FastifyRequest } from 'fastify'
import { fileHeaders } from '#platform/http/security.ts'
import { readLogo } from '#platform/identity/look.ts'
import type { Context } from '#platform/module.ts'

type Asked = FastifyRequest<{ Params: { id: string }, Querystring: { v?: string } }>

/** A logo: small, drawn by us, the same for as long as its address names it. */
export async function sendLogo(request: Asked, reply: FastifyReply, { db, actor, store }: Context): Promise<FastifyReply> {
  const { hash, size, mime, fileId } = await readLogo(db, actor, request.params.id)
  const etag = `"${hash.slice(0, 32)}"`
  reply.headers({ ...fileHeaders, etag, 'content-type': mime, 'content-length': size, vary: 'cookie, authorization', 'cache-control': request.query.v === fileId ? 'private, max-age=31536000, immutable' : 'private, no-cache' })
  if (request.headers['if-none-match'] === etag) return reply.removeHeader('content-length').code(304).send()
  return reply.send(store.read(hash))
}
