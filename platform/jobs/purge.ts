import type pg from 'pg'
import { stands } from '../access/days.ts'

/** What the platform keeps for a time only: security facts 12 months (CNIL délibération 2021-122), replies to keys 30 days, sessions and tokens that ended. */
export async function purge(pool: pg.Pool, at: Date): Promise<void> {
  const ago = (days: number) => new Date(at.getTime() - days * 86_400_000)
  // Whole sealed batches only, so that what remains still verifies.
  await pool.query(`delete from journal j using journal_seal s where s.class = 'security' and j.class = 'security' and s.ids @> j.id
    and (s.month + interval '1 month') < $1::timestamptz - interval '12 months'`, [at])
  await pool.query('delete from idempotency where at < $1', [ago(30)])
  await pool.query('delete from sign_in_attempt where at < $1', [ago(1)])
  await pool.query('delete from session where until < $1 or idle_until < $1', [at])
  await pool.query('delete from known_device where until < $1', [at])
  await pool.query('delete from token where until < $1', [ago(30)])
  // Whoever's affiliation with an authority has ended is no longer « everyone » of it.
  await pool.query(`delete from person_principal pp using authority x where pp.principal_id = x.id and not exists (
    select from affiliation a where a.person_id = pp.person_id and a.authority_id = x.id and a.kind in ('staff', 'councillor', 'foster_carer')
    and ${stands('a', '$1')})`, [at])
}
