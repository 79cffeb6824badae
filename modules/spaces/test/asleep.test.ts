import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'
import { spaces } from '../module.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())

const day = (text: string) => { house.clock.now = new Date(`${text}T09:00:00Z`) }
const night = () => spaces.jobs!.asleep!.run(house.database, house.clock.now, undefined as never)
const asked = async (who: Name) => (await noticesOf(house, who)).filter((n) => n.said.startsWith('Toujours utile')).map((n) => n.title)
const seen = async (who: Name, space: string) => (await house.as(who).get(`/api/spaces/${space}`)).json()
const asks = async (space: string) => (await house.database.pool.query(`select from journal where fact = 'space.asleep' and scope_id = $1`, [space])).rowCount

test('ninety quiet days: its owners are asked once; kept, it is asked about ninety days later; a comment wakes it', async () => {
  const made = (await house.as('ines').post('/api/spaces', { kind: 'team', access: 'private', name: 'Veille' })).json()
  for (const [who, role] of [['thomas', 'host'], ['nadege', 'contributor']] as const) await house.as('ines').put(`/api/spaces/${made.id}/members/${house.town.ids[who]}`, { role })
  const post = (await house.as('ines').post(`/api/spaces/${made.id}/posts`, { body: 'Bonjour' })).json()
  day('2027-02-20')
  await night()
  assert.deepEqual([await asks(made.id), (await seen('ines', made.id)).asleep], [0, false])
  day('2027-02-22')
  await night()
  await night()
  assert.deepEqual([await asks(made.id), await asked('ines'), await asked('nadege'), await asked('thomas')], [1, ['Veille'], [], []])
  const may = async (who: Name) => (await seen(who, made.id)).can.includes('space.keep')
  assert.deepEqual([(await seen('nadege', made.id)).asleep, await may('ines'), await may('thomas'), await may('nadege')], [true, true, true, false])
  assert.equal((await house.as('nadege').put(`/api/spaces/${made.id}/keeping`)).statusCode, 403)
  const kept = (await house.as('thomas').put(`/api/spaces/${made.id}/keeping`)).json()
  assert.deepEqual([kept.asleep, kept.can.includes('space.keep')], [false, false])
  await house.as('thomas').put(`/api/spaces/${made.id}/keeping`)
  const facts = (await house.database.pool.query(`select data from journal where fact = 'space.kept' and scope_id = $1`, [made.id])).rows
  assert.deepEqual(facts.map((f: { data: { before: string | null, after: string } }) => [f.data.before, f.data.after]), [[null, '2027-02-22T09:00:00.000Z']])
  day('2027-05-22')
  await night()
  assert.equal(await asks(made.id), 1)
  day('2027-05-23')
  await night()
  assert.equal(await asks(made.id), 2)
  assert.equal((await house.as('nadege').post(`/api/posts/${post.id}/comments`, { body: 'Toujours là' })).statusCode, 201)
  assert.equal((await seen('ines', made.id)).asleep, false)
  day('2027-08-22')
  await house.as('ines').post(`/api/spaces/${made.id}/closing`, {}, { 'if-match': '"1"' })
  await night()
  assert.deepEqual([await asks(made.id), (await seen('ines', made.id)).asleep], [2, false], 'a closed space sleeps by right')
})

test('in the directory it is marked and comes after those that are awake, whatever their names', async () => {
  day('2028-01-10')
  await house.as('claire').post('/api/spaces', { kind: 'team', access: 'open', name: 'Atelier' })
  day('2028-06-10')
  await house.as('claire').post('/api/spaces', { kind: 'team', access: 'open', name: 'Le grand atelier' })
  await house.as('claire').post('/api/spaces', { kind: 'team', access: 'open', name: 'Bricolage', purpose: 'Un atelier pour tous' })
  const list = async (more = '') => (await house.as('omar').get(`/api/spaces?q=atelier${more}`)).json()
  assert.deepEqual((await list()).items.map((s: { name: string, asleep: boolean }) => [s.name, s.asleep]), [['Le grand atelier', false], ['Bricolage', false], ['Atelier', true]])
  const first = await list('&limit=2')
  assert.deepEqual((await list(`&limit=2&cursor=${first.next}`)).items.map((s: { name: string }) => s.name), ['Atelier'])
  const all = (await house.as('omar').get('/api/spaces?limit=100')).json().items.map((s: { asleep: boolean }) => s.asleep) as boolean[]
  assert.deepEqual(all, all.toSorted((a, b) => Number(a) - Number(b)))
})
