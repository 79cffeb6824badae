import type pg from 'pg'
import type { Database, Tx } from '../db/database.ts'
import { work } from '../db/work.ts'
import { Problem } from '../problem.ts'
import type { Actor } from '../access/actor.ts'
import { record } from './facts.ts'
import { verifyPassword } from './passwords.ts'
import { openSession } from './sessions.ts'

const freeTries = 5

/**
 * Checks a login and a password. Failures are counted before the check, per account: after five, each further one closes the account
 * for twice as long as the one before, a minute at first, a quarter of an hour at most, so that its true owner gets in again soon.
 * An unknown login takes the same time and gets the same answer, as does somebody whose every affiliation has ended.
 */
export async function checkPassword(pool: pg.Pool, login: string, password: string, at: Date): Promise<{ personId: string, authorityId: string }> {
  const { rows } = await pool.query<{ person_id: string, password_hash: string | null, main_authority_id: string, locked_until: Date }>(
    `update account a set failures = least(failures + 1, 1000),
       locked_until = case when failures + 1 >= ${freeTries} then $2::timestamptz + least(interval '1 minute' * power(2, least(failures + 1 - ${freeTries}, 10)), interval '15 minutes') else locked_until end
     from person p where p.id = a.person_id and p.closed_at is null and a.login = $1 and a.locked_until <= $2::timestamptz
       and exists (select from affiliation f where f.person_id = p.id and f.starts_on <= $2::timestamptz::date and (f.ends_on is null or f.ends_on >= $2::timestamptz::date))
     returning a.person_id, a.password_hash, p.main_authority_id, a.locked_until`, [login.trim().toLowerCase(), at])
  const account = rows[0]
  const right = await verifyPassword(password, account?.password_hash ?? null)
  if (!account) {
    const locked = await pool.query('select 1 from account where login = $1 and locked_until > $2', [login.trim().toLowerCase(), at])
    if (locked.rows.length > 0) throw new Problem(429, 'account.throttled')
  }
  if (!account || !right) throw new Problem(401, 'account.refused', account ? { personId: account.person_id, authorityId: account.main_authority_id } : {})
  await pool.query(`update account set failures = 0, locked_until = '-infinity' where person_id = $1`, [account.person_id])
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
