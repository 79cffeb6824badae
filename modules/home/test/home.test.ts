import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { uuidv7 } from '#platform/db/ids.ts'

const order = async (house: House, who: Name): Promise<string> => (await house.as(who).get('/api/home')).json().order.join(' ')

/** Gives somebody a post at a site of this kind. */
async function post(house: House, who: Name, kind: string, rank: 'head' | 'member' = 'member'): Promise<void> {
  const { db } = house.database
  const [unit, site] = [uuidv7(), uuidv7()]
  await db.insertInto('unit').values({ id: unit, authority_id: house.town.authority, parent_id: null, kind: 'service', name: `Service ${kind} ${unit}` }).execute()
  await db.insertInto('site').values({ id: site, authority_id: house.town.authority, territory_id: null, name: `Site ${site}`, kind }).execute()
  await db.insertInto('position').values({ id: uuidv7(), authority_id: house.town.authority, person_id: house.town.ids[who], unit_id: unit, site_id: site, trade_id: null, title: 'Poste', starts_on: '2026-01-01', ends_on: null, rank }).execute()
}

test('the home is in the order of one’s function: kind, and where one works', async () => {
  await using house = await openHouse()
  await post(house, 'nadege', 'college')
  await post(house, 'claire', 'college', 'head')
  await post(house, 'sylvie', 'siege')
  assert.deepEqual(await Promise.all((['nadege', 'claire', 'sylvie', 'lucie', 'paul', 'olivier'] as const).map((who) => order(house, who))), [
    'duty todo day spaces news tools', 'duty news todo day tools spaces', 'duty news todo day tools spaces', 'day news todo spaces tools', 'todo day spaces tools', 'todo day spaces tools',
  ])
})

test('one arranges it for oneself alone, and has it as before in one request', async () => {
  await using house = await openHouse()
  const mine = house.as('lucie')
  const usual = (await mine.get('/api/me/home')).json()
  assert.equal(usual.own, false)
  const items = [{ section: 'spaces', shown: true }, { section: 'news', shown: false }, { section: 'todo', shown: true }, { section: 'duty', shown: true }]
  const set = await mine.put('/api/me/home', { items })
  assert.equal(set.statusCode, 200)
  assert.equal(await order(house, 'lucie'), 'day spaces tools todo', 'what does not concern an elected official is not there, whatever they send')
  assert.deepEqual(set.json().items.filter((one: { shown: boolean }) => !one.shown), [{ section: 'news', shown: false }])
  assert.equal(await order(house, 'claire'), 'duty news todo day tools spaces')
  assert.deepEqual((await mine.delete('/api/me/home')).json(), usual)
  assert.equal((await mine.put('/api/me/home', { items: [{ section: 'games', shown: true }] })).statusCode, 400)
})

test('what is new is counted from the visit before, not from the page before', async () => {
  await using house = await openHouse()
  const since = async (): Promise<string | null> => (await house.as('nadege').get('/api/home')).json().since
  const visit = () => house.as('nadege').put('/api/me/home/visit', {})
  const first = house.clock.now.toISOString()
  assert.equal(await since(), null)
  assert.equal((await visit()).statusCode, 204)
  assert.equal(await since(), null)
  house.clock.now = new Date(house.clock.now.getTime() + 10 * 60_000)
  await visit()
  assert.equal(await since(), null, 'ten minutes later one is still here')
  const last = house.clock.now.toISOString()
  assert.notEqual(last, first)
  house.clock.now = new Date(house.clock.now.getTime() + 20 * 3_600_000)
  assert.equal(await since(), last)
  await visit()
  assert.equal(await since(), last, 'once noted, it stays what it was')
})

test('the first visit is proposed until one refuses it, and again if that was a slip', async () => {
  await using house = await openHouse()
  const tour = async (): Promise<boolean> => (await house.as('ines').get('/api/home')).json().tour
  assert.equal(await tour(), true)
  await house.as('ines').put('/api/me/home/tour', {})
  assert.equal(await tour(), false)
  await house.as('ines').delete('/api/me/home/tour')
  assert.equal(await tour(), true)
})
