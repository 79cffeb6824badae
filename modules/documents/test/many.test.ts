// Ten thousand files in one folder.
import assert from 'node:assert/strict'
import { AsyncLocalStorage } from 'node:async_hooks'
import { after, before, test, type TestContext } from 'node:test'
import pg from 'pg'
import { openHouse, type House } from '#test/cast/house.ts'
import { folder, lay, libraryOf, type Item } from './cast.ts'

// What the list asks is explained as it was asked.
const heard = new AsyncLocalStorage<[string, unknown[]][]>()
const send = pg.Client.prototype.query
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const [first, values] = args as [string | { text?: string }, unknown[] | undefined]
  const text = typeof first === 'string' ? first : first.text ?? ''
  if (/^with (folders|files) /.test(text)) heard.getStore()?.push([text, values ?? []])
  return (send as (...all: unknown[]) => unknown).apply(this, args)
} as typeof pg.Client.prototype.query

const many = 10_000
let house: House
let here: Item
before(async () => {
  house = await openHouse()
  here = await folder(house, 'nadege', 'Photos')
  const first = await lay(house, 'nadege', 'IMG 0.jpg', here.id)
  await house.database.pool.query(`with n as (select n, gen_random_uuid() as id, gen_random_uuid() as file from generate_series(1, $2::int) n),
    f as (insert into file (id, authority_id, scope_id, blob_hash, name, mime, uploaded_by, created_at, module) select n.file, f.authority_id, f.scope_id, f.blob_hash, f.name, f.mime, f.uploaded_by, f.created_at, f.module from n, file f where f.id = $3),
    d as (insert into document (id, authority_id, scope_id, root_id, parent_id, kind, name, name_key, sort_key, type, file_id, number, size, created_at, created_by, modified_at, modified_by)
      select n.id, d.authority_id, d.scope_id, d.root_id, d.parent_id, d.kind, 'IMG ' || n, 'img ' || n, 'img ' || lpad(n::text, 10, '0'), d.type, n.file, 1, (n * 7919) % 5000, d.created_at, d.created_by, d.modified_at - ((n * 104729) % 9973) * interval '1 second', d.modified_by from n, document d where d.id = $1)
    insert into document_version (document_id, number, file_id, by_id, at, size, hash) select n.id, 1, n.file, v.by_id, v.at, v.size, v.hash from n, document_version v where v.document_id = $1`, [first.id, many - 1, first.fileId])
  await house.database.pool.query('analyze document, document_version, file')
})
after(() => house.close())

type Plan = { 'Node Type': string, 'Relation Name'?: string, 'Index Name'?: string, 'Actual Rows': number, 'Actual Loops': number, 'Rows Removed by Filter'?: number, Plans?: Plan[] }
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

const readsWhatItGives = async (t: TestContext): Promise<void> => {
  const { pool } = house.database
  const texts: [string, unknown[]][] = []
  for (const sort of ['name', 'modified', 'size']) for (const order of ['asc', 'desc']) for (const from of ['start', 'end']) {
    const url = `${libraryOf(house)}?parent=${here.id}&sort=${sort}&order=${order}&from=${from}&limit=50`
    await heard.run(texts, async () => {
      const { next } = (await house.as('ines').get(url)).json()
      const began = performance.now()
      assert.equal((await house.as('ines').get(`${url}&cursor=${next}`)).json().items.length, 50)
      t.diagnostic(`${sort}, ${order}, from the ${from}: ${(performance.now() - began).toFixed(1)} ms`)
    })
  }
  assert.equal(texts.length, 24)
  for (const [text, values] of texts) {
    const { rows } = await pool.query<{ 'QUERY PLAN': { Plan: Plan }[] }>({ text: `explain (analyze, format json) ${text}`, values })
    const read = nodes(rows[0]!['QUERY PLAN'][0]!.Plan).filter((node) => node['Relation Name'] === 'document')
    assert.ok(read.length > 0)
    const touched = read.reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], 0)
    assert.ok(touched <= 51, `${touched} rows were read for a page of 50: ${JSON.stringify(read)}`)
    assert.ok(read.some((node) => /^document_by_(name|date|size)$/.test(node['Index Name'] ?? '')))
  }
}
test('a page of it reads the rows that it gives, in the order of an index, from wherever one is', readsWhatItGives)

test('kept for some people, in one short transaction, it costs them no more', async (t) => {
  const list = `/api/documents/${here.id}/list`
  const began = performance.now()
  assert.equal((await house.as('sylvie').put(list, { people: [house.town.ids.ines], audiences: [] })).statusCode, 200)
  const took = performance.now() - began
  t.diagnostic(`under its list after ${took.toFixed(0)} ms`)
  assert.ok(took < 5_000, `${took} ms`)
  await house.database.pool.query('vacuum analyze document')
  await readsWhatItGives(t)
  assert.equal((await house.as('thomas').get(`${libraryOf(house)}?parent=${here.id}`)).statusCode, 404)
  assert.equal((await house.as('sylvie').delete(list)).statusCode, 200)
  await house.database.pool.query('vacuum analyze document')
})

test('walked page by page while others are added, each that was there is given once', async () => {
  for (const [sort, order] of [['name', 'asc'], ['modified', 'desc'], ['size', 'asc']] as const) {
    const given = new Map<string, number>()
    let pages = 0
    for (let next: string | null = ''; next !== null; pages++) {
      const page: { items: Item[], next: string | null } = (await house.as('ines').get(`${libraryOf(house)}?parent=${here.id}&sort=${sort}&order=${order}&limit=100${next === '' ? '' : `&cursor=${next}`}`)).json()
      for (const item of page.items) given.set(item.name, (given.get(item.name) ?? 0) + 1)
      next = page.next
      if (pages % 20 === 0) await lay(house, 'nadege', `${sort} ${pages % 40 === 0 ? 'A' : 'Z'} ${pages}.txt`, here.id)
    }
    assert.ok(pages >= 100)
    assert.deepEqual([...given].filter(([, times]) => times > 1), [], `${sort}: none twice`)
    for (let n = 1; n < many; n++) assert.equal(given.get(`IMG ${n}`), 1, `${sort}: IMG ${n}`)
  }
})

test('it goes into the trash and comes back, whole, each in one short transaction', async (t) => {
  const timed = async (what: string, ask: () => Promise<{ statusCode: number }>, status: number): Promise<void> => {
    const began = performance.now()
    assert.equal((await ask()).statusCode, status)
    const took = performance.now() - began
    t.diagnostic(`${what}: ${took.toFixed(0)} ms`)
    assert.ok(took < 5_000, `${what}: ${took} ms`)
  }
  const alive = async () => (await house.database.pool.query('select from document d join file f on f.id = d.file_id where d.trashed_at is null and f.scope_id = d.scope_id')).rowCount
  const before = await alive()
  await timed('into the trash', () => house.as('nadege').delete(`/api/documents/${here.id}`), 204)
  assert.equal(await alive(), 0)
  await timed('back', () => house.as('nadege').post(`/api/documents/${here.id}/restoration`), 201)
  assert.equal(await alive(), before)
})
