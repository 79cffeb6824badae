// The picture of an application, held by it alone; and its list as a table.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { contentHeld } from '#platform/files/files.ts'
import { answerContent } from '#platform/files/send.ts'
import { fileHeaders } from '#platform/http/security.ts'
import type { Context } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { readable } from './access.ts'
import { tableOf } from './table.ts'

export async function sendPicture(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  const { id, fileId } = request.params as { id: string, fileId: string }
  const app = await readable(ctx.db, ctx.actor).select('app.picture_id').where('app.id', '=', id).where('app.picture_id', '=', fileId).executeTakeFirst()
  if (!app) throw new Problem(404, 'app.not_found')
  return answerContent(request, reply, ctx, await contentHeld(ctx.db, ctx.actor, fileId, 'application', 'feed'))
}

export async function sendTable(request: FastifyRequest, reply: FastifyReply, { db, actor }: Context): Promise<FastifyReply> {
  const text = await tableOf(db, actor, (request.query as { authorityId?: string }).authorityId)
  return reply.headers({ ...fileHeaders, 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="applications.csv"' }).send(text)
}
