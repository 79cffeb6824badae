// Who is away: each module that knows something of it says how, as SQL, in its manifest; whoever asks knows none of them.

/** Is this person away at a moment? Over expressions in SQL. */
export type Away = (person: string, at: string) => string

const declared = new Map<string, Away>()

/** The house declares it once. */
export function declareAways(modules: readonly { name: string, away?: Away }[]): void {
  for (const m of modules) if (m.away) declared.set(m.name, m.away)
}

/** Away by what any of them knows. */
export const away: Away = (person, at) => `(${[...declared.values()].map((one) => one(person, at)).join(' or ') || 'false'})`
