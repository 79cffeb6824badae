import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn } from '#platform/access/access.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from '#modules/spaces/index.ts'
import { actions, visible } from './access.ts'
import { childrenColumn, lines, presentLine, type LineRow } from './rows.ts'
import type { Type } from './types.ts'

type Query = { parent?: string, sort?: 'name' | 'modified' | 'size', order?: 'asc' | 'desc', type?: Type, by?: string, since?: string, q?: string, from?: 'start' | 'end', counted?: boolean, cursor?: string, limit?: number }
type Kind = 'folder' | 'file'

export async function listSpaceDocuments(db: Db, actor: Actor, spaceId: string, query: Query) {
  const found = await listFolder(db, actor, spaceId, query)
  // An empty page may be a space or a folder that one may not read: only then is it asked.
  if (found.items.length === 0) {
    await mayRead(db, actor, spaceId)
    await folderThere(db, actor, spaceId, query.parent)
  }
  return found
}

export async function listOwnDocuments(db: Db, actor: Actor, query: Query) {
  const found = await listFolder(db, actor, actor.personId, query)
  if (found.items.length === 0) await folderThere(db, actor, actor.personId, query.parent)
  return found
}

export async function mayRead(db: Db, actor: Actor, spaceId: string): Promise<void> {
  const { role } = await standing(db, actor, spaceId, 'document.read')
  if (!holds(role, 'document.read')) throw new Problem(403, 'space.members_only')
}

async function folderThere(db: Db, actor: Actor, rootId: string, parentId: string | undefined): Promise<void> {
  if (parentId === undefined) return
  const folder = await visible(db, actor).select('document.id').where('document.id', '=', parentId).where('document.root_id', '=', rootId).where('document.kind', '=', 'folder').where('document.trashed_at', 'is', null).executeTakeFirst()
  if (!folder) throw new Problem(404, 'document.parent_not_found', { field: 'parent' })
}

/** What each kind is ordered by: folders have no size, so they keep their names' order. */
const keys = { name: 'document.sort_key', modified: 'document.modified_at', size: 'document.size' } as const
const keyOf: Readonly<Record<keyof typeof keys, (row: LineRow) => string>> = { name: (row) => row.sort_key, modified: (row) => row.modified_at.toISOString(), size: (row) => row.size }
const casts = { name: 'text', modified: 'timestamptz', size: 'bigint' } as const
const sorted = (kind: Kind, sort: keyof typeof keys): keyof typeof keys => (kind === 'folder' && sort === 'size' ? 'name' : sort)

/** A page of a folder: its folders, then its files, each read in the order of an index; of the files as many as the folders left room for. From the end it is the same the other way round: files first, and the rows turned. */
async function listFolder(db: Db, actor: Actor, rootId: string, query: Query) {
  const { sort = 'name', order = 'asc', limit = 20, from = 'start' } = query
  const [first, second]: [Kind, Kind] = from === 'start' ? ['folder', 'file'] : ['file', 'folder']
  const way = (order === 'asc') === (from === 'start') ? 'asc' : 'desc'
  const after = readCursor(query.cursor, 3)
  if (after && after[0] !== 'folder' && after[0] !== 'file') throw new Problem(400, 'request.invalid', { field: 'cursor' })
  const part = (kind: Kind, most: RawBuilder<number>) => {
    const by = sorted(kind, sort)
    const past = after?.[0] === kind ? after : null
    return within(lines(db, actor), rootId, query).where('document.kind', '=', sql.lit(kind))
      .$if(past !== null, (q) => q.where(sql<boolean>`(${sql.ref(keys[by])}, document.id) ${sql.raw(way === 'asc' ? '>' : '<')} (${past?.[1]}::${sql.raw(casts[by])}, ${past?.[2]}::uuid)`))
      .$if(kind === first && after?.[0] === second, (q) => q.where(sql<boolean>`false`))
      .orderBy(keys[by], way).orderBy('document.id', way).limit(most)
  }
  // A number that is known only as it runs: a plan for exactly so many rows would rather read them all than trust the index.
  const names = { folder: sql.raw('folders'), file: sql.raw('files') }
  const [{ rows }, total] = await Promise.all([
    sql<LineRow>`with ${names[first]} as materialized (${part(first, sql`(select ${limit + 1}::int)`)}), ${names[second]} as materialized (${part(second, sql`greatest(0, ${limit + 1} - (select count(*) from ${names[first]}))`)})
      select * from ${names[first]} union all select * from ${names[second]}`.execute(db as Tx),
    query.counted ? count(db, actor, rootId, query) : null,
  ])
  const page = pageOf(rows, limit, presentLine(actor), (row) => cursorOf(row.kind, keyOf[sorted(row.kind, sort)](row), row.id))
  return { items: from === 'start' ? page.items : page.items.toReversed(), next: page.next, total }
}

/** What of a tree a list is about. */
const within = <Q extends ReturnType<typeof visible>>(all: Q, rootId: string, query: Query): Q => all.where('document.root_id', '=', rootId).where('document.parent_id', query.parent === undefined ? 'is' : '=', query.parent ?? null)
  .$if(query.type !== undefined, (q) => q.where('document.type', '=', query.type!)).$if(query.by !== undefined, (q) => q.where('document.modified_by', '=', query.by!))
  .$if(query.since !== undefined, (q) => q.where('document.modified_at', '>=', new Date(query.since!))).$if(query.q !== undefined, (q) => q.where(sql<boolean>`position(folded(${query.q}::text) in folded(document.name)) > 0`)) as Q

/** Beyond, it is not said: nobody looks for the hundred-thousandth. */
const mostCounted = 100_000

async function count(db: Db, actor: Actor, rootId: string, query: Query): Promise<number | null> {
  const some = within(visible(db, actor), rootId, query).where('document.trashed_at', 'is', null).select(sql.lit(1).as('one')).limit(sql.lit(mostCounted + 1))
  const { many } = await db.selectFrom(some.as('some')).select(sql<number>`count(*)::int`.as('many')).executeTakeFirstOrThrow()
  return many > mostCounted ? null : many
}

const mostFolders = 1_000

/** All folders of a tree, by name: the browser lays them out. */
export async function listFolders(db: Db, actor: Actor, rootId: string) {
  const rows = await visible(db, actor).select(['document.id', 'document.parent_id', 'document.name', 'document.kind', 'document.locked_by', 'document.locked_until', 'document.trashed_at', 'document.trashed_by', 'document.hidden_at', 'document.created_by', roleColumn(actor, 'document.scope_id').as('role'), childrenColumn(actor).as('children')])
    .where('document.root_id', '=', rootId).where('document.kind', '=', sql.lit('folder')).where('document.trashed_at', 'is', null).orderBy('document.sort_key').orderBy('document.id').limit(mostFolders + 1).execute()
  return { items: rows.slice(0, mostFolders).map((row) => ({ id: row.id, parentId: row.parent_id, name: row.name, children: row.children ?? 0, can: actions(actor, row) })), more: rows.length > mostFolders }
}

export async function listSpaceFolders(db: Db, actor: Actor, spaceId: string) {
  const found = await listFolders(db, actor, spaceId)
  if (found.items.length === 0) await mayRead(db, actor, spaceId)
  return found
}
