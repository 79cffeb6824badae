// A tree from elsewhere is laid in a library: once, however often it is begun, with its dates and its empty folders, and compared at the end.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { cleanFilename, filenameKey, namedBeside, splitFilename } from '#lib/filename.ts'
import type { Amiss, Come, Source } from '#platform/archive/source.ts'
import type { Actor } from '#platform/access/actor.ts'
import { work } from '#platform/db/work.ts'
import { noteFile, receive } from '#platform/files/bring.ts'
import type { Context } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { visible } from './access.ts'
import { createDocument, nameColumns } from './create.ts'
import { readRoom } from './quota.ts'
import { writablePlace } from './place.ts'

/** What became of an entry: laid, there already, left out as a system's own; or why it was not taken. `twin`: the same bytes stood elsewhere in this library. */
export type Became = 'laid' | 'there' | 'scrap' | Amiss | 'problem'
export type Line = { path: string, became: Became, as: string, size: number, hash: string, twin: string, problem: Problem | null }
export type Totals = { folders: number, laid: number, there: number, refused: number, bytes: number, /** Of those laid or there, whose bytes were compared with the library and are the same. */ same: number }

type Room = Pick<Context, 'database' | 'store' | 'uploadLimit' | 'antivirus'> & { actor: () => Promise<Actor> }
type Step = Room & { rootId: string, base: string | null, dry: boolean, folders: Map<string, string | null>, tell: (line: Line) => void | Promise<void> }

/** `base`: a folder of the library that all of it goes into. Throws where nothing may be laid at all, or not all of it fits; what is amiss with one entry is its line, and the others go on. */
export async function importTree(room: Room, rootId: string, source: Source, dry: boolean, tell: (line: Line) => void | Promise<void>, base: string | null = null): Promise<Totals> {
  const totals: Totals = { folders: 0, laid: 0, there: 0, refused: 0, bytes: 0, same: 0 }
  const step: Step = { ...room, rootId, base, dry, folders: new Map([['', base]]), tell }
  const actor = await room.actor()
  await work(room.database.db, (tx) => writablePlace(tx, actor, rootId, base))
  const expected = new Map<string, string>()
  // Begun again, most of it stands already: only room for the largest is asked beforehand, the rest as it is laid.
  if (!dry) await readRoom(room.database.db, actor, rootId, await largest(source))
  for await (const one of source.entries()) {
    const line = await layOne(step, one, expected).catch((error: unknown): Line => {
      // Where one finds no room, the others need not be tried.
      if (!(error instanceof Problem) || error.code === 'document.quota') throw error
      return lineOf(one, 'problem', { problem: error })
    })
    if (one.kind === 'folder' && line.became !== 'problem') totals.folders++
    else if (line.became === 'laid' || line.became === 'there') {
      totals[line.became]++
      totals.bytes += line.size
    } else if (line.became !== 'scrap') totals.refused++
    await tell(line)
  }
  totals.same = await compare(step, expected)
  return totals
}

async function largest(source: Source): Promise<number> {
  let most = 0
  for await (const one of source.entries()) if (one.kind === 'file') most = Math.max(most, one.size)
  return most
}

export const scrap = /^(\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|~\$.*|__MACOSX)$/i
const lineOf = (one: Come, became: Became, more: Partial<Line> = {}): Line => ({ path: one.path.join('/'), became, as: '', size: one.kind === 'file' ? one.size : 0, hash: '', twin: '', problem: null, ...more })

async function layOne(step: Step, one: Come, expected: Map<string, string>): Promise<Line> {
  if (one.path.some((name) => scrap.test(name))) return lineOf(one, 'scrap')
  if (one.kind === 'refused') return lineOf(one, one.why)
  const names = one.path.map(cleanFilename)
  if (names.includes('')) return lineOf(one, 'name')
  const actor = await step.actor()
  if (one.kind === 'folder') {
    const before = step.folders.has(keyOf(names)) || (await folderAt(step, actor, names, false)) !== undefined
    if (!before && !step.dry) await folderAt(step, actor, names, true)
    return lineOf(one, before ? 'there' : 'laid', { as: names.join('/') })
  }
  const parentId = await folderAt(step, actor, names.slice(0, -1), !step.dry)
  return layFile(step, actor, one, names, parentId, expected)
}

