// Where a task stands: moved, finished, taken up again. Whoever moves holds the column, so that all see one order; a move writes one row.
import { sql } from 'kysely'
import { between, longest, spread } from '#lib/rank.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { lockColumn, type Column } from './columns.ts'
import { record } from './facts.ts'
import { readCard } from './present.ts'
import { found, subjectOf, type Found } from './reach.ts'

/** Below another task of the column, or on top: also when that one has gone elsewhere meanwhile. */
export async function moveTask(tx: Tx, actor: Actor, id: string, { columnId, afterId }: { columnId: string, afterId: string | null }) {
  const task = await found(tx, actor, id, 'task.move')
  const column = await lockColumn(tx, task.scope_id, columnId)
  const { above, below } = await neighbours(tx, column.id, id, afterId)
  // It stands there already.
  if (task.column_id === column.id && (above === null || above < task.rank) && (below === null || task.rank < below)) return readCard(tx, actor, id)
  await settle(tx, actor, task, column, between(above, below))
  record(tx, actor, 'task.moved', { ...subjectOf(task), data: { from: task.column_id, to: column.id } })
  return readCard(tx, actor, id)
}

/** On top of the first column of what is done; the same twice changes nothing. */
export async function finishTask(tx: Tx, actor: Actor, id: string) {
  const task = await found(tx, actor, id, 'task.finish')
  if (task.done_at !== null) return readCard(tx, actor, id)
  const column = await lockColumn(tx, task.scope_id, await firstOf(tx, task.scope_id, 'done'))
  const { above, below } = await neighbours(tx, column.id, id, null)
  await settle(tx, actor, task, column, between(above, below))
  return readCard(tx, actor, id)
}

/** Back to where it was before it was done, as far as its place is free. */
export async function reopenTask(tx: Tx, actor: Actor, id: string) {
  const task = await found(tx, actor, id, 'task.finish')
  if (task.done_at === null) return readCard(tx, actor, id)
  const before = task.before_column === null ? undefined : await tx.selectFrom('task_column').select('id').where('id', '=', task.before_column).where('kind', '<>', 'done').executeTakeFirst()
  const column = await lockColumn(tx, task.scope_id, before?.id ?? await firstOf(tx, task.scope_id, 'todo'))
  await settle(tx, actor, task, column, before && task.before_rank !== null ? await freePlace(tx, column.id, task.before_rank) : await topOf(tx, column.id))
  return readCard(tx, actor, id)
}

/** One row; done or not follows from the column. A place that grew too long has its column spread anew, in the same order. */
async function settle(tx: Tx, actor: Actor, task: Found, column: Column, rank: string): Promise<void> {
  const done = column.kind === 'done'
  const state = done === (task.done_at !== null) ? {}
    : done ? { done_at: actor.at, done_by: actor.personId, before_column: task.column_id, before_rank: task.rank, proposed_on: null } : { done_at: null, done_by: null, before_column: null, before_rank: null }
  await tx.updateTable('task').set({ column_id: column.id, rank, ...state }).where('id', '=', task.id).execute()
  if (rank.length > longest) await spreadColumn(tx, column.id)
  if (done !== (task.done_at !== null)) record(tx, actor, done ? 'task.done' : 'task.reopened', subjectOf(task))
}

async function neighbours(tx: Tx, columnId: string, id: string, afterId: string | null): Promise<{ above: string | null, below: string | null }> {
  const { rows: [row] } = await sql<{ above: string | null, below: string | null }>`with above as (select rank from task where column_id = ${columnId} and id = ${afterId} and id <> ${id})
    select (select rank from above) as above, (select t.rank from task t where t.column_id = ${columnId} and t.id <> ${id} and t.rank > coalesce((select rank from above), '') order by t.rank limit 1) as below`.execute(tx)
  return row!
}

/** The end of a column: where what is new goes. */
export async function endOf(tx: Tx, columnId: string): Promise<string | null> {
  return (await tx.selectFrom('task').select('rank').where('column_id', '=', columnId).orderBy('rank', 'desc').limit(1).executeTakeFirst())?.rank ?? null
}
async function topOf(tx: Tx, columnId: string): Promise<string> {
  return between(null, (await tx.selectFrom('task').select('rank').where('column_id', '=', columnId).orderBy('rank').limit(1).executeTakeFirst())?.rank ?? null)
}
async function freePlace(tx: Tx, columnId: string, rank: string): Promise<string> {
  const [taken, next] = await tx.selectFrom('task').select('rank').where('column_id', '=', columnId).where('rank', '>=', rank).orderBy('rank').limit(2).execute()
  return taken?.rank === rank ? between(rank, next?.rank ?? null) : rank
}
async function firstOf(tx: Tx, scopeId: string, kind: 'todo' | 'done'): Promise<string> {
  return (await tx.selectFrom('task_column').select('id').where('scope_id', '=', scopeId).where('kind', '=', kind).orderBy('place').limit(1).executeTakeFirstOrThrow()).id
}

async function spreadColumn(tx: Tx, columnId: string): Promise<void> {
  const rows = await tx.selectFrom('task').select('id').where('column_id', '=', columnId).orderBy('rank').execute()
  await sql`update task set rank = s.rank from unnest(${rows.map(({ id }) => id)}::uuid[], ${spread(rows.length)}::text[]) as s (id, rank) where task.id = s.id`.execute(tx)
}
