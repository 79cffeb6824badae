import { sql, type RawBuilder } from 'kysely'
import { homeAuthorities, isOutsider, type Actor } from '../access/actor.ts'
import { leastRole, scopesOf } from '../access/access.ts'
import { standing } from '../access/days.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../problem.ts'
import { externalColumn } from './outside.ts'

export type PersonCard = { id: string, name: string, headline: string, external: string | null }

/**
 * Whom the actor may see, as a condition on a person's id: people of the actor's own authorities, and people of the spaces that they share, whether by
 * themselves or with an audience; partners and guests only the latter. An affiliation counts from its first day to its last: whoever has none any more has left.
 */
export function seen(actor: Actor, person: string): RawBuilder<boolean> {
  const shared = sql`exists (select from scope_grant o where o.principal_id = ${sql.ref(person)} and o.principal_kind = 'person' and o.until > ${actor.at} and exists (
    select from scope_grant g where g.scope_id = o.scope_id and g.principal_id = any(${actor.principals}::uuid[]) and g.role >= ${leastRole('space.read')}::role and g.until > ${actor.at}))`
  // Members through an audience: the audiences of those spaces are read once. Whoever is addressed by the same rule shares nothing.
  const through = sql`exists (select from person_principal pp where pp.person_id = ${sql.ref(person)} and pp.principal_id = any(array(select o.principal_id from scope_grant o
    where o.principal_kind = 'audience' and o.until > ${actor.at} and o.scope_id in ${scopesOf(actor, 'space.read')} and not exists (select from scope s where s.id = o.scope_id and s.kind = 'audience'))))`
  // Whether they are closed is asked by key: as `exists` the planner would read everybody once.
  const same = isOutsider(actor) ? sql`false` : sql`a.authority_id = any(${homeAuthorities(actor)}::uuid[])`
  return sql<boolean>`exists (select from affiliation a where a.person_id = ${sql.ref(person)} and ${standing('a', actor.at)}
    and (${same} or ${sql.ref(person)} = ${actor.personId} or ${shared} or ${through})) and (select n.closed_at is null from person n where n.id = ${sql.ref(person)})`
}

/** Every read of people starts here. */
export const visiblePeople = (db: Db, actor: Actor) => db.selectFrom('person').where(seen(actor, 'person.id'))

/** A card of somebody whom the actor may see, external or not to the actor's own authority. */
export async function readPerson(db: Db, actor: Actor, id: string): Promise<PersonCard> {
  const row = await visiblePeople(db, actor).select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name'), 'headline', external(actor).as('external')]).where('person.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'person.not_found')
  return row
}

const external = (actor: Actor): RawBuilder<string | null> => externalColumn('person', sql`${actor.mainAuthorityId}::uuid`)
