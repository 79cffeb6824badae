// Who is away, and who stands in for them: each module that knows something of it says how, as SQL, in its manifest; whoever asks knows none of them.
import { sql, type RawBuilder } from 'kysely'

/** Is this person away at a moment? Over expressions in SQL. */
export type Away = (person: string, at: string) => string
/** Ids of those for whom somebody stands in at a moment, as a query. */
export type StandsFor = (personId: string, at: Date) => RawBuilder<string>

const declared = new Map<string, Away>()
const standing = new Map<string, StandsFor>()

/** The house declares it once. */
export function declareAways(modules: readonly { name: string, away?: Away, standsFor?: StandsFor }[]): void {
  for (const m of modules) {
    if (m.away) declared.set(m.name, m.away)
    if (m.standsFor) standing.set(m.name, m.standsFor)
  }
}

/** Away by what any of them knows. */
export const away: Away = (person, at) => `(${[...declared.values()].map((one) => one(person, at)).join(' or ') || 'false'})`
/** Those for whom somebody stands in, by what any of them knows; nobody where none does. */
export const standsFor: StandsFor = (personId, at) => (standing.size === 0 ? sql<string>`select null::uuid where false` : sql<string>`${sql.join([...standing.values()].map((one) => one(personId, at)), sql` union all `)}`)
