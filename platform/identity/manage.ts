// What an administrator changes of people: names, identifiers, dates, access. Texts stay out of the journal: it keeps which field changed.
import { cleanLine } from '#lib/clean.ts'
import { today } from '#lib/when.ts'
import type { Actor, Kind } from '../access/actor.ts'
import { peopleChanged } from '../access/people-changes.ts'
import { refreshPrincipals } from '../access/principals.ts'
import type { Tx } from '../db/database.ts'
import type { Recorded } from '../journal/record.ts'
import { Problem } from '../problem.ts'
import { keepAdministrator } from './duties.ts'
import { record } from './facts.ts'

export type PersonChange = {
  givenName?: string, familyName?: string, email?: string | null, login?: string
  matricule?: string | null, kind?: Kind, startsOn?: string, endsOn?: string | null
}

/** Changes a person as one authority knows them; `version` is that of their affiliation. */
export async function editPerson(tx: Tx, actor: Actor, personId: string, authorityId: string, affiliationId: string, version: number, change: PersonChange): Promise<void> {
  const before = await tx.selectFrom('affiliation').select(['kind', 'starts_on', 'ends_on']).where('id', '=', affiliationId).executeTakeFirstOrThrow()
  const set = {
    ...(change.matricule === undefined ? {} : { matricule: change.matricule?.trim() || null }), ...(change.kind === undefined ? {} : { kind: change.kind }),
    ...(change.startsOn === undefined ? {} : { starts_on: change.startsOn }), ...(change.endsOn === undefined ? {} : { ends_on: change.endsOn }),
  }
  // A guest has a sponsor and an end: what they are is not changed here.
  if ((before.kind === 'guest' || before.kind === 'partner') && change.kind !== undefined) throw new Problem(422, 'person.guest', { field: 'kind' })
  if (before.kind === 'guest' && change.endsOn === null) throw new Problem(422, 'person.guest', { field: 'endsOn' })
  if (change.email) {
    const other = await tx.selectFrom('person').select('id').where((eb) => eb(eb.fn<string>('lower', ['email']), '=', change.email!.trim().toLowerCase())).where('id', '<>', personId).limit(1).executeTakeFirst()
    if (other) throw new Problem(409, 'person.email_taken', { field: 'email' })
  }
  const dates = { ...before, ...set }
  if (dates.ends_on !== null && dates.ends_on < dates.starts_on) throw new Problem(422, 'person.dates', { field: 'endsOn' })
  const done = await tx.updateTable('affiliation').set((eb) => ({ ...set, version: eb('version', '+', 1) })).where('id', '=', affiliationId).where('version', '=', version).returning('id').executeTakeFirst().catch(refused)
  if (!done) throw new Problem(412, 'request.version_stale')
  const name = { ...(change.givenName === undefined ? {} : { given_name: clean(change.givenName, 'givenName') }), ...(change.familyName === undefined ? {} : { family_name: clean(change.familyName, 'familyName') }), ...(change.email === undefined ? {} : { email: change.email?.trim().toLowerCase() || null }) }
  if (Object.keys(name).length > 0) await tx.updateTable('person').set(name).where('id', '=', personId).execute()
  if (change.login !== undefined) {
    const login = change.login.trim().toLowerCase()
    await tx.insertInto('account').values({ person_id: personId, login, password_hash: null }).onConflict((c) => c.column('person_id').doUpdateSet({ login })).execute().catch(refused)
  }
  await refreshPrincipals(tx, personId, today(actor.at))
  await peopleChanged(tx, [personId], actor)
  record(tx, actor, 'person.edited', { id: personId, authorityId, data: { fields: Object.keys(change), before, after: { kind: dates.kind, starts_on: dates.starts_on, ends_on: dates.ends_on } } })
}

const clean = (text: string, field: string): string => {
  const name = cleanLine(text)
  if (name === '') throw new Problem(422, 'person.name_empty', { field })
  return name
}

/** An identifier that somebody else has is the caller's to mend. */
export function refused(error: unknown): never {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : null
  if (constraint === 'affiliation_matricule') throw new Problem(409, 'person.matricule_taken', { field: 'matricule' })
  if (constraint === 'account_login_key') throw new Problem(409, 'person.login_taken', { field: 'login' })
  if (constraint === 'affiliation_person_id_authority_id_kind_key') throw new Problem(409, 'person.kind_taken', { field: 'kind' })
  throw error
}

