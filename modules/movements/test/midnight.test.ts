// A day ends at midnight in Paris, in winter an hour before it ends in UTC, in summer two.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { runAbsences } from '../absences.ts'
import { runDepartures } from '../departure-runner.ts'

const seasons = [
  { season: 'winter', day: '2026-12-10', morning: '2026-12-09T23:30:00Z', evening: '2026-12-10T22:30:00Z', night: '2026-12-10T23:30:00Z' },
  { season: 'summer', day: '2027-07-10', morning: '2027-07-09T22:30:00Z', evening: '2027-07-10T21:30:00Z', night: '2027-07-10T22:30:00Z' },
] as const

for (const { season, day, morning, evening, night } of seasons) {
  let house: House
  before(async () => { house = await openHouse() })
  after(() => house.close())
  const id = (name: Name) => house.town.ids[name]
  const at = (moment: string) => { house.clock.now = new Date(moment) }
  const status = async (who: Name, url: string) => (await house.as(who).get(url)).statusCode

  test(`${season}: somebody whose last day it is, is in until midnight and out after`, async () => {
    at(morning)
    await house.database.pool.query('update affiliation set ends_on = $2 where person_id = $1', [id('omar'), day])
    const seen = async () => [await status('omar', '/api/me'), await status('claire', `/api/people/${id('omar')}`), (await house.as('claire').get('/api/people?q=belkacem')).json().items.length]
    for (const moment of [morning, evening]) {
      at(moment)
      assert.deepEqual(await seen(), [200, 200, 1], moment)
    }
    at(night)
    assert.deepEqual(await seen(), [401, 404, 0])
  })

  test(`${season}: a guest is in until midnight of their last day`, async () => {
    at(morning)
    assert.equal((await house.as('claire').put(`/api/guests/${id('olivier')}/renewal`, { until: day })).json().until, day, 'the day has begun: it may be chosen')
    for (const [moment, expected] of [[evening, [200, 'soon']], [night, [401, 'ended']]] as const) {
      at(moment)
      const mine = (await house.as('claire').get('/api/guests')).json().items.find((g: { person: { id: string } }) => g.person.id === id('olivier'))
      assert.deepEqual([await status('olivier', '/api/me'), mine.state], expected, moment)
    }
    assert.equal((await house.as('claire').put(`/api/guests/${id('olivier')}/renewal`, { until: day })).statusCode, 422, 'yesterday is over')
  })

  test(`${season}: an absence and its stand-in last until midnight of its last day, from midnight of its first`, async () => {
    at(new Date(Date.parse(morning) - 3_600_000).toISOString())
    const space = house.town.spaces.private
    assert.equal((await house.as('sylvie').put('/api/me/absence', { from: day, until: day, standInId: id('ines') })).statusCode, 200)
    const adds = async () => (await house.as('ines').put(`/api/spaces/${space}/members/${id('lucie')}`, { role: 'reader' })).statusCode
    const away = async () => (await house.as('claire').get(`/api/people/${id('sylvie')}/absence`)).json().absence !== null
    await runAbsences(house.database, house.clock.now, false)
    assert.equal(await adds(), 403, 'it is the day before')
    for (const moment of [morning, evening]) {
      at(moment)
      await runAbsences(house.database, house.clock.now, false)
      assert.deepEqual([await adds(), await away()], [200, true], moment)
    }
    at(night)
    assert.deepEqual([await adds(), await away()], [403, false], 'before any job has run')
  })

  test(`${season}: a departure takes effect after midnight of the last day`, async () => {
    at(morning)
    assert.equal((await house.as('ada').put(`/api/people/${id('thomas')}/departure`, { date: day })).json().doneAt, null)
    const done = async () => (await house.as('ada').get(`/api/people/${id('thomas')}/departure`)).json().doneAt !== null
    at(evening)
    await runDepartures(house.database, house.clock.now)
    assert.equal(await done(), false)
    at(night)
    await runDepartures(house.database, house.clock.now)
    assert.deepEqual([await done(), await status('thomas', '/api/me')], [true, 401])
  })
}
