import type { Static, TSchema } from 'typebox'
import type { Actor } from './access/actor.ts'
import type { Db, Tx } from './db/database.ts'
import { hasForm } from './form.ts'

/** A text of a blueprint, in both languages. */
export type Said = { fr: string, en: string }
export type NewSpace = { id: string, authorityId: string }
/** What something is made of, by the module’s own words: each with its texts. */
export type Made = Readonly<Record<string, readonly string[]>>
/** Something that a blueprint puts into a space, its texts filled in: `text` is all that people read of it. `kind` is the module’s own word; `made` where one text does not tell what to make. */
export type Put = { kind: string, text: string, made?: Made }
/** Something of a space that may go into a blueprint. `suggested`: it usually does. */
export type Piece = Put & { id: string, suggested: boolean }

type Verbs<P> = {
  /** What it puts there is said in the name of whoever opens the space, who may want none of it. */
  words?: true
  /** What a part puts into a space. `say` is the text in the language of who opens it, variables filled in. */
  says(part: P, say: (text: Said) => string): Put[]
  /** Puts it there, in the transaction that opens the space or follows its blueprint; answers the id of each. */
  apply(tx: Tx, actor: Actor, space: NewSpace, puts: readonly Put[]): Promise<string[]>
  /** What now stands there of what was put; `version` changes with it. What is gone is not in it. `used`: people put something of theirs into it. */
  stands(db: Db, actor: Actor, spaceId: string, ids: readonly string[]): Promise<{ id: string, text: string, version: number, used?: boolean }[]>
  /** Has something that stands there say what the blueprint says now; answers its id, another when it is somebody else’s. */
  replace(tx: Tx, actor: Actor, space: NewSpace, id: string, put: Put): Promise<string>
  /** Takes away what the blueprint no longer has, as its own trash does: it comes back from there. */
  remove(tx: Tx, actor: Actor, id: string): Promise<void>
  /** What of a space may go into a blueprint, in the order in which it is read: those of these ids, or else a bounded choice. */
  pieces(db: Db, actor: Actor, spaceId: string, ids: readonly string[] | null): Promise<Piece[]>
  /** The reverse of `says`: the part that gives a space these pieces. `said` makes a text of one space that of any. */
  save(pieces: readonly Piece[], said: (text: string) => Said): P
}
/** How a module gives a space its part of a blueprint, and makes such a part of a space. */
export type BlueprintPart = Verbs<unknown> & {
  /** Is this a part that it takes? Asked of every blueprint when the house starts, and of each that is saved. */
  takes(part: unknown): boolean
}

/** A module's part, by its form. */
export const blueprintPart = <S extends TSchema>(schema: S, verbs: Verbs<Static<S>>): BlueprintPart => ({
  ...verbs,
  takes: (part) => hasForm(schema, part),
  says: (part, say) => (hasForm(schema, part) ? verbs.says(part, say) : []),
})
