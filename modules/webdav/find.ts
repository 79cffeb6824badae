// Where an address leads: the person's own library and their spaces, then folders by name.
import { sql, type RawBuilder } from 'kysely'
import { cleanFilename, filenameKey, namedBeside } from '#lib/filename.ts'
import { readable as readBy, visible } from '#modules/documents/index.ts'
import { ownPrincipals, spacesOwn } from '#modules/spaces/index.ts'
import type { Actor, Who } from '#platform/access/actor.ts'
import { scopesOf } from '#platform/access/access.ts'
import { hashFor, sizeFor } from '#platform/files/files.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { prepared } from '#platform/db/prepared.ts'
import { Refusal } from './refusal.ts'

export const base = '/dav'
export type Lock = { token: string, of: string, shared: boolean, deep: boolean, owner: string, person: string, until: string }
export type Property = { space: string, name: string, xml: string }
/** `hash` of the bytes that stand, `heldBy` whom the library says to work on it. */
export type Node = {
  id: string, kind: 'folder' | 'file', name: string, rootId: string, parentId: string | null, scopeId: string, authorityId: string, size: number, mime: string, number: number, version: number
  createdAt: Date, modifiedAt: Date, fileId: string | null, hash: string | null, heldBy: string | null, locks: Lock[], properties: Property[]
}
export type Root = { id: string, name: string, at: Date | null }
/** A folder, or the root of a tree. */
export type Parent = { root: Root, id: string | null }
/** `trail`: the documents on the way, as far as they are there. */
export type Path = { names: string[], roots: Root[], root: Root | null, trail: Node[], node: Node | null, parent: Parent | null }

/** The names in an address, decoded; throws where it is none of ours. */
export function namesOf(url: string): string[] {
  const path = url.split('?')[0]!
  if (path.includes('#') || (path !== base && !path.startsWith(`${base}/`))) throw new Refusal(400)
  try {
    return path.slice(base.length).split('/').filter((part) => part !== '').map(decodeURIComponent)
  } catch {
    throw new Refusal(400)
  }
}

export const hrefOf = (names: readonly string[], collection: boolean): string => `${base}${names.map((name) => `/${encodeURIComponent(name)}`).join('')}${collection ? '/' : ''}`
export const keyOf = (name: string): string => filenameKey(cleanFilename(name))
export const etagOf = (node: Pick<Node, 'hash'> | null): string | null => (node?.hash ? `"${node.hash.slice(0, 32)}"` : null)
/** What stands for a folder where a name is remembered. */
export const placeOf = ({ root, id }: Parent): string => id ?? root.id

type Row = { id: string, kind: 'folder' | 'file', name: string, root_id: string, parent_id: string | null, scope_id: string, authority_id: string, size: string | number, mime: string, number: number, version: number, created_at: string | Date, modified_at: string | Date, file_id: string | null, hash: string | null, held_by: string | null, locks: Lock[] | null, properties: Property[] | null }

// Size and hash are of what this reader receives. A lock of a file stands as long as the library's own that it rests on: whoever lets go of that one lets go of both.
const columns = (v: Who): RawBuilder<unknown> => sql`document.id, document.kind, document.name, document.root_id, document.parent_id, document.scope_id, document.authority_id, ${sizeColumn(v)} as size, document.mime, document.number, document.version, document.created_at, document.modified_at, document.file_id,
  ${hashColumn(v)} as hash, case when document.locked_until > ${v.at}::timestamptz then document.locked_by end as held_by,
  ${locksColumn(v.at)} as locks, ${propertiesColumn} as properties`
