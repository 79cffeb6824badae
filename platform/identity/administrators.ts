// The first administrator of a platform, when nobody is there yet to make one.
import { today } from '#lib/when.ts'
import { peopleChanged } from '../access/people-changes.ts'
import { refreshPrincipals } from '../access/principals.ts'
import type { Tx } from '../db/database.ts'
import { uuidv7 } from '../db/ids.ts'
import { record } from './facts.ts'
import { hashPassword } from './passwords.ts'

export type NewAdministrator = { givenName: string, familyName: string, email: string | null, login: string, password: string, authority: { id: string } | { name: string, siret: string } }

/** Makes a person with an account, administrator of the platform; the authority too when it is new. Answers their id. */
export async function createAdministrator(tx: Tx, { givenName, familyName, email, login, password, authority }: NewAdministrator, at: Date): Promise<string> {
  const id = uuidv7()
  const authorityId = 'id' in authority ? authority.id : uuidv7()
  if ('name' in authority) await tx.insertInto('authority').values({ id: authorityId, name: authority.name, short_name: authority.name, siret: authority.siret, hue: null, created_at: at }).execute()
  await tx.insertInto('person').values({ id, given_name: givenName, family_name: familyName, email, main_authority_id: authorityId, closed_at: null, created_at: at }).execute()
  await tx.insertInto('affiliation').values({ id: uuidv7(), person_id: id, authority_id: authorityId, kind: 'staff', organisation: null, sponsor_id: null, starts_on: today(at), ends_on: null }).execute()
  await tx.insertInto('account').values({ person_id: id, login, password_hash: await hashPassword(password) }).execute()
  await tx.insertInto('administrator').values({ person_id: id, authority_id: null, since: at }).execute()
  const system = { personId: id, at, via: 'system' }
  await refreshPrincipals(tx, id, today(at))
  await peopleChanged(tx, [id], system)
  record(tx, system, 'person.created', { id, authorityId })
  record(tx, system, 'administrator.named', { id, authorityId, data: { of: 'platform', before: null, after: 'platform' } })
  return id
}
