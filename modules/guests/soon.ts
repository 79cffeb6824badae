// Whoever answers for a guest hears two weeks ahead that their access ends.
import { sql } from 'kysely'
import { daysFrom, today } from '#lib/when.ts'
import type { Database } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { record } from './facts.ts'

const days = 14
const most = 500

/** Says of each guest whose last day is near, once for that day, that it is; the sponsor is in the fact, since another may follow. */
export async function sayExpiring({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  const [from, until] = [today(at), daysFrom(at, days)]
  for (;;) {
    const said = await work(db, async (tx) => {
      const rows = await tx.selectFrom('affiliation as a').innerJoin('person', 'person.id', 'a.person_id').select(['a.person_id', 'a.authority_id', 'a.sponsor_id', sql<string>`a.ends_on::text`.as('until')])
        .where('a.kind', '=', 'guest').where('a.sponsor_id', 'is not', null).where('person.closed_at', 'is', null).where(sql<boolean>`a.ends_on between ${from}::date and ${until}::date`)
        .where(sql<boolean>`not exists (select from journal j where j.noun = 'guest' and j.noun_id = a.person_id and j.fact = 'guest.expiring' and j.authority_id = a.authority_id and j.data->>'until' = a.ends_on::text)`)
        .orderBy('a.id').limit(most).execute()
      for (const row of rows) record(tx, { personId: row.person_id, at, via: 'system' }, 'guest.expiring', { id: row.person_id, authorityId: row.authority_id, data: { until: row.until, sponsorId: row.sponsor_id } })
      return rows.length
    })
    if (said < most) return
  }
}
