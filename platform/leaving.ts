// What of somebody is handed over when they leave, besides their spaces: each module says it in its manifest, movements know none of them.
import type { Tx } from './db/database.ts'
import type { Recorded } from './journal/record.ts'

/** `successorId`: who was named and is still there; null, and each module finds whom to ask. */
export type Leaving = { personId: string, authorityId: string, successorId: string | null }
export type LeavingPart = (tx: Tx, by: Recorded, leaving: Leaving) => Promise<void>

const declared = new Map<string, LeavingPart>()

/** The house declares it once, in the order of the manifests. */
export function declareLeavings(modules: readonly { name: string, leaving?: LeavingPart }[]): void {
  for (const m of modules) if (m.leaving) declared.set(m.name, m.leaving)
}

/** Hands over what each module holds of somebody, in the transaction that ends their stay and after their spaces. */
export async function handOn(tx: Tx, by: Recorded, leaving: Leaving): Promise<void> {
  for (const part of declared.values()) await part(tx, by, leaving)
}
