// What a space says itself of its week: who came in.
import { sql } from 'kysely'
import type { WeekPart } from '#platform/week.ts'

/** People who are named; how many there are is said. */
const named = 8

export const week: WeekPart = {
  // That somebody came in is no news to send by itself.
  said: () => Promise.resolve(new Map()),
  share: async (db, actor, spaceId, { from, until }) => {
    const rows = await db.selectFrom('scope_grant as g').innerJoin('person', 'person.id', 'g.principal_id').select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name'), 'headline', sql<number>`count(*) over ()::int`.as('n')])
      .where('g.scope_id', '=', spaceId).where('g.principal_kind', '=', 'person').where('g.until', '>', actor.at).where('g.granted_at', '>=', from).where('g.granted_at', '<', until).where('person.closed_at', 'is', null)
      .orderBy(sql`folded(family_name || ' ' || given_name)`).orderBy('person.id').limit(named).execute()
    return {
      said: [], days: [],
      sections: [{ heading: { fr: 'Bienvenue à', en: 'Welcome to' }, count: rows[0]?.n ?? 0, lines: rows.map(({ id, name, headline }) => ({ title: name, address: `/annuaire/${id}`, note: headline === '' ? null : { fr: headline, en: headline } })) }],
    }
  },
}
