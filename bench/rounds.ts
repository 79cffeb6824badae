// One comparison: the limit and ours in turn (limit, ours, ours, limit), so that a machine that slows down slows both.
import { cpus } from 'node:os'
import type { Generator, Load } from './load.ts'
import { cpuOf, cpuOfMachine, treeOf } from './proc.ts'

export type Side = { port: number, pid: number, requests: string[] }
export type Field = { load: Generator, postgresPid: number, /** Other processes of ours. */ pids: number[], deadline: number }
type Phase = Load & { appMs: number, postgresMs: number }
type Round = { ratio: number, limit: Phase, ours: Phase, foreign: number }
export type Comparison = { kept: Round[], /** Every round, the disturbed ones too. */ all: Round[], ratio: number | null, limit: Phase | null, ours: Phase | null }

const most = 0.3
const fewest = 3
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN

async function phase(field: Field, side: Side, connections: number, seconds: number): Promise<Phase> {
  const before = [cpuOf([side.pid]), cpuOf(treeOf(field.postgresPid))] as const
  const load = await field.load.run({ port: side.port, requests: side.requests, connections, seconds })
  const per = 1000 / load.count
  return { ...load, appMs: (cpuOf([side.pid]) - before[0]) * per, postgresMs: (cpuOf(treeOf(field.postgresPid)) - before[1]) * per }
}

const both = (a: Phase, b: Phase): Phase => {
  const mean = (key: 'perSecond' | 'p50' | 'p95' | 'p99' | 'appMs' | 'postgresMs'): number => (a[key] + b[key]) / 2
  return { count: a.count + b.count, bytes: a.bytes, failures: { ...a.failures, ...b.failures }, perSecond: mean('perSecond'), p50: mean('p50'), p95: mean('p95'), p99: mean('p99'), appMs: mean('appMs'), postgresMs: mean('postgresMs') }
}

/** Runs rounds until enough are undisturbed. With fewer than three the comparison is not measured: that is no failure. */
export async function compare(field: Field, limit: Side, ours: Side, options: { connections: number, seconds: number, rounds: number }): Promise<Comparison> {
  const all: Round[] = []
  const kept: Round[] = []
  const wanted = options.rounds
  while (kept.length < wanted && all.length < wanted + Math.ceil(wanted / 2) && performance.now() + options.seconds * 4_000 < field.deadline) {
    const known = [process.pid, field.load.pid, limit.pid, ours.pid, ...field.pids]
    const worked = (): number => cpuOf(known) + cpuOf(treeOf(field.postgresPid))
    const before = { time: performance.now(), machine: cpuOfMachine(), own: worked() }
    const at = (side: Side): Promise<Phase> => phase(field, side, options.connections, options.seconds)
    const [limit1, ours1, ours2, limit2] = [await at(limit), await at(ours), await at(ours), await at(limit)]
    const foreign = Math.max(0, (cpuOfMachine() - before.machine - worked() + before.own) / ((performance.now() - before.time) / 1000))
    const round = { limit: both(limit1, limit2), ours: both(ours1, ours2), foreign, ratio: (ours1.perSecond + ours2.perSecond) / (limit1.perSecond + limit2.perSecond) }
    if (Object.keys(round.ours.failures).length > 0) throw new Error(`ours answered ${JSON.stringify(round.ours.failures)} to ${ours.requests[0]!.split('\r\n')[0]}`)
    all.push(round)
    if (foreign <= most) kept.push(round)
  }
  if (kept.length < Math.min(fewest, wanted)) return { kept, all, ratio: null, limit: null, ours: null }
  const middle = median(kept.map((r) => r.ratio))
  const shown = kept.find((r) => r.ratio === middle)!
  return { kept, all, ratio: middle, limit: shown.limit, ours: shown.ours }
}

export const machine = (): string => `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.versions.node}`
