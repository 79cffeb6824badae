// The columns of a board. Four usual ones stand in every space without a row; the first task writes them.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from '#modules/spaces/index.ts'
import { record } from './facts.ts'
import type { Kind } from './tables.ts'

export type Column = { id: string, name: string, kind: Kind, most: number | null }

/** The same ids whoever asks, so that a task may be put into a column that has no row yet. */
export const usual = (scopeId: string): Column[] => (['todo', 'doing', 'waiting', 'done'] as const).map((kind) => ({ id: named(`${scopeId} ${kind}`), name: '', kind, most: null }))
const named = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5')

export const columnsOf = (db: Db, scopeId: string): Promise<Column[]> => db.selectFrom('task_column').select(['id', 'name', 'kind', 'most']).where('scope_id', '=', scopeId).orderBy('place').limit(20).execute()

/** Writes the usual columns where there are none, and answers those that stand. */
export async function openColumns(tx: Tx, scopeId: string, authorityId: string): Promise<Column[]> {
  const there = await columnsOf(tx, scopeId)
  if (there.length > 0) return there
  await tx.insertInto('task_column').values(usual(scopeId).map((column, place) => ({ ...column, authority_id: authorityId, scope_id: scopeId, place }))).onConflict((c) => c.column('id').doNothing()).execute()
  return columnsOf(tx, scopeId)
}

/** Held until the end of the transaction, so that whoever moves something there at the same time comes after: two never take one place. */
export async function lockColumn(tx: Tx, scopeId: string, id: string): Promise<Column> {
  const column = await tx.selectFrom('task_column').select(['id', 'name', 'kind', 'most']).where('id', '=', id).where('scope_id', '=', scopeId).forNoKeyUpdate().executeTakeFirst()
  if (!column) throw new Problem(404, 'task.column_gone', { field: 'columnId' })
  return column
}

type Given = { id?: string, name: string, kind: Kind, most?: number | null }
/** As they are given, in that order. One that is left out goes, when nothing is in it; what lies in the trash goes to the first one. */
export async function arrangeColumns(tx: Tx, actor: Actor, spaceId: string, given: readonly Given[]) {
  const space = await standing(tx, actor, spaceId, 'task.arrange')
  if (!holds(space.role, 'task.arrange') || space.archived_at) throw await refusal(tx, actor, spaceId, 'space.not_allowed')
  if (!given.some(({ kind }) => kind === 'todo') || !given.some(({ kind }) => kind === 'done')) throw new Problem(422, 'task.columns_wrong', { field: 'columns' })
  const before = await openColumns(tx, spaceId, space.authority_id)
  await tx.selectFrom('task_column').select('id').where('scope_id', '=', spaceId).orderBy('place').forUpdate().execute()
  // Two change places within the transaction.
  await sql`set constraints task_column_place deferred`.execute(tx)
  const known = new Set(before.map(({ id }) => id))
  const kept = new Set(given.flatMap(({ id }) => (id === undefined ? [] : [id])))
  if ([...kept].some((id) => !known.has(id)) || kept.size < given.filter(({ id }) => id !== undefined).length) throw new Problem(404, 'task.column_gone', { field: 'columns' })
  const after = given.map(({ id = uuidv7(), name, kind, most = null }, place) => ({ id, authority_id: space.authority_id, scope_id: spaceId, name: cleanLine(name), kind, most, place }))
  const left = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  await sql`insert into task_column (id, authority_id, scope_id, name, kind, most, place) select * from jsonb_to_recordset(${JSON.stringify(after)}::jsonb) as c (id uuid, authority_id uuid, scope_id uuid, name text, kind text, most int, place int)
    where not c.id = any(${[...known]}::uuid[])`.execute(tx)
  await sql`update task_column t set name = c.name, kind = c.kind, most = c.most, place = c.place from jsonb_to_recordset(${JSON.stringify(after)}::jsonb) as c (id uuid, name text, kind text, most int, place int) where t.id = c.id`.execute(tx)
  if (left.length > 0) {
    if (await tx.selectFrom('task').select('id').where('column_id', 'in', left).where('trashed_at', 'is', null).limit(1).executeTakeFirst()) throw new Problem(409, 'task.column_used', { field: 'columns' })
    await tx.updateTable('task').set({ column_id: after[0]!.id, rank: sql<string>`'z' || replace(id::text, '-', '') || '1'` }).where('column_id', 'in', left).execute()
    await tx.deleteFrom('task_column').where('id', 'in', left).execute()
  }
  // Whether a task is done follows from where it stands.
  await sql`update task t set done_at = case when c.kind = 'done' then coalesce(t.done_at, ${actor.at}) end, done_by = case when c.kind = 'done' then coalesce(t.done_by, ${actor.personId}) end
    from task_column c where c.id = t.column_id and t.scope_id = ${spaceId} and (c.kind = 'done') <> (t.done_at is not null)`.execute(tx)
  record(tx, actor, 'task_column.arranged', { id: spaceId, scopeId: spaceId, authorityId: space.authority_id })
  return { items: after.map(({ id, name, kind, most }) => ({ id, name, kind, most })) }
}
