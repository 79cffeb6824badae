// The table that is printed; nothing is written anywhere.
import { median, type Comparison } from './rounds.ts'

export type Line = { goal: number, what: string, text: string, wanted: string, /** true: held; false: broken; null: only to be read, or not measured. */ held: boolean | null, law: boolean }
export const lines: Line[] = []

const note = (line: Line): void => {
  lines.push(line)
  const sign = line.held === null ? ' ' : line.held ? '✓' : line.law ? '✗' : '·'
  console.log(`${sign} ${String(line.goal).padStart(2)}  ${line.what.padEnd(44)} ${line.text.padEnd(96)} ${line.wanted}`)
}
/** Something that noise cannot move: when it is broken, the run fails. */
export const law = (goal: number, what: string, value: number, most: number, unit: string): void =>
  note({ goal, what, text: `${Number(value.toFixed(2))} ${unit}`, wanted: `≤ ${most} ${unit} (law)`, held: value <= most, law: true })
/** A figure beside its goal. */
export const figure = (goal: number, what: string, value: number, unit: string, most?: number): void =>
  note({ goal, what, text: `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`, wanted: most === undefined ? '' : `≤ ${most} ${unit}`, held: most === undefined ? null : value <= most, law: false })
export const notMeasured = (goal: number, what: string, why: string): void => note({ goal, what, text: `not measured: ${why}`, wanted: '', held: null, law: false })

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

export function ratio(goal: number, what: string, connections: number, found: Comparison, least?: number): void {
  const title = `${what}, c=${connections}`
  const noise = found.kept.length > 0 ? ` foreign ≤ ${Math.max(...found.kept.map((r) => r.foreign)).toFixed(2)}` : ''
  if (found.ratio === null || !found.ours || !found.limit) return notMeasured(goal, title, `${found.kept.length} of ${found.all.length} rounds undisturbed (${percent(median(found.all.map((r) => r.ratio)))} in the noise)`)
  const { ours, limit } = found
  const ms = (n: number): string => n.toFixed(2)
  const text = `${percent(found.ratio).padStart(7)}  ${Math.round(ours.perSecond)}/s of ${Math.round(limit.perSecond)}/s · p50 ${ms(ours.p50)} (${ms(limit.p50)}) p99 ${ms(ours.p99)} ms · CPU ${ms(ours.appMs)}+${ms(ours.postgresMs)} ms (${ms(limit.appMs)}+${ms(limit.postgresMs)}) · ${found.kept.length}/${found.all.length}${noise}`
  note({ goal, what: title, text, wanted: least === undefined ? '' : `≥ ${least * 100} %`, held: least === undefined ? null : found.ratio >= least, law: false })
}
