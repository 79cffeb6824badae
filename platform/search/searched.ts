/** One kind of thing that is found by what it says: what a manifest tells the platform, which knows no module. */
export type Searched = {
  /** Whoever holds this permission in its scope may find it. */
  permission: string
  /**
   * All that stands of it, as SQL: `select id, scope_id, authority_id, title, body, at from …`. Plain text, no Markdown; what is in the trash is not there.
   * An empty title says that it has none of its own.
   */
  rows: string
  /** What is shown of it beside its words, of what stands at this moment, as SQL: `select id, scope_id, address, by, kind from …`; `by` who wrote it, `kind` which of its kinds it is, where that is said. */
  line: string
  /** Facts after which it is written anew: `self` the thing that the fact is about, else a query of the ids that follow from those facts' ids, `$1`. */
  facts: Readonly<Record<string, 'self' | `select ${string}`>>
}
export type SearchedNouns = Readonly<Record<string, Searched>>

/** The kinds of all modules, by noun; `off` names modules that are not there for somebody. */
export const searchedOf = (modules: readonly { name: string, search?: SearchedNouns }[], off: readonly string[] = []): ReadonlyMap<string, Searched> =>
  new Map(modules.filter((m) => !off.includes(m.name)).flatMap((m) => Object.entries(m.search ?? {})))
