import { sql, type RawBuilder } from 'kysely'
import { homeAuthorities, isOutsider, type Actor } from '../access/actor.ts'
import { scopesOf } from '../access/access.ts'
import { standing } from '../access/days.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../problem.ts'

export type PersonCard = { id: string, name: string, headline: string, external: string | null }

/**
 * Whether somebody is external to an authority, as a column: the name of their organisation, else of their own authority; null for one of its own.
 * `person` is a reference to a column in the query, `authority` one or an id. Of somebody who has left altogether it says what they were:
 * whoever leaves does not become an outsider on what they wrote.
 */
const externalTo = (person: string, authority: RawBuilder<unknown>, at: Date): RawBuilder<string | null> => {
  const own = sql`a.authority_id = ${authority} and a.kind in ('staff', 'councillor', 'foster_carer')`
  // Asked first, by index: it is what most people are. Not `exists`, which the planner would answer by reading the whole table once per statement.
  return sql<string | null>`case when (select true from affiliation a where a.person_id = ${sql.ref(person)} and ${own} and ${standing('a', at)} limit 1) then null
    else (select case when bool_or(a.current) then coalesce(max(a.organisation) filter (where a.current), max(x.short_name) filter (where a.current))
      when bool_or(${own}) then null else coalesce(max(a.organisation), max(x.short_name), '') end
      from (select a.*, ${standing('a', at)} as current from affiliation a where a.person_id = ${sql.ref(person)}) a join authority x on x.id = a.authority_id) end`
}

/** The same, to the authority named by a column of the query. */
export const externalColumn = (person: string, authority: string, at: Date): RawBuilder<string | null> => externalTo(person, sql.ref(authority), at)

/** People whom the actor may see: everyone of their own authorities, and people of the spaces they share; outsiders only the latter. */
export const visiblePeople = (db: Db, actor: Actor) => db.selectFrom('person').where('person.closed_at', 'is', null).where((eb) => eb.or([
  ...(isOutsider(actor) ? [] : [eb.exists(eb.selectFrom('affiliation as a').select('a.id').whereRef('a.person_id', '=', 'person.id').where('a.authority_id', 'in', homeAuthorities(actor))
    .where(standing('a', actor.at)))]),
  eb('person.id', '=', actor.personId),
  eb('person.id', 'in', eb.selectFrom('scope_grant as other').select('other.principal_id').where('other.principal_kind', '=', 'person').where('other.until', '>', actor.at).where('other.scope_id', 'in', scopesOf(actor, 'space.read'))),
]))

/** A card of somebody whom the actor may see, external or not to the actor's own authority. */
export async function readPerson(db: Db, actor: Actor, id: string): Promise<PersonCard> {
  const row = await visiblePeople(db, actor).select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name'), 'headline', external(actor).as('external')]).where('person.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'person.not_found')
  return row
}

/** People by the beginning of each word of a name, accents and case set aside; at most `limit`. */
export async function findPeople(db: Db, actor: Actor, q: string, limit: number): Promise<PersonCard[]> {
  const words = q.normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 5)
  let query = visiblePeople(db, actor).select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name'), 'headline', external(actor).as('external')])
  for (const word of words) query = query.where(sql<boolean>`(' ' || folded(given_name || ' ' || family_name)) like '% ' || folded(${word.replace(/[%_\\]/g, '\\$&')}) || '%'`)
  return query.orderBy(sql`folded(family_name)`).orderBy('person.id').limit(limit).execute()
}

const external = (actor: Actor): RawBuilder<string | null> => externalTo('person.id', sql`${actor.mainAuthorityId}::uuid`, actor.at)
