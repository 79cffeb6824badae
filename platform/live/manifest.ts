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

/** The live stream as a module of the platform, on the hub of this process. */
export const live = (hub: Pick<Hub, 'listen'>): Module => ({
  name: 'live', needs: [], api, permissions: {}, facts: {}, problems: {},
  routes: {
    'GET /live': async (request: FastifyRequest, reply: FastifyReply, { actor }: Context) => {
      const last = request.headers['last-event-id'] ?? (request.query as { after?: string }).after
      reply.hijack()
      reply.raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      reply.raw.on('error', () => {})
      await hub.listen(actor, reply.raw, typeof last === 'string' ? last : undefined).catch(() => reply.raw.destroy())
    },
  },
})
