import type pg from 'pg'
import type { Database, Tx } from '../db/database.ts'
import { work } from '../db/work.ts'
import { Problem } from '../problem.ts'
import type { Actor } from '../access/actor.ts'
import { stands } from '../access/days.ts'
import { isKnown, knowDevice } from './devices.ts'
import { record } from './facts.ts'
import { verifyPassword } from './passwords.ts'
import { hashOf } from './secrets.ts'
import { endSessionOf, openSession } from './sessions.ts'

const freeTries = 5
const attempt = `insert into sign_in_attempt as t (login_hash, failures, locked_until, at) values ($1, 1, '-infinity', $2)
  on conflict (login_hash) do update set failures = least(t.failures + 1, 1000), at = $2,
    locked_until = case when t.failures + 1 >= ${freeTries} then $2::timestamptz + least(interval '1 minute' * power(2, least(t.failures + 1 - ${freeTries}, 10)), interval '15 minutes') else t.locked_until end
  where t.locked_until <= $2 returning failures`
const byLogin = `select a.person_id, a.password_hash, p.main_authority_id from account a join person p on p.id = a.person_id and p.closed_at is null where a.login = $1
  and exists (select from affiliation f where f.person_id = p.id and ${stands('f', '$2')})`

/**
 * Checks a login and a password. Tries are counted before the check, by login, known or not: after five, each further one closes it
 * for twice as long as the one before, a minute at first, a quarter of an hour at most, so that its true owner gets in again soon.
 * `apart` is what shows that it comes from the owner's own device or session: it is counted apart, and what others try closes nothing to it.
 * An unknown login takes the same time and gets the same answers, as does somebody whose every affiliation has ended.
 */
export async function checkPassword(pool: pg.Pool, login: string, password: string, at: Date, apart = ''): Promise<{ personId: string, authorityId: string }> {
  const name = login.trim().toLowerCase()
  const count = hashOf(`${name}${apart}`)
  const { rowCount } = await pool.query(attempt, [count, at])
  if (rowCount === 0) throw new Problem(429, 'account.throttled')
  const { rows: [account] } = await pool.query<{ person_id: string, password_hash: string | null, main_authority_id: string }>(byLogin, [name, at])
  const right = await verifyPassword(password, account?.password_hash ?? null)
  if (!account || !right) throw new Problem(401, 'account.refused', account ? { personId: account.person_id, authorityId: account.main_authority_id } : {})
  await pool.query('delete from sign_in_attempt where login_hash = $1', [count])
  return { personId: account.person_id, authorityId: account.main_authority_id }
}

/** What the browser brought along: secrets of cookies. */
export type Brought = { session?: string | undefined, device?: string | undefined }
type Given = { login: string, password: string, enrol: boolean, at: Date, device: string, brought: Brought }

/**
 * Signs in by password and opens a session; a refusal of a known account is journaled. Answers the secrets of the cookies: the session's,
 * and the device's when its owner enrolled it. The session that the browser brought ends: nobody goes on in one that was there before.
 */
export async function signIn(database: Database, { login, password, enrol, at, device, brought }: Given): Promise<{ secret: string, deviceSecret: string | null, personId: string }> {
  try {
    const apart = brought.device !== undefined && await isKnown(database.pool, brought.device, login, at) ? `\n${brought.device}` : ''
    const { personId, authorityId } = await checkPassword(database.pool, login, password, at, apart)
    return await work(database.db, async (tx) => {
      if (brought.session !== undefined) await endSessionOf(tx, brought.session, at)
      const deviceSecret = enrol ? await knowDevice(tx, personId, brought.device, at) : null
      return { personId, deviceSecret, secret: await openSession(tx, personId, { at, device, enrolled: enrol, authorityId }) }
    })
  } catch (error) {
    if (error instanceof Problem && typeof error.about.personId === 'string') {
      const { personId, authorityId } = error.about as { personId: string, authorityId: string }
      await work(database.db, async (tx: Tx) => record(tx, { personId, at, via: 'sign-in' } as Actor, 'sign_in.refused', { id: personId, authorityId }))
    }
    throw error
  }
}
