// Who answers a proposal: those charged with opening spaces, the nearest to its author in the tree of units.
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { standing } from '#platform/access/days.ts'
import { administratorsOf, platformAdministrators } from '#platform/access/principals.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { openedBy } from '../quota.ts'

/** Who is told by name, at most. */
const most = 20

/** The units of somebody's posts in an authority and all above them, as a subquery. `person` and `authority` name columns. */
export const unitsAbove = (person: string, authority: string, at: Date): RawBuilder<string> => sql<string>`(with recursive up as (select u.id, u.parent_id from position q join unit u on u.id = q.unit_id
  where q.person_id = ${sql.ref(person)} and q.authority_id = ${sql.ref(authority)} and ${standing('q', at)} union select u.id, u.parent_id from unit u join up on u.id = up.parent_id) select id from up)`

/** Those whose charge covers the nearest unit of the actor and the blueprint, and who may open one more; where there are none, the administrators. */
export async function nearestCreators(db: Db, actor: Actor, authorityId: string, blueprint: string | undefined): Promise<string[]> {
  const here = sql`person.closed_at is null and person.id <> ${actor.personId} and exists (select from affiliation a where a.person_id = person.id and a.authority_id = ${authorityId} and a.kind in ('staff', 'councillor', 'foster_carer') and ${standing('a', actor.at)})`
  const { rows } = await sql<{ id: string }>`with recursive up as (
      select u.id, u.parent_id, 0 as far from position q join unit u on u.id = q.unit_id where q.person_id = ${actor.personId} and q.authority_id = ${authorityId} and ${standing('q', actor.at)}
      union select u.id, u.parent_id, up.far + 1 from unit u join up on u.id = up.parent_id),
    charged as (select d.person_id, min(coalesce(up.far, 1000)) as far from duty d left join up on up.id = d.unit_id join person on person.id = d.person_id
      where d.authority_id = ${authorityId} and d.kind = 'space_creator' and (d.unit_id is null or up.id is not null) and (d.blueprints is null or ${blueprint ?? null} = any(d.blueprints)) and ${here}
      and (d.quota is null or ${openedBy(sql.ref('d.person_id'), sql.ref('d.authority_id'))} < d.quota) group by d.person_id)
    select person_id as id from charged where far = (select min(far) from charged) order by person_id limit ${most}`.execute(db)
  if (rows.length > 0) return rows.map((row) => row.id)
  const administrators = await db.selectFrom('person_principal as pp').innerJoin('person', 'person.id', 'pp.person_id').select(['person.id', 'pp.principal_id'])
    .where('pp.principal_id', 'in', [administratorsOf(authorityId), platformAdministrators]).where('person.closed_at', 'is', null).where('person.id', '<>', actor.personId).orderBy('person.id').limit(most * 2).execute()
  const own = administrators.filter((one) => one.principal_id !== platformAdministrators)
  const asked = (own.length > 0 ? own : administrators).slice(0, most).map((one) => one.id)
  if (asked.length === 0) throw new Problem(409, 'proposal.nobody')
  return asked
}
