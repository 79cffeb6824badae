// What must not outlive a departure, an absence or a right.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { uuidv7 } from '#platform/db/ids.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { spaces } from '#modules/spaces/module.ts'
import { runDepartures, turnDay } from '../departure-runner.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const space = () => house.town.spaces.private
const adds = async (who: Name) => (await house.as(who).put(`/api/spaces/${space()}/members/${house.town.ids.lucie}`, { role: 'reader' })).statusCode
const move = async (day: string) => {
  house.clock.now = new Date(`${day}T09:00:00Z`)
  await runDepartures(house.database, house.clock.now)
}

test('a stand-in runs a space no longer than the person they stand in for', async () => {
  const absence = () => house.as('sylvie').put('/api/me/absence', { from: '2026-11-20', until: '2027-06-30', standInId: house.town.ids.omar })
  assert.equal((await absence()).statusCode, 200)
  assert.equal(await adds('omar'), 200)
  await house.as('claire').put(`/api/spaces/${space()}/members/${house.town.ids.sylvie}`, { role: 'contributor' })
  assert.equal(await adds('omar'), 403)
  await house.as('claire').put(`/api/spaces/${space()}/members/${house.town.ids.sylvie}`, { role: 'host' })
  await absence()
  assert.equal(await adds('omar'), 200)
  // She leaves for good: nobody stands in for her any more.
  assert.equal((await house.as('ada').put(`/api/people/${house.town.ids.sylvie}/departure`, { date: '2026-11-24' })).statusCode, 200)
  await move('2026-11-25')
  assert.equal(await adds('omar'), 403)
  assert.equal((await house.database.pool.query(`select from scope_grant where principal_kind = 'stand_in'`)).rowCount, 0)
  assert.equal((await house.as('sylvie').get('/api/me')).statusCode, 401)
  assert.equal((await house.as('claire').put('/api/me/absence', { from: '2026-11-26', until: '2029-01-01' })).statusCode, 400, 'a year at most')
})

test('whoever was one thing here and still is another has not left', async () => {
  await house.database.db.insertInto('affiliation').values([['staff', '2020-01-01', '2026-06-30'], ['foster_carer', '2010-01-01', '2019-12-31']].map(([kind, starts_on, ends_on]) => ({
    id: uuidv7(), person_id: house.town.ids.lucie, authority_id: house.town.authority, kind: kind as 'staff', organisation: null, sponsor_id: null, starts_on: starts_on!, ends_on: ends_on! }))).execute()
  const done = async () => (await house.database.pool.query(`select from journal where fact = 'departure.done' and noun_id = $1`, [house.town.ids.lucie])).rowCount
  await move('2026-11-26')
  await move('2026-11-27')
  assert.deepEqual([await done(), (await house.as('lucie').get('/api/me')).statusCode], [0, 200])
})

test('a successor who has left meanwhile takes over nothing; a space is given to somebody who is there', async () => {
  assert.equal((await house.as('ada').put(`/api/people/${house.town.ids.claire}/departure`, { date: '2026-11-28', successorId: house.town.ids.thomas })).statusCode, 200)
  await house.as('ada').put(`/api/administration/people/${house.town.ids.thomas}/closure`)
  await move('2026-11-29')
  await spaces.jobs!.successions!.run(house.database, new Date('2026-11-30T09:00:00Z'), undefined as never)
  const { rows } = await house.database.pool.query<{ id: string, closed: boolean }>(`select p.id, p.closed_at is not null as closed from scope_grant g join person p on p.id = g.principal_id where g.scope_id = $1 and g.role = 'owner'`, [space()])
  assert.ok(rows.length > 0 && rows.every((owner) => !owner.closed && owner.id !== house.town.ids.claire), JSON.stringify(rows))
})

test('whoever begins on a later day is one of everyone from that day on', async () => {
  const id = uuidv7()
  await house.database.db.insertInto('person').values({ id, given_name: 'Nour', family_name: 'Demain', email: null, main_authority_id: house.town.authority, closed_at: null, created_at: house.clock.now }).execute()
  await house.database.db.insertInto('affiliation').values({ id: uuidv7(), person_id: id, authority_id: house.town.authority, kind: 'staff', organisation: null, sponsor_id: null, starts_on: '2027-01-01', ends_on: null }).execute()
  const counts = async () => (await house.database.pool.query('select from person_principal where person_id = $1 and principal_id = $2', [id, house.town.authority])).rowCount
  await turnDay(house.database, new Date('2026-12-31T12:00:00Z'))
  assert.equal(await counts(), 0)
  await turnDay(house.database, new Date('2026-12-31T23:15:00Z'))
  assert.equal(await counts(), 1, 'it is the first of January in Paris')
})

