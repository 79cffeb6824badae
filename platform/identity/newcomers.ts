// People who come one by one: somebody new, or somebody of another authority who works for this one too.
import { cleanLine } from '#lib/clean.ts'
import { today } from '#lib/when.ts'
import type { Actor } from '../access/actor.ts'
import { peopleChanged } from '../access/people-changes.ts'
import { refreshPrincipals } from '../access/principals.ts'
import type { Db, Tx } from '../db/database.ts'
import { uuidv7 } from '../db/ids.ts'
import type { Recorded } from '../journal/record.ts'
import { Problem } from '../problem.ts'
import { record } from './facts.ts'
import { refused } from './manage.ts'

export type Inside = 'staff' | 'councillor' | 'foster_carer'
export type NewPerson = {
  givenName: string, familyName: string, email?: string | null, login?: string | null, matricule?: string | null, kind: Inside | 'partner', startsOn: string, headline?: string
  organisation?: { id: string, name: string } | null
}

/** Makes a person of an authority, who enters by their login: what is given, else their e-mail, else their staff number. Answers their id. */
export async function createPerson(tx: Tx, actor: Actor, authorityId: string, given: NewPerson): Promise<string> {
  const [email, matricule] = [given.email?.trim().toLowerCase() || null, given.matricule?.trim() || null]
  const login = given.login?.trim().toLowerCase() || email || matricule?.toLowerCase()
  if (!login) throw new Problem(422, 'person.identifier', { field: 'email' })
  if (given.kind === 'partner' && !given.organisation) throw new Problem(422, 'person.organisation', { field: 'organisation' })
  if (email !== null && (await byIdentifier(tx, email)).length > 0) throw new Problem(409, 'person.email_taken', { field: 'email' })
  const id = uuidv7()
  const organisation = given.kind === 'partner' ? given.organisation ?? null : null
  await tx.insertInto('person').values({ id, given_name: clean(given.givenName, 'givenName'), family_name: clean(given.familyName, 'familyName'), email, headline: organisation?.name ?? given.headline ?? '', main_authority_id: authorityId, closed_at: null, created_at: actor.at }).execute()
  await tx.insertInto('affiliation').values({ id: uuidv7(), person_id: id, authority_id: authorityId, kind: given.kind, organisation: organisation?.name ?? null, organisation_id: organisation?.id ?? null, sponsor_id: given.kind === 'partner' ? actor.personId : null, starts_on: given.startsOn, ends_on: null, matricule }).execute().catch(refused)
  await tx.insertInto('account').values({ person_id: id, login, password_hash: null }).execute().catch(refused)
  await settled(tx, id, actor)
  record(tx, actor, 'person.created', { id, authorityId, data: { kind: given.kind, starts_on: given.startsOn } })
  return id
}

type Offered = { identifier: string, kind: Inside, startsOn: string }
const days = 30

/**
 * Asks whoever has exactly this e-mail or login to be of this authority too. Whether somebody has it is not said: they are asked, and answer for themselves.
 * An administrator of the platform, who knows everybody, adds them at once. Answers who was added, if so.
 */
