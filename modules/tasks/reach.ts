// Finding what a verb is about, for whoever may do it.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from '#modules/spaces/index.ts'
import { actions, visible } from './access.ts'

export const trashDays = 30

/** A task that the actor reads, and may do this with. A trashed one is only there for its own restoration. */
export async function found(tx: Tx, actor: Actor, id: string, action: string, { trashed = false, code = 'task.not_allowed' } = {}) {
  const task = await visible(tx, actor).select(['task.id', 'task.scope_id', 'task.authority_id', 'task.column_id', 'task.rank', 'task.author_id', 'task.responsible_id', 'task.helpers', 'task.done_at', 'task.series_id', 'task.before_column', 'task.before_rank', 'task.trashed_at', 'task.trashed_by', 'task.version',
    sql<string | null>`task.due_on::text`.as('due'), sql<string | null>`task.proposed_on::text`.as('proposed_on'), roleColumn(actor, 'task.scope_id').as('role')]).where('task.id', '=', id).executeTakeFirst()
  if (!task || (task.trashed_at !== null && (!trashed || actor.at.getTime() - task.trashed_at.getTime() > trashDays * 86_400_000))) throw new Problem(404, 'task.not_found')
  if (!actions(actor, task).includes(action)) throw task.trashed_at === null ? await refusal(tx, actor, task.scope_id, code) : new Problem(404, 'task.not_found')
  // What a host took away comes back by a host's hand alone.
  if (trashed && task.trashed_by !== null && task.trashed_by !== actor.personId && !holds(task.role, 'task.arrange')) throw new Problem(403, 'task.not_allowed')
  return task
}
export type Found = Awaited<ReturnType<typeof found>>
export const subjectOf = (task: { id: string, scope_id: string, authority_id: string }) => ({ id: task.id, scopeId: task.scope_id, authorityId: task.authority_id })

export async function mayRead(db: Db, actor: Actor, spaceId: string) {
  const space = await standing(db, actor, spaceId, 'task.read')
  if (!holds(space.role, 'task.read')) throw new Problem(403, 'space.members_only')
  return space
}

export async function mayWrite(tx: Tx, actor: Actor, spaceId: string) {
  const space = await standing(tx, actor, spaceId, 'task.write')
  if (!holds(space.role, 'task.write') || space.archived_at) throw await refusal(tx, actor, spaceId, 'space.not_allowed')
  return space
}
