import { sql } from 'kysely'
import { cleanFilename, filenameKey, filenameOrder, namedBeside, splitFilename } from '#lib/filename.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { attachFiles, shelveFiles } from '#platform/files/files.ts'
import { Problem } from '#platform/problem.ts'
import { touchSpace } from '#modules/spaces/index.ts'
import { record } from './facts.ts'
import { writablePlace, type Place } from './place.ts'
import { takeRoom } from './quota.ts'
import { readDocument } from './rows.ts'
import { deepest } from './tree.ts'
import { typeOf, type Type } from './types.ts'
import { addVersion, insertVersion } from './versions.ts'

export type New = { kind: 'folder' | 'file', name?: string, parentId?: string | null, fileId?: string, ifExists?: 'refuse' | 'version' | 'rename' }

export async function createDocument(tx: Tx, actor: Actor, rootId: string, given: New) {
  const place = await writablePlace(tx, actor, rootId, given.parentId ?? null)
  return given.kind === 'folder' ? createFolder(tx, actor, place, named(given.name ?? '')) : layFile(tx, actor, place, given)
}

/** A name as it is kept; 422 when nothing is left of it. */
export function named(text: string): string {
  const name = cleanFilename(text)
  if (name === '') throw new Problem(422, 'document.name_empty', { field: 'name' })
  return name
}

/** The columns that go with a name. */
export const nameColumns = (name: string) => ({ name, name_key: filenameKey(name), sort_key: filenameOrder(name) })

async function createFolder(tx: Tx, actor: Actor, place: Place, name: string) {
  if (place.depth >= deepest) throw new Problem(422, 'document.too_deep', { field: 'parentId' })
  const id = uuidv7()
  if (!(await insert(tx, actor, place, { id, kind: 'folder', type: 'folder', ...nameColumns(name) }))) throw new Problem(409, 'document.name_taken', { field: 'name' })
  return done(tx, actor, place, id)
}

/** Lays a file that the actor brought under a name of its own, or as a new version of the one that has this name. */
async function layFile(tx: Tx, actor: Actor, place: Place, { fileId, name: asked, ifExists = 'refuse' }: New) {
  if (fileId === undefined) throw new Problem(422, 'file.not_found', { field: 'fileId' })
  const [file] = await attachFiles(tx, actor, [fileId], { id: place.scopeId, authorityId: place.authorityId, module: 'documents' }, 'fileId')
  if (!file) throw new Problem(422, 'file.not_found', { field: 'fileId' })
  const first = named(asked ?? file.name)
  for (let name = first, tries = 0; tries < 5; tries++) {
    const id = uuidv7()
    const row = { id, kind: 'file' as const, type: typeOf(name, file.mime), ...nameColumns(name), file_id: file.id, number: 1, size: String(file.size), mime: file.mime }
    if (await insert(tx, actor, place, row)) {
      await insertVersion(tx, actor, id, 1, file, '')
      if (place.listId !== null) await shelveFiles(tx, [file.id])
      await takeRoom(tx, place.rootId, file.size)
      return done(tx, actor, place, id)
    }
    if (ifExists === 'version') {
      const there = await bearing(tx, place, name)
      if (there?.kind === 'file') return addVersion(tx, actor, there.id, null, file, '')
    }
    if (ifExists !== 'rename') break
    name = await freeName(tx, place, first)
  }
  throw new Problem(409, 'document.name_taken', { field: 'name' })
}

/** What bears a name in a folder. */
export const bearing = (tx: Tx, place: Pick<Place, 'rootId' | 'parentId'>, name: string) => tx.selectFrom('document').select(['id', 'kind']).where('root_id', '=', place.rootId).where('parent_id', place.parentId === null ? 'is' : '=', place.parentId).where('name_key', '=', filenameKey(name)).where('trashed_at', 'is', null).executeTakeFirst()

/** « name (2) », or the first number from there on that nobody in the folder has. `said`: a word instead, with a number from the second on. */
export async function freeName(tx: Tx, place: Pick<Place, 'rootId' | 'parentId'>, name: string, said?: string): Promise<string> {
  const beside = (n: number) => namedBeside(name, said === undefined ? String(n) : n === 2 ? said : `${said} ${n - 1}`)
  // As much of it as stays where a long name is shortened.
  const start = [...filenameKey(splitFilename(name)[0])].slice(0, 40).join('')
  const taken = new Set((await tx.selectFrom('document').select('name_key').where('root_id', '=', place.rootId).where('parent_id', place.parentId === null ? 'is' : '=', place.parentId).where('trashed_at', 'is', null)
    .where(sql<boolean>`starts_with(name_key, ${start})`).execute()).map((row) => row.name_key))
  for (let n = 2; ; n++) if (!taken.has(filenameKey(beside(n)))) return beside(n)
}

type Row = { id: string, kind: 'folder' | 'file', type: Type, name: string, name_key: string, sort_key: string, description?: string, tags?: string[], file_id?: string | null, number?: number, size?: string, mime?: string }
/** False when the name is taken: a twin that comes at the same moment waits for the first, then hears it. */
export async function insert(tx: Tx, actor: Actor, place: Place, row: Row): Promise<boolean> {
  const made = await tx.insertInto('document').values({
    ...row, authority_id: place.authorityId, scope_id: place.scopeId, root_id: place.rootId, parent_id: place.parentId, list_id: place.listId, created_at: actor.at, created_by: actor.personId, modified_at: actor.at, modified_by: actor.personId,
  }).onConflict((c) => c.doNothing()).returning('id').executeTakeFirst()
  return made !== undefined
}

async function done(tx: Tx, actor: Actor, place: Place, id: string) {
  if (place.rootId !== actor.personId) touchSpace(tx, place.rootId, actor.at)
  record(tx, actor, 'document.created', { id, scopeId: place.scopeId, authorityId: place.authorityId, listId: place.listId })
  return readDocument(tx, actor, id)
}
