// The bytes of an article: its picture and its files are held by it alone, and read by whoever reads it.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { contentHeld } from '#platform/files/files.ts'
import { answerContent } from '#platform/files/send.ts'
import type { Content } from '#platform/files/signed.ts'
import type { Context } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { readable } from './access.ts'

type Variant = 'feed' | 'full' | 'original'

async function contentOf(db: Db, actor: Actor, id: string, fileId: string, variant: Variant | undefined): Promise<Content> {
  const row = await readable(db, actor).select(['article.image', 'article.files']).where('article.id', '=', id).executeTakeFirst()
  if (row?.image?.id === fileId) return contentHeld(db, actor, fileId, 'image', variant === 'original' ? 'full' : variant ?? 'feed')
  const file = row?.files.find((one) => one.id === fileId)
  if (!file) throw new Problem(404, 'news.not_found')
  return contentHeld(db, actor, fileId, file.name, variant ?? 'original')
}

export async function sendFile(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  const { id, fileId } = request.params as { id: string, fileId: string }
  return answerContent(request, reply, ctx, await contentOf(ctx.db, ctx.actor, id, fileId, (request.query as { variant?: Variant }).variant))
}
