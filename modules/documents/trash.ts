import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn, scopesOf } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { reattachFiles, shelveFiles } from '#platform/files/files.ts'
import { Problem } from '#platform/problem.ts'
import { actions, visible } from './access.ts'
import { freeName, nameColumns } from './create.ts'
import { record } from './facts.ts'
import { mayRead } from './lists.ts'
import { found, refuseHeld, seen, type Seen } from './reach.ts'
import { readDocument } from './rows.ts'
import { below, deepest, filesOf, height, holdTrees, mostTrashed, upwards } from './tree.ts'

export const trashDays = 30
const kept = (at: Date): Date => new Date(at.getTime() - trashDays * 86_400_000)

/** Into the trash with all that stands below it: nobody reads it any more, and it is taken back whole within 30 days. */
export async function trashDocument(tx: Tx, actor: Actor, id: string): Promise<void> {
  await alone(tx, actor, id, false)
  const row = await found(tx, actor, id, 'document.trash')
  const tree = await below(tx, id, mostTrashed + 1)
  if (tree.length > mostTrashed) throw new Problem(422, 'document.too_many', { most: mostTrashed })
  await refuseHeld(tx, actor, tree)
  // What others alone read is not taken away with what is above it, but by a host.
  if (tree.some((one) => one.list_id !== row.list_id) && !holds(row.role, 'document.manage')) throw new Problem(409, 'document.reserved_below')
  const ids = tree.map((one) => one.id)
  await tx.updateTable('document').set((eb) => ({ trashed_at: actor.at, trashed_by: actor.personId, trash_root_id: id, locked_at: null, locked_by: null, locked_until: null, lock_note: '', version: eb('version', '+', 1) })).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
  await shelveFiles(tx, await filesOf(tx, ids))
  record(tx, actor, 'document.trashed', { id, scopeId: row.scope_id, authorityId: row.authority_id, listId: row.list_id, data: { count: ids.length } })
}

/** Finds a document, and holds the shape of its tree. */
export async function alone(tx: Tx, actor: Actor, id: string, trashed: boolean): Promise<Seen> {
  const row = await seen(tx, actor, id, trashed)
  await holdTrees(tx, [row.root_id], 'alone')
  const again = await seen(tx, actor, id, trashed)
  if (again.root_id !== row.root_id) throw new Problem(404, 'document.not_found')
  return again
}

/** Back where it was, else at the root; under a name beside, where its own is taken meanwhile. */
export async function restoreDocument(tx: Tx, actor: Actor, id: string) {
  const row = await alone(tx, actor, id, true)
  if (row.trash_root_id !== id || row.trashed_at === null || row.trashed_at < kept(actor.at)) throw new Problem(404, 'document.not_found')
  if (!actions(actor, row).includes('document.restore')) throw await refusal(tx, actor, row.scope_id, 'document.not_allowed')
  const parent = await parentOf(tx, row)
  const parentId = parent?.id ?? null
  const listId = row.list_id === id ? id : parent?.list_id ?? null
  // Nothing comes back in the open that was not.
  if (row.list_id !== null && parent === null && row.list_id !== id) throw new Problem(409, 'document.reserved_gone')
  const taken = await tx.selectFrom('document as other').innerJoin('document as mine', 'mine.name_key', 'other.name_key').select('other.id').where('mine.id', '=', id).where('other.root_id', '=', row.root_id).where('other.parent_id', parentId === null ? 'is' : '=', parentId).where('other.trashed_at', 'is', null).executeTakeFirst()
  const name = taken ? await freeName(tx, { rootId: row.root_id, parentId }, row.name, 'restauré') : row.name
  const back = { trashed_at: null, trashed_by: null, trash_root_id: null }
  await tx.updateTable('document').set((eb) => ({ ...back, ...nameColumns(name), parent_id: parentId, list_id: listId, version: eb('version', '+', 1) })).where('id', '=', id).execute()
  const rest = await tx.updateTable('document').set((eb) => ({ ...back, list_id: sql<string | null>`case when list_id is not distinct from ${row.list_id}::uuid then ${listId}::uuid else list_id end`, version: eb('version', '+', 1) })).where('trash_root_id', '=', id).returning(['id', 'list_id']).execute()
  await reattachFiles(tx, await filesOf(tx, [{ id, list_id: listId }, ...rest].filter((one) => one.list_id === null).map((one) => one.id)), row.scope_id)
  record(tx, actor, 'document.restored', { id, scopeId: row.scope_id, authorityId: row.authority_id, listId, data: { count: rest.length + 1 } })
  return readDocument(tx, actor, id)
}

/** The folder that it was in, when that stands and lies no deeper than it may; else the root. */
async function parentOf(tx: Tx, row: Seen): Promise<{ id: string, list_id: string | null } | null> {
  if (row.parent_id === null) return null
  const folder = await tx.selectFrom('document').select(['id', 'list_id']).where('id', '=', row.parent_id).where('root_id', '=', row.root_id).where('trashed_at', 'is', null).executeTakeFirst()
  return folder && (await upwards(tx, folder.id, null)).depth + await height(tx, row.id, row.id) <= deepest ? folder : null
}

type Query = { cursor?: string, limit?: number }

export async function listSpaceTrash(db: Db, actor: Actor, spaceId: string, query: Query) {
  const found = await listTrash(db, actor, spaceId, query)
  if (found.items.length === 0) await mayRead(db, actor, spaceId)
  return found
}

/** What the actor may take back: a host everything, the others what they took away themselves. */
export async function listTrash(db: Db, actor: Actor, rootId: string, query: Query) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 2)
  const rows = await visible(db, actor).innerJoin('person', 'person.id', 'document.trashed_by').select(['document.id', 'document.kind', 'document.type', 'document.name', 'document.size', 'document.trashed_at', 'document.trashed_by', 'document.locked_by', 'document.locked_until', 'document.hidden_at', 'document.created_by', roleColumn(actor, 'document.scope_id').as('role'),
    sql<string>`person.given_name || ' ' || person.family_name`.as('by'), sql<string | null>`(select p.name from document p where p.id = document.parent_id)`.as('from'), sql<number>`(select count(*)::int from (select from document t where t.trash_root_id = document.id limit 1000) t)`.as('count')])
    .where('document.root_id', '=', rootId).where('document.trashed_at', '>=', kept(actor.at)).whereRef('document.id', '=', 'document.trash_root_id')
    .where((eb) => eb.or([eb('document.scope_id', 'in', sql<string>`${scopesOf(actor, 'document.manage')}`), eb.and([eb('document.trashed_by', '=', actor.personId), eb('document.scope_id', 'in', sql<string>`${scopesOf(actor, 'document.write')}`)])]))
    .$if(before !== null, (q) => q.where(sql<boolean>`(document.trashed_at, document.id) < (${before?.[0]}::timestamptz, ${before?.[1]}::uuid)`)).orderBy('document.trashed_at', 'desc').orderBy('document.id', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, (row) => ({
    id: row.id, kind: row.kind, type: row.type, name: row.name, size: Number(row.size), count: row.count, from: row.from ?? '', trashedAt: row.trashed_at!.toISOString(), trashedBy: { id: row.trashed_by!, name: row.by },
    purgedOn: new Date(row.trashed_at!.getTime() + trashDays * 86_400_000).toISOString(), can: actions(actor, row),
  }), (row) => cursorOf(row.trashed_at!.toISOString(), row.id))
}
