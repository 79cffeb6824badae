import type { Actor } from './access/actor.ts'
import type { Said } from './blueprint.ts'
import type { Db, Tx } from './db/database.ts'
import type { Told } from './nouns.ts'

export type Closing = { id: string, authorityId: string, name: string }
/** Something of which so many are not settled: in words, who or what they are (twenty at most), and where one settles it. */
export type Unsettled = { text: Said, details: readonly string[], address: string | null }
/** A module's part in the closing of a space. */
export type ClosingPart = {
  /** What is worth knowing before a space is closed: at most one query. */
  unsettled(db: Db, actor: Actor, space: Closing): Promise<readonly Unsettled[]>
  /** What ends with it, in the transaction that closes it, behind the lock of its members; so many statements, however many end. */
  end?(tx: Tx, actor: Actor, space: Closing): Promise<void>
}

/** Something worth keeping of a space that closes. `worth` orders what several modules propose. */
export type Worth = { id: string, title: string, by: string, why: Said, address: string, worth: number }
/** How a module proposes what to keep, and copies it elsewhere. */
export type HarvestPart = {
  noun: string
  /** What it takes to keep something in a space. */
  permission: string
  /** At most `limit`, the best first: at most one query. */
  propose(db: Db, actor: Actor, space: Closing, limit: number): Promise<readonly Worth[]>
  /** What those of these that the actor reads in the space say in full, in one query, for a module that makes something lasting of it: of what says too little for that, nothing. */
  tell(db: Db, actor: Actor, space: Closing, ids: readonly string[]): Promise<readonly Told[]>
  /** Copies what the actor reads in the space into another one, each under its author's name with a link to where it was said; answers how many. */
  keep(tx: Tx, actor: Actor, from: Closing & { named: boolean }, ids: readonly string[], intoId: string): Promise<number>
}

/** How a module makes something lasting of what another one tells, in the space where it is kept; elsewhere, and of what does not tell itself, there are copies. */
export type KeeperPart = {
  /** What it takes to keep something so in a space. */
  permission: string
  /** Each once in a space: what was made of a thing before stands for it. */
  keep(tx: Tx, actor: Actor, told: readonly Told[], intoId: string): Promise<void>
}
