// What a named list narrows: the part of the rule that says who reads a row, after its scope. A list opens nothing by itself: whoever has lost the scope has lost this too.
import { sql, type RawBuilder } from 'kysely'
import { holdsRole, leastRole, scopesHeld, scopesOf } from './access.ts'
import type { Tx } from '../db/database.ts'
import type { Actor, Who } from './actor.ts'

/**
 * « and its list lets them », for the rows of a table with `scope_id` and `list_id`: a list is a scope of its own, whose grants say who is on it. Whoever holds
 * `manage` in the scope of the row reads it anyway, also once that is closed. A row without a list asks nothing more.
 */
export const listed = (actor: Who, row: string, read: string, manage: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${row}.list_id`)} is null or ${sql.ref(`${row}.list_id`)} in ${scopesOf(actor, read)} or ${sql.ref(`${row}.scope_id`)} in ${scopesHeld(actor, manage)})`

/** The same of somebody else, as SQL over expressions: the person of a column, at a moment. */
export const listedFor = (person: string, row: string, read: string, manage: string, at: string): string =>
  `(${row}.list_id is null or ${holdsRole(person, `${row}.list_id`, `'${leastRole(read)}'::role`, at)} or ${holdsRole(person, `${row}.scope_id`, `'${leastRole(manage)}'::role`, at)})`

/** Opens a list under the id of what it is for. */
export const openList = (tx: Tx, id: string, authorityId: string): Promise<unknown> => tx.insertInto('scope').values({ id, kind: 'folder', authority_id: authorityId }).execute()

/** Says who is on a list, people and audiences by their ids: those and nobody else. */
export async function setListed(tx: Tx, actor: Pick<Actor, 'personId' | 'at'>, id: string, permission: string, who: ReadonlyMap<string, 'person' | 'audience'>): Promise<void> {
  await sql`delete from scope_grant where scope_id = ${id} and principal_id <> all(${[...who.keys()]}::uuid[])`.execute(tx)
  await sql`insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_by, granted_at) select ${id}, w.id, w.kind, ${leastRole(permission)}::role, ${actor.personId}, ${actor.at}
    from unnest(${[...who.keys()]}::uuid[], ${[...who.values()]}::text[]) as w (id, kind) on conflict do nothing`.execute(tx)
}

/** Nothing is under these any more. */
export const closeLists = (tx: Tx, ids: readonly string[]): Promise<unknown> => tx.deleteFrom('scope').where('kind', '=', 'folder').where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
