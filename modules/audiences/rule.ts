// A rule says who is meant, by what people are in the organisation. It is data: canonical JSON, bounded, the same text for the same meaning.
import { isUuid } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'

export const kinds = ['staff', 'councillor', 'foster_carer', 'partner', 'guest'] as const
/** Axes whose values are ids; `unit` means with all below it. */
export const idAxes = ['authority', 'unit', 'territory', 'site', 'trade'] as const
export type Axis = (typeof idAxes)[number] | 'kind'

/**
 * `{ trade: […] }`: one of these. A rule is asked of each post a person holds now: in `{ all: [cook, north] }` both must be true of the same post.
 * `not` is asked of the person: somebody with one post in the north is not « not north ».
 */
export type Rule = { all: readonly Rule[] } | { any: readonly Rule[] } | { not: Rule } | { [axis in Axis]: { [a in axis]: readonly string[] } }[Axis]

const most = { depth: 6, parts: 60, values: 200 } as const
const axes: ReadonlySet<string> = new Set([...idAxes, 'kind'])

/** The axis of a leaf and its values; null for a group. */
export function leafOf(rule: Rule): { axis: Axis, values: readonly string[] } | null {
  const [[key, values]] = Object.entries(rule) as [[string, readonly string[]]]
  return axes.has(key) ? { axis: key as Axis, values } : null
}
const leaf = (axis: Axis, values: readonly string[]): Rule => ({ [axis]: values }) as Record<Axis, readonly string[]>
export const childrenOf = (rule: Rule): readonly Rule[] => 'all' in rule ? rule.all : 'any' in rule ? rule.any : 'not' in rule ? [rule.not] : []

/** Authorities that a rule names, on whatever level. */
export const authoritiesIn = (rule: Rule): string[] => [...new Set('authority' in rule ? rule.authority : childrenOf(rule).flatMap(authoritiesIn))]

/** A rule from outside, checked and brought to its one form; 422 when it is none, or too large. */
export function readRule(given: unknown): Rule {
  const left = { parts: most.parts }
  return canonical(checked(given, 1, left))
}

const refuse = (): never => { throw new Problem(422, 'audience.rule_invalid', { field: 'rule' }) }

function checked(given: unknown, depth: number, left: { parts: number }): Rule {
  if (typeof given !== 'object' || given === null || Array.isArray(given) || depth > most.depth || --left.parts < 0) return refuse()
  const entries = Object.entries(given)
  const [key, value] = entries[0] ?? refuse()
  if (entries.length !== 1) return refuse()
  if (key === 'not') return { not: checked(value, depth + 1, left) }
  if (!Array.isArray(value) || value.length === 0 || value.length > most.values) return refuse()
  if (key === 'all' || key === 'any') {
    const parts = value.map((part) => checked(part, depth + 1, left))
    return key === 'all' ? { all: parts } : { any: parts }
  }
  const known = key === 'kind' ? (v: unknown) => kinds.includes(v as (typeof kinds)[number]) : (v: unknown) => typeof v === 'string' && isUuid(v)
  return axes.has(key) && value.every(known) ? leaf(key as Axis, value as string[]) : refuse()
}

/** Values sorted and once, groups in groups of their kind opened, groups of one undone, parts in order of their text. */
export function canonical(rule: Rule): Rule {
  // « Not not » stays: it asks the person where the bare part asks one of their posts.
  if ('not' in rule) return { not: canonical(rule.not) }
  const one = leafOf(rule)
  if (one) return leaf(one.axis, [...new Set(one.values)].toSorted())
  const kind = 'all' in rule ? 'all' : 'any'
  const parts = new Map(childrenOf(rule).map(canonical).flatMap((part) => (kind in part ? childrenOf(part) : [part])).map((part) => [JSON.stringify(part), part]))
  const sorted = [...parts.keys()].toSorted().map((text) => parts.get(text)!)
  return sorted.length === 1 ? sorted[0]! : kind === 'all' ? { all: sorted } : { any: sorted }
}
