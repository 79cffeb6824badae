// Goal 12: searching what three hundred thousand posts and comments say, with rights and highlight; and how it grows.
import pg from 'pg'
import { modules } from '#modules/index.ts'
import { seedDemo } from '#modules/demo/seed.ts'
import { migrate, migrationFiles } from '#platform/db/migrate.ts'
import { diskStore } from '#platform/files/store.ts'
import { searchedOf } from '#platform/search/searched.ts'
import { named, type Started } from '../house.ts'
import { request } from '../load.ts'
import { figure, notMeasured, ratio } from '../print.ts'
import { compare } from '../rounds.ts'
import type { Bench } from '../run.ts'

/** What people type: rare and common words, several, without accents, with a slip. */
const questions = ['allergies', 'recette sans gluten', 'lave-vaisselle', 'collège lundi', 'merci', 'salage', 'deneigement tournee', 'congés', 'planning', 'equipe', 'recete', 'formation HACCP', 'mercredi matin collège', 'viabilité hivernale', 'secteur de Béthune',
  'grammes de pâtes', 'panneau accident', 'familles', 'restes pain self', 'chasse-neige', 'dépanneur', 'tarte aux poireaux', 'repas de noël', 'relevés de température', 'producteur', 'eleves sixieme', 'reunion', 'imprimante', 'covoiturage', 'route fermée']
const people = 20

const quantile = (times: readonly number[], share: number): number => times.toSorted((x, y) => x - y)[Math.floor(times.length * share)] ?? NaN

/** Milliseconds of each question by each of four people: the best of so many rounds through every corpus. */
async function bestOf(rounds: number, corpora: readonly [Corpus, Corpus]): Promise<[number[], number[]]> {
  const best = corpora.map(() => Array.from({ length: questions.length * 4 }, () => Infinity)) as [number[], number[]]
  for (let round = 0; round < rounds; round++) for (let at = 0; at < questions.length * 4; at++) for (const [nth, { server }] of corpora.entries()) {
    const began = performance.now()
    await (await fetch(`http://127.0.0.1:${server.port}/api/search?q=${encodeURIComponent(questions[at % questions.length]!)}`, { headers: { cookie: `parvis=bench-search-${1 + Math.floor(at / questions.length)}` } })).arrayBuffer()
    best[nth]![at] = Math.min(best[nth]![at]!, performance.now() - began)
  }
  return best
}

type Corpus = { server: Started, requests: string[], seconds: number, objects: number, url: string }

/** A database of its own beside the others, filled with a volume, and a server on it. */
async function openCorpus({ house }: Bench, profile: string, port: number): Promise<Corpus> {
  const database = profile.replace('-', '_').replace('-', '_')
  await house.pool.query(`create database ${database}`)
  const url = named(house.postgres.url, database)
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', () => {})
  await migrate(pool, migrationFiles(modules))
  const began = performance.now()
  await seedDemo(pool, { at: new Date(), store: diskStore(house.filesDir), searched: searchedOf(modules), profile })
  const seconds = (performance.now() - began) / 1_000
  const { rows: [count] } = await pool.query<{ n: number }>('select count(*)::int as n from entry')
  // Staff who are in a few spaces each, as most are.
  await pool.query(`insert into session (id, secret_hash, person_id, enrolled, created_at, seen_at, idle_until, until)
    select uuidv7(), sha256(convert_to('bench-search-' || row_number() over (order by id), 'utf8')), id, true, now(), now(), now() + interval '1 day', now() + interval '1 day'
    from (select p.id from person p join affiliation a on a.person_id = p.id and a.kind = 'staff' where exists (select from scope_grant g where g.principal_id = p.id) order by md5(p.id::text) limit ${people}) p`)
  await pool.end()
  const server = await house.start('app/server.ts', port, { database })
  const requests = Array.from({ length: people }, (_, n) => n + 1).flatMap((n) => questions.map((q) => request('GET', `/api/search?q=${encodeURIComponent(q)}`, { cookie: `parvis=bench-search-${n}` })))
  return { server, requests, seconds, objects: count!.n, url }
}

export async function search(bench: Bench): Promise<void> {
  const { house, load } = bench
  const big = await openCorpus(bench, 'pas-de-calais', bench.ports.fresh + 1)
  figure(12, `pas-de-calais: ${big.objects} objects loaded and indexed`, big.seconds, 's', 300)
  const limit = await house.start('bench/limits.ts', bench.ports.fresh + 2, { args: ['serve'], database: 'pas_de_calais' })
  const rows = questions.map((q) => request('GET', `/search?q=${encodeURIComponent(q)}`, { cookie: 'parvis=bench-search-1' }))
  const ids = questions.map((q) => request('GET', `/ids?q=${encodeURIComponent(q)}`))
  const beside = (requests: string[], connections: number, rounds: number) => compare({ load, postgresPid: house.postgres.pid, pids: [], deadline: performance.now() + 60_000 }, { port: limit.port, pid: limit.pid, requests }, { port: big.server.port, pid: big.server.pid, requests: big.requests }, { connections, seconds: 2, rounds })
  await load.run({ port: big.server.port, requests: big.requests, connections: 4, seconds: 3 })
  for (const connections of bench.quick ? [1, 10] : [1, 10, 50]) {
    const found = await beside(rows, connections, bench.quick ? 2 : 3)
    ratio(12, 'search / L-search (session, a page of rows)', connections, found, connections === 10 ? 0.2 : undefined)
    if (connections === 10) ratio(12, 'search / bare tsquery, ids only', connections, await beside(ids, connections, bench.quick ? 1 : 3))
    if (connections !== 1) continue
    const calm = found.kept.length > 0 ? found.kept : found.all
    if (calm.length === 0) notMeasured(12, 'search at c=1', 'no round')
    else {
      figure(12, `search: p50 at c=1${found.kept.length > 0 ? '' : ' (in the noise)'}`, Math.min(...calm.map((round) => round.ours.p50)), 'ms', 6)
      figure(12, `search: p99 at c=1${found.kept.length > 0 ? '' : ' (in the noise)'}`, Math.min(...calm.map((round) => round.ours.p99)), 'ms', 30)
    }
  }
  const small = await openCorpus(bench, 'loire-atlantique', bench.ports.fresh + 3)
  figure(12, `loire-atlantique: ${small.objects} objects loaded and indexed`, small.seconds, 's', 300)
  await load.run({ port: small.server.port, requests: small.requests, connections: 4, seconds: 3 })
  // Each question's best of seven, asked in turn of both: what others do on this machine neither helps nor harms one of them.
  const [grown, young] = await bestOf(7, [big, small])
  for (const [corpus, times] of [[small, young], [big, grown]] as const) figure(12, `each question's best of 7, ${corpus.objects} objects: p50`, quantile(times, 0.5), 'ms', 6)
  for (const [corpus, times] of [[small, young], [big, grown]] as const) figure(12, `each question's best of 7, ${corpus.objects} objects: p95`, quantile(times, 0.95), 'ms', 30)
  figure(12, 'growth of that p95, five times the objects', quantile(grown, 0.95) / quantile(young, 0.95), '×', 1.3)
  await Promise.all([big.server.stop(), small.server.stop(), limit.stop()])
}
