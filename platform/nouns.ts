import type { Actor } from './access/actor.ts'
import type { Db } from './db/database.ts'

/** What a link to something needs: its title, the address where people read it, the scope whose rights it follows. */
export type Line = { id: string, title: string, address: string, scopeId: string | null, /** Who wrote it, where that is said of it. */ by?: string, /** Which of its kinds it is, where screens draw them apart. */ kind?: string }
/** One kind of thing: what the actor may see among these ids, in one query; the others are not there. */
export type Noun = { lines(db: Db, actor: Actor, ids: readonly string[]): Promise<Line[]> }
export type Nouns = Readonly<Record<string, Noun>>
