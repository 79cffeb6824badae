// When a space is asleep: one rule for the night that asks, the lists that sink it and the replies that say so.
import { sql, type RawBuilder } from 'kysely'

const quiet = 90 * 86_400_000
/** When something last happened in a row of `space`, or somebody last said that it is of use. */
export const awake = sql<Date>`greatest(space.last_activity_at, space.kept_at)`
const before = (at: Date): Date => new Date(at.getTime() - quiet)

/** Is a row of `space` asleep: open, and nothing for ninety days? */
export const asleep = (at: Date): RawBuilder<boolean> => sql<boolean>`(space.archived_at is null and ${awake} <= ${before(at)})`
