// One's own tasks over all spaces, and their part of the home.
import { sql } from 'kysely'
import { daysFrom } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { visible } from './access.ts'
import { inOrder } from './board.ts'

/** Those one has, or helps with. */
const isMine = (actor: Actor) => sql<boolean>`(task.responsible_id = ${actor.personId} or task.helpers @> array[${actor.personId}::uuid])`

export const listMine = (db: Db, actor: Actor, query: { state?: 'open' | 'done', cursor?: string, limit?: number }) => inOrder(db, actor, query, (q) => q.where(isMine(actor)))

const shown = 4
/** What is late or due within a week, the soonest first, and how many there are. */
export async function tasksForMe(db: Db, actor: Actor) {
  const rows = await visible(db, actor).leftJoin('space', 'space.id', 'task.scope_id').select(['task.id', 'task.title', 'task.scope_id', 'space.name as space', sql<string>`task.due_on::text`.as('due'), sql<number>`(count(*) over ())::int`.as('total')])
    .where('task.responsible_id', '=', actor.personId).where('task.done_at', 'is', null).where('task.trashed_at', 'is', null).where('task.due_on', '<=', sql<string>`${daysFrom(actor.at, 7)}::date`).orderBy('task.due_on').orderBy('task.id').limit(shown).execute()
  return { items: rows.map((row) => ({ id: row.id, title: row.title, spaceId: row.space === null ? null : row.scope_id, space: row.space, dueOn: row.due })), total: rows[0]?.total ?? 0 }
}
