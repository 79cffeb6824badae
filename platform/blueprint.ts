import type { Static, TSchema } from 'typebox'
import type { Actor } from './access/actor.ts'
import type { Db, Tx } from './db/database.ts'
import { hasForm } from './form.ts'

/** A text of a blueprint, in both languages. */
export type Said = { fr: string, en: string }
export type NewSpace = { id: string, authorityId: string }
/** Something of a space that may go into a blueprint. `kind` is the module’s own word; `suggested`: it usually does. */
export type Piece = { id: string, kind: string, text: string, suggested: boolean }

type Verbs<P> = {
  /** In the transaction that opens the space, its rights already given. `say` is the text in the language of who opens it, variables filled in. */
  apply(tx: Tx, actor: Actor, space: NewSpace, part: P, say: (text: Said) => string): Promise<void>
  /** What of a space may go into a blueprint, in the order in which it is read: those of these ids, or else a bounded choice. */
  pieces(db: Db, actor: Actor, spaceId: string, ids: readonly string[] | null): Promise<Piece[]>
  /** The reverse of `apply`: the part that gives a space these pieces. `said` makes a text of one space that of any. */
  save(pieces: readonly Piece[], said: (text: string) => Said): P
}
/** How a module gives a new space its part of a blueprint, and makes such a part of a space. */
export type BlueprintPart = Verbs<unknown> & {
  /** Is this a part that it takes? Asked of every blueprint when the house starts, and of each that is saved. */
  takes(part: unknown): boolean
}

/** A module's part, by its form. */
export function blueprintPart<S extends TSchema>(schema: S, verbs: Verbs<Static<S>>): BlueprintPart {
  return {
    ...verbs,
    takes: (part) => hasForm(schema, part),
    apply: async (tx, actor, space, part, say) => {
      if (hasForm(schema, part)) await verbs.apply(tx, actor, space, part, say)
    },
  }
}
