// How the journal reads: each module says it of its own facts, and it goes with the module.
import type { Said } from '../blueprint.ts'

/** What comes after the name of who did it: « a publié ». */
export type Sentences<F extends Readonly<Record<string, unknown>> = Readonly<Record<string, unknown>>> = {
  /** The first word of facts, as a subject to look through. */
  nouns: Readonly<Record<string, Said>>
  facts: Readonly<Record<keyof F & string, Said>>
  /** What a fact keeps of before and after, by its key; by the name of the fact where it is one thing. */
  fields?: Readonly<Record<string, Said>>
  /** Words of the house among these: roles, rings, kinds. */
  values?: Readonly<Record<string, Said>>
}
export type { Said }

/** Those of several parts of the house, for the one manifest that brings them. */
export const joined = (...many: readonly Sentences[]): Sentences => ({
  nouns: Object.assign({}, ...many.map((one) => one.nouns)), facts: Object.assign({}, ...many.map((one) => one.facts)),
  fields: Object.assign({}, ...many.map((one) => one.fields)), values: Object.assign({}, ...many.map((one) => one.values)),
})
