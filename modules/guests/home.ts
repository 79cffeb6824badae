import { sql } from 'kysely'
import { daysFrom, today } from '#lib/when.ts'
import { isOutsider, type Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { soonDays } from './guests.ts'
import { days } from './soon.ts'

const shown = 3

/** The guests one answers for whose access ends within thirty days, the soonest first, and how many they are; for a guest, when their own ends. */
export async function endingSoon(db: Db, actor: Actor) {
  if (isOutsider(actor)) return { items: [], total: 0, mine: await ownEnd(db, actor) }
  const rows = await db.selectFrom('affiliation as a').innerJoin('person', 'person.id', 'a.person_id')
    .select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name'), 'a.organisation', sql<string>`a.ends_on::text`.as('until'), sql<number>`(count(*) over ())::int`.as('total')])
    .where('a.sponsor_id', '=', actor.personId).where('a.kind', '=', 'guest').where('a.ends_on', '>=', today(actor.at)).where('a.ends_on', '<=', daysFrom(actor.at, soonDays)).where('person.closed_at', 'is', null)
    .orderBy('a.ends_on').orderBy('person.id').limit(shown).execute()
  return { items: rows.map(({ total: _total, ...guest }) => ({ ...guest, organisation: guest.organisation ?? '' })), total: rows[0]?.total ?? 0, mine: null }
}

/** When the actor's own access ends, in the two weeks before. */
const ownEnd = async (db: Db, actor: Actor) => (await db.selectFrom('affiliation as a').innerJoin('authority', 'authority.id', 'a.authority_id').select([sql<string>`a.ends_on::text`.as('until'), 'authority.name as authority'])
  .where('a.person_id', '=', actor.personId).where('a.kind', '=', 'guest').where('a.ends_on', '>=', today(actor.at)).where('a.ends_on', '<=', daysFrom(actor.at, days)).orderBy('a.ends_on').limit(1).executeTakeFirst()) ?? null
