import { sql, type RawBuilder } from 'kysely'
import { homeAuthorities, isOutsider, type Actor } from '../access/actor.ts'
import { scopesOf } from '../access/access.ts'
import { standing } from '../access/days.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../problem.ts'
import { externalColumn } from './outside.ts'

export type PersonCard = { id: string, name: string, headline: string, external: string | null }

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

const external = (actor: Actor): RawBuilder<string | null> => externalColumn('person', sql`${actor.mainAuthorityId}::uuid`)
