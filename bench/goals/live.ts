// Goal 10: a post reaches a thousand browsers, and what five thousand that hear nothing cost.
import { setTimeout as pause } from 'node:timers/promises'
import { cookieOf, crowded, sessions, space, stageSpace, cast } from '../fill.ts'
import { startListeners, type Heard, type Listeners } from '../listeners.ts'
import { request } from '../load.ts'
import { figure, law, notMeasured } from '../print.ts'
import { cpuOf, cpuOfMachine, rssOf, treeOf } from '../proc.ts'
import { median } from '../rounds.ts'
import type { Bench } from '../run.ts'

const many = 1_000
const idle = 5_000
const most = 0.3
const hall = space('hall')
const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN
/** Somebody's browser, on the stream. */
const stream = (n: number): string => request('GET', '/api/live', { cookie: `parvis=${cookieOf(n)}`, accept: 'text/event-stream', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'fr' })
const numbers = (length: number): number[] => Array.from({ length }, (_, i) => 1 + i % crowded)

export async function live(bench: Bench): Promise<void> {
  const { house: { pool } } = bench
  await pool.query(stageSpace(hall, 'Hall', many) + sessions(cast + 1, crowded))
  await pool.query('vacuum analyze')
  const listeners = startListeners()
  try {
    await fanOut(bench, listeners)
    await atRest(bench, listeners)
  } finally {
    listeners.stop()
  }
}

type Phase = { ms: number[], /** Of the processor, per post: the process that writes to the sockets; everything of ours. */ writes: number, all: number }
type Side = { set: string, port: number, pid: number, request: string, pids: () => number[] }

/** So many posts one after the other, each heard by all before the next. */
async function phase(listeners: Listeners, side: Side, posts: number): Promise<Phase> {
  const before = [cpuOf([side.pid]), cpuOf(side.pids())] as const
  const ms: number[] = []
  for (let i = 0; i < posts; i++) {
    const heard: Heard = await listeners.post(side.set, side.port, side.request.replace('$KEY', crypto.randomUUID()))
    if (heard.status !== 201 && heard.status !== 200) throw new Error(`a post was answered ${heard.status}`)
    if (heard.ms.length !== many) throw new Error(`${side.set}: ${heard.ms.length} of ${many} heard a post; ${heard.open} streams are open`)
    ms.push(...heard.ms)
  }
  const per = 1_000 / posts
  return { ms, writes: (cpuOf([side.pid]) - before[0]) * per, all: (cpuOf(side.pids()) - before[1]) * per }
}

async function fanOut({ house, limits, ports, quick }: Bench, listeners: Listeners): Promise<void> {
  const server = await house.start('app/server.ts', ports.fresh)
  const worker = await house.start('app/worker.ts', ports.fresh)
  const body = JSON.stringify({ body: 'Bonjour à toutes et à tous, le **nouveau tableau** des allergènes est en place au collège.' })
  // As long as a line of ours.
  const line = JSON.stringify({ fact: 'post.created', noun: 'post', id: hall, spaceId: hall, actorId: hall })
  const ours: Side = { set: 'ours', port: server.port, pid: server.pid, request: request('POST', `/api/spaces/${hall}/posts`, { cookie: `parvis=${cookieOf(1)}`, 'idempotency-key': '$KEY' }, body), pids: () => [server.pid, worker.pid, ...treeOf(house.postgres.pid)] }
  const relay: Side = { set: 'relay', port: limits.port, pid: limits.pid, request: request('POST', '/relay', {}, line), pids: () => [limits.pid] }
  const began = performance.now()
  await listeners.open('ours', server.port, numbers(many).map(stream))
  figure(10, `${many} people open their stream`, (performance.now() - began) / 1_000, 's')
  await listeners.open('relay', limits.port, numbers(many).map(() => request('GET', '/relay')))
  for (const side of [ours, relay]) await phase(listeners, side, 5)

  const [posts, rounds] = quick ? [10, 3] : [20, 7]
  const all: { ours: Phase, relay: Phase, foreign: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const worked = (): number => cpuOf([process.pid, listeners.pid, ...ours.pids(), ...relay.pids()])
    const before = { time: performance.now(), machine: cpuOfMachine(), own: worked() }
    const [relay1, ours1, ours2, relay2] = [await phase(listeners, relay, posts), await phase(listeners, ours, posts), await phase(listeners, ours, posts), await phase(listeners, relay, posts)]
    const both = (a: Phase, b: Phase): Phase => ({ ms: [...a.ms, ...b.ms], writes: (a.writes + b.writes) / 2, all: (a.all + b.all) / 2 })
    all.push({ ours: both(ours1, ours2), relay: both(relay1, relay2), foreign: (cpuOfMachine() - before.machine - worked() + before.own) / ((performance.now() - before.time) / 1_000) })
  }
  const calm = all.filter((round) => round.foreign <= most)
  const [kept, noise] = calm.length >= 3 ? [calm, ''] : [all, ' (in the noise)']
  const over = (share: number, of: 'ours' | 'relay'): number => median(kept.map((round) => quantile(round[of].ms, share)))
  if (noise) notMeasured(10, 'fan-out', `${calm.length} of ${all.length} rounds undisturbed`)
  for (const share of [0.5, 0.99]) figure(10, `bare relay: p${share * 100} of a line at ${many} streams${noise}`, over(share, 'relay'), 'ms')
  figure(10, `post to line, ${many} streams: p50${noise}`, over(0.5, 'ours'), 'ms')
  figure(10, `post to line, ${many} streams: p99${noise}`, over(0.99, 'ours'), 'ms', 150)
  figure(10, `p99, ours / relay${noise}`, median(kept.map((round) => quantile(round.ours.ms, 0.99) / quantile(round.relay.ms, 0.99))), '×', 3)
  figure(10, 'processor per post: server / relay', median(all.map((round) => round.ours.writes / round.relay.writes)), '×')
  figure(10, 'processor per post: server', median(all.map((round) => round.ours.writes)), 'ms')
  figure(10, 'processor per post: server, worker, PostgreSQL', median(all.map((round) => round.ours.all)), 'ms')
  await Promise.all([listeners.close('ours'), listeners.close('relay')])
  await worker.stop()
  await server.stop()
}

/** Five thousand streams of as many browsers, on which nothing is said for a while. */
async function atRest({ house, ports, quick }: Bench, listeners: Listeners): Promise<void> {
  const server = await house.start('app/server.ts', ports.fresh)
  const worker = await house.start('app/worker.ts', ports.fresh)
  // What is loaded once is nobody's.
  await listeners.open('first', server.port, numbers(100).map(stream))
  await listeners.close('first')
  await pause(2_000)
  const before = rssOf(server.pid)
  await listeners.open('idle', server.port, numbers(idle).map(stream))
  // That their sessions were used is noted behind them.
  await pause(10_000)
  // Whole heartbeats and whole readings of rights: twenty seconds and five.
  const seconds = quick ? 20 : 40
  const [own, base] = [cpuOf([server.pid]), cpuOf(treeOf(house.postgres.pid))]
  await pause(seconds * 1_000)
  const [used, asked] = [cpuOf([server.pid]) - own, cpuOf(treeOf(house.postgres.pid)) - base]
  law(10, `${idle} idle streams: memory of each`, (rssOf(server.pid) - before) * 1_024 / idle, 20, 'kB')
  figure(10, `${idle} idle streams: processor of the server`, used * 100 / seconds, '%', 5)
  figure(10, `${idle} idle streams: processor of PostgreSQL`, asked * 100 / seconds, '%')
  await listeners.close('idle')
  await worker.stop()
  await server.stop()
}
