// Guests of an authority (facts 4.8): an organisation, a sponsor, an end within a year; their access ends by itself, what they wrote stays.
import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import { today } from '#lib/when.ts'
import { refreshPrincipals } from '../access/principals.ts'
import { peopleChanged } from '../access/people-changes.ts'
import type { Actor } from '../access/actor.ts'
import type { Tx } from '../db/database.ts'
import { uuidv7 } from '../db/ids.ts'
import type { Recorded } from '../journal/record.ts'
import { Problem } from '../problem.ts'
import { record } from './facts.ts'

export type NewGuest = { givenName: string, familyName: string, email: string, organisation: string, until: string, organisationId?: string | null }
const clean = (text: string, field: string): string => {
  const name = cleanLine(text)
  if (name === '') throw new Problem(422, 'guest.incomplete', { field })
  return name
}

/** The last day of an access: today at the soonest, in twelve months at the latest. */
export function checkEnd(at: Date, until: string): void {
  const [year, ...rest] = today(at).split('-')
  if (Number.isNaN(Date.parse(until)) || until < today(at) || until > [Number(year) + 1, ...rest].join('-')) throw new Problem(422, 'guest.end', { field: 'until' })
}

/** Makes a guest of the authority, or finds the person whose e-mail it is. `fresh`: nobody was there, they need a way in. */
export async function inviteGuest(tx: Tx, actor: Actor, authorityId: string, given: NewGuest): Promise<{ personId: string, fresh: boolean }> {
  checkEnd(actor.at, given.until)
  const email = given.email.trim().toLowerCase()
  const [known, twin] = await tx.selectFrom('person').select(['id', 'closed_at']).where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email)).orderBy('created_at').limit(2).execute()
  // Two with one address: nobody can say whom it would be.
  if (twin) throw new Problem(409, 'guest.colleague', { field: 'email' })
  const affiliation = { organisation: clean(given.organisation, 'organisation'), organisation_id: given.organisationId ?? null, sponsor_id: actor.personId, starts_on: today(actor.at), ends_on: given.until }
  if (known) {
    if (known.closed_at !== null) throw new Problem(409, 'guest.closed', { field: 'email' })
    const own = await tx.selectFrom('affiliation').select('id').where('person_id', '=', known.id).where('authority_id', '=', authorityId).where('kind', '<>', 'guest').where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today(actor.at))])).executeTakeFirst()
    if (own) throw new Problem(409, 'guest.colleague', { field: 'email' })
    await tx.insertInto('affiliation').values({ id: uuidv7(), person_id: known.id, authority_id: authorityId, kind: 'guest', ...affiliation })
      .onConflict((c) => c.columns(['person_id', 'authority_id', 'kind']).doUpdateSet((eb) => ({ ends_on: eb.fn('greatest', [eb.ref('affiliation.ends_on'), eb.ref('excluded.ends_on')]), version: eb('affiliation.version', '+', 1) }))).execute()
    await settled(tx, actor, known.id)
    record(tx, actor, 'guest.invited', { id: known.id, authorityId, data: { until: given.until } })
    return { personId: known.id, fresh: false }
  }
  const id = uuidv7()
  await tx.insertInto('person').values({ id, given_name: clean(given.givenName, 'givenName'), family_name: clean(given.familyName, 'familyName'), email, headline: affiliation.organisation, main_authority_id: authorityId, closed_at: null, created_at: actor.at }).execute()
  await tx.insertInto('affiliation').values({ id: uuidv7(), person_id: id, authority_id: authorityId, kind: 'guest', ...affiliation }).execute()
  await tx.insertInto('account').values({ person_id: id, login: email, password_hash: null }).execute().catch((error: unknown) => {
    throw error instanceof Error && 'constraint' in error && error.constraint === 'account_login_key' ? new Problem(409, 'guest.colleague', { field: 'email' }) : error
  })
  await settled(tx, actor, id)
  record(tx, actor, 'guest.invited', { id, authorityId, data: { until: given.until } })
  return { personId: id, fresh: true }
}

/** Moves the last day of a guest's access; today's eve ends it now. Who may ask is the caller's to know. */
export async function changeEnd(tx: Tx, actor: Actor, personId: string, authorityId: string, until: string): Promise<void> {
  const before = await tx.selectFrom('affiliation').select(['ends_on']).where('person_id', '=', personId).where('authority_id', '=', authorityId).where('kind', '=', 'guest').forUpdate().executeTakeFirst()
  if (!before) throw new Problem(404, 'guest.not_found')
  await tx.updateTable('affiliation').set((eb) => ({ ends_on: until, starts_on: eb.fn('least', ['starts_on', eb.cast(eb.val(until), 'date')]), version: eb('version', '+', 1) })).where('person_id', '=', personId).where('authority_id', '=', authorityId).where('kind', '=', 'guest').execute()
  await settled(tx, actor, personId)
  record(tx, actor, until < today(actor.at) ? 'guest.ended' : 'guest.renewed', { id: personId, authorityId, data: { before: before.ends_on, after: until } })
}

/** Others answer for guests of somebody who no longer can. Whose they were before is in the fact. */
export async function changeSponsors(tx: Tx, by: Recorded, authorityId: string, before: string, pairs: readonly { guest: string, heir: string }[]): Promise<void> {
  if (pairs.length === 0) return
  const { rows } = await sql<{ person_id: string, sponsor_id: string, until: string }>`update affiliation a set sponsor_id = x.heir, version = a.version + 1 from unnest(${pairs.map((p) => p.guest)}::uuid[], ${pairs.map((p) => p.heir)}::uuid[]) as x (guest, heir)
    where a.person_id = x.guest and a.authority_id = ${authorityId} and a.kind = 'guest' and a.sponsor_id = ${before} returning a.person_id, a.sponsor_id, a.ends_on::text as until`.execute(tx)
  for (const row of rows) record(tx, by, 'guest.handed', { id: row.person_id, authorityId, data: { before, after: row.sponsor_id, until: row.until } })
}

async function settled(tx: Tx, actor: Actor, personId: string): Promise<void> {
  await refreshPrincipals(tx, personId, today(actor.at))
  await peopleChanged(tx, [personId], actor)
}
