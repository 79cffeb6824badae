// Erasing somebody whole: the platform its own part, each module what it says in its manifest.
import type { Tx } from '../db/database.ts'
import type { Recorded } from '../journal/record.ts'
import { erasePerson } from './manage.ts'

type ErasePart = (tx: Tx, personId: string, at: Date) => Promise<void>
const declared = new Map<string, ErasePart>()

/** The house declares it once, in the order of the manifests. */
export function declareErasures(modules: readonly { name: string, erase?: ErasePart }[]): void {
  for (const m of modules) if (m.erase) declared.set(m.name, m.erase)
}

/** All of it in one transaction; what they contributed stays. */
export async function eraseWhole(tx: Tx, by: Recorded, personId: string, authorityId: string): Promise<void> {
  await erasePerson(tx, by, personId, authorityId)
  for (const part of declared.values()) await part(tx, personId, by.at)
}
