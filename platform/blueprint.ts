import type { Static, TSchema } from 'typebox'
import type { Actor } from './access/actor.ts'
import type { Tx } from './db/database.ts'
import { hasForm } from './form.ts'

/** A text of a blueprint, in both languages. */
export type Said = { fr: string, en: string }
export type NewSpace = { id: string, authorityId: string }
/** How a module gives a new space its part of a blueprint. */
export type BlueprintPart = {
  /** Is this a part that it takes? Asked of every blueprint when the house starts. */
  takes(part: unknown): boolean
  /** In the transaction that opens the space, its rights already given. `say` is the text in the language of who opens it, variables filled in. */
  apply(tx: Tx, actor: Actor, space: NewSpace, part: unknown, say: (text: Said) => string): Promise<void>
}

/** A module's part, by its form. */
export function blueprintPart<S extends TSchema>(schema: S, apply: (tx: Tx, actor: Actor, space: NewSpace, part: Static<S>, say: (text: Said) => string) => Promise<void>): BlueprintPart {
  return {
    takes: (part) => hasForm(schema, part),
    apply: async (tx, actor, space, part, say) => {
      if (hasForm(schema, part)) await apply(tx, actor, space, part, say)
    },
  }
}
