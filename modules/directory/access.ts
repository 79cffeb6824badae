import { sql, type RawBuilder } from 'kysely'
import { homeAuthorities, type Actor } from '#platform/access/actor.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import type { Db } from '#platform/db/database.ts'
import { peopleAdministered } from '#platform/identity/duties.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'

/** The name of their organisation when they are not of the actor's authority, as a column. */
export const externalTo = (actor: Actor): RawBuilder<string | null> => externalColumn('person', sql`${actor.mainAuthorityId}::uuid`)

export function mustAdminister(actor: Actor, authorityId: string): void {
  if (!administersAuthority(actor, authorityId)) throw new Problem(403, 'directory.not_allowed')
}

/** May the actor keep what an authority sorts its people by? Whoever administers its people does, too. */
export async function mustKeep(db: Db, actor: Actor, authorityId: string): Promise<void> {
  if (!(await db.selectFrom('authority').select('id').where('id', '=', authorityId).where('id', 'in', peopleAdministered(actor)).executeTakeFirst())) throw new Problem(403, 'directory.not_allowed')
}

/** Authorities whose chart, places and skills the actor sees: their own, never those who only invited them. */
export const chartsOf = (actor: Actor): string[] => homeAuthorities(actor)
