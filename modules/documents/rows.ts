// A document as replies say it.
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { roleColumn, scopesOf } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { actions, heldBy, onList, visible } from './access.ts'

/** Children that are counted: beyond, « 1 000 et plus » says as much. */
const counted = 1_000

const nameOf = (column: string): RawBuilder<string> => sql<string>`(select n.given_name || ' ' || n.family_name from person n where n.id = ${sql.ref(column)})`
/** What stands in the folder of each row and is the actor's to read: nobody learns of more. */
export const childrenColumn = (actor: Actor) => sql<number | null>`case when document.kind = 'folder' then (select count(*)::int from (select from document c where c.root_id = document.root_id and c.parent_id = document.id and c.trashed_at is null and c.hidden_at is null and c.scope_id in ${scopesOf(actor, 'document.read')} and ${onList(actor, 'c')} limit ${sql.lit(counted)}) c) end`

export const lineColumns = (actor: Actor) => [
  'document.id', 'document.authority_id', 'document.scope_id', 'document.root_id', 'document.parent_id', 'document.kind', 'document.type', 'document.name', 'document.sort_key', 'document.description', 'document.tags', 'document.file_id', 'document.number', 'document.size', 'document.mime',
  'document.created_at', 'document.created_by', 'document.modified_at', 'document.modified_by', 'document.locked_at', 'document.locked_by', 'document.locked_until', 'document.lock_note', 'document.trashed_at', 'document.trashed_by', 'document.version', 'document.hidden_at', 'document.hidden_reason', 'document.list_id',
  nameOf('document.created_by').as('creator'), nameOf('document.modified_by').as('modifier'), nameOf('document.locked_by').as('holder'), sql<string | null>`case when document.hidden_at is not null then ${nameOf('document.hidden_by')} end`.as('hider'), sql<string | null>`(select s.name from space s where s.id = document.root_id)`.as('place'),
  roleColumn(actor, 'document.scope_id').as('role'), childrenColumn(actor).as('children'), sql<boolean>`exists (select from document_mark m where m.document_id = document.id and m.person_id = ${actor.personId} and m.kind = 'favourite')`.as('favourite'),
  sql<boolean>`exists (select from rendition r where r.file_id = document.file_id and r.variant = 'feed')`.as('pictured'),
] as const
export const lines = (db: Db, actor: Actor) => visible(db, actor).select(lineColumns(actor)).where('document.trashed_at', 'is', null)
export type LineRow = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]

export const addressOf = (rootId: string, id: string, inSpace: boolean): string => (inSpace ? `/espaces/${rootId}/documents/${id}` : `/documents/${id}`)

export const presentLine = (actor: Actor) => (row: LineRow) => ({
  id: row.id, kind: row.kind, type: row.type, name: row.name, description: row.description, tags: row.tags,
  place: { id: row.root_id, kind: row.place === null ? 'person' as const : 'space' as const, name: row.place ?? '' }, parentId: row.parent_id, address: addressOf(row.root_id, row.id, row.place !== null),
  fileId: row.file_id, number: row.number, size: Number(row.size), mime: row.mime, pictured: row.pictured, children: row.children,
  createdAt: row.created_at.toISOString(), createdBy: { id: row.created_by, name: row.creator }, modifiedAt: row.modified_at.toISOString(), modifiedBy: { id: row.modified_by, name: row.modifier },
  lock: lockOf(row, actor.at), favourite: row.favourite, hidden: row.hidden_at === null ? null : { at: row.hidden_at.toISOString(), by: row.hider ?? '', reason: row.hidden_reason ?? '' }, listId: row.list_id, version: row.version,
  // One's own library has no hosts.
  can: actions(actor, row).filter((action) => row.place !== null || (action !== 'document.hide' && action !== 'document.reserve')),
})

function lockOf(row: Pick<LineRow, 'locked_at' | 'locked_by' | 'locked_until' | 'lock_note' | 'holder'>, at: Date) {
  const by = heldBy(row, at)
  return by === null || row.locked_at === null || row.locked_until === null ? null : { by: { id: by, name: row.holder }, at: row.locked_at.toISOString(), until: row.locked_until.toISOString(), note: row.lock_note }
}

/** A document and the folders that it is in, in one statement. */
export async function readDocument(db: Db, actor: Actor, id: string) {
  const row = await lines(db, actor).select(pathColumn.as('path')).where('document.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'document.not_found')
  return { ...presentLine(actor)(row), path: row.path ?? [] }
}

const pathColumn = sql<{ id: string, name: string }[] | null>`(with recursive above as (select f.id, f.name, f.parent_id, 1 as far from document f where f.id = document.parent_id
  union all select f.id, f.name, f.parent_id, above.far + 1 from above join document f on f.id = above.parent_id where above.far < 100)
  select json_agg(json_build_object('id', id, 'name', name) order by far desc) from above)`
