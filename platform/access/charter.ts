// The charter of a scope, as the rights rule knows it: which version stands, and who has accepted which. What it says is a module's.
import { sql, type RawBuilder } from 'kysely'
import type { Db, Tx } from '../db/database.ts'
import { Problem } from '../problem.ts'
import type { Actor } from './actor.ts'
import { stands } from './days.ts'

/** Is somebody a guest of the authority of the row `scope` who has not accepted its charter as it stands? As SQL; false where there is none. */
export const heldBack = (scope: string, person: RawBuilder<unknown>, at: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(${sql.ref(`${scope}.charter_version`)} is not null
  and exists (select from affiliation guest cross join (select ${at}::timestamptz as at) then_ where guest.person_id = ${person} and guest.authority_id = ${sql.ref(`${scope}.authority_id`)} and guest.kind = 'guest' and ${sql.raw(stands('guest', 'then_.at'))})
  and not exists (select from charter_acceptance yes where yes.scope_id = ${sql.ref(`${scope}.id`)} and yes.person_id = ${person} and yes.version = ${sql.ref(`${scope}.charter_version`)}))`

/** Does the charter of the scope of each row hold the actor back? As a column. */
export const heldBackColumn = (actor: Pick<Actor, 'personId' | 'at'>, scope: string): RawBuilder<boolean> => sql<boolean>`exists (select from scope held where held.id = ${sql.ref(scope)} and ${heldBack('held', sql`${actor.personId}::uuid`, sql`${actor.at}`)})`

/** What is answered to somebody who may not do a thing: where the charter alone holds them back, that. */
export async function refusal(db: Db, actor: Actor, scopeId: string, code: string): Promise<Problem> {
  // Nobody else is asked for it: the others' refusals cost what they did.
  if (!actor.authorities.some(({ kind }) => kind === 'guest')) return new Problem(403, code)
  const held = await db.selectFrom('scope').select('id').where('id', '=', scopeId).where(heldBack('scope', sql`${actor.personId}::uuid`, sql`${actor.at}`)).executeTakeFirst()
  return new Problem(403, held ? 'charter.not_accepted' : code)
}

/** The version that stands from now on; null: no charter. */
export const setCharterVersion = (tx: Tx, scopeId: string, version: number | null): Promise<unknown> => tx.updateTable('scope').set({ charter_version: version }).where('id', '=', scopeId).execute()

/** Notes that somebody accepts a version; the same twice changes nothing. Answers whether it was news. */
export async function acceptCharter(tx: Tx, actor: Actor, scope: { id: string, authorityId: string }, version: number): Promise<boolean> {
  const row = await tx.insertInto('charter_acceptance').values({ scope_id: scope.id, person_id: actor.personId, authority_id: scope.authorityId, version, at: actor.at }).onConflict((c) => c.doNothing()).returning('version').executeTakeFirst()
  return row !== undefined
}
