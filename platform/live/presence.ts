import type pg from 'pg'
import { stands } from '../access/days.ts'

/** Of sessions and tokens (`session:…`, `token:…`), those that no longer open the door: ended or revoked, or of somebody who is here no more. */
export async function goneOf(pool: pg.Pool, doors: readonly string[], at: Date): Promise<Set<string>> {
  const { rows } = await pool.query<{ door: string }>(`select d.kind || ':' || d.id as door from unnest(string_to_array($1, ','), string_to_array($2, ',')::uuid[]) as d (kind, id)
    where not exists (select from (select person_id from session where d.kind = 'session' and id = d.id and until > $3 and idle_until > $3
        union all select person_id from token where d.kind = 'token' and id = d.id and until > $3) x
      join person p on p.id = x.person_id and p.closed_at is null
      where exists (select from affiliation a where a.person_id = p.id and ${stands('a', '$3')}))`,
  [doors.map((door) => door.slice(0, door.indexOf(':'))).join(), doors.map((door) => door.slice(door.indexOf(':') + 1)).join(), at])
  return new Set(rows.map((row) => row.door))
}
