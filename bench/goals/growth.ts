// How pages grow with the house: the same pages of people like each other in a large département and in one five times as small.
import pg from 'pg'
import { modules } from '#modules/index.ts'
import { seedDemo } from '#modules/demo/seed.ts'
import { migrate, migrationFiles } from '#platform/db/migrate.ts'
import { diskStore } from '#platform/files/store.ts'
import { searchedOf } from '#platform/search/searched.ts'
import { named, type Started } from '../house.ts'
import { figure, notMeasured } from '../print.ts'
import { cpuOf, treeOf } from '../proc.ts'
import type { Bench } from '../run.ts'
import { layNewer, newer, type Asked } from './newer.ts'

const people = 12
/** Nobody's page gets slower than this because the house is larger. */
const most = 1.3
const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN

type Who = Asked & { territory_id: string, trade_id: string }
/** What is asked, of somebody. */
const pages: Record<string, (who: Who) => string> = {
  home: () => '/api/home',
  wall: ({ space_id }) => `/api/spaces/${space_id}/posts`,
  'members of a space': ({ space_id }) => `/api/spaces/${space_id}/members`,
  'directory of spaces': () => '/api/spaces',
  'spaces of mine': () => '/api/spaces?mine=true',
  'spaces of a kind': () => '/api/spaces?kind=practice',
  'spaces of a territory': ({ territory_id }) => `/api/spaces?territory=${territory_id}`,
  'spaces of a trade': ({ trade_id }) => `/api/spaces?trade=${trade_id}`,
  'spaces active this month': () => '/api/spaces?active=month',
  'spaces by words': () => '/api/spaces?q=cuisine',
  'questions of a space': ({ space_id }) => `/api/spaces/${space_id}/questions`,
  'cards of a space': ({ space_id }) => `/api/spaces/${space_id}/practices`,
  'cards of all spaces': () => '/api/practices',
  'proposals of spaces': () => '/api/space-proposals?of=answer',
  notices: () => '/api/me/notices',
  'count of notices': () => '/api/me/notices/count',
  ...newer,
}

/**
 * Staff without a duty who are in eight to twelve spaces, in both houses; for each the space of theirs in which some forty to a hundred people are that had a word last,
 * and a territory and a trade that spaces concern.
 */
const chosen = `with mine as (select g.principal_id as person_id, count(*) as n from scope_grant g where g.principal_kind = 'person' group by 1 having count(*) between 8 and 12)
  select m.person_id, s.space_id, t.territory_id, r.trade_id from mine m join affiliation a on a.person_id = m.person_id and a.kind = 'staff'
  cross join lateral (select s.id as space_id from scope_grant g join space s on s.id = g.scope_id where g.principal_id = m.person_id and (select count(*) from scope_grant o where o.scope_id = s.id) between 40 and 100 order by s.last_activity_at desc limit 1) s
  cross join lateral (select unnest(territory_ids) as territory_id from space where territory_ids <> '{}' order by md5(id::text || m.person_id) limit 1) t
  cross join lateral (select unnest(trade_ids) as trade_id from space where trade_ids <> '{}' order by md5(id::text || m.person_id) limit 1) r
  where not exists (select from administrator d where d.person_id = m.person_id) order by md5(m.person_id::text) limit ${people}`
const sessions = `insert into session (id, secret_hash, person_id, enrolled, created_at, seen_at, idle_until, until)
  select uuidv7(), sha256(convert_to('bench-growth-' || nth, 'utf8')), id, true, now(), now(), now() + interval '1 day', now() + interval '1 day' from unnest($1::uuid[]) with ordinality as p (id, nth)`

export type Corpus = { server: Started, /** What works for it: the server and its PostgreSQL. */ pids: () => number[], who: Who[] }
/** A server on a house that is filled already, and sessions of those who are asked for. */
export async function openCorpus(url: string, start: () => Promise<Started>, postgresPid: number): Promise<Corpus> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  pool.on('error', () => {})
  const { rows } = await pool.query<Omit<Who, keyof Asked> & { person_id: string, space_id: string }>(chosen)
  if (rows.length < people) throw new Error(`only ${rows.length} people like each other`)
  await pool.query(sessions, [rows.map((row) => row.person_id)])
  const asked = await layNewer(pool, rows)
  await pool.query('vacuum analyze')
  await pool.end()
  const server = await start()
  return { server, pids: () => [server.pid, ...treeOf(postgresPid)], who: rows.map((row, nth) => ({ ...row, ...asked[nth]! })) }
}

type Seen = { /** Milliseconds, for each of the people: the best of all rounds. */ best: number[], /** Seconds of the processor, of all rounds. */ cpu: number }
/** Asked in turn of both houses, so that what others do on this machine harms neither more. */
async function ask(rounds: number, page: (who: Who) => string, corpora: readonly Corpus[]): Promise<Seen[]> {
  const seen = corpora.map((): Seen => ({ best: Array.from({ length: people }, () => Infinity), cpu: 0 }))
  for (let round = 0; round < rounds; round++) for (const [at, { server, who, pids }] of corpora.entries()) {
    const before = cpuOf(pids())
    for (const [nth, one] of who.entries()) {
      const began = performance.now()
      const answer = await fetch(`http://127.0.0.1:${server.port}${page(one)}`, { headers: { cookie: `parvis=bench-growth-${1 + nth}` } })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${page(one)} was answered ${answer.status}`)
      seen[at]!.best[nth] = Math.min(seen[at]!.best[nth]!, performance.now() - began)
    }
    seen[at]!.cpu += cpuOf(pids()) - before
  }
  return seen
}

export async function compareGrowth(corpora: readonly [small: Corpus, big: Corpus], rounds: number): Promise<void> {
  for (const [name, page] of Object.entries(pages)) {
    // Plans and caches are made by the first ones.
    await ask(2, page, corpora)
    const [small, big] = (await ask(rounds, page, corpora)) as [Seen, Seen]
    const [young, grown] = [quantile(small.best, 0.95), quantile(big.best, 0.95)]
    figure(12, `${name}: growth of p95, ${young.toFixed(1)} → ${grown.toFixed(1)} ms`, grown / young, '×', most)
    figure(12, `${name}: growth of processor, ${(small.cpu * 1_000 / rounds / people).toFixed(1)} → ${(big.cpu * 1_000 / rounds / people).toFixed(1)} ms`, big.cpu / small.cpu, '×')
  }
}

/** A house in a database of its own, filled with a volume, or the one that another measure of this run filled. */
async function openVolume({ house }: Bench, profile: string, port: number): Promise<Corpus> {
  const database = profile.replaceAll('-', '_')
  const url = named(house.postgres.url, database)
  if ((await house.pool.query('select from pg_database where datname = $1', [database])).rowCount === 0) {
    await house.pool.query(`create database ${database}`)
    const pool = new pg.Pool({ connectionString: url, max: 2 })
    pool.on('error', () => {})
    await migrate(pool, migrationFiles(modules))
    await seedDemo(pool, { at: new Date(), store: diskStore(house.filesDir), searched: searchedOf(modules), profile })
    await pool.end()
  }
  return openCorpus(url, () => house.start('app/server.ts', port, { database }), house.postgres.pid)
}

export async function growth(bench: Bench): Promise<void> {
  if (bench.quick) return notMeasured(12, 'growth of pages', 'loading the two great volumes takes minutes: without --quick')
  const [big, small] = [await openVolume(bench, 'pas-de-calais', bench.ports.fresh + 4), await openVolume(bench, 'loire-atlantique', bench.ports.fresh + 5)]
  await compareGrowth([small, big], 7)
  await Promise.all([big.server.stop(), small.server.stop()])
}
