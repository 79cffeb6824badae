import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHouse } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import { guests } from '../module.ts'

test('the sponsor of a guest and the guest hear two weeks ahead, once, until it is renewed', async () => {
  await using house = await openHouse()
  await reading(house.database)
  const { database, town: { ids } } = house
  const run = (day: string) => guests.jobs!['expiring']!.run(database, new Date(`${day}T05:20:00Z`), {} as never)
  await database.pool.query(`update affiliation set ends_on = '2026-12-10' where person_id = $1 and kind = 'guest'`, [ids.olivier])
  await run('2026-11-20')
  assert.deepEqual(await noticesOf(house, 'claire'), [])
  for (const day of ['2026-11-27', '2026-11-28']) await run(day)
  assert.deepEqual((await noticesOf(house, 'claire')).map((n) => [n.who, n.said, n.title, n.address, n.why]), [['', 'Un accès se termine bientôt', 'Olivier Bon', '/invites', 'Vous répondez de cette personne, ou animez un espace où elle est.']])
  assert.equal((await database.pool.query(`select from journal where fact = 'guest.expiring'`)).rowCount, 1)
  assert.deepEqual((await noticesOf(house, 'olivier')).map((n) => [n.said, n.title, n.noun]), [['Votre accès se termine bientôt', 'Département des Trois-Vallées', 'visit']])
  house.clock.now = new Date('2026-11-28T09:00:00Z')
  assert.deepEqual((await house.as('olivier').get('/api/home')).json().parts.guests.mine, { until: '2026-12-10', authority: 'Département des Trois-Vallées' })
  assert.equal((await house.as('claire').get('/api/home')).json().parts.guests.mine, null)
  assert.equal((await house.as('claire').put(`/api/guests/${ids.olivier}/renewal`, { until: '2027-05-01' })).statusCode, 200)
  assert.deepEqual(await noticesOf(house, 'claire'), [])
  assert.deepEqual(await noticesOf(house, 'olivier'), [])
  assert.equal((await house.as('olivier').get('/api/home')).json().parts.guests.mine, null)
})
