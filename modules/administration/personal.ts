import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/module.ts'
import { inCare } from './access.ts'
import { found, mayChange } from './people.ts'
import { record } from './facts.ts'

/** All that each module holds of a person, one after the other, so that no more than one module's part is in memory. */
async function* parts(ctx: Context, personId: string, content: boolean): AsyncGenerator<string> {
  yield `{\n"person": ${JSON.stringify(personId)},\n"at": ${JSON.stringify(ctx.actor.at.toISOString())}`
  for (const module of ctx.modules) if (module.personal) yield `,\n${JSON.stringify(module.name)}: ${JSON.stringify(await module.personal(ctx.db, personId, content), null, 1)}`
  yield '\n}\n'
}

async function send(reply: FastifyReply, ctx: Context, personId: string, authorityId: string, content: boolean): Promise<FastifyReply> {
  // Who took a copy of what somebody is, and when, is known.
  await ctx.work(async (tx) => record(tx, ctx.actor, 'export.made', { id: personId, authorityId }))
  reply.headers({ 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="parvis-${personId}.json"`, 'cache-control': 'no-store' })
  return reply.send(Readable.from(parts(ctx, personId, content)))
}

export async function exportPerson(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  const authorityId = await inCare(ctx.db, ctx.actor, (request.query as { authorityId?: string }).authorityId, 'all')
  const { id } = request.params as { id: string }
  mayChange(ctx.actor, await found(ctx.db, ctx.actor, authorityId, id), authorityId, true)
  return send(reply, ctx, id, authorityId, false)
}

export const exportMe = (_request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> => send(reply, ctx, ctx.actor.personId, ctx.actor.mainAuthorityId, true)
