// What hosts hid: the last part of the rule that says who reads a thing, after the scope (access.ts) and the module (switches.ts).
import { sql, type RawBuilder } from 'kysely'
import { heldThere, scopesOf } from './access.ts'
import type { Who } from './actor.ts'

/**
 * « and it is not hidden from them », for the rows of a table with `hidden_at`: what is hidden is read by who wrote it and by whoever holds a
 * permission in its scope. A row that is not hidden asks nothing more.
 */
export const shown = (actor: Who, row: string, permission: string, author = 'author_id'): RawBuilder<boolean> =>
  sql<boolean>`(${own(actor, row, author)} or ${sql.ref(`${row}.scope_id`)} in ${scopesOf(actor, permission)})`
/** The same where all rows are of the scope that `there` is about. */
export const shownThere = (actor: Who, row: string, permission: string): RawBuilder<boolean> => sql<boolean>`(${own(actor, row, 'author_id')} or ${heldThere(permission)})`
const own = (actor: Who, row: string, author: string) => sql`${sql.ref(`${row}.hidden_at`)} is null or ${sql.ref(`${row}.${author}`)} = ${actor.personId}`
