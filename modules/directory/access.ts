import { sql, type RawBuilder } from 'kysely'
import { homeAuthorities, isOutsider, type Actor } from '#platform/access/actor.ts'
import { leastRole, scopesOf } from '#platform/access/access.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/**
 * Whom the actor may see, as a condition on a person's id: people of the actor's own authorities, and people of the spaces that they share;
 * partners and guests only the latter. An affiliation counts from its first day to its last: whoever has none any more has left the directory.
 */
export function seen(actor: Actor, person: string): RawBuilder<boolean> {
  const day = sql`${dayOf(actor.at)}::date`
  const shared = sql`exists (select from scope_grant o where o.principal_id = ${sql.ref(person)} and o.principal_kind = 'person' and o.until > ${actor.at} and exists (
    select from scope_grant g where g.scope_id = o.scope_id and g.principal_id = any(${actor.principals}::uuid[]) and g.role >= ${leastRole('space.read')}::role and g.until > ${actor.at}))`
  // Members through an audience: the audiences of those spaces are read once.
  const through = sql`exists (select from person_principal pp where pp.person_id = ${sql.ref(person)} and pp.principal_id = any(array(select o.principal_id from scope_grant o
    where o.principal_kind = 'audience' and o.until > ${actor.at} and o.scope_id in ${scopesOf(actor, 'space.read')})))`
  const same = isOutsider(actor) ? sql`false` : sql`a.authority_id = any(${homeAuthorities(actor)}::uuid[])`
  return sql<boolean>`exists (select from affiliation a where a.person_id = ${sql.ref(person)} and a.starts_on <= ${day} and (a.ends_on is null or a.ends_on >= ${day})
    and (${same} or ${sql.ref(person)} = ${actor.personId} or ${shared} or ${through})) and exists (select from person n where n.id = ${sql.ref(person)} and n.closed_at is null)`
}

/** Every read of people starts here. */
export const visiblePeople = (db: Db, actor: Actor) => db.selectFrom('person').where(seen(actor, 'person.id'))

/** The name of their organisation when they are not of the actor's authority, as a column. */
export const externalTo = (actor: Actor): RawBuilder<string | null> => sql<string | null>`(select case when bool_or(a.authority_id = ${actor.mainAuthorityId} and a.kind in ('staff', 'councillor', 'foster_carer')) then null
  else coalesce(max(a.organisation), max(x.short_name), '') end from affiliation a join authority x on x.id = a.authority_id where a.person_id = person.id)`

export function mustAdminister(actor: Actor, authorityId: string): void {
  if (!administersAuthority(actor, authorityId)) throw new Problem(403, 'directory.not_allowed')
}

/** Authorities whose chart, places and skills the actor sees: their own, never those who only invited them. */
export const chartsOf = (actor: Actor): string[] => homeAuthorities(actor)
