import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { standing } from '../access/days.ts'
import type { Database, Db, Tx } from '../db/database.ts'
import { work } from '../db/work.ts'
import { Problem } from '../problem.ts'
import { record } from './facts.ts'
import { hashPassword, refusedPassword } from './passwords.ts'
import { hashOf, newSecret } from './secrets.ts'
import { endSessionOf, openSession } from './sessions.ts'

const days = 30

/** A link for the first sign-in, `/bienvenue?code=…`: it serves once, within thirty days; an earlier one of the same person no longer does. */
export async function newEntry(tx: Tx, actor: Actor, personId: string, authorityId: string): Promise<string> {
  const secret = newSecret()
  const until = new Date(actor.at.getTime() + days * 86_400_000)
  await tx.insertInto('entry_code').values({ person_id: personId, secret_hash: hashOf(secret), made_by: actor.personId, until })
    .onConflict((c) => c.column('person_id').doUpdateSet({ secret_hash: hashOf(secret), made_by: actor.personId, until })).execute()
  record(tx, actor, 'entry.made', { id: personId, authorityId })
  return `/bienvenue?code=${secret}`
}

/** Links of people who are in no space any more lead nowhere: they are taken back. */
export const endIdleEntries = (tx: Tx, personIds: readonly string[], at: Date): Promise<unknown> => sql`delete from entry_code e where e.person_id = any(${personIds}::uuid[])
  and not exists (select from scope_grant g where g.principal_id = e.person_id and g.until > ${at})`.execute(tx)

/** Whose link it is; null when it has served, has ended, or never was. */
export async function readEntry(db: Db, secret: string, at: Date) {
  return await db.selectFrom('entry_code as e').innerJoin('person', 'person.id', 'e.person_id').innerJoin('account', 'account.person_id', 'person.id').select(['person.id', 'given_name', 'family_name', 'main_authority_id', 'login'])
    .where('e.secret_hash', '=', hashOf(secret)).where('e.until', '>', at).where('person.closed_at', 'is', null)
    // Whoever has a password needs no first way in, and whoever is nowhere any more has none.
    .where('account.password_hash', 'is', null).where((eb) => eb.exists(eb.selectFrom('affiliation as a').select('a.id').whereRef('a.person_id', '=', 'person.id').where(standing('a', at)))).executeTakeFirst() ?? null
}

type Coming = { code: string, password: string, at: Date, device: string, session: string | undefined }
/** Sets the first password and opens a session; the link is spent. Answers the session's secret. */
export async function enterFirst(database: Database, { code, password, at, device, session }: Coming): Promise<string> {
  const found = await readEntry(database.db, code, at)
  if (!found) throw new Problem(404, 'entry.spent')
  const administers = await database.db.selectFrom('administrator').select('person_id').where('person_id', '=', found.id).executeTakeFirst()
  if (refusedPassword(password, administers !== undefined, [found.given_name, found.family_name, found.login])) throw new Problem(422, 'account.password_refused', { field: 'password', least: administers ? 16 : 12 })
  const password_hash = await hashPassword(password)
  return work(database.db, async (tx) => {
    // Two who use it at once: one finds it gone.
    const spent = await tx.deleteFrom('entry_code').where('secret_hash', '=', hashOf(code)).returning('person_id').executeTakeFirst()
    if (!spent) throw new Problem(404, 'entry.spent')
    await tx.updateTable('account').set({ password_hash }).where('person_id', '=', found.id).where('password_hash', 'is', null).execute()
    if (session !== undefined) await endSessionOf(tx, session, at)
    record(tx, { personId: found.id, at, via: 'entry' }, 'entry.used', { id: found.id, authorityId: found.main_authority_id })
    return openSession(tx, found.id, { at, device, enrolled: false, authorityId: found.main_authority_id })
  })
}
