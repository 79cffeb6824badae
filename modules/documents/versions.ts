import { sql } from 'kysely'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { cleanLine } from '#lib/clean.ts'
import { touchSpace } from '#modules/spaces/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { layRead } from '#platform/contents/contents.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { attachFiles, contentHeld, shelveFiles } from '#platform/files/files.ts'
import { answerContent } from '#platform/files/send.ts'
import { askView, viewState } from '#platform/files/views.ts'
import type { Context } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { freeFor } from './access.ts'
import { record } from './facts.ts'
import { found, seen } from './reach.ts'
import { takeRoom } from './quota.ts'
import { readDocument } from './rows.ts'
import { typeOf } from './types.ts'

/** Over the one that the caller has seen, a version of the row: when it is another by now nothing is written, and the file stays theirs. */
export async function layVersion(tx: Tx, actor: Actor, id: string, version: number, given: { fileId: string, note?: string }) {
  const row = await found(tx, actor, id, 'document.version')
  const [file] = await attachFiles(tx, actor, [given.fileId], { id: row.scope_id, authorityId: row.authority_id, module: 'documents' }, 'fileId')
  if (!file) throw new Problem(422, 'file.not_found', { field: 'fileId' })
  return addVersion(tx, actor, id, version, file, given.note ?? '')
}

/** What an earlier version said is said again by a new one: the ones between stay. */
export async function restoreVersion(tx: Tx, actor: Actor, id: string, number: string) {
  await found(tx, actor, id, 'document.version')
  const old = await versionOf(tx, id, number)
  return addVersion(tx, actor, id, null, { id: old.file_id, size: Number(old.size), mime: old.mime }, '', old.number)
}

async function versionOf(db: Db, id: string, number: string) {
  const row = /^[1-9]\d{0,8}$/.test(number) ? await db.selectFrom('document_version as v').innerJoin('file', 'file.id', 'v.file_id').select(['v.number', 'v.file_id', 'v.size', 'file.mime']).where('v.document_id', '=', id).where('v.number', '=', Number(number)).executeTakeFirst() : undefined
  if (!row) throw new Problem(404, 'document.version_not_found')
  return row
}

/** `version`: of the row that the caller has seen; null: over whichever stands. `of`: the number that it repeats. */
export async function addVersion(tx: Tx, actor: Actor, id: string, version: number | null, file: { id: string, size: number, mime: string }, note: string, of?: number) {
  const row = await found(tx, actor, id, 'document.version')
  const done = await tx.updateTable('document').set((eb) => ({ file_id: file.id, size: String(file.size), mime: file.mime, type: typeOf(row.name, file.mime), number: eb('number', '+', 1), modified_at: actor.at, modified_by: actor.personId, version: eb('version', '+', 1) }))
    .where('id', '=', id).where('trashed_at', 'is', null).where(freeFor(actor)).$if(version !== null, (q) => q.where('version', '=', version!)).returning('number').executeTakeFirst()
  if (!done) {
    // Somebody took it meanwhile, or it is another by now.
    await found(tx, actor, id, 'document.version')
    throw new Problem(412, 'request.version_stale')
  }
  await insertVersion(tx, actor, id, done.number, file, cleanLine(note))
  if (row.list_id !== null) await shelveFiles(tx, [file.id])
  if (of === undefined) await takeRoom(tx, row.root_id, file.size)
  if (row.root_id !== actor.personId) touchSpace(tx, row.root_id, actor.at)
  record(tx, actor, 'document.version_added', { id, scopeId: row.scope_id, authorityId: row.authority_id, listId: row.list_id, data: { number: done.number, ...(of === undefined ? {} : { of }) } })
  return readDocument(tx, actor, id)
}

/** Its bytes are read from then on. */
export async function insertVersion(tx: Tx, actor: Actor, id: string, number: number, file: { id: string, size: number }, note: string): Promise<void> {
  await layRead(tx, sql`insert into document_version (document_id, number, file_id, by_id, at, size, hash, note) select ${id}, ${number}, f.id, ${actor.personId}, ${actor.at}, ${file.size}, f.blob_hash, ${note} from file f where f.id = ${file.id} returning hash`, actor.at)
  await askView(tx, file.id, actor.at)
}

export async function listVersions(db: Db, actor: Actor, id: string, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const { number: current } = await seen(db, actor, id)
  const rows = await db.selectFrom('document_version as v').innerJoin('person', 'person.id', 'v.by_id').select(['v.number', 'v.file_id', 'v.by_id', 'v.at', 'v.size', 'v.hash', 'v.note', sql<string>`person.given_name || ' ' || person.family_name`.as('by')])
    .where('v.document_id', '=', id).$if(before !== null, (q) => q.where('v.number', '<', sql<number>`${before?.[0]}::int`)).orderBy('v.number', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, (v) => ({ number: v.number, fileId: v.file_id, by: { id: v.by_id, name: v.by }, at: v.at.toISOString(), size: Number(v.size), hash: v.hash, note: v.note, current: v.number === current }), (v) => cursorOf(v.number))
}

/** The bytes of a file, or of one of its versions, with the right to the document. Under the name that it has now. */
export async function sendDocument(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  const { id, number } = request.params as { id: string, number?: string }
  const { fileId, name } = await fileOf(ctx.db, ctx.actor, id, number)
  return answerContent(request, reply, ctx, await contentHeld(ctx.db, ctx.actor, fileId, name, (request.query as { variant?: 'feed' }).variant))
}

/** Has a PDF drawn of an office document, for somebody who waits before it; says how far that is. */
export async function viewDocument(tx: Tx, actor: Actor, id: string, number?: string) {
  const { fileId, name } = await fileOf(tx, actor, id, number)
  await askView(tx, fileId, actor.at, { soon: true, name })
  return { state: await viewState(tx, fileId) }
}

async function fileOf(db: Db, actor: Actor, id: string, number: string | undefined): Promise<{ fileId: string, name: string }> {
  const row = await seen(db, actor, id)
  const fileId = number === undefined ? row.file_id : (await versionOf(db, id, number)).file_id
  if (fileId === null) throw new Problem(404, 'document.not_found')
  return { fileId, name: row.name }
}
