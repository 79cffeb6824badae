import type pg from 'pg'
import type { Database, Tx } from '../db/database.ts'
import { work } from '../db/work.ts'
import { Problem } from '../problem.ts'
import type { Actor } from '../access/actor.ts'
import { record } from './facts.ts'
import { verifyPassword } from './passwords.ts'
import { hashOf } from './secrets.ts'
import { openSession } from './sessions.ts'

const freeTries = 5
const attempt = `insert into sign_in_attempt as t (login_hash, failures, locked_until, at) values ($1, 1, '-infinity', $2)
  on conflict (login_hash) do update set failures = least(t.failures + 1, 1000), at = $2,
    locked_until = case when t.failures + 1 >= ${freeTries} then $2::timestamptz + least(interval '1 minute' * power(2, least(t.failures + 1 - ${freeTries}, 10)), interval '15 minutes') else t.locked_until end
  where t.locked_until <= $2 returning failures`
const byLogin = `select a.person_id, a.password_hash, p.main_authority_id from account a join person p on p.id = a.person_id and p.closed_at is null where a.login = $1
  and exists (select from affiliation f where f.person_id = p.id and f.starts_on <= $2::timestamptz::date and (f.ends_on is null or f.ends_on >= $2::timestamptz::date))`

/**
 * Checks a login and a password. Tries are counted before the check, by login, known or not: after five, each further one closes it
 * for twice as long as the one before, a minute at first, a quarter of an hour at most, so that its true owner gets in again soon.
 * An unknown login takes the same time and gets the same answers, as does somebody whose every affiliation has ended.
 */
export async function checkPassword(pool: pg.Pool, login: string, password: string, at: Date): Promise<{ personId: string, authorityId: string }> {
  const name = login.trim().toLowerCase()
  const { rowCount } = await pool.query(attempt, [hashOf(name), at])
  if (rowCount === 0) throw new Problem(429, 'account.throttled')
  const { rows: [account] } = await pool.query<{ person_id: string, password_hash: string | null, main_authority_id: string }>(byLogin, [name, at])
  const right = await verifyPassword(password, account?.password_hash ?? null)
  if (!account || !right) throw new Problem(401, 'account.refused', account ? { personId: account.person_id, authorityId: account.main_authority_id } : {})
  await pool.query('delete from sign_in_attempt where login_hash = $1', [hashOf(name)])
  return { personId: account.person_id, authorityId: account.main_authority_id }
}

/** Signs in by password and opens a session; a refusal of a known account is journaled. Answers the secret of the cookie. */
export async function signIn(database: Database, given: { login: string, password: string, enrol: boolean, at: Date, device: string }): Promise<{ secret: string, personId: string }> {
  try {
    const { personId, authorityId } = await checkPassword(database.pool, given.login, given.password, given.at)
    const secret = await work(database.db, (tx) => openSession(tx, personId, { at: given.at, device: given.device, enrolled: given.enrol, authorityId }))
    return { secret, personId }
  } catch (error) {
    if (error instanceof Problem && typeof error.about.personId === 'string') {
      const { personId, authorityId } = error.about as { personId: string, authorityId: string }
      await work(database.db, async (tx: Tx) => record(tx, { personId, at: given.at, via: 'sign-in' } as Actor, 'sign_in.refused', { id: personId, authorityId }))
    }
    throw error
  }
}
