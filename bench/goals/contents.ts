// Goal 12 for what files say: searching a hundred thousand documents, and how soon a new one is found.
import { modules } from '#modules/index.ts'
import { seedDemo } from '#modules/demo/seed.ts'
import { fillDocuments } from '#modules/documents/test/volume.ts'
import { docxOf } from '#platform/contents/test/files.ts'
import { openDatabase } from '#platform/db/database.ts'
import { migrate, migrationFiles } from '#platform/db/migrate.ts'
import { diskStore } from '#platform/files/store.ts'
import { rebuildSearch } from '#platform/search/rebuild.ts'
import { searchedOf } from '#platform/search/searched.ts'
import { named } from '../house.ts'
import { request } from '../load.ts'
import { figure, ratio } from '../print.ts'
import { compare } from '../rounds.ts'
import type { Bench } from '../run.ts'

/** Rare and common words, several, with a slip, and what narrows them. */
const questions = ['allergies', 'recette sans gluten', 'lave-vaisselle', 'collège lundi', 'salage', 'deneigement tournee', 'congés', 'planning', 'recete', 'formation HACCP', 'viabilité hivernale', 'panneau accident', 'chasse-neige', 'dépanneur', 'relevés de température', 'producteur', 'imprimante', 'covoiturage', 'route fermée', 'planning type:pdf']
const people = 20

export async function contents(bench: Bench): Promise<void> {
  const { house, load } = bench
  const documents = bench.quick ? 20_000 : 100_000
  await house.pool.query('create database contents')
  const url = named(house.postgres.url, 'contents')
  const database = openDatabase(url, { max: 2 })
  const { pool } = database
  await migrate(pool, migrationFiles(modules))
  await seedDemo(pool, { at: new Date(), store: diskStore(house.filesDir), searched: searchedOf(modules) })
  const { rows } = await pool.query<{ body: string }>('select distinct body from post where length(body) > 60 limit 20000')
  const began = performance.now()
  // As long as a note of three pages: some six hundred words.
  await fillDocuments(pool, { documents, pieces: 3, sayings: 6, said: rows.map((row) => row.body) }, new Date())
  await rebuildSearch(database, modules)
  figure(12, `contents: ${documents} documents written and indexed`, (performance.now() - began) / 1_000, 's')
  await pool.query('vacuum analyze')
  await pool.query(`insert into session (id, secret_hash, person_id, enrolled, created_at, seen_at, idle_until, until)
    select uuidv7(), sha256(convert_to('bench-contents-' || row_number() over (order by id), 'utf8')), id, true, now(), now(), now() + interval '1 day', now() + interval '1 day'
    from (select p.id from person p join affiliation a on a.person_id = p.id and a.kind = 'staff' where exists (select from scope_grant g where g.principal_id = p.id) order by md5(p.id::text) limit ${people}) p`)
  const server = await house.start('app/server.ts', bench.ports.fresh + 4, { database: 'contents' })
  const limit = await house.start('bench/limits.ts', bench.ports.fresh + 5, { args: ['serve'], database: 'contents' })
  const ours = Array.from({ length: people }, (_, n) => n + 1).flatMap((n) => questions.map((q) => request('GET', `/api/search?q=${encodeURIComponent(q)}`, { cookie: `parvis=bench-contents-${n}` })))
  const bare = questions.map((q) => request('GET', `/search?q=${encodeURIComponent(q.replace(/ type:\w+/, ''))}`, { cookie: 'parvis=bench-contents-1' }))
  await load.run({ port: server.port, requests: ours, connections: 4, seconds: 3 })
  for (const connections of bench.quick ? [1, 10] : [1, 10, 50]) {
    const found = await compare({ load, postgresPid: house.postgres.pid, pids: [], deadline: performance.now() + 60_000 }, { port: limit.port, pid: limit.pid, requests: bare }, { port: server.port, pid: server.pid, requests: ours }, { connections, seconds: 2, rounds: bench.quick ? 2 : 3 })
    ratio(12, 'contents / L-search (session, a page of rows)', connections, found, connections === 10 ? 0.2 : undefined)
    if (connections !== 1) continue
    const calm = found.kept.length > 0 ? found.kept : found.all
    figure(12, `contents: p50 at c=1${found.kept.length > 0 ? '' : ' (in the noise)'}`, Math.min(...calm.map((round) => round.ours.p50)), 'ms', 6)
    figure(12, `contents: p99 at c=1${found.kept.length > 0 ? '' : ' (in the noise)'}`, Math.min(...calm.map((round) => round.ours.p99)), 'ms', 30)
  }
  const worker = await house.start('app/worker.ts', bench.ports.fresh + 6, { database: 'contents' })
  const lags: number[] = []
  for (let n = 0; n < 10; n++) lags.push(await lag(server.port, n))
  figure(12, 'contents: from laying a file to finding it, the longest of 10', Math.max(...lags) / 1_000, 's', 5)
  await Promise.all([worker.stop(), server.stop(), limit.stop()])
  await database.close()
}

/** Milliseconds from the request that lays a file of thirty pages to the answer that finds a word of its last one. */
async function lag(port: number, n: number): Promise<number> {
  const ask = async (path: string, body?: BodyInit, type = 'application/json'): Promise<{ id: string, items: unknown[] }> =>
    await (await fetch(`http://127.0.0.1:${port}/api${path}`, { headers: { cookie: 'parvis=bench-contents-1', ...(body === undefined ? {} : { 'content-type': type }) }, ...(body === undefined ? {} : { method: 'POST', body }) })).json() as never
  const word = `fenouil${String.fromCharCode(97 + n)}`
  const { id } = await ask(`/files?name=Lag${n}.docx`, new Uint8Array(docxOf([...Array.from({ length: 29 }, (_, page) => `Page ${page} `.repeat(200)), word])), 'application/octet-stream')
  const began = performance.now()
  await ask('/me/documents', JSON.stringify({ kind: 'file', fileId: id }))
  while ((await ask(`/search?q=${word}&noun=document`)).items.length === 0 && performance.now() - began < 20_000) await new Promise((resolve) => setTimeout(resolve, 20))
  return performance.now() - began
}