export async function offerAffiliation(tx: Tx, actor: Actor, authorityId: string, { identifier, kind, startsOn }: Offered): Promise<string | null> {
  const found = await byIdentifier(tx, identifier.trim().toLowerCase())
  const person = found.length === 1 ? found[0] : undefined
  // Whoever is of this authority is known to it.
  if (person && (await tx.selectFrom('affiliation').select('id').where('person_id', '=', person.id).where('authority_id', '=', authorityId).where('kind', 'in', ['staff', 'councillor', 'foster_carer'])
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today(actor.at))])).executeTakeFirst())) throw new Problem(409, 'person.here', { field: 'identifier' })
  if (actor.administers === 'platform') {
    if (!person) throw new Problem(404, 'person.not_found', { field: 'identifier' })
    await join(tx, person.id, authorityId, { kind, startsOn }, actor)
    record(tx, actor, 'affiliation.added', { id: person.id, authorityId, data: { kind, starts_on: startsOn } })
    return person.id
  }
  record(tx, actor, 'affiliation.asked', { authorityId, data: { kind, starts_on: startsOn } })
  if (!person) return null
  const row = { kind, starts_on: startsOn, made_by: actor.personId, made_at: actor.at, until: new Date(actor.at.getTime() + days * 86_400_000) }
  const { id } = await tx.insertInto('affiliation_offer').values({ id: uuidv7(), person_id: person.id, authority_id: authorityId, ...row }).onConflict((c) => c.columns(['person_id', 'authority_id']).doUpdateSet(row)).returning('id').executeTakeFirstOrThrow()
  // Their own authority's journal keeps who was asked; the one that asks would learn it from its own.
  record(tx, actor, 'offer.made', { id, authorityId: person.main_authority_id, data: { personId: person.id, by: authorityId } })
  return null
}

/** What the actor is asked, the most recent first. */
export const offersTo = (db: Db, actor: Actor) => db.selectFrom('affiliation_offer as o').innerJoin('authority', 'authority.id', 'o.authority_id').where('o.person_id', '=', actor.personId).where('o.until', '>', actor.at)
  .select(['o.id', 'o.authority_id', 'authority.name', 'o.kind', 'o.starts_on', 'o.made_by']).orderBy('o.made_at', 'desc').limit(20)

/** Takes what an authority offers, or leaves it: the offer is gone either way. */
export async function answerOffer(tx: Tx, actor: Actor, id: string, taken: boolean): Promise<void> {
  const offer = await offersTo(tx, actor).where('o.id', '=', id).executeTakeFirst()
  const gone = await tx.deleteFrom('affiliation_offer').where('id', '=', id).where('person_id', '=', actor.personId).returning('id').executeTakeFirst()
  if (!offer || !gone) throw new Problem(404, 'offer.not_found')
  // It is the authority that lets them in, and no step of their own.
  if (taken) await join(tx, actor.personId, offer.authority_id, { kind: offer.kind, startsOn: offer.starts_on }, { personId: offer.made_by ?? '', at: actor.at })
  record(tx, actor, taken ? 'offer.taken' : 'offer.left', { id, authorityId: taken ? offer.authority_id : actor.mainAuthorityId, data: { personId: actor.personId, by: offer.authority_id } })
}

async function join(tx: Tx, personId: string, authorityId: string, { kind, startsOn }: { kind: Inside, startsOn: string }, by: Pick<Recorded, 'personId' | 'at'>): Promise<void> {
  const starts_on = startsOn < today(by.at) ? today(by.at) : startsOn
  await tx.insertInto('affiliation').values({ id: uuidv7(), person_id: personId, authority_id: authorityId, kind, organisation: null, sponsor_id: null, starts_on, ends_on: null })
    .onConflict((c) => c.columns(['person_id', 'authority_id', 'kind']).doUpdateSet((eb) => ({ starts_on, ends_on: null, version: eb('affiliation.version', '+', 1) }))).execute()
  await settled(tx, personId, by)
}

/** People who are known by exactly this e-mail or login, in small letters. */
const byIdentifier = (tx: Tx, identifier: string) => tx.selectFrom('person').leftJoin('account', 'account.person_id', 'person.id').select(['person.id', 'person.main_authority_id']).where('person.closed_at', 'is', null)
  .where((eb) => eb.or([eb(eb.fn<string>('lower', ['person.email']), '=', identifier), eb('account.login', '=', identifier)])).limit(2).execute()

async function settled(tx: Tx, personId: string, by: Pick<Recorded, 'personId' | 'at'>): Promise<void> {
  await refreshPrincipals(tx, personId, today(by.at))
  await peopleChanged(tx, [personId], by)
}

const clean = (text: string, field: string): string => {
  const name = cleanLine(text)
  if (name === '') throw new Problem(422, 'person.name_empty', { field })
  return name
}
