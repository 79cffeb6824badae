// The folders of a library as they are drawn: each under its own, by name. Pure.
type Named = { id: string; parentId: string | null }
export type Branch<F> = { folder: F; level: number }

/**
 * All folders in the order of the tree. `open`: only those at the root, and what is in an open one (null: in all).
 * `without`: these are left out, with all below them.
 */
export function branches<F extends Named>(folders: readonly F[], open: ReadonlySet<string> | null, without: ReadonlySet<string> = new Set()): Branch<F>[] {
  const known = new Set(folders.map(({ id }) => id))
  // One whose folder is not told stands at the root.
  const below = Map.groupBy(folders, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null))
  const draw = (parentId: string | null, level: number): Branch<F>[] => (below.get(parentId) ?? []).filter(({ id }) => !without.has(id)).flatMap((folder) => [
    { folder, level }, ...(open === null || open.has(folder.id) ? draw(folder.id, level + 1) : []),
  ])
  return draw(null, 1)
}

/** A folder and those it is in. */
export function upTo(folders: readonly Named[], id: string | null): Set<string> {
  const by = new Map(folders.map((folder) => [folder.id, folder.parentId]))
  const found = new Set<string>()
  for (let at = id; at !== null && !found.has(at); at = by.get(at) ?? null) found.add(at)
  return found
}
