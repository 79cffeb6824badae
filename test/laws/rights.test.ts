// Every address × everyone who may knock. A new address without an expectation fails; so does a word of the private space in the wrong hands.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { globSync } from 'node:fs'
import { modules } from '#modules/index.ts'
import type { Endpoint } from '#platform/contract.ts'
import { files } from '#platform/files/manifest.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { canary, knockers, order, type Knocker, type Rights } from '#test/cast/rights.ts'
import type { Name } from '#test/cast/town.ts'

const insiders = new Set<Knocker>(['reader', 'contributor', 'partner', 'host', 'owner', 'tokenRead', 'tokenWrite'])
let house: House
const tables: Rights = Object.assign({}, ...(await Promise.all(globSync('{platform,modules}/*/test/rights.ts').toSorted().map(async (path) => ((await import(`#${path}`)) as { rights: Rights }).rights))))
const endpoints = new Map([files, ...modules].flatMap((m) => Object.entries(m.api as Record<string, Endpoint>)))
const addresses = [...[files, ...modules].flatMap((m) => Object.keys(m.api)), 'GET /live']

before(async () => {
  house = await openHouse()
  await house.app.listen({ port: 0, host: '127.0.0.1' })
})
after(() => house.close())

test('every address has an expectation for everyone, and no expectation is for an address that is gone', () => {
  assert.deepEqual(Object.keys(tables).toSorted(), addresses.toSorted())
  for (const [address, { expect }] of Object.entries(tables)) assert.equal(expect.split(' ').length, order.length, address)
})

/** Lines of the journal, and among them those of the one who knocks: what others ordered before may still be going on. */
const facts = async (person: string | null): Promise<[all: number, own: number]> => {
  const { rows: [found] } = await house.database.pool.query<{ every: number, own: number }>('select count(*)::int as every, (count(*) filter (where actor_id is not distinct from $1))::int as own from journal', [person])
  return [found!.every, found!.own]
}

async function knock(address: string, who: Knocker): Promise<{ status: number, body: string, facts: number }> {
  const [method] = address.split(' ') as ['GET']
  const played = knockers[who]
  const person: Name | null = played === null ? null : played === 'read' || played === 'write' ? 'nadege' : played
  const { url, body, headers } = await tables[address]!.given(house, person)
  const auth: Record<string, string> = played === null ? {} : played === 'read' || played === 'write' ? { authorization: `Bearer ${house.town.tokens[played]}` } : { cookie: `parvis=${house.town.cookies[played]}` }
  if (address === 'GET /live') {
    const stop = new AbortController()
    const port = (house.app.server.address() as { port: number }).port
    const reply = await fetch(`http://127.0.0.1:${port}${url}`, { headers: auth, signal: stop.signal })
    stop.abort()
    return { status: reply.status, body: '', facts: 0 }
  }
  const id = person === null ? null : house.town.ids[person]
  const before = await facts(id)
  const reply = await house.app.inject({ method, url, headers: { ...headers, ...auth }, ...(body === undefined ? {} : { payload: body }) })
  const after = await facts(id)
  return { status: reply.statusCode, body: reply.body, facts: reply.statusCode < 300 ? after[0] - before[0] : after[1] - before[1] }
}

for (const address of addresses.toSorted((a, b) => Number(a === 'DELETE /session') - Number(b === 'DELETE /session'))) {
  test(address, async () => {
    const expected = tables[address]!.expect
    const found: number[] = []
    let recorded = 0
    for (const who of order) {
      const { status, body, facts } = await knock(address, who)
      found.push(status)
      if (status < 300) recorded += facts
      else assert.equal(facts, 0, `${who} was refused and left a fact`)
      if (!insiders.has(who)) assert.ok(!body.includes(canary), `${who} received the private word at ${address}`)
    }
    assert.equal(found.join(' '), expected, order.join(' '))
    if (!address.startsWith('GET') && found.some((status) => status < 300) && !endpoints.get(address)?.silent) assert.ok(recorded > 0, 'a write leaves a line in the journal')
  })
}

test('the test itself means something: the private word reaches those who may read it', async () => {
  const { items } = (await house.as('ines').get(`/api/spaces/${house.town.spaces.private}/posts`).then((r) => (r.statusCode === 200 ? r : house.bearing(house.town.tokens.read).get(`/api/spaces/${house.town.spaces.private}/posts`)))).json()
  assert.ok(JSON.stringify(items).includes(canary))
})

test('each access opens as it says to somebody of the authority who is no member, and to nobody of another', async () => {
  const fresh = await openHouse()
  const seen = async (name: Name) => {
    const row: Record<string, string> = {}
    for (const [access, id] of Object.entries(fresh.town.spaces)) row[access] = `${(await fresh.as(name).get(`/api/spaces/${id}`)).statusCode} ${(await fresh.as(name).get(`/api/spaces/${id}/posts`)).statusCode} ${(await fresh.as(name).post(`/api/spaces/${id}/posts`, { body: 'x' })).statusCode}`
    return row
  }
  assert.deepEqual(await seen('omar'), { open: '200 200 403', on_request: '200 403 403', private: '200 403 403', secret: '404 404 404' })
  assert.deepEqual(await seen('agnes'), { open: '404 404 404', on_request: '404 404 404', private: '404 404 404', secret: '404 404 404' })
  assert.deepEqual(await seen('olivier'), { open: '200 200 201', on_request: '404 404 404', private: '404 404 404', secret: '404 404 404' })
  assert.deepEqual(await seen('ada'), { open: '200 200 403', on_request: '200 403 403', private: '200 403 403', secret: '200 403 403' })
  await fresh.close()
})
