// What is addressed to people by a rule, and stands in no space: a scope of its own, in which one principal reads at a time.
import type { Tx } from '../db/database.ts'
import type { Actor } from './actor.ts'

/** Opens the scope of something that will be addressed; nobody counts there yet. */
export const openAddressed = (tx: Tx, id: string, authorityId: string): Promise<unknown> => tx.insertInto('scope').values({ id, kind: 'audience', authority_id: authorityId }).execute()

/** Addresses it to whoever counts as this principal, and to nobody else. Answers the principal to whom it was addressed before. */
export async function addressTo(tx: Tx, by: Pick<Actor, 'personId' | 'at'>, scopeId: string, to: { id: string, kind: 'audience' | 'everyone' }): Promise<string | null> {
  const before = await addressToNobody(tx, scopeId)
  await tx.insertInto('scope_grant').values({ scope_id: scopeId, principal_id: to.id, principal_kind: to.kind, role: 'reader', granted_by: by.personId, granted_at: by.at }).execute()
  return before
}

/** Takes it back from everybody. Answers the principal to whom it was addressed. */
export const addressToNobody = async (tx: Tx, scopeId: string): Promise<string | null> => (await tx.deleteFrom('scope_grant').where('scope_id', '=', scopeId).returning('principal_id').executeTakeFirst())?.principal_id ?? null

/** Takes the scope away with what it was for. */
export const closeAddressed = (tx: Tx, scopeId: string): Promise<unknown> => tx.deleteFrom('scope').where('id', '=', scopeId).where('kind', '=', 'audience').execute()