const sizeColumn = (v: Who): RawBuilder<string> => sql<string>`coalesce((select ${sizeFor(v, sql`document.size`)} from file f where f.id = document.file_id), document.size)`
const hashColumn = (v: Who): RawBuilder<string | null> => sql<string | null>`(select ${hashFor(v)} from file f where f.id = document.file_id)`
const locksColumn = (at: Date): RawBuilder<Lock[] | null> => sql<Lock[] | null>`(select json_agg(json_build_object('token', l.token, 'of', l.document_id, 'shared', l.shared, 'deep', l.deep, 'owner', l.owner, 'person', l.person_id, 'until', l.until)) from drive_lock l where l.document_id = document.id and ${standing(at)})`
const propertiesColumn = sql<Property[] | null>`(select json_agg(json_build_object('space', p.namespace, 'name', p.name, 'xml', p.xml) order by p.namespace, p.name) from drive_property p where p.document_id = document.id)`
const standing = (at: Date): RawBuilder<boolean> => sql<boolean>`l.until > ${at}::timestamptz and case when document.kind = 'folder' then true else document.locked_by = l.person_id and document.locked_at = l.held_at and document.locked_until > ${at}::timestamptz end`

const nodeOf = (row: Row): Node => ({
  id: row.id, kind: row.kind, name: row.name, rootId: row.root_id, parentId: row.parent_id, scopeId: row.scope_id, authorityId: row.authority_id, size: Number(row.size), mime: row.mime, number: row.number, version: row.version,
  createdAt: new Date(row.created_at), modifiedAt: new Date(row.modified_at), fileId: row.file_id, hash: row.hash, heldBy: row.held_by, locks: row.locks ?? [], properties: row.properties ?? [],
})

/** Spaces that somebody may have: more, and the last ones are not on the drive. */
const mostRoots = 1_000

// The spaces that one is in by name or by an audience, and reads: open ones that one never joined are found in the browser.
const rootsOf = (actor: Wanting): RawBuilder<unknown> => sql`select s.id, s.name, s.created_at from space s where s.archived_at is null and s.id in ${scopesOf(actor, 'document.read')}
  and s.id in ${spacesOwn(actor)} order by s.id limit ${sql.lit(mostRoots)}`

type Wanting = Who & { own: readonly string[] }
type Found = { roots: { id: string, name: string, at: string }[] | null, trail: Row[] | null }
const way = prepared((db: Db, v: Wanting & { keys: string[] }) => {
  const readable = sql`document.trashed_at is null and ${readBy(v)}`
  const text = sql<Found>`with recursive roots as (${rootsOf(v)}),
    walk as (select document.id, document.root_id, 1 as depth from (select id from roots union select ${v.personId}::uuid) r join document on document.root_id = r.id and document.parent_id is null and document.name_key = (${v.keys}::text[])[1] and ${readable}
      union all select document.id, document.root_id, walk.depth + 1 from walk join document on document.root_id = walk.root_id and document.parent_id = walk.id and document.name_key = (${v.keys}::text[])[walk.depth + 1] and ${readable})
    select (select json_agg(json_build_object('id', id, 'name', name, 'at', created_at) order by id) from roots) as roots,
      (select json_agg(to_json(t) order by t.depth) from (select walk.depth, ${columns(v)} from walk join document on document.id = walk.id) t) as trail`
  return { compile: () => text.compile(db as Tx) }
})

/** Finds it in one statement, however deep it lies and however many spaces one has. What one may not read is not there. */
export async function find(db: Db, actor: Actor, names: readonly string[]): Promise<Path> {
  const [found] = await way(db, { ...actor, own: ownPrincipals(actor), keys: names.slice(1).map(keyOf) })
  const roots = named(actor, (found?.roots ?? []).map(({ id, name, at }) => ({ id, name, at: new Date(at) })))
  const root = names.length === 0 ? null : roots.find(({ name }) => filenameKey(name) === keyOf(names[0]!)) ?? null
  const trail = root === null ? [] : (found?.trail ?? []).filter((row) => row.root_id === root.id).map(nodeOf)
  return { names: [...names], roots, root, trail, node: names.length > 1 && trail.length === names.length - 1 ? trail.at(-1)! : null, parent: parentOf(names, root, trail) }
}

