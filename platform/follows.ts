import type { Actor } from './access/actor.ts'
import type { Db, Tx } from './db/database.ts'

/** Something that one follows, since when and by what: one chose it, wrote there, or belongs to it. */
export type Followed = { id: string, at: Date, why: 'chose' | 'wrote' | 'belongs' }
/** A module's part in « Ce que je suis »: its things that one hears of because one follows them. */
export type FollowsPart = {
  noun: string
  /**
   * The latest first, `limit` after a key (when, id), in one query: also what one may not read any more, which one may still stop.
   * What one silenced is not followed; nor is what lies where the module is off: it leaves no trace there.
   */
  list(db: Db, actor: Actor, after: readonly string[] | null, limit: number): Promise<Followed[]>
  /** Follows it, when one may read it, or not any more, whatever one may: of what one does not follow, nothing happens. */
  set(tx: Tx, actor: Actor, id: string, follows: boolean): Promise<void>
}
