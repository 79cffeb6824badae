import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { holds, scopesOf, type Role } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'

export const permissions = { 'practice.read': 'onlooker', 'practice.use': 'reader', 'practice.write': 'contributor', 'practice.verify': 'host' } as const satisfies Record<string, Role>

/** Every query on cards starts here. */
export const visible = (db: Db, actor: Actor) => db.selectFrom('practice').where('practice.scope_id', 'in', sql<string>`${scopesOf(actor, 'practice.read')}`)

/** What the actor may do with a card, given their role in its space: its author keeps the hand on it, a host on all of them. */
export const actions = (actor: Actor, authorId: string, role: Role | null): string[] => [
  ...(holds(role, 'practice.use') ? ['practice.use'] : []),
  ...(holds(role, 'practice.write') ? ['practice.vary'] : []),
  ...(holds(role, 'practice.verify') || (authorId === actor.personId && holds(role, 'practice.write')) ? ['practice.edit', 'practice.trash'] : []),
  ...(holds(role, 'practice.verify') ? ['practice.verify'] : []),
]
