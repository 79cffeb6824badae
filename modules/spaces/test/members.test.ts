import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
let made = 0
const space = async (access: string): Promise<string> => (await house.as('claire').post('/api/spaces', { kind: 'team', access, name: `Espace ${++made}` })).json().id
const set = (id: string, who: Name, body: object) => house.as('claire').put(`/api/spaces/${id}/members/${house.town.ids[who]}`, body)

test('two owners who leave at once: one does, one stays, and nobody waits for a deadlock', async () => {
  for (let i = 0; i < 4; i++) {
    const id = await space('open')
    await set(id, 'sylvie', { role: 'owner' })
    const replies = await Promise.all([house.as('claire').delete(`/api/spaces/${id}/membership`), house.as('sylvie').delete(`/api/spaces/${id}/membership`)])
    assert.deepEqual(replies.map((r) => r.statusCode).toSorted((a, b) => a - b), [204, 409])
  }
})

test('an end that has passed is a mistake; the last owner does not end by a date either', async () => {
  const id = await space('private')
  const past = await set(id, 'lucie', { role: 'reader', until: '2020-01-01T00:00:00Z' })
  assert.deepEqual([past.statusCode, past.json().errors?.[0]?.field], [400, 'until'])
  const later = '2026-12-31T00:00:00Z'
  assert.equal((await set(id, 'claire', { role: 'owner', until: later })).statusCode, 409)
  assert.equal((await set(id, 'sylvie', { role: 'owner', until: later })).statusCode, 200)
  assert.equal((await house.as('claire').delete(`/api/spaces/${id}/membership`)).statusCode, 409, 'the other one will not stay')
  assert.equal((await set(id, 'sylvie', { role: 'owner' })).statusCode, 200)
  assert.equal((await house.as('claire').delete(`/api/spaces/${id}/membership`)).statusCode, 204)
})

test('whoever joins has no request waiting any more', async () => {
  const id = await space('on_request')
  await house.as('lucie').put(`/api/spaces/${id}/access-request`, {})
  await house.as('claire').patch(`/api/spaces/${id}`, { access: 'open' }, { 'if-match': '"1"' })
  assert.equal((await house.as('lucie').put(`/api/spaces/${id}/membership`)).statusCode, 200)
  assert.deepEqual((await house.as('claire').get(`/api/spaces/${id}/access-requests`)).json().items, [])
})
