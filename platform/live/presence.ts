import type pg from 'pg'
import { stands } from '../access/days.ts'

/** Of sessions and tokens (`session:…`, `token:…`), those that still open the door: neither ended nor revoked, of somebody who is still here. */
export async function stillThere(pool: pg.Pool, doors: readonly string[], at: Date): Promise<(door: string) => boolean> {
  const { rows } = await pool.query<{ door: string }>(`select x.door from (
      select 'session:' || id as door, person_id from session where 'session:' || id = any($1) and id = any($2::uuid[]) and until > $3 and idle_until > $3
      union all select 'token:' || id, person_id from token where 'token:' || id = any($1) and id = any($2::uuid[]) and until > $3) x
    join person p on p.id = x.person_id and p.closed_at is null
    where exists (select from affiliation a where a.person_id = p.id and ${stands('a', '$3')})`,
  [doors, doors.map((door) => door.slice(door.indexOf(':') + 1)), at])
  const there = new Set(rows.map((row) => row.door))
  return (door) => there.has(door)
}