async function layFile(step: Step, actor: Actor, one: Come & { kind: 'file' }, names: readonly string[], parentId: string | null | undefined, expected: Map<string, string>): Promise<Line> {
  const name = names.at(-1)!
  const said = (became: Became, as: string, hash: string, twin: string): Line => lineOf(one, became, { as: [...names.slice(0, -1), as].join('/'), hash, twin })
  const hash = await hashOf(one)
  const there = parentId === undefined ? undefined : await standing(step, actor, parentId, name, hash)
  if (there) {
    expected.set(there.id, hash)
    return said('there', there.name, hash, '')
  }
  const twin = await twinOf(step, actor, hash)
  if (step.dry) return said('laid', name, hash, twin)
  const received = await receive(await one.open(), name, { ...step, actor }, true)
  const at = new Date(Math.min(one.at.getTime(), actor.at.getTime()))
  const doc = await work(step.database.db, async (tx) => {
    const { id: fileId } = await noteFile(tx, { actor, store: step.store }, received)
    const made = await createDocument(tx, actor, step.rootId, { kind: 'file', name, parentId: parentId ?? null, fileId, ifExists: 'rename' })
    await tx.updateTable('document').set({ modified_at: at }).where('id', '=', made.id).execute()
    await tx.updateTable('document_version').set({ at }).where('document_id', '=', made.id).where('number', '=', 1).execute()
    return made
  })
  expected.set(doc.id, hash)
  return said('laid', doc.name, hash, twin)
}

/** What arrives is compared with this, and what stands already is known by it. */
async function hashOf(one: Come & { kind: 'file' }): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of await one.open()) hash.update(chunk as Buffer)
  } catch {
    // Damaged, or otherwise than its list says.
    throw new Problem(422, 'file.unreadable', { field: 'file' })
  }
  return hash.digest('hex')
}

/** The same bytes in the same folder, under the name or the one that they were given beside it. */
async function standing({ database, rootId }: Step, actor: Actor, parentId: string | null, name: string, hash: string): Promise<{ id: string, name: string } | undefined> {
  const rows = await visible(database.db, actor).innerJoin('file', 'file.id', 'document.file_id').select(['document.id', 'document.name']).where('document.root_id', '=', rootId).where('document.parent_id', parentId === null ? 'is' : '=', parentId)
    .where('document.trashed_at', 'is', null).where('file.blob_hash', '=', hash).limit(100).execute()
  const given = (other: string): boolean => filenameKey(other) === filenameKey(name) || (/ \(\d+\)$/.test(splitFilename(other)[0]) && filenameKey(other) === filenameKey(namedBeside(name, / \((\d+)\)$/.exec(splitFilename(other)[0])![1]!)))
  return rows.find((row) => given(row.name))
}

const twinOf = async ({ database, rootId }: Step, actor: Actor, hash: string): Promise<string> => (await visible(database.db, actor).innerJoin('file', 'file.id', 'document.file_id').select('document.name')
  .where('document.root_id', '=', rootId).where('document.trashed_at', 'is', null).where('file.blob_hash', '=', hash).where('document.size', '>', '0').orderBy('document.id').limit(1).executeTakeFirst())?.name ?? ''

const keyOf = (names: readonly string[]): string => names.map(filenameKey).join('/')

/** The folder at a path, made on the way when it is to be; undefined where it is not there. A file of that name is in its way. */
async function folderAt(step: Step, actor: Actor, names: readonly string[], make: boolean): Promise<string | null | undefined> {
  let parentId: string | null = step.base
  for (let depth = 1; depth <= names.length; depth++) {
    const key = keyOf(names.slice(0, depth))
    const cached = step.folders.get(key)
    const name = names[depth - 1]!
    const found: string | undefined = cached ?? (await visible(step.database.db, actor).select('document.id').where('document.root_id', '=', step.rootId).where('document.parent_id', parentId === null ? 'is' : '=', parentId).where('document.kind', '=', sql.lit('folder')).where('document.name_key', '=', nameColumns(name).name_key).where('document.trashed_at', 'is', null).executeTakeFirst())?.id
    if (found === undefined && !make) return undefined
    const above: string | null = parentId
    parentId = found ?? (await work(step.database.db, (tx) => createDocument(tx, actor, step.rootId, { kind: 'folder', name, parentId: above }))).id
    step.folders.set(key, parentId)
  }
  return parentId
}

/** Of what was laid or stood there, how many hold the very bytes that were read from where they come. */
async function compare({ database }: Step, expected: ReadonlyMap<string, string>): Promise<number> {
  let same = 0
  const all = [...expected]
  for (let from = 0; from < all.length; from += 1_000) {
    const some = all.slice(from, from + 1_000)
    const { rows: [row] } = await sql<{ n: number }>`select count(*)::int as n from unnest(${some.map(([id]) => id)}::uuid[], ${some.map(([, hash]) => hash)}::text[]) as e (id, hash) join document d on d.id = e.id join file f on f.id = d.file_id and f.blob_hash = e.hash`.execute(database.db)
    same += row?.n ?? 0
  }
  return same
}
