// What goes for good: the rows, then the files that they held, which the sweep takes.
import { sql } from 'kysely'
import { closeLists } from '#platform/access/listed.ts'
import { closeOwnScope } from '#platform/access/own.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { forgetContents } from '#platform/contents/contents.ts'
import { detachFiles, freeFiles } from '#platform/files/files.ts'
import { record } from './facts.ts'
import { giveRoom, weigh } from './quota.ts'
import { trashDays } from './trash.ts'

/** The files of these documents, once their rows are gone, and what was read in them where nothing else says the same. */
export async function dropDocuments(tx: Tx, ids: readonly string[], at: Date): Promise<number> {
  if (ids.length === 0) return 0
  const files = await tx.selectFrom('document_version').select(['file_id', 'hash']).where('document_id', '=', sql<string>`any(${ids}::uuid[])`).execute()
  const lists = (await tx.selectFrom('document').select('list_id').distinct().where('id', '=', sql<string>`any(${ids}::uuid[])`).where('list_id', 'is not', null).execute()).map((row) => row.list_id!)
  const weights = await weigh(tx, ids)
  const { numDeletedRows } = await tx.deleteFrom('document').where('id', '=', sql<string>`any(${ids}::uuid[])`).executeTakeFirst()
  await closeLists(tx, await unused(tx, lists))
  for (const { root_id, bytes } of weights) await giveRoom(tx, root_id, bytes)
  await detachFiles(tx, files.map((file) => file.file_id), at)
  await forgetContents(tx, files.map((file) => file.hash), 'select from document_version v where v.hash = content.hash')
  return Number(numDeletedRows)
}

/** Of these lists, those that neither have their folder any more nor anything under them: what lay in the trash may outlive its folder. */
async function unused(tx: Tx, lists: readonly string[]): Promise<string[]> {
  if (lists.length === 0) return []
  const { rows } = await sql<{ id: string }>`select l.id from unnest(${lists}::uuid[]) as l (id) where not exists (select from document d where d.id = l.id) and not exists (select from document d where d.list_id = l.id)`.execute(tx)
  return rows.map((row) => row.id)
}

/** At most so many of a tree, from its leaves up: what a folder holds goes before it. */
export async function removeOf(tx: Tx, rootId: string, limit: number, at: Date): Promise<number> {
  let gone = await dropZips(tx, rootId, limit, at)
  for (let some = -1; some !== 0 && gone < limit; gone += some) {
    const rows = await tx.selectFrom('document as d').select('d.id').where((eb) => eb.or([eb('d.root_id', '=', rootId), eb('d.scope_id', '=', rootId)]))
      .where((eb) => eb.not(eb.exists(eb.selectFrom('document as c').select('c.id').whereRef('c.parent_id', '=', 'd.id')))).limit(limit - gone).execute()
    some = await dropDocuments(tx, rows.map((row) => row.id), at)
  }
  return gone
}

/** Archives that are taken out there; whose they are may do something else with them. */
async function dropZips(tx: Tx, spaceId: string, limit: number, at: Date): Promise<number> {
  const rows = await tx.deleteFrom('document_zip').where('id', 'in', (eb) => eb.selectFrom('document_zip').select('id').where('space_id', '=', spaceId).limit(limit)).returning('file_id').execute()
  await freeFiles(tx, rows.map((row) => row.file_id), at)
  return rows.length
}

const most = 500

/** Empties the trash of what lay in it for thirty days, some at a time and from the leaves up; said once of what was put there together. */
export async function emptyTrash({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  const before = new Date(at.getTime() - trashDays * 86_400_000)
  for (let gone = -1; gone !== 0;) {
    gone = await work(db, async (tx) => {
      const rows = await tx.selectFrom('document as d').select(['d.id', 'd.trash_root_id', 'd.scope_id', 'd.authority_id', 'd.trashed_by', 'd.list_id']).where('d.trashed_at', '<', before)
        .where((eb) => eb.not(eb.exists(eb.selectFrom('document as c').select('c.id').whereRef('c.parent_id', '=', 'd.id')))).orderBy('d.trashed_at').limit(most).forUpdate().skipLocked().execute()
      for (const row of rows) if (row.id === row.trash_root_id) record(tx, { personId: row.trashed_by ?? '', at, via: 'system' }, 'document.purged', { id: row.id, scopeId: row.scope_id, authorityId: row.authority_id, listId: row.list_id })
      return dropDocuments(tx, rows.map((row) => row.id), at)
    })
  }
}

/** Of somebody whose data are erased: their own library, what they marked, what they hold. */
export async function forgetOwn(tx: Tx, personId: string, at: Date): Promise<void> {
  const zips = await tx.deleteFrom('document_zip').where('person_id', '=', personId).returning('file_id').execute()
  await freeFiles(tx, zips.map((row) => row.file_id), at)
  await tx.deleteFrom('document_mark').where('person_id', '=', personId).execute()
  await tx.updateTable('document').set({ locked_at: null, locked_by: null, locked_until: null, lock_note: '' }).where('locked_by', '=', personId).execute()
  for (let gone = most; gone === most;) gone = await removeOf(tx, personId, most, at)
  await closeOwnScope(tx, personId)
}
