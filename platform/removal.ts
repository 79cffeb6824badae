// What goes with a space when it is deleted: each module says it in its manifest, the ground floor knows none of them.
import type { Tx } from './db/database.ts'

/** Takes away at most `limit` of a module's rows in a space, with all that hangs on them, and answers how many: asked again until fewer go. */
export type RemovalPart = (tx: Tx, spaceId: string, limit: number, at: Date) => Promise<number>

const declared = new Map<string, RemovalPart>()

/** The house declares it once, in the order of the manifests. */
export function declareRemovals(modules: readonly { name: string, space?: { remove?: RemovalPart } }[]): void {
  for (const m of modules) if (m.space?.remove) declared.set(m.name, m.space.remove)
}

/** By the name of the module; what stands on other things goes before them. */
export const removals = (): readonly (readonly [string, RemovalPart])[] => [...declared].toReversed()
