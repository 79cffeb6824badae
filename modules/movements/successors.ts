// Who might take over from somebody.
import { sql } from 'kysely'
import { standingOn } from '#platform/access/days.ts'
import type { Db } from '#platform/db/database.ts'

/** Heads and deputies of their units and of those above, the nearest first; then hosts of the spaces that they own. */
export async function likelySuccessors(db: Db, personId: string, authorityId: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with recursive up as (
      select u.id, u.parent_id, 0 as far from position p join unit u on u.id = p.unit_id where p.person_id = ${personId} and p.authority_id = ${authorityId}
      union select u.id, u.parent_id, up.far + 1 from unit u join up on u.id = up.parent_id),
    likely as (
      select p.person_id as id, up.far, case p.rank when 'head' then 0 else 1 end as rank from up join position p on p.unit_id = up.id and p.rank in ('head', 'deputy') and ${standingOn('p', day)}
      union all select h.principal_id, 9, 2 from scope_grant g join scope_grant h on h.scope_id = g.scope_id and h.principal_kind = 'person' and h.role >= 'host' and h.until = 'infinity' where g.principal_id = ${personId} and g.role = 'owner')
    select l.id from likely l join affiliation a on a.person_id = l.id and a.authority_id = ${authorityId} and a.kind in ('staff', 'councillor', 'foster_carer') and a.ends_on is null
    where l.id is not null and l.id <> ${personId} group by l.id order by min(l.far), min(l.rank), l.id limit 5`.execute(db)
  return rows.map((row) => row.id)
}

export async function cards(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('person').select(['id', sql<string>`given_name || ' ' || family_name`.as('name'), 'headline', sql<null>`null`.as('external')]).where('id', 'in', [...ids]).execute()
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}
