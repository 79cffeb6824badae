// What a named list narrows: the part of the rule that says who reads a row, after its scope. A list opens nothing by itself: whoever has lost the scope has lost this too.
import { sql, type RawBuilder } from 'kysely'
import { holdsRole, leastRole, scopesHeld, scopesOf } from './access.ts'
import type { Who } from './actor.ts'

/**
 * « and its list lets them », for the rows of a table with `scope_id` and `list_id`: a list is a scope of its own, whose grants say who is on it. Whoever holds
 * `manage` in the scope of the row reads it anyway, also once that is closed. A row without a list asks nothing more.
 */
export const listed = (actor: Who, row: string, read: string, manage: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${row}.list_id`)} is null or ${sql.ref(`${row}.list_id`)} in ${scopesOf(actor, read)} or ${sql.ref(`${row}.scope_id`)} in ${scopesHeld(actor, manage)})`

/** The same of somebody else, as SQL over expressions: the person of a column, at a moment. */
export const listedFor = (person: string, row: string, read: string, manage: string, at: string): string =>
  `(${row}.list_id is null or ${holdsRole(person, `${row}.list_id`, `'${leastRole(read)}'::role`, at)} or ${holdsRole(person, `${row}.scope_id`, `'${leastRole(manage)}'::role`, at)})`
