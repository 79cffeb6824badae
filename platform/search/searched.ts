/** One kind of thing that is found by what it says: what a manifest tells the platform, which knows no module. */
export type Searched = {
  /** Whoever holds this permission in its scope may find it. */
  permission: string
  /**
   * All that stands of it, as SQL: `select id, scope_id, authority_id, title, body, at, kind, by_id from …`. Plain text, no Markdown; what is in the trash is not there.
   * An empty title says that it has none of its own; `kind` which of its kinds it is, where one may ask for it; `by_id` whose it is, or null.
   */
  rows: string
  /** What is shown of it beside its words, of what stands at this moment, as SQL: `select id, scope_id, address, by, kind from …`; `by` who wrote it, `kind` which of its kinds it is, where that is said. */
  line: string
  /** It may be under a named list: `rows` and `line` also say its `list_id`. Whoever holds this permission in the scope reads it anyway. */
  listed?: string
  /** Its line also says `title`, and `hash` of the bytes that it holds: the passage that is shown is looked for in their text, with its page. */
  file?: true
  /** It is found by the text of its bytes: `rows` say also their `hash` and `words`. Shown as the noun `as`, once, whichever of the two was found. */
  text?: { as: string }
  /** Facts after which it is written anew: `self` the thing that the fact is about, else a query of the ids that follow from those facts' ids, `$1`. */
  facts: Readonly<Record<string, 'self' | `select ${string}`>>
}
export type SearchedNouns = Readonly<Record<string, Searched>>

/** The kinds of all modules, by noun; `off` names modules that are not there for somebody. */
export const searchedOf = (modules: readonly { name: string, search?: SearchedNouns }[], off: readonly string[] = []): ReadonlyMap<string, Searched> =>
  new Map(modules.filter((m) => !off.includes(m.name)).flatMap((m) => Object.entries(m.search ?? {})))
