// What of a space goes into its archive: each module says it in its manifest, the ground floor knows none of them.
import type { Actor } from './access/actor.ts'
import type { Said } from './blueprint.ts'
import type { Db } from './db/database.ts'

/** One file of the archive: a text made for it, or bytes that the store holds. `by` whom, `at` when. */
export type Exported = { path: string, at: Date, by: string } & ({ text: string } | { hash: string, size: number, mime: string })
export type ExportPart = {
  /** In what the archive is opened with. */
  title: Said
  /** All that the actor reads of it there, so much at a time that memory stays flat; paths are the module's own, below one folder. */
  files(db: Db, actor: Actor, space: { id: string, name: string }): AsyncIterable<Exported>
}

const declared = new Map<string, ExportPart>()

/** The house declares it once, in the order of the manifests. */
export function declareExports(modules: readonly { name: string, space?: { export?: ExportPart } }[]): void {
  for (const m of modules) if (m.space?.export) declared.set(m.name, m.space.export)
}

/** By the name of the module. */
export const exports = (): readonly (readonly [string, ExportPart])[] => [...declared]
