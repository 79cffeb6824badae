// A guest hears two weeks ahead that their access ends, and so does whoever answers for them.
import { sql } from 'kysely'
import { daysFrom, today } from '#lib/when.ts'
import { leastRole } from '#platform/access/access.ts'
import type { Database } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { record } from './facts.ts'
import { answering } from './handing.ts'

export const days = 14
const most = 500
/** Hosts who are told of one guest. */
const hosts = 20

type Ending = { person_id: string, authority_id: string, sponsor_id: string, until: string, there: boolean, hosts: string[] }

/** Says of each guest whose last day is near, once for that day, that it is; who is told is in the fact, since another may follow. */
export async function sayExpiring({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  const [from, until] = [today(at), daysFrom(at, days)]
  for (;;) {
    const said = await work(db, async (tx) => {
      // A sponsor who has left or is closed answers for nobody: those who run the guest's spaces do.
      const { rows } = await sql<Ending>`select a.person_id, a.authority_id, a.sponsor_id, a.ends_on::text as until, ${answering('a.sponsor_id', 'a.authority_id', at)} as there,
        array(select mine.principal_id from scope_grant theirs join scope_grant mine on mine.scope_id = theirs.scope_id join space s on s.id = theirs.scope_id and s.authority_id = a.authority_id
          where theirs.principal_id = a.person_id and theirs.principal_kind = 'person' and theirs.until > ${at} and mine.principal_kind = 'person' and mine.until > ${at} and mine.role >= ${leastRole('member.manage')}::role
          and ${answering('mine.principal_id', 'a.authority_id', at)} group by mine.principal_id order by min(mine.granted_at), mine.principal_id limit ${hosts}) as hosts
        from affiliation a join person on person.id = a.person_id where a.kind = 'guest' and person.closed_at is null and a.ends_on between ${from}::date and ${until}::date
        and not exists (select from journal j where j.noun = 'guest' and j.noun_id = a.person_id and j.fact = 'guest.expiring' and j.authority_id = a.authority_id and j.data->>'until' = a.ends_on::text)
        order by a.id limit ${most}`.execute(tx)
      for (const row of rows) record(tx, { personId: row.person_id, at, via: 'system' }, 'guest.expiring', { id: row.person_id, authorityId: row.authority_id, data: { until: row.until, sponsorId: row.sponsor_id, tell: row.there ? [row.sponsor_id] : row.hosts } })
      return rows.length
    })
    if (said < most) return
  }
}
