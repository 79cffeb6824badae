// Who helps along, for somebody: those who are there before those who are away, then by what they share.
import { sql, type RawBuilder } from 'kysely'
import { isOutsider, type Actor } from '#platform/access/actor.ts'
import { away } from '#platform/away.ts'
import type { Db } from '#platform/db/database.ts'
import { seen } from '#platform/identity/people.ts'
import { isScout } from './search.ts'

export type ScoutRow = { id: string, name: string, headline: string, site: string | null, email: string | null, phone: string | null, away: boolean, near: 'site' | 'trade' | 'territory' | null }
const shares = (axis: string): RawBuilder<boolean> => sql<boolean>`(coalesce(e.${sql.raw(`${axis}_ids`)} && m.${sql.raw(`${axis}_ids`)}, false))`

/** Scouts whom the actor may see, themselves left out; one statement. */
export async function scoutsFor(db: Db, actor: Actor, limit: number): Promise<ScoutRow[]> {
  const phone = isOutsider(actor) ? sql`nullif(f.phone, '')` : sql`coalesce(nullif(f.phone, ''), nullif(f.mobile, ''))`
  const { rows } = await sql<ScoutRow>`with moment as materialized (select ${actor.at}::timestamptz as at), scout as (select e.*, ${sql.raw(away('e.person_id', '(select at from moment)'))} as away,
      case when ${shares('site')} then 1 when ${shares('trade')} then 2 when ${shares('territory')} then 3 else 4 end as distance
    from directory_entry e left join directory_entry m on m.person_id = ${actor.personId} where e.person_id <> ${actor.personId} and ${isScout('e.person_id')} and ${seen(actor, 'e.person_id')})
    select p.id, p.given_name || ' ' || p.family_name as name, p.headline, p.email, ${phone} as phone, scout.away, (array['site', 'trade', 'territory'])[distance] as near, (select site.name from site where site.id = scout.site_ids[1]) as site
    from scout join person p on p.id = scout.person_id left join profile f on f.person_id = p.id order by scout.away, distance, scout.sort, p.id limit ${limit}`.execute(db)
  return rows
}