function parentOf(names: readonly string[], root: Root | null, trail: readonly Node[]): Parent | null {
  const above = names.length - 2
  if (root === null || above < 0 || trail.length < above) return null
  const folder = above === 0 ? null : trail[above - 1]!
  return folder?.kind === 'file' ? null : { root, id: folder?.id ?? null }
}

/** What each root is called: no two alike, the older one first. */
function named(actor: Actor, spaces: readonly Root[]): Root[] {
  const roots: Root[] = [{ id: actor.personId, name: actor.locale === 'fr' ? 'Mes documents' : 'My documents', at: null }]
  const taken = new Set(roots.map(({ name }) => filenameKey(name)))
  for (const space of spaces) {
    const first = cleanFilename(space.name) || '_'
    let name = first
    for (let n = 2; taken.has(filenameKey(name)); n++) name = namedBeside(first, String(n))
    taken.add(filenameKey(name))
    roots.push({ ...space, name })
  }
  return roots
}

/** What is listed of one folder at most: a program that was given less would take the rest for gone. */
const mostChildren = 50_000

/** What is said of something in a list. */
export type Entry = Pick<Node, 'kind' | 'name' | 'size' | 'createdAt' | 'modifiedAt' | 'hash' | 'locks' | 'properties'>
type EntryRow = Pick<Row, 'kind' | 'name' | 'size' | 'hash' | 'locks' | 'properties'> & { created_at: number, modified_at: number }
/** Moments as numbers: of a thousand rows, reading dates was the dearest part. */
const millis = (column: 'created_at' | 'modified_at'): RawBuilder<number> => sql<number>`(extract(epoch from ${sql.ref(`document.${column}`)}) * 1000)::float8`
/** Locks and what programs noted are read where they are asked for: each is looked up for every row. */
export type Extras = { locks: boolean, properties: boolean }
const listOf = (where: 'is' | '=', { locks, properties }: Extras) => prepared((db: Db, v: Who & { rootId: string, id: string | null }) =>
  visible(db, v).leftJoin('file as f', 'f.id', 'document.file_id').where('document.root_id', '=', v.rootId).where('document.parent_id', where, where === 'is' ? null : v.id).where('document.trashed_at', 'is', null)
    .select(['document.kind', 'document.name', sizeFor(v, sql`document.size`).as('size'), millis('created_at').as('created_at'), millis('modified_at').as('modified_at'), hashFor(v).as('hash'),
      (locks ? locksColumn(v.at) : sql<null>`null`).as('locks'), (properties ? propertiesColumn : sql<null>`null`).as('properties')])
    .orderBy('document.kind', 'desc').orderBy('document.sort_key').orderBy('document.id').limit(sql.lit(mostChildren + 1)).$castTo<EntryRow>())
const both = [true, false] as const
const lists = new Map(both.flatMap((locks) => both.flatMap((properties) => (['is', '='] as const).map((where) => [`${where} ${locks} ${properties}`, listOf(where, { locks, properties })] as const))))

/** All that stands in a folder, in one statement. */
export async function children(db: Db, actor: Actor, { root, id }: Parent, { locks, properties }: Extras): Promise<Entry[]> {
  const rows = await lists.get(`${id === null ? 'is' : '='} ${locks} ${properties}`)!(db, { ...actor, rootId: root.id, id })
  if (rows.length > mostChildren) throw new Refusal(507)
  return rows.map((row) => ({ kind: row.kind, name: row.name, size: Number(row.size), createdAt: new Date(row.created_at), modifiedAt: new Date(row.modified_at), hash: row.hash, locks: row.locks ?? [], properties: row.properties ?? [] }))
}

/** The locks that stand on these documents. */
export async function locksOn(db: Db, at: Date, ids: readonly string[]): Promise<Lock[]> {
  const { rows } = await sql<Lock>`select l.token, l.document_id as of, l.shared, l.deep, l.owner, l.person_id as person, l.until from drive_lock l join document on document.id = l.document_id where l.document_id = any(${ids}::uuid[]) and ${standing(at)}`.execute(db as Tx)
  return rows
}
