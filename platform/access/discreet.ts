// Scopes in which people are spoken of who must not be named, as children are among foster carers: what is told of them elsewhere carries none of their words.
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../db/database.ts'

/** Whether the scope of each row is such a one, as a column. */
export const discreetColumn = (scope: string): RawBuilder<boolean> => sql<boolean>`exists (select from scope discreet where discreet.id = ${sql.ref(scope)} and discreet.discreet_at is not null)`

/** Makes a scope such a one, or no longer; the same twice changes nothing. */
export const setDiscreet = (tx: Tx, scopeId: string, at: Date | null): Promise<unknown> =>
  tx.updateTable('scope').set({ discreet_at: at }).where('id', '=', scopeId).where('discreet_at', at === null ? 'is not' : 'is', null).execute()
