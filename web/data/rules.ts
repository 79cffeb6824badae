// A rule as the screen writes it: values of some axes, all of which count, and some that do not. Wider rules come from the API and are only read.
import type { Rule } from '#modules/audiences/api.ts'

export const axes = ['kind', 'trade', 'territory', 'site', 'unit'] as const
export type AxisName = (typeof axes)[number]
export type Chosen = Readonly<Record<AxisName, readonly string[]>>
export type RuleDraft = { with: Chosen; without: Chosen }

const nothing: Chosen = { kind: [], trade: [], territory: [], site: [], unit: [] }
export const emptyDraft: RuleDraft = { with: nothing, without: nothing }

const leaf = (axis: AxisName, values: readonly string[]): Rule => ({ [axis]: values }) as Record<AxisName, readonly string[]>
const leaves = (chosen: Chosen): Rule[] => axes.filter((axis) => chosen[axis].length > 0).map((axis) => leaf(axis, chosen[axis]))

/** The rule of a draft, or null when nothing is chosen yet. */
export function ruleOf(draft: RuleDraft): Rule | null {
  const [wanted, refused] = [leaves(draft.with), leaves(draft.without)]
  const parts = [...wanted, ...refused.map((part): Rule => ({ not: part }))]
  return wanted.length === 0 ? null : parts.length === 1 ? parts[0]! : { all: parts }
}

/** The draft of a rule that this screen can write, else null. */
export function draftOf(rule: Rule): RuleDraft | null {
  const draft = { with: { ...nothing }, without: { ...nothing } }
  for (const part of 'all' in rule ? rule.all : [rule]) {
    const side = 'not' in part ? draft.without : draft.with
    const [axis, values] = Object.entries('not' in part ? part.not : part)[0] as [AxisName, readonly string[]]
    if (!axes.includes(axis) || side[axis].length > 0) return null
    side[axis] = values
  }
  return draft
}
