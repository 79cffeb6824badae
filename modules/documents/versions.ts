import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import { touchSpace } from '#modules/spaces/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'
import { found } from './reach.ts'
import { readDocument } from './rows.ts'
import { typeOf } from './types.ts'

/** Over the version that the caller has seen (`seen`, a version of the row); null: over whichever stands. */
export async function addVersion(tx: Tx, actor: Actor, id: string, seen: number | null, file: { id: string, size: number, mime: string }, note: string, of?: number) {
  const row = await found(tx, actor, id, 'document.version')
  const done = await tx.updateTable('document').set((eb) => ({ file_id: file.id, size: String(file.size), mime: file.mime, type: typeOf(row.name, file.mime), number: eb('number', '+', 1), modified_at: actor.at, modified_by: actor.personId, version: eb('version', '+', 1) }))
    .where('id', '=', id).where('trashed_at', 'is', null).$if(seen !== null, (q) => q.where('version', '=', seen!)).returning('number').executeTakeFirst()
  if (!done) throw new Problem(412, 'request.version_stale')
  await insertVersion(tx, actor, id, done.number, file, cleanLine(note))
  if (row.root_id !== actor.personId) touchSpace(tx, row.root_id, actor.at)
  record(tx, actor, 'document.version_added', { id, scopeId: row.scope_id, authorityId: row.authority_id, data: { number: done.number, ...(of === undefined ? {} : { of }) } })
  return readDocument(tx, actor, id)
}

export async function insertVersion(tx: Tx, actor: Actor, id: string, number: number, file: { id: string, size: number }, note: string): Promise<void> {
  await sql`insert into document_version (document_id, number, file_id, by_id, at, size, hash, note) select ${id}, ${number}, f.id, ${actor.personId}, ${actor.at}, ${file.size}, f.blob_hash, ${note} from file f where f.id = ${file.id}`.execute(tx)
}
