import type { Socket } from 'node:net'
import { Type } from '../type.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Api } from '../contract.ts'
import type { Context, Module } from '../module.ts'
import { None } from '../schemas.ts'
import type { Hub } from './hub.ts'

const api = {
  'GET /live': {
    summary: 'Server-sent events: what changed in the spaces one may read, never what it contains; `Last-Event-ID` resumes for an hour, then `reset`',
    raw: 'stream', query: Type.Object({ after: Type.Optional(Type.String({ maxLength: 60 })) }), reply: None,
  },
} satisfies Api

const nothing = (): void => {}

/**
 * Answers with a head and leaves the connection to whoever writes lines on it; null when it has gone. By hand: Node would keep the head,
 * and what it was made of, for as long as the stream lasts, and put a chunk around each line. What has no length ends with its connection.
 */
function openStream(reply: FastifyReply): Socket | null {
  reply.hijack()
  const { socket } = reply.raw
  if (!socket || socket.destroyed) return null
  // Else the connection holds the answer, and by it all that the request was made of.
  reply.raw.detachSocket(socket)
  const headers = { ...reply.getHeaders(), 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', date: new Date().toUTCString(), connection: 'close' }
  const lines = Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().map((one) => `${name}: ${one}\r\n`))
  socket.on('error', nothing).write(`HTTP/1.1 200 OK\r\n${lines.join('')}\r\n`)
  return socket
}

/** The live stream as a module of the platform, on the hub of this process. */
export const live = (hub: Pick<Hub, 'listen'>): Module => ({
  name: 'live', needs: [], api, permissions: {}, facts: {}, problems: {},
  routes: {
    'GET /live': async (request: FastifyRequest, reply: FastifyReply, { actor }: Context) => {
      const last = request.headers['last-event-id'] ?? (request.query as { after?: string }).after
      const socket = openStream(reply)
      if (socket) await hub.listen(actor, socket, typeof last === 'string' ? last : undefined).catch(() => socket.destroy())
    },
  },
})
