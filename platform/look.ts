import type { Actor } from './access/actor.ts'
import type { Said } from './blueprint.ts'
import type { Db } from './db/database.ts'

/** Something in a space that a host reads, and whether somebody else does: `why` not, where the reason is its own and not the space's. */
export type Looked = { id: string, by: string, at: Date, text: string, about: Said | null, address: string, sees: boolean, why: Said | null }
/** A module's part in « Que voit X ? »: it asks its own reader twice, as the host and as the other one, and knows no second rule. */
export type LookPart = {
  /** The newest that the host reads, at most `limit`: at most two queries. What only the other one reads is theirs, and not there. */
  newest(db: Db, host: Actor, viewer: Actor, spaceId: string, limit: number): Promise<readonly Looked[]>
}
