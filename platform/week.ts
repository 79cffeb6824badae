// The week of a space: each module says its part in its manifest, the ground floor knows none of them.
import type { Actor } from './access/actor.ts'
import type { Said } from './blueprint.ts'
import type { Db } from './db/database.ts'

/** From Monday to Sunday where the authorities are; `until` is the Monday after. */
export type Week = { first: string, from: Date, until: Date }
/** `note`: who, or how much, below the title. Names of people never carry a figure: nobody is ranked. */
export type WeekLine = { title: string, address: string | null, note: Said | null }
/** What is under one heading: its first lines, and how many there are. */
export type WeekSection = { heading: Said, lines: readonly WeekLine[], count: number }
/** `days`: what was published on each day, from Monday. */
export type WeekShare = { said: readonly Said[], days: readonly number[], sections: readonly WeekSection[] }
export type WeekPart = {
  /** What happened in each of these spaces, in a few words for whoever reads them: at most one query, nothing of a space without the module. A space where nothing did is not there. */
  said(db: Db, spaceIds: readonly string[], week: Week): Promise<ReadonlyMap<string, readonly Said[]>>
  /** Its share of one space’s week, as the actor may read it; nothing hidden or trashed. At most one query. */
  share(db: Db, actor: Actor, spaceId: string, week: Week): Promise<WeekShare>
}

const declared = new Map<string, WeekPart>()

/** The house declares it once, in the order of the manifests. */
export function declareWeeks(modules: readonly { name: string, space?: { week?: WeekPart } }[]): void {
  for (const m of modules) if (m.space?.week) declared.set(m.name, m.space.week)
}

/** By the name of the module. */
export const weekParts = (): readonly (readonly [string, WeekPart])[] => [...declared]
