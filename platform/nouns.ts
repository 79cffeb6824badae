import type { Actor } from './access/actor.ts'
import type { Db, Tx } from './db/database.ts'

/** What a link to something needs: its title, the address where people read it, the scope whose rights it follows. */
export type Line = { id: string, title: string, address: string, scopeId: string | null, /** Who wrote it, where that is said of it. */ by?: string, /** Which of its kinds it is, where screens draw them apart. */ kind?: string, /** Whoever keeps it says that it is not true any more. */ outdated?: boolean }
/** What a thing says in full, for whoever makes something else of it: what was asked, what was said of it and by whom. `noun` and `id`: the thing that says it; `ofId`: what it is said of, or itself. */
export type Told = { noun: string, id: string, ofId: string, scopeId: string, title: string, asked: string, said: string, byId: string | null }
/** What hosts may hide of what people write: whose it is, how it begins, where it is read. `hiddenBy`: who hid it, if it is. */
export type Hideable = { id: string, scopeId: string, authorityId: string, authorId: string, author: string, excerpt: string, address: string, hiddenBy: string | null }
export type Noun = {
  /** What the actor may see among these ids, in one query; the others are not there. */
  lines(db: Db, actor: Actor, ids: readonly string[]): Promise<Line[]>
  /** Where something else may be made of it; null when the actor may not see it. */
  told?(db: Db, actor: Actor, id: string): Promise<Told | null>
  /**
   * Where hosts may hide one: its author and they go on reading it, nobody else does. `of`: those among the ids that the actor sees, in one query.
   * `set`: hides it for a reason, or shows it again (null), when the actor may; answers whether that changed anything.
   */
  hiding?: { of(db: Db, actor: Actor, ids: readonly string[]): Promise<Hideable[]>, set(tx: Tx, actor: Actor, id: string, reason: string | null): Promise<boolean> }
}
export type Nouns = Readonly<Record<string, Noun>>
