import { sql } from 'kysely'
import { cleanLine, cleanText } from '#lib/clean.ts'
import { touchSpace } from '#modules/spaces/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import type { Tx } from '#platform/db/database.ts'
import { moveFiles, reattachFiles, shelveFiles } from '#platform/files/files.ts'
import { Problem } from '#platform/problem.ts'
import { nameColumns, named } from './create.ts'
import { record } from './facts.ts'
import { writablePlace, type Place } from './place.ts'
import { found, refuseHeld, type Seen } from './reach.ts'
import { moveRoom, weigh } from './quota.ts'
import { readDocument } from './rows.ts'
import { below, deepest, filesOf, height, mostAtOnce, reservedBelow, upwards } from './tree.ts'
import { typeOf } from './types.ts'

type Change = { name?: string, description?: string, tags?: string[], parentId?: string | null, rootId?: string }

/** Another name, another place, other words about it. Its date stays: it says when the bytes changed. */
export async function changeDocument(tx: Tx, actor: Actor, id: string, version: number, given: Change) {
  const row = await found(tx, actor, id, 'document.edit')
  const to = await destination(tx, actor, row, given)
  const name = given.name === undefined ? undefined : named(given.name)
  const fields = (['name', 'description', 'tags'] as const).filter((field) => given[field] !== undefined)
  const done = await refuseTaken(tx.updateTable('document').set((eb) => ({
    ...(name === undefined ? {} : nameColumns(name)), ...(name === undefined || row.kind === 'folder' ? {} : { type: typeOf(name, row.mime) }),
    ...(given.description === undefined ? {} : { description: cleanText(given.description) }), ...(given.tags === undefined ? {} : { tags: tagsOf(given.tags) }),
    ...(to ? { parent_id: to.parentId, root_id: to.rootId, scope_id: to.scopeId, authority_id: to.authorityId, list_id: listAt(row, to) } : {}), version: eb('version', '+', 1),
  })).where('id', '=', id).where('version', '=', version).where('trashed_at', 'is', null).returning('id').executeTakeFirst())
  if (!done) throw new Problem(412, 'request.version_stale')
  if (to) await follow(tx, actor, row, to)
  if (fields.length > 0) record(tx, actor, 'document.edited', { id, scopeId: to?.scopeId ?? row.scope_id, authorityId: to?.authorityId ?? row.authority_id, listId: to ? listAt(row, to) : row.list_id, data: { fields } })
  for (const root of new Set([row.root_id, to?.rootId ?? row.root_id])) if (root !== actor.personId) touchSpace(tx, root, actor.at)
  return readDocument(tx, actor, id)
}

export const tagsOf = (tags: readonly string[]): string[] => [...new Map(tags.map(cleanLine).filter(Boolean).map((tag) => [tag.toLowerCase(), tag])).values()]

/** Where it goes, when that is elsewhere: the trees keep their shape from here on. */
async function destination(tx: Tx, actor: Actor, row: Seen, given: Change): Promise<Place | null> {
  const rootId = given.rootId ?? row.root_id
  const parentId = given.parentId === undefined ? (rootId === row.root_id ? row.parent_id : null) : given.parentId
  if (rootId === row.root_id && parentId === row.parent_id) return null
  const place = await writablePlace(tx, actor, rootId, parentId, 'alone', [row.root_id])
  await refuseInside(tx, row, place)
  await refuseReserved(tx, row, place)
  return place
}

/** A folder is not put inside itself, nor deeper than folders go. */
export async function refuseInside(tx: Tx, row: Pick<Seen, 'id' | 'kind'>, place: Place): Promise<void> {
  if (row.kind === 'file') return
  if (place.parentId !== null && (await upwards(tx, place.parentId, row.id)).inside) throw new Problem(409, 'document.below_itself', { field: 'parentId' })
  if (place.depth + await height(tx, row.id) > deepest) throw new Problem(422, 'document.too_deep', { field: 'parentId' })
}

/** A folder keeps its own list wherever it goes; all else is under that of its place. */
const listAt = (row: Seen, place: Place): string | null => (row.list_id === row.id ? row.id : place.listId)

/** A folder with a list stays in its library, and out of another one’s: nobody reads by moving it what they could not. */
async function refuseReserved(tx: Tx, row: Seen, place: Place): Promise<void> {
  if (row.kind === 'file' || (place.rootId === row.root_id && place.listId === null)) return
  if (!(row.list_id === row.id || (row.list_id === null && await reservedBelow(tx, row.id)))) return
  throw new Problem(409, place.rootId === row.root_id ? 'document.reserved_inside' : 'document.reserved')
}

/** What is below it goes along when another right opens it from now on: rows, and the files of all their versions. */
async function follow(tx: Tx, actor: Actor, row: Seen, to: Place): Promise<void> {
  const about = { id: row.id, authorityId: to.authorityId }
  const listId = listAt(row, to)
  if (to.rootId !== row.root_id || to.scopeId !== row.scope_id || listId !== row.list_id) {
    const tree = await below(tx, row.id, mostAtOnce + 1)
    if (tree.length > mostAtOnce) throw new Problem(422, 'document.too_many', { most: mostAtOnce })
    await refuseHeld(tx, actor, tree)
    // What hosts hid stays in their hands.
    if (tree.some((one) => one.hidden_at !== null) && !holds(row.role, 'document.manage')) throw new Problem(403, 'document.not_allowed')
    const ids = tree.map((one) => one.id)
    await tx.updateTable('document').set({ root_id: to.rootId, scope_id: to.scopeId, authority_id: to.authorityId, list_id: listId }).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
    if (to.rootId !== row.root_id) await moveRoom(tx, row.root_id, to.rootId, (await weigh(tx, ids)).reduce((sum, { bytes }) => sum + bytes, 0))
    await holdFiles(tx, await filesOf(tx, ids), row.list_id, { ...to, listId })
    if (to.rootId !== row.root_id || to.scopeId !== row.scope_id) record(tx, actor, 'document.left', { ...about, scopeId: row.scope_id, authorityId: row.authority_id })
  }
  // Those for whom it comes or goes with the list hear it too.
  record(tx, actor, 'document.moved', { ...about, scopeId: to.scopeId, listId: listId === row.list_id ? listId : null, data: { from: row.parent_id, to: to.parentId } })
}

/** The files of what moves: under a list they are read by their document’s address alone, so no scope opens them. */
async function holdFiles(tx: Tx, files: readonly string[], before: string | null, to: Place): Promise<void> {
  if (to.listId !== null) return shelveFiles(tx, files)
  if (before !== null) await reattachFiles(tx, files, to.scopeId)
  await moveFiles(tx, files, { id: to.scopeId, authorityId: to.authorityId })
}

/** What PostgreSQL says of a name that is taken, in our words. */
export async function refuseTaken<T>(write: Promise<T>): Promise<T> {
  return write.catch((error: unknown) => {
    throw error instanceof Error && 'constraint' in error && error.constraint === 'document_name' ? new Problem(409, 'document.name_taken', { field: 'name' }) : error
  })
}
