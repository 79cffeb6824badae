import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { roleColumn, type Role } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { actions, visible } from './access.ts'
import type { Check, Kind } from './tables.ts'

export const nameOf = (table: string) => sql<string>`${sql.ref(`${table}.given_name`)} || ' ' || ${sql.ref(`${table}.family_name`)}`

/** Tasks that the actor reads and nobody took away, as boards and lists show them. */
export const cards = (db: Db, actor: Actor) => visible(db, actor).innerJoin('task_column as c', 'c.id', 'task.column_id').leftJoin('space', 'space.id', 'task.scope_id').innerJoin('person as author', 'author.id', 'task.author_id').leftJoin('person as holder', 'holder.id', 'task.responsible_id')
  .where('task.trashed_at', 'is', null)
  .select(['task.id', 'task.scope_id', 'space.name as space', 'task.column_id', 'task.rank', 'c.kind', 'task.title', 'task.author_id', nameOf('author').as('author'), 'task.responsible_id', nameOf('holder').as('responsible'), 'task.priority', 'task.labels', 'task.comment_count', 'task.series_id',
    sql<string | null>`task.due_on::text`.as('due'), sql<string | null>`task.proposed_on::text`.as('proposed_on'), 'task.refused_at', 'task.done_at', 'task.version', 'task.created_at',
    sql<number>`jsonb_array_length(task.checklist)`.as('checks'), sql<number>`jsonb_array_length(jsonb_path_query_array(task.checklist, '$[*] ? (@.done == true)'))`.as('checked'), roleColumn(actor, 'task.scope_id').as('role')])

export type CardRow = {
  id: string, scope_id: string, space: string | null, column_id: string, rank: string, kind: Kind, title: string, author_id: string, author: string, responsible_id: string | null, responsible: string | null, priority: number, labels: string[], comment_count: number, series_id: string | null
  due: string | null, proposed_on: string | null, refused_at: Date | null, done_at: Date | null, version: number, created_at: Date, checks: number, checked: number, role: Role | null
}

export const presentCard = (actor: Actor) => (row: CardRow) => ({
  id: row.id, spaceId: row.space === null ? null : row.scope_id, space: row.space, columnId: row.column_id, kind: row.kind, title: row.title, author: { id: row.author_id, name: row.author },
  responsible: row.responsible_id === null ? null : { id: row.responsible_id, name: row.responsible ?? '' }, dueOn: row.due, priority: row.priority, labels: row.labels, checks: { done: row.checked, of: row.checks }, commentCount: row.comment_count,
  seriesId: row.series_id, proposedOn: row.proposed_on, refused: row.refused_at !== null, doneAt: row.done_at?.toISOString() ?? null, version: row.version, can: actions(actor, row),
})

type Named = { id: string, name: string }
const whole = (db: Db, actor: Actor) => cards(db, actor).leftJoin('person as refuser', 'refuser.id', 'task.refused_by')
  .select(['task.body', 'task.checklist', 'task.edited_at', 'task.refused_by', 'task.refused_why', nameOf('refuser').as('refuser'), 'c.name as column',
    sql<Named[]>`coalesce((select json_agg(json_build_object('id', h.id, 'name', h.given_name || ' ' || h.family_name) order by h.family_name, h.id) from person h where h.id = any(task.helpers)), '[]')`.as('helping')])

export async function readTask(db: Db, actor: Actor, id: string) {
  const row = await whole(db, actor).where('task.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'task.not_found')
  return {
    ...presentCard(actor)(row), body: row.body, checklist: row.checklist as Check[], helpers: row.helping, createdAt: row.created_at.toISOString(), editedAt: row.edited_at?.toISOString() ?? null, column: row.column,
    refusal: row.refused_at === null ? null : { by: { id: row.refused_by ?? '', name: row.refuser ?? '' }, why: row.refused_why, at: row.refused_at.toISOString() },
  }
}

export async function readCard(db: Db, actor: Actor, id: string) {
  const row = await cards(db, actor).where('task.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'task.not_found')
  return presentCard(actor)(row)
}
