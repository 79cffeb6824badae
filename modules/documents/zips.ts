// A ZIP taken out in a space: asked for, looked at, begun once its report was read, and stopped, by whoever brought it. The worker does it (zip-runner.ts).
import { sql } from 'kysely'
import { scopesOf } from '#platform/access/access.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { freeFiles, reserveFiles } from '#platform/files/files.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'
import { mayRead } from './lists.ts'
import { writablePlace } from './place.ts'
import { readRoom } from './quota.ts'

/** Of one person in one space at once. */
const most = 5
/** Those of whom nobody heard are forgotten: so many days after they were asked for. */
export const keptDays = 7

/** One's own, where one reads documents: in a space that is without them there are none. */
const rows = (db: Db, actor: Actor) => db.selectFrom('document_zip as z').leftJoin('document as folder', 'folder.id', 'z.parent_id').select(['z.id', 'z.space_id', 'z.authority_id', 'z.parent_id', 'z.file_id', 'z.name', 'z.state', 'z.folders', 'z.files', 'z.bytes', 'z.renamed', 'z.refused', 'z.amiss', 'z.laid', 'z.there', 'z.problem', 'z.asked_at', 'folder.list_id'])
  .where('z.person_id', '=', actor.personId).where('z.space_id', 'in', sql<string>`${scopesOf(actor, 'document.read')}`)
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const present = (row: Row) => ({
  id: row.id, parentId: row.parent_id, name: row.name, state: row.state, folders: row.folders, files: row.files, bytes: Number(row.bytes), renamed: row.renamed, refused: row.refused, amiss: row.amiss, laid: row.laid, there: row.there, problem: row.problem, askedAt: row.asked_at.toISOString(),
})

export async function listZips(db: Db, actor: Actor, spaceId: string) {
  const found = await rows(db, actor).where('z.space_id', '=', spaceId).orderBy('z.asked_at', 'desc').limit(most).execute()
  if (found.length === 0) await mayRead(db, actor, spaceId)
  return { items: found.map(present), next: null }
}

/** Has a ZIP that the actor brought looked at, for a folder where they may write. */
export async function askZip(tx: Tx, actor: Actor, spaceId: string, given: { fileId: string, parentId?: string | null }) {
  const place = await writablePlace(tx, actor, spaceId, given.parentId ?? null)
  if ((await rows(tx, actor).where('z.space_id', '=', spaceId).limit(most).execute()).length >= most) throw new Problem(409, 'document.zips_waiting', { most })
  const [file] = await reserveFiles(tx, actor, [given.fileId], 'fileId')
  if (!file) throw new Problem(422, 'file.not_found', { field: 'fileId' })
  if (file.mime !== 'application/zip') throw new Problem(422, 'document.no_zip', { field: 'fileId' })
  const id = uuidv7()
  await tx.insertInto('document_zip').values({ id, authority_id: place.authorityId, space_id: spaceId, parent_id: place.parentId, person_id: actor.personId, file_id: file.id, name: file.name, state: 'looking', asked_at: actor.at }).execute()
  record(tx, actor, 'document.zip_asked', { id: place.parentId, scopeId: spaceId, authorityId: place.authorityId, listId: place.listId, data: { zipId: id } })
  return present(await found(tx, actor, id))
}

async function found(db: Db, actor: Actor, id: string): Promise<Row> {
  const row = await rows(db, actor).where('z.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'document.zip_not_found')
  return row
}

/** Begins what was looked at, or goes on with what failed: what is there already is not laid twice. The same again changes nothing. */
export async function startZip(tx: Tx, actor: Actor, id: string) {
  const row = await found(tx, actor, id)
  if (row.state === 'waiting' || row.state === 'running' || row.state === 'done') return present(row)
  if (row.state === 'looking' || row.files + row.folders === 0) throw new Problem(409, 'document.zip_not_ready')
  await writablePlace(tx, actor, row.space_id, row.parent_id)
  if (row.state === 'looked') await readRoom(tx, actor, row.space_id, Number(row.bytes))
  await tx.updateTable('document_zip').set({ state: 'waiting', tries: 0, problem: null, ended_at: null }).where('id', '=', id).execute()
  record(tx, actor, 'document.zip_started', { id: row.parent_id, scopeId: row.space_id, authorityId: row.authority_id, listId: row.list_id, data: { zipId: id } })
  return present(await found(tx, actor, id))
}

/** Ends it, wherever it is, and forgets it: what was laid stays. */
export async function stopZip(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await found(tx, actor, id)
  await tx.deleteFrom('document_zip').where('id', '=', id).execute()
  await freeFiles(tx, [row.file_id], actor.at)
  if (row.state !== 'done') record(tx, actor, 'document.zip_stopped', { id: row.parent_id, scopeId: row.space_id, authorityId: row.authority_id, listId: row.list_id, data: { zipId: id } })
}
