// Goal 1: the home of somebody signed in, beside one page of rows; the same for whoever is in one space and in forty, and in a house five times as large.
import { request } from '../load.ts'
import { figure, law, notMeasured } from '../print.ts'
import type { Bench } from '../run.ts'

/** How much slower than a small profile's the home of a big one may be. */
const most = 1.3
const people = 6
const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN

/** Those who are in most spaces and count as most, or in fewest; staff, with sessions of their own. */
const chosen = (which: 'desc' | 'asc'): string => `with mine as (select a.person_id, (select count(*) from scope_grant g join person_principal pp on pp.principal_id = g.principal_id where pp.person_id = a.person_id) as n from affiliation a where a.kind = 'staff' and not exists (select from administrator d where d.person_id = a.person_id))
  insert into session (id, secret_hash, person_id, enrolled, created_at, seen_at, idle_until, until)
  select uuidv7(), sha256(convert_to('bench-home-${which}-' || row_number() over (order by n ${which}, person_id), 'utf8')), person_id, true, now(), now(), now() + interval '1 day', now() + interval '1 day'
  from (select person_id, n from mine where exists (select from follow f where f.person_id = mine.person_id) order by n ${which}, person_id limit ${people}) p`

export async function home(bench: Bench): Promise<void> {
  const { house: { pool }, server, load } = bench
  for (const which of ['asc', 'desc'] as const) {
    const { rowCount } = await pool.query(chosen(which))
    if (rowCount !== people) return notMeasured(1, 'home of profiles', `only ${rowCount} people`)
  }
  const asks = (which: 'asc' | 'desc'): string[] => Array.from({ length: people }, (_, n) => request('GET', '/api/home', { cookie: `parvis=bench-home-${which}-${n + 1}` }))
  law(1, 'home, small profile: statements', await bench.statements(server.port, asks('asc')), 10, 'statements')
  law(1, 'home, big profile: statements', await bench.statements(server.port, asks('desc')), 10, 'statements')
  // Asked in turn, so that what others do on this machine harms neither more; of each the best of all rounds.
  const best = { asc: asks('asc').map(() => Infinity), desc: asks('desc').map(() => Infinity) }
  for (let round = 0; round < (bench.quick ? 10 : 40); round++) for (const which of ['asc', 'desc'] as const) for (let n = 0; n < people; n++) {
    const began = performance.now()
    const reply = await fetch(`http://127.0.0.1:${server.port}/api/home`, { headers: { cookie: `parvis=bench-home-${which}-${n + 1}` } })
    await reply.arrayBuffer()
    if (reply.status !== 200) throw new Error(`the home was answered ${reply.status}`)
    best[which][n] = Math.min(best[which][n]!, performance.now() - began)
  }
  const [small, big] = [quantile(best.asc, 0.95), quantile(best.desc, 0.95)]
  figure(1, `home: p95 of the big profile beside the small one, ${small.toFixed(1)} → ${big.toFixed(1)} ms`, big / small, '×', most)
  const crowd = await load.run({ port: server.port, requests: [...asks('asc'), ...asks('desc')], connections: 50, seconds: bench.quick ? 2 : 5 })
  figure(1, `home: p99 at c=50, ${Math.round(crowd.perSecond)}/s`, crowd.p99, 'ms', 120)
}
