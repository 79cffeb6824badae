import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/module.ts'
import { fileHeaders } from '#platform/http/security.ts'
import { Problem } from '#platform/problem.ts'
import { administered } from './access.ts'
import { readTable } from './csv.ts'
import { keepImport, reportOf } from './imports.ts'

const most = 10 << 20

/** Takes a CSV in: the body itself, read whole since it is small, refused as soon as it is not. */
export async function uploadImport(request: FastifyRequest, reply: FastifyReply, { actor, work }: Context): Promise<FastifyReply> {
  const { name = 'import.csv', authorityId } = request.query as { name?: string, authorityId?: string }
  administered(actor, authorityId)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body as AsyncIterable<Uint8Array> | undefined) ?? request.raw) {
    size += (chunk as Uint8Array).length
    if (size > most) throw new Problem(413, 'import.too_large', { field: 'file' })
    chunks.push(chunk as Uint8Array)
  }
  const table = await readTable(Buffer.concat(chunks))
  return reply.code(201).send(await work((tx) => keepImport(tx, actor, { authorityId, name, ...table })))
}

export async function sendReport(request: FastifyRequest, reply: FastifyReply, { db, actor }: Context): Promise<FastifyReply> {
  const { name, text } = await reportOf(db, actor, (request.params as { id: string }).id)
  return reply.headers({ ...fileHeaders, 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }).send(text)
}
