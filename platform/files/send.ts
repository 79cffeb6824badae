import type { FastifyReply, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import parseRange from 'range-parser'
import { fileHeaders } from '../http/security.ts'
import type { Context } from '../module.ts'
import { signedAddress, type Content } from './signed.ts'
import { isPlayed } from './files.ts'
import type { Store } from './store.ts'

/** Sends the bytes, or the one range asked for. Only pictures that we made ourselves are shown, and what is played is named as such; all else is a download. */
export function sendContent(request: FastifyRequest, reply: FastifyReply, found: Content, store: Store, headers: Readonly<Record<string, string>>): FastifyReply {
  const etag = `"${found.hash.slice(0, 32)}"`
  reply.headers({
    ...fileHeaders, ...headers, etag, 'accept-ranges': 'bytes', 'content-type': found.photo || isPlayed(found.mime) ? found.mime : 'application/octet-stream',
    'content-disposition': dispositionOf(found.photo ? 'inline' : 'attachment', found.name),
  })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const ranges = request.headers.range && (request.headers['if-range'] ?? etag) === etag ? parseRange(found.size, request.headers.range, { combine: true }) : -2
  if (ranges === -1) return reply.code(416).header('content-range', `bytes */${found.size}`).send()
  const range = typeof ranges === 'object' && ranges.type === 'bytes' && ranges.length === 1 ? ranges[0] : undefined
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${found.size}`)
  reply.header('content-length', range ? range.end - range.start + 1 : found.size)
  // What is only asked about is not read.
  return reply.send(request.method === 'HEAD' ? Readable.from([]) : store.read(found.hash, range ?? (found.size > 0 ? { start: 0, end: found.size - 1 } : undefined)))
}

/** Under which name a browser keeps it (RFC 6266). */
export const dispositionOf = (kind: 'inline' | 'attachment', name: string): string => `${kind}; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`

/** Sends what somebody has the right to, or where it is when the files have a host of their own. */
export function answerContent(request: FastifyRequest, reply: FastifyReply, { store, filesHost, actor }: Pick<Context, 'store' | 'filesHost' | 'actor'>, found: Content): FastifyReply {
  // Asked for each time, kept by the browser meanwhile: a right taken away is taken away at once.
  const headers = { 'cache-control': 'private, no-cache', vary: 'cookie, authorization' }
  return filesHost === null ? sendContent(request, reply, found, store, headers) : reply.headers(headers).redirect(signedAddress(filesHost, found, actor.at), 302)
}