/** Closes somebody's access at once: sessions and tokens end, nothing they wrote is touched. */
export async function closePerson(tx: Tx, actor: Actor, personId: string, authorityId: string): Promise<void> {
  if (personId === actor.personId) throw new Problem(409, 'person.yourself')
  await keepAdministrator(tx, personId, actor.at)
  const closed = await tx.updateTable('person').set({ closed_at: actor.at }).where('id', '=', personId).where('closed_at', 'is', null).returning('id').executeTakeFirst()
  await endAccess(tx, personId)
  await peopleChanged(tx, [personId], actor)
  if (closed) record(tx, actor, 'person.closed', { id: personId, authorityId, data: { before: null, after: actor.at.toISOString() } })
}

export async function reopenPerson(tx: Tx, actor: Actor, personId: string, authorityId: string): Promise<void> {
  const closed = await tx.selectFrom('person').select('closed_at').where('id', '=', personId).where('closed_at', 'is not', null).forUpdate().executeTakeFirst()
  await tx.updateTable('person').set({ closed_at: null }).where('id', '=', personId).execute()
  await peopleChanged(tx, [personId], actor)
  if (closed) record(tx, actor, 'person.reopened', { id: personId, authorityId, data: { before: closed.closed_at?.toISOString(), after: null } })
}

/** Ends every session of somebody else, and what else lets them in without their password: tokens, known devices. Answers how many sessions. */
export async function endSessionsOf(tx: Tx, actor: Actor, personId: string, authorityId: string): Promise<number> {
  const ended = await tx.deleteFrom('session').where('person_id', '=', personId).where('id', 'is distinct from', actor.sessionId).returning('id').execute()
  for (const { id } of ended) record(tx, actor, 'session.ended', { id, authorityId, data: { person: personId } })
  const tokens = await tx.deleteFrom('token').where('person_id', '=', personId).$if(personId === actor.personId, (q) => q.where('id', 'is', null)).returning('id').execute()
  for (const { id } of tokens) record(tx, actor, 'token.revoked', { id, authorityId, data: { person: personId } })
  await tx.deleteFrom('known_device').where('person_id', '=', personId).execute()
  return ended.length
}

/** Takes away all that lets somebody in, but their password. */
export async function endAccess(tx: Tx, personId: string): Promise<void> {
  for (const table of ['session', 'token', 'known_device', 'entry_code'] as const) await tx.deleteFrom(table).where('person_id', '=', personId).execute()
}

/**
 * Erases what the house knows of somebody who has left (GDPR art. 17): access, identifiers, what they said of themselves. What they contributed
 * stays with their name, as public records must (art. 17-3-b and d, code du patrimoine L212-3). Modules erase their own part before.
 */
export async function erasePerson(tx: Tx, actor: Recorded, personId: string, authorityId: string): Promise<void> {
  const here = await tx.selectFrom('affiliation').select('id').where('person_id', '=', personId).where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today(actor.at))])).executeTakeFirst()
  const { closed_at } = await tx.selectFrom('person').select('closed_at').where('id', '=', personId).executeTakeFirstOrThrow()
  if (here && closed_at === null) throw new Problem(409, 'person.still_here')
  await endAccess(tx, personId)
  await tx.deleteFrom('account').where('person_id', '=', personId).execute()
  await keepAdministrator(tx, personId, actor.at)
  for (const table of ['duty', 'administrator', 'affiliation_offer'] as const) await tx.deleteFrom(table).where('person_id', '=', personId).execute()
  await refreshPrincipals(tx, personId, today(actor.at))
  await tx.updateTable('affiliation').set({ matricule: null }).where('person_id', '=', personId).execute()
  await tx.updateTable('person').set((eb) => ({ email: null, headline: '', closed_at: eb.fn.coalesce('closed_at', eb.val(actor.at)) })).where('id', '=', personId).execute()
  await peopleChanged(tx, [personId], actor)
  record(tx, actor, 'person.erased', { id: personId, authorityId })
}
