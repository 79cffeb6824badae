// A person's own scope, for what is theirs alone: they own it, and nobody else counts there.
import type { Tx } from '../db/database.ts'
import type { Actor } from './actor.ts'

/** Opens the actor's own scope when it is first needed, and answers its authority. The same twice changes nothing. */
export async function openOwnScope(tx: Tx, actor: Actor): Promise<string> {
  const { personId: id, at, mainAuthorityId: authority_id } = actor
  await tx.insertInto('scope').values({ id, kind: 'person', authority_id }).onConflict((c) => c.doNothing()).execute()
  await tx.insertInto('scope_grant').values({ scope_id: id, principal_id: id, principal_kind: 'person', role: 'owner', granted_by: id, granted_at: at }).onConflict((c) => c.doNothing()).execute()
  return authority_id
}

/** Nobody counts there any more; what is in it is its holders' to take away before. */
export const closeOwnScope = (tx: Tx, personId: string): Promise<unknown> => tx.deleteFrom('scope_grant').where('scope_id', '=', personId).execute()
