// The second face of a rule: asked of a few people in memory. A property test holds the two faces together.
import { childrenOf, leafOf, type Rule } from './rule.ts'
import { reachOf } from './rule-sql.ts'

/** What somebody is: an affiliation and, if they hold one, a post in it. `units`: the post's unit and all above it. */
export type Post = { id: string | null, kind: string, authority: string, units: readonly string[], territory: string | null, site: string | null, trade: string | null }

/** Does a rule of this authority mean somebody who is all this? */
export function means(rule: Rule, authorityId: string, posts: readonly Post[]): boolean {
  const reach = reachOf(rule, authorityId)
  return some(rule, posts.filter((post) => reach.includes(post.authority)))
}
const some = (rule: Rule, posts: readonly Post[]): boolean => posts.some((post) => holds(rule, post, posts))

function holds(rule: Rule, post: Post, posts: readonly Post[]): boolean {
  if ('not' in rule) return !some(rule.not, posts)
  if ('all' in rule) return rule.all.every((part) => holds(part, post, posts))
  if ('any' in rule) return childrenOf(rule).some((part) => holds(part, post, posts))
  const { axis, values } = leafOf(rule)!
  if (axis === 'unit') return post.units.some((unit) => values.includes(unit))
  const value = post[axis]
  return value !== null && values.includes(value)
}
