// What the home is made of, in the order of somebody's function, then in their own. Which module says something of which section, its part says.
import type { Kind } from '#platform/access/actor.ts'

export const sections = ['duty', 'todo', 'day', 'news', 'spaces', 'tools'] as const
export type Section = (typeof sections)[number]

/** `field`: their main post is away from a desk. */
export type Function = { kind: Kind, field: boolean }

/** In the order in which somebody of this function looks for it. What is missing does not concern them. */
export function offeredTo({ kind, field }: Function): readonly Section[] {
  if (kind === 'partner' || kind === 'guest') return ['todo', 'day', 'spaces', 'tools']
  if (kind === 'councillor') return ['day', 'news', 'todo', 'spaces', 'tools']
  return field ? ['duty', 'todo', 'day', 'spaces', 'news', 'tools'] : ['duty', 'news', 'todo', 'day', 'tools', 'spaces']
}

/** The same in a person's own order. What they have not placed, because it is new or their function changed, comes after what it follows by function. */
export function arranged(offered: readonly Section[], own: readonly string[]): Section[] {
  const placed = own.filter((name): name is Section => offered.includes(name as Section)).filter((name, at, all) => all.indexOf(name) === at)
  for (const [at, name] of offered.entries()) {
    if (placed.includes(name)) continue
    const before = offered.slice(0, at).findLast((one) => placed.includes(one))
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, name)
  }
  return placed
}
