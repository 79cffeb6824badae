// Goals 3, 4, 5 and 8, and a folder of ten thousand: what a drive asks all day, and files as they are handed out.
import { get, request as open } from 'node:http'
import { openDatabase } from '#platform/db/database.ts'
import { readActor } from '#platform/identity/actors.ts'
import { type Cupboard, drive as secretOf, fillCupboard } from '../cupboard.ts'
import { cast, cookieOf } from '../fill.ts'
import { request } from '../load.ts'
import { figure, law, ratio } from '../print.ts'
import { cpuOf, rssOf, treeOf } from '../proc.ts'
import { median } from '../rounds.ts'
import type { Bench } from '../run.ts'

/** Session, and where the address leads. */
export const statementsAtDepth0 = 2
/** And what stands in it, however much that is. */
export const statementsAtDepth1 = 3
const people = Array.from({ length: cast }, (_, i) => i + 1)
const basic = (person: number): string => `Basic ${Buffer.from(`p:${secretOf(person)}`).toString('base64')}`
const asked = '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><getlastmodified/><getcontentlength/><resourcetype/><getetag/><getcontenttype/></prop></propfind>'
const propfind = (path: string, depth: 0 | 1): string[] => people.map((person) => request('PROPFIND', encodeURI(path), { authorization: basic(person), depth: String(depth) }, asked))
/** A session and a token note once a minute that they were seen: that is nobody's request. */
const whole = (statements: number): number => Math.round(statements * 10) / 10
const inFolder = (length: number): string => `/dav/Stage busy/Folder ${length}/`

let cupboard: Promise<Cupboard> | undefined
const stage = (bench: Bench): Promise<Cupboard> => (cupboard ??= fillCupboard(bench.house))
const limitOf = ({ limits }: Bench, path: string, method = 'GET') => ({ port: limits.port, pid: limits.pid, requests: [request(method, path, {}, method === 'GET' ? undefined : asked)] })

export async function drive(bench: Bench): Promise<void> {
  const { server } = bench
  await stage(bench)
  const ours = (requests: string[]) => ({ port: server.port, pid: server.pid, requests })
  law(3, 'PROPFIND depth 0: SQL', whole(await bench.statements(server.port, propfind(inFolder(1_000), 0))), statementsAtDepth0, 'statements')
  for (const length of [100, 1_000]) law(4, `PROPFIND depth 1 of ${length}: SQL`, whole(await bench.statements(server.port, propfind(inFolder(length), 1))), statementsAtDepth1, 'statements')
  await bench.compare((c, found) => ratio(3, 'PROPFIND depth 0 / L-get', c, found, c === 10 ? 0.5 : undefined), limitOf(bench, '/bytes/1k'), ours(propfind(inFolder(1_000), 0)))
  const unchanged = await etagOf(server.port, '/dav/Stage%20busy/Small%201')
  await bench.compare((c, found) => ratio(3, 'drive, If-None-Match: 304 / L-get', c, found, c === 10 ? 0.5 : undefined), limitOf(bench, '/bytes/1k'), ours(people.map((person) => request('GET', '/dav/Stage%20busy/Small%201', { authorization: basic(person), 'if-none-match': unchanged }))))
  await bench.compare((c, found) => ratio(4, 'PROPFIND depth 1 of 1,000 / L-propfind', c, found, c === 10 ? 0.75 : undefined), limitOf(bench, '/propfind/1000', 'PROPFIND'), ours(propfind(inFolder(1_000), 1)))
  await list(server, inFolder(10_000))
  const before = rssOf(server.pid)
  const first: number[] = []
  let grown = 0
  for (let i = 0; i < 7; i++) {
    const found = await list(server, inFolder(10_000))
    first.push(found.first)
    grown = Math.max(grown, found.most - before)
  }
  figure(4, 'PROPFIND depth 1 of 10,000: first byte', median(first), 'ms', 30)
  figure(4, 'PROPFIND depth 1 of 10,000: memory grown by', grown, 'MB', 20)
  await verified(bench)
}

async function etagOf(port: number, path: string): Promise<string> {
  const reply = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: basic(1) } })
  await reply.arrayBuffer()
  return reply.headers.get('etag') ?? ''
}

/** Milliseconds to the first byte, and the most memory that the server held meanwhile. */
function list({ port, pid }: { port: number, pid: number }, path: string): Promise<{ first: number, most: number }> {
  return new Promise((resolve, reject) => {
    let most = 0
    const timer = setInterval(() => { most = Math.max(most, rssOf(pid)) }, 5)
    const began = performance.now()
    open({ port, host: '127.0.0.1', method: 'PROPFIND', path: encodeURI(path), headers: { authorization: basic(1), depth: '1' } }, (reply) => {
      let first = 0
      reply.on('data', () => { first ||= performance.now() - began }).on('end', () => {
        clearInterval(timer)
        resolve({ first, most: Math.max(most, rssOf(pid)) })
      })
    }).on('error', reject).end(asked)
  })
}

