import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { scopesOf, type Role } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'

/** Whoever reads a space reads its charter and may accept it, guests among them; hosts write it. */
export const permissions = { 'charter.read': 'onlooker', 'charter.write': 'host' } as const satisfies Record<string, Role>

/** Charters that stand, of spaces that the actor reads: every query on them starts here. */
export const visibleCharters = (db: Db, actor: Actor) => db.selectFrom('charter').innerJoin('scope', (j) => j.onRef('scope.id', '=', 'charter.scope_id').onRef('scope.charter_version', '=', 'charter.version'))
  .where('charter.scope_id', 'in', sql<string>`${scopesOf(actor, 'charter.read')}`)
