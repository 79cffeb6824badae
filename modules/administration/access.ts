import { sql } from 'kysely'
import { isOutsider, type Actor } from '#platform/access/actor.ts'
import { administeredAuthorities } from '#platform/access/principals.ts'
import type { Db } from '#platform/db/database.ts'
import { standing } from '#platform/access/days.ts'
import { Problem } from '#platform/problem.ts'

/** `all`: administrators of the platform or of the authority. `people`: also those who only administer people. */
export type Reach = 'all' | 'people'

/** Authorities in the actor's care, by name; `all` is false where they administer people only. */
export async function administered(db: Db, actor: Actor): Promise<{ id: string, name: string, short_name: string, space_creation: 'everyone' | 'charged', all: boolean }[]> {
  // A partner or a guest cares for nothing, and whoever has left an authority no longer for it.
  if (isOutsider(actor)) return []
  const still = sql<boolean>`exists (select from affiliation a where a.person_id = ${actor.personId} and a.authority_id = authority.id and ${standing('a', actor.at)})`
  const own = sql<boolean>`authority.id in ${administeredAuthorities(actor)}`
  const people = sql<boolean>`${still} and exists (select from duty d where d.person_id = ${actor.personId} and d.authority_id = authority.id and d.kind = 'people_administrator')`
  return db.selectFrom('authority').select(['id', 'name', 'short_name', 'space_creation', own.as('all')]).where((eb) => eb.or([own, people])).orderBy('name').limit(500).execute()
}

/** The authority that a request is about: the one named, else the actor's own, else the first in their care. 403 when it is in nobody's. */
export async function inCare(db: Db, actor: Actor, wanted: string | undefined, reach: Reach): Promise<string> {
  const mine = (await administered(db, actor)).filter((a) => a.all || reach === 'people')
  const found = wanted === undefined ? (mine.find((a) => a.id === actor.mainAuthorityId) ?? mine[0]) : mine.find((a) => a.id === wanted)
  if (!found) throw new Problem(403, 'administration.not_allowed')
  return found.id
}
