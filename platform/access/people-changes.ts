import { today } from '#lib/when.ts'
import type { Tx } from '../db/database.ts'
import { refreshOutside } from '../identity/outside.ts'

/** Somebody came to count as an audience, or ceased to. */
export type Counting = { personId: string, principalId: string }
/** Who changes people, and when. */
export type By = { personId: string, at: Date }
export type PeopleListener = (tx: Tx, personIds: readonly string[], by: By) => Promise<void>
export type PrincipalsListener = (tx: Tx, change: { came: readonly Counting[], gone: readonly Counting[] }, at: Date) => Promise<void>

const people = new Map<string, PeopleListener>()
const principals = new Map<string, PrincipalsListener>()

/** Each module says in its manifest what it derives from people; the house declares it once, in the order of `needs`. */
export function declarePeopleListeners(modules: readonly { name: string, peopleChanged?: PeopleListener, principalsChanged?: PrincipalsListener }[]): void {
  for (const m of modules) {
    if (m.peopleChanged) people.set(m.name, m.peopleChanged)
    if (m.principalsChanged) principals.set(m.name, m.principalsChanged)
  }
}

/**
 * To be called by whoever changed people, their affiliations, their positions or their duties, in the same transaction and once for all of them:
 * what is derived from them (audiences, entries of the directory) follows before anybody sees the change.
 */
export async function peopleChanged(tx: Tx, personIds: readonly string[], by: By): Promise<void> {
  if (personIds.length === 0) return
  await refreshOutside(tx, personIds, today(by.at))
  for (const listener of people.values()) await listener(tx, personIds, by)
}

/** To be called by whoever keeps a kind of principal, with those who came to count as it or ceased to. */
export async function principalsChanged(tx: Tx, change: { came: readonly Counting[], gone: readonly Counting[] }, at: Date): Promise<void> {
  if (change.came.length + change.gone.length === 0) return
  for (const listener of principals.values()) await listener(tx, change, at)
}
