// What a blueprint gives the library of a new space: its folders, each said by the way to it; and how the folders of a space become such a part.
import { sql } from 'kysely'
import { cleanFilename, filenameKey } from '#lib/filename.ts'
import { blueprintPart } from '#platform/blueprint.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Type } from '#platform/type.ts'
import { visible } from './access.ts'
import { bearing, insert, nameColumns } from './create.ts'
import { record } from './facts.ts'
import { mayRead } from './lists.ts'
import { writablePlace, type Place } from './place.ts'
import { found } from './reach.ts'
import { trashDocument } from './trash.ts'

const most = 60
const closed = { additionalProperties: false }
const way = Type.String({ minLength: 1, maxLength: 500 })
const Part = Type.Object({ folders: Type.Array(Type.Object({ fr: way, en: way }, closed), { maxItems: most }) }, closed)

/** « Protocoles/Allergènes »: no name holds a stroke. */
const namesOf = (path: string): string[] => path.split('/').map(cleanFilename).filter((name) => name !== '')

export const blueprint = blueprintPart(Part, {
  // Filled in name by name: a stroke in what somebody typed makes no folder of its own.
  says: (part, say) => part.folders.map(({ fr, en }) => {
    const [inFrench, inEnglish] = [fr.split('/'), en.split('/')]
    return { kind: 'folder', text: inFrench.map((name, nth) => cleanFilename(say({ fr: name, en: inEnglish[nth] ?? name }))).filter((name) => name !== '').join('/') }
  }).filter(({ text }) => text !== ''),
  apply: async (tx, actor, space, puts) => {
    const root = await writablePlace(tx, actor, space.id, null)
    const made = new Map<string, string>()
    const ids: string[] = []
    for (const { text } of puts) ids.push(await folderAt(tx, actor, root, namesOf(text), made))
    return ids
  },
  stands: async (db, actor, spaceId, ids) => {
    const all = await foldersOf(db, actor, spaceId)
    const full = all.length === 0 ? [] : (await visible(db, actor).select('document.parent_id').distinct().where('document.root_id', '=', spaceId).where('document.parent_id', 'in', all.map(({ id }) => id)).where('document.trashed_at', 'is', null).execute()).map((row) => row.parent_id)
    return all.filter(({ id }) => ids.includes(id)).map((folder) => ({ ...folder, used: full.includes(folder.id) }))
  },
  // Its own name changes where the way to it is the same; otherwise what is new is laid beside, and what people put in the old one stays.
  replace: async (tx, actor, space, id, put) => {
    const names = namesOf(put.text)
    const before = (await foldersOf(tx, actor, space.id)).find((folder) => folder.id === id)
    const root = await writablePlace(tx, actor, space.id, null)
    const last = names.at(-1)
    if (!before || last === undefined || keyOf(names.slice(0, -1)) !== keyOf(namesOf(before.text).slice(0, -1)) || (await bearing(tx, { ...root, parentId: before.parentId }, last))) return folderAt(tx, actor, root, names, new Map())
    const { scope_id: scopeId, authority_id: authorityId } = await found(tx, actor, id, 'document.edit')
    await tx.updateTable('document').set((eb) => ({ ...nameColumns(last), version: eb('version', '+', 1) })).where('id', '=', id).execute()
    record(tx, actor, 'document.edited', { id, scopeId, authorityId, data: { fields: ['name'] } })
    return id
  },
  remove: trashDocument,
  pieces: async (db, actor, spaceId, ids) => {
    await mayRead(db, actor, spaceId)
    return (await foldersOf(db, actor, spaceId)).filter(({ id }) => ids?.includes(id) ?? true).slice(0, most).map(({ id, text }) => ({ id, kind: 'folder', text, suggested: true }))
  },
  // Name by name, as it is filled in.
  save: (pieces, general) => ({
    folders: pieces.map(({ text }) => {
      const names = text.split('/').map(general)
      return { fr: names.map(({ fr }) => fr).join('/'), en: names.map(({ en }) => en).join('/') }
    }),
  }),
})

const keyOf = (names: readonly string[]): string => names.map(filenameKey).join('/')

/** The folder at the end of a way: those that are missing are made. `made`: those of this transaction, by their way. */
async function folderAt(tx: Tx, actor: Actor, root: Place, names: readonly string[], made: Map<string, string>): Promise<string> {
  let place = root
  for (const [depth, name] of names.entries()) {
    const key = keyOf(names.slice(0, depth + 1))
    const id = made.get(key) ?? (await folderIn(tx, actor, place, name))
    made.set(key, id)
    place = { ...place, parentId: id, depth: depth + 1 }
  }
  return place.parentId!
}

/** The folder of this name, else a new one; beside a file that has its name, « name (2) ». */
async function folderIn(tx: Tx, actor: Actor, place: Place, name: string): Promise<string> {
  for (let said = name, n = 2; ; said = `${name} (${n++})`) {
    const id = uuidv7()
    if (await insert(tx, actor, place, { id, kind: 'folder', type: 'folder', ...nameColumns(said) })) {
      record(tx, actor, 'document.created', { id, scopeId: place.scopeId, authorityId: place.authorityId, listId: place.listId })
      return id
    }
    const there = await bearing(tx, place, said)
    if (there?.kind === 'folder') return there.id
  }
}

/** The folders of a space with the way to each, those above first; a bounded number. */
async function foldersOf(db: Db, actor: Actor, spaceId: string): Promise<{ id: string, parentId: string | null, text: string, version: number }[]> {
  const rows = await visible(db, actor).select(['document.id', 'document.parent_id', 'document.name', 'document.version']).where('document.root_id', '=', spaceId).where('document.kind', '=', sql.lit('folder')).where('document.trashed_at', 'is', null).orderBy('document.sort_key').orderBy('document.id').limit(1_000).execute()
  const children = Map.groupBy(rows, (row) => row.parent_id)
  const walk = (parent: string | null, above: string): { id: string, parentId: string | null, text: string, version: number }[] => (children.get(parent) ?? []).flatMap((row) => {
    const text = above === '' ? row.name : `${above}/${row.name}`
    return [{ id: row.id, parentId: parent, text, version: row.version }, ...walk(row.id, text)]
  })
  return walk(null, '')
}
