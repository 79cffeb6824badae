import { sql } from 'kysely'
import type { Actor, Who } from '#platform/access/actor.ts'
import { holds, scopesOf, type Role } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'

export const permissions = { 'task.read': 'onlooker', 'task.answer': 'reader', 'task.write': 'contributor', 'task.arrange': 'host' } as const satisfies Record<string, Role>

/** Every query on tasks starts here: who reads the space reads its tasks; those of one’s own scope are one’s own. */
export const visible = (db: Db, actor: Who) => db.selectFrom('task').where('task.scope_id', 'in', sql<string>`${scopesOf(actor, 'task.read')}`)
export const visibleColumns = (db: Db, actor: Who) => db.selectFrom('task_column').where('task_column.scope_id', 'in', sql<string>`${scopesOf(actor, 'task.read')}`)

type Standing = { author_id: string, responsible_id: string | null, done_at: Date | null, proposed_on: string | null, role: Role | null }
/** A team keeps its board together: who takes part changes any of its tasks. Whoever has one answers for it, even where they only read. */
export function actions(actor: Actor, { author_id: author, responsible_id: responsible, done_at: done, proposed_on: proposed, role }: Standing): string[] {
  const [writes, arranges] = [holds(role, 'task.write'), holds(role, 'task.arrange')]
  const has = responsible === actor.personId && holds(role, 'task.answer')
  const handed = has && author !== actor.personId && done === null
  return [
    ...(writes ? ['task.edit'] : []), ...(writes || has ? ['task.move', 'task.finish'] : []), ...(holds(role, 'task.answer') ? ['task.comment'] : []),
    ...(handed ? ['task.propose', 'task.refuse'] : []), ...(proposed !== null && writes && !has ? ['task.settle'] : []),
    ...((author === actor.personId && writes) || arranges ? ['task.trash'] : []),
  ]
}
