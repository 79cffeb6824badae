import { sql, type RawBuilder } from 'kysely'
import { homeAuthorities, isOutsider, type Actor } from '#platform/access/actor.ts'
import { leastRole, scopesOf } from '#platform/access/access.ts'
import { standing } from '#platform/access/days.ts'
import { administratorsOf, platformAdministrators } from '#platform/access/principals.ts'
import type { Db } from '#platform/db/database.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'

/**
 * Whom the actor may see, as a condition on a person's id: people of the actor's own authorities, and people of the spaces that they share;
 * partners and guests only the latter. An affiliation counts from its first day to its last: whoever has none any more has left the directory.
 */
export function seen(actor: Actor, person: string): RawBuilder<boolean> {
  const shared = sql`exists (select from scope_grant o where o.principal_id = ${sql.ref(person)} and o.principal_kind = 'person' and o.until > ${actor.at} and exists (
    select from scope_grant g where g.scope_id = o.scope_id and g.principal_id = any(${actor.principals}::uuid[]) and g.role >= ${leastRole('space.read')}::role and g.until > ${actor.at}))`
  // Members through an audience: the audiences of those spaces are read once.
  const through = sql`exists (select from person_principal pp where pp.person_id = ${sql.ref(person)} and pp.principal_id = any(array(select o.principal_id from scope_grant o
    where o.principal_kind = 'audience' and o.until > ${actor.at} and o.scope_id in ${scopesOf(actor, 'space.read')})))`
  const same = isOutsider(actor) ? sql`false` : sql`a.authority_id = any(${homeAuthorities(actor)}::uuid[])`
  return sql<boolean>`exists (select from affiliation a where a.person_id = ${sql.ref(person)} and ${standing('a', actor.at)}
    and (${same} or ${sql.ref(person)} = ${actor.personId} or ${shared} or ${through})) and exists (select from person n where n.id = ${sql.ref(person)} and n.closed_at is null)`
}

/** Every read of people starts here. */
export const visiblePeople = (db: Db, actor: Actor) => db.selectFrom('person').where(seen(actor, 'person.id'))

/** The name of their organisation when they are not of the actor's authority, as a column. */
export const externalTo = (actor: Actor): RawBuilder<string | null> => externalColumn('person', sql`${actor.mainAuthorityId}::uuid`)

/** May the actor change the organisation of this authority? */
export const administers = (actor: Actor, authorityId: string): boolean =>
  actor.principals.includes(administratorsOf(authorityId)) || actor.principals.includes(platformAdministrators)

export function mustAdminister(actor: Actor, authorityId: string): void {
  if (!administers(actor, authorityId)) throw new Problem(403, 'directory.not_allowed')
}

/** Authorities whose chart, places and skills the actor sees: their own, never those who only invited them. */
export const chartsOf = (actor: Actor): string[] => homeAuthorities(actor)
