// What one may narrow a question to, written or chosen; what is counted is what is found.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import type { Name } from '#test/cast/town.ts'

type Facets = { types: { noun: string, kind: string | null, count: number }[], spaces: { id: string, name: string, count: number }[], people: { id: string, name: string, count: number }[], years: { year: number, count: number }[], more: boolean }
let house: House
const get = async <T>(who: Name, path: string, q: string, more = ''): Promise<T> => {
  const reply = await house.as(who).get(`/api/${path}?q=${encodeURIComponent(q)}${more}`)
  assert.equal(reply.statusCode, 200, reply.body)
  return reply.json()
}
const facets = (who: Name, q: string, more = '') => get<Facets>(who, 'search/facets', q, more)
const found = async (who: Name, q: string, more = '') => (await get<{ items: { noun: string, kind: string | null, id: string, space: { id: string } | null }[] }>(who, 'search', q, `${more}&limit=50`)).items

before(async () => {
  house = await openHouse()
  const { spaces } = house.town
  const file = async (who: Name, name: string): Promise<string> => (await house.as(who).post(`/api/files?name=${name}`, Buffer.from(name === 'a.pdf' ? '%PDF-1.4' : name), { 'content-type': 'application/octet-stream' })).json().id
  for (const [who, name, space] of [['nadege', 'a.pdf', 'private'], ['nadege', 'b.csv', 'private'], ['claire', 'c.csv', 'open']] as const) {
    const doc = (await house.as(who).post(`/api/spaces/${spaces[space]}/documents`, { kind: 'file', fileId: await file(who, name), name: `Glacière ${name}` })).json()
    assert.ok(doc.id, JSON.stringify(doc))
  }
  await house.as('nadege').post(`/api/spaces/${spaces.private}/posts`, { body: 'La glacière de l’an passé fuit.' })
  await house.database.pool.query(`update post set created_at = '2025-06-01'`)
  await house.as('claire').post(`/api/spaces/${spaces.secret}/posts`, { body: 'Une glacière confidentielle.' })
  await indexed(house)
})
after(() => house.close())

test('counted by kind, space, person and year, as far as one may read', async () => {
  const { spaces, ids } = house.town
  const seen = await facets('nadege', 'glaciere')
  assert.deepEqual(seen.types, [{ noun: 'document', kind: 'sheet', count: 2 }, { noun: 'document', kind: 'pdf', count: 1 }, { noun: 'post', kind: null, count: 1 }])
  assert.deepEqual(seen.spaces.map(({ id, count }) => [id, count]), [[spaces.private, 3], [spaces.open, 1]])
  assert.deepEqual(seen.people.map(({ id, count }) => [id, count]), [[ids.nadege, 3], [ids.claire, 1]])
  assert.deepEqual(seen.years, [{ year: 2026, count: 3 }, { year: 2025, count: 1 }])
  assert.equal(seen.more, false)
  // Of what somebody else may not read, no number tells.
  assert.deepEqual((await facets('omar', 'glaciere')).types, [{ noun: 'document', kind: 'sheet', count: 1 }])
  assert.equal((await facets('claire', 'glaciere')).spaces.length, 3)
})

test('each narrows what is found to as many as it said', async () => {
  const seen = await facets('nadege', 'glaciere')
  for (const { noun, kind, count } of seen.types) assert.equal((await found('nadege', 'glaciere', `&noun=${noun}${kind === null ? '' : `&kind=${kind}`}`)).length, count)
  for (const { id, count } of seen.spaces) assert.equal((await found('nadege', 'glaciere', `&space=${id}`)).length, count)
  for (const { id, count } of seen.people) assert.equal((await found('nadege', 'glaciere', `&by=${id}`)).length, count)
  for (const { year, count } of seen.years) assert.equal((await found('nadege', 'glaciere', `&year=${year}`)).length, count)
  assert.deepEqual((await facets('nadege', 'glaciere', '&kind=pdf&year=2026')).types, [{ noun: 'document', kind: 'pdf', count: 1 }])
})

test('written among the words it is the same', async () => {
  const kinds = async (q: string): Promise<string[]> => (await found('nadege', q)).map(({ noun, kind }) => (noun === 'document' ? kind! : noun)).toSorted()
  assert.deepEqual(await kinds('glaciere type:pdf'), ['pdf'])
  assert.deepEqual(await kinds('type:tableur'), ['sheet', 'sheet'])
  assert.deepEqual(await kinds('glaciere type:publication'), ['post'])
  assert.deepEqual(await kinds('glaciere avant:2026'), ['post'])
  assert.deepEqual(await kinds('glaciere après:2025'), ['pdf', 'sheet', 'sheet'])
  assert.deepEqual(await kinds('glaciere de:nadège'), ['pdf', 'post', 'sheet'])
  assert.deepEqual(await kinds('glaciere de:nadège de:claire'), [])
  assert.deepEqual(await kinds('glaciere de:personne'), [])
  const name = (await house.as('nadege').get(`/api/spaces/${house.town.spaces.private}`)).json().name as string
  assert.deepEqual(await kinds(`glaciere espace:"${name}"`), ['pdf', 'post', 'sheet'])
  assert.deepEqual(await kinds('"glacière de l’an"'), ['post'])
  assert.deepEqual(await kinds('"an glacière"'), [])
  assert.deepEqual(await kinds('glaciere type:licorne'), ['pdf', 'post', 'sheet', 'sheet'])
  assert.deepEqual((await get<{ people: unknown[] }>('nadege', 'search', 'type:personne nadege')).people.length, 1)
})