test('no administrator widens an audience until it lets themselves in where they do not read', async () => {
  const made = (await house.as('ada').post('/api/audiences', { name: 'Élus', rule: { kind: ['councillor'] } })).json()
  const room = (await house.as('ines').post('/api/spaces', { kind: 'team', access: 'private', name: 'Porte close' })).json()
  assert.equal((await house.as('ines').put(`/api/spaces/${room.id}/audiences/${made.id}`, { role: 'reader' })).statusCode, 200)
  const widen = (rule: object, version: number) => house.as('ada').patch(`/api/audiences/${made.id}`, { rule }, { 'if-match': `"${version}"` })
  assert.equal((await widen({ kind: ['councillor', 'staff'] }, made.version)).json().code, 'audience.would_enter')
  assert.equal((await house.as('ada').get(`/api/spaces/${room.id}/posts`)).statusCode, 403)
  assert.equal((await widen({ kind: ['councillor', 'foster_carer'] }, made.version)).statusCode, 200)
})

test('whoever leaves stands in for nobody any more; a space made secret has no stand-in from that moment', async () => {
  house.clock.now = new Date('2027-03-01T09:00:00Z')
  const room = (await house.as('ines').post('/api/spaces', { kind: 'team', access: 'private', name: 'Relève' })).json()
  const away = (standIn: Name) => house.as('ines').put('/api/me/absence', { from: '2027-03-01', until: '2027-03-31', standInId: house.town.ids[standIn] })
  const may = async (who: Name) => (await house.as(who).put(`/api/spaces/${room.id}/members/${house.town.ids.nadege}`, { role: 'reader' })).statusCode
  assert.deepEqual([(await away('omar')).statusCode, await may('omar')], [200, 200])
  assert.equal((await house.as('ines').patch(`/api/spaces/${room.id}`, { access: 'secret' }, { 'if-match': `"${room.version}"` })).statusCode, 200)
  assert.equal(await may('omar'), 404)
  assert.equal((await house.as('ada').put(`/api/people/${house.town.ids.omar}/departure`, { date: '2027-03-05' })).statusCode, 200)
  await move('2027-03-06')
  const { rows } = await house.database.pool.query('select pp.person_id from person_principal pp join absence a on a.id = pp.principal_id')
  assert.deepEqual(rows, [])
  assert.deepEqual((await house.as('nadege').get(`/api/people/${house.town.ids.ines}/absence`)).json().absence, { from: '2027-03-01', until: '2027-03-31', standIn: null })
})

test('departures name each person once, by their last end; who still is something here does not leave', async () => {
  const more = (person: Name, kind: 'councillor' | 'foster_carer', ends_on: string | null) => house.database.db.insertInto('affiliation').values({ id: uuidv7(), person_id: house.town.ids[person], authority_id: house.town.authority, kind, organisation: null, sponsor_id: null, starts_on: '2026-01-01', ends_on }).execute()
  await house.database.pool.query(`update affiliation set ends_on = '2027-04-30' where person_id = any($1) and kind = 'staff'`, [[house.town.ids.ines, house.town.ids.nadege]])
  await more('ines', 'councillor', '2027-05-31')
  await more('nadege', 'foster_carer', null)
  const page = async (more = '') => (await house.as('ada').get(`/api/departures?limit=1${more}`)).json()
  const listed: { date: string, person: { id: string } }[] = []
  for (let next: string | null = ''; next !== null;) {
    const { items, next: cursor } = await page(next && `&cursor=${encodeURIComponent(next)}`)
    listed.push(...items)
    next = cursor
  }
  const of = (name: Name) => listed.filter((d) => d.person.id === house.town.ids[name]).map((d) => d.date)
  assert.deepEqual([of('ines'), of('nadege'), of('omar')], [['2027-05-31'], [], ['2027-03-05']])
})
