// What a space says of its tasks before it closes, and what goes with it when it is deleted.
import { sql } from 'kysely'
import type { ClosingPart } from '#platform/closing.ts'
import type { RemovalPart } from '#platform/removal.ts'
import { visible } from './access.ts'

const named = 20

export const closing: ClosingPart = {
  unsettled: async (db, actor, { id }) => {
    const rows = await visible(db, actor).select(['task.title', sql<number>`(count(*) over ())::int`.as('n')]).where('task.scope_id', '=', id).where('task.done_at', 'is', null).where('task.trashed_at', 'is', null).orderBy('task.id', 'desc').limit(named).execute()
    const n = rows[0]?.n ?? 0
    return n === 0 ? [] : [{ text: { fr: n > 1 ? `${n} tâches ne sont pas terminées` : '1 tâche n’est pas terminée', en: n > 1 ? `${n} tasks are not done` : '1 task is not done' }, details: rows.map((row) => row.title), address: `/espaces/${id}/taches` }]
  },
}

/** Tasks with what was said of them, then the columns. */
export const remove: RemovalPart = async (tx, spaceId, limit) => {
  const tasks = await tx.deleteFrom('task').where('id', 'in', tx.selectFrom('task').select('id').where('scope_id', '=', spaceId).limit(limit)).executeTakeFirst()
  const left = limit - Number(tasks.numDeletedRows)
  if (left === 0) return limit
  const columns = await tx.deleteFrom('task_column').where('id', 'in', tx.selectFrom('task_column').select('id').where('scope_id', '=', spaceId).limit(left)).executeTakeFirst()
  return Number(tasks.numDeletedRows + columns.numDeletedRows)
}