/** Goal 8: what it costs to know who shows a drive token, and who shows a cookie; application and PostgreSQL together. */
async function verified({ house, quick }: Bench): Promise<void> {
  const database = openDatabase(house.postgres.url, { max: 2 })
  const times = quick ? 1_000 : 4_000
  const cost = async (door: 'session' | 'token'): Promise<number> => {
    const before = cpuOf([process.pid, ...treeOf(house.postgres.pid)])
    for (let i = 0; i < times; i++) if (!(await readActor(database, door === 'token' ? secretOf(1 + i % cast) : cookieOf(1 + i % cast), door, new Date()))) throw new Error(`nobody shows ${door}`)
    return (cpuOf([process.pid, ...treeOf(house.postgres.pid)]) - before) * 1_000 / times
  }
  await cost('session')
  const more: number[] = []
  for (let round = 0; round < 3; round++) {
    const [a, b, c, d] = [await cost('session'), await cost('token'), await cost('token'), await cost('session')]
    more.push((b + c - a - d) / 2)
  }
  figure(8, 'drive token: processor beyond a cookie’s', median(more), 'ms', 0.3)
  await database.close()
}

export async function downloads(bench: Bench): Promise<void> {
  const { server } = bench
  const { files } = await stage(bench)
  const content = (id: string, headers: Record<string, string> = {}): string[] => people.map((person) => request('GET', `/api/documents/${id}/content`, { cookie: `parvis=${cookieOf(person)}`, ...headers }))
  const ours = (requests: string[]) => ({ port: server.port, pid: server.pid, requests })
  const small = content(files['1k'])
  figure(5, 'download: SQL', await bench.statements(server.port, small), 'statements')
  await bench.compare((c, found) => ratio(5, 'download of 1 KB / L-get', c, found, c === 10 ? 0.6 : undefined), limitOf(bench, '/bytes/1k'), ours(small))
  await bench.compare((c, found) => ratio(5, 'a range of it / L-get', c, found, c === 10 ? 0.6 : undefined), limitOf(bench, '/bytes/1k'), ours(content(files['1k'], { range: 'bytes=100-199' })))
  const reply = await fetch(`http://127.0.0.1:${server.port}/api/documents/${files['1k']}/content`, { headers: { cookie: `parvis=${cookieOf(1)}` } })
  await reply.arrayBuffer()
  await bench.compare((c, found) => ratio(5, 'unchanged: 304 / L-get', c, found, c === 10 ? 0.6 : undefined), limitOf(bench, '/bytes/1k'), ours(content(files['1k'], { 'if-none-match': reply.headers.get('etag') ?? '' })))
  const limit = () => fetchAll(bench.limits, '/bytes/1g', {})
  const large = () => fetchAll(server, `/api/documents/${files['1g']}/content`, { cookie: `parvis=${cookieOf(1)}` })
  await limit()
  await large()
  const before = rssOf(server.pid)
  const rounds: { ratio: number, ours: number, most: number }[] = []
  for (let i = 0; i < (bench.quick ? 2 : 5); i++) {
    const [a, b, c, d] = [await limit(), await large(), await large(), await limit()]
    rounds.push({ ratio: (a.ms + d.ms) / (b.ms + c.ms), ours: 2_048 * 1_000 / (b.ms + c.ms), most: Math.max(b.most, c.most) })
  }
  figure(5, 'download of 1 GB', median(rounds.map((r) => r.ours)), 'MB/s')
  figure(5, 'download of 1 GB: raw stream’s time / ours, short of 85 by', Math.max(0, 85 - median(rounds.map((r) => r.ratio)) * 100), '%', 0)
  figure(5, 'download of 1 GB: memory grown by', Math.max(...rounds.map((r) => r.most)) - before, 'MB', 15)
}

function fetchAll({ port, pid }: { port: number, pid: number }, path: string, headers: Record<string, string>): Promise<{ ms: number, most: number }> {
  return new Promise((resolve, reject) => {
    let most = 0
    const timer = setInterval(() => { most = Math.max(most, rssOf(pid)) }, 20)
    const began = performance.now()
    get({ port, host: '127.0.0.1', path, headers }, (reply) => {
      if (reply.statusCode !== 200) reject(new Error(String(reply.statusCode)))
      reply.on('data', () => {}).on('end', () => {
        clearInterval(timer)
        resolve({ ms: performance.now() - began, most })
      })
    }).on('error', reject)
  })
}

/** A page of a folder costs what it shows, not what stands in the folder. */
export async function folders(bench: Bench): Promise<void> {
  const { house, server, load, quick } = bench
  const { folders: found } = await stage(bench)
  const of = (id: string): string[] => people.map((person) => request('GET', `/api/spaces/${house.stage.walls.busy}/documents?parent=${id}&limit=100`, { cookie: `parvis=${cookieOf(person)}` }))
  const page = async (id: string): Promise<number> => (await load.run({ port: server.port, requests: of(id), connections: 1, seconds: 1 })).p95
  law(3, 'a page of a folder of 10,000: SQL', whole(await bench.statements(server.port, of(found[10_000]))), whole(await bench.statements(server.port, of(found[100]))), 'statements')
  const rounds: number[] = []
  for (let i = 0; i < (quick ? 2 : 7); i++) {
    const [a, b, c, d] = [await page(found[100]), await page(found[10_000]), await page(found[10_000]), await page(found[100])]
    rounds.push((b + c) / (a + d))
  }
  figure(3, 'first 100 of 10,000 / of 100: p95', median(rounds), 'times', 1.3)
}
