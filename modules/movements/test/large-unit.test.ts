import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { settleOrganisation, type Organisation } from '#modules/audiences/test/organisation.ts'
import { settleCrowd } from './crowd.ts'
import { openHouse, type House } from '#test/cast/house.ts'

let house: House
let o: Organisation
before(async () => {
  house = await openHouse()
  o = await settleOrganisation(house.database, house.town)
  await settleCrowd(house.database, house.town, o, 450, house.clock.now)
})
after(() => house.close())

/** Changes the unit, and waits until everybody has followed: the server begins at once. */
const change = async (what: object): Promise<void> => {
  const { version } = (await house.as('ada').get(`/api/units/${o.routes}`)).json()
  const reply = await house.as('ada').patch(`/api/units/${o.routes}`, what, { 'if-match': `"${version}"` })
  assert.equal(reply.statusCode, 200, reply.body)
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(50)) if ((await house.database.pool.query('select from person_waiting')).rowCount === 0) return
  assert.fail('they never followed')
}
const found = async (q: string): Promise<number> => (await house.as('ada').get(`/api/people?q=${q}`)).json().total

test('a large unit is renamed and moved at once, its people follow batch by batch', async () => {
  const audience = (await house.as('ada').post('/api/audiences', { name: 'Tout le pôle', rule: { unit: [o.education] } })).json()
  await change({ name: 'Chaussées' })
  assert.equal(await found('chaussees'), 451)
  await change({ parentId: o.education })
  assert.equal((await house.as('ada').get(`/api/audiences/${audience.id}`)).json().peopleCount, audience.peopleCount + 451)
})
