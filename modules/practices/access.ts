import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { holds, scopesOf, type Role } from '#platform/access/access.ts'
import { shown } from '#platform/access/hidden.ts'
import type { Db } from '#platform/db/database.ts'

export const permissions = { 'practice.read': 'onlooker', 'practice.use': 'reader', 'practice.write': 'contributor', 'practice.verify': 'host' } as const satisfies Record<string, Role>

/** Every query on cards starts here. What hosts hid is read by its author and by them. */
export const visible = (db: Db, actor: Actor) => db.selectFrom('practice').where('practice.scope_id', 'in', sql<string>`${scopesOf(actor, 'practice.read')}`).where(shown(actor, 'practice', 'practice.verify'))

/** What the actor may do with a card, given their role in its space: its author keeps the hand on it, a host on all of them. */
export function actions(actor: Actor, { author_id, hidden_at }: { author_id: string, hidden_at: Date | null }, role: Role | null): string[] {
  const [host, own] = [holds(role, 'practice.verify'), author_id === actor.personId && holds(role, 'practice.write')]
  // Nobody goes on with what is hidden: it is mended, taken away, or shown again.
  if (hidden_at !== null) return [...(own ? ['practice.edit'] : []), ...(own || host ? ['practice.trash'] : []), ...(host ? ['practice.hide'] : [])]
  return [
    ...(holds(role, 'practice.use') ? ['practice.use'] : []), ...(holds(role, 'practice.write') ? ['practice.vary'] : []),
    ...(host || own ? ['practice.edit', 'practice.trash'] : []), ...(host ? ['practice.verify', 'practice.hide'] : []),
  ]
}
