import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { settleOrganisation } from '#modules/audiences/test/organisation.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { spaces } from '#modules/spaces/module.ts'
import { movements } from '../module.ts'

let house: House
before(async () => {
  house = await openHouse()
  await settleOrganisation(house.database, house.town)
  await house.database.pool.query("update position set rank = 'head' where person_id = $1", [house.town.ids.claire])
})
after(() => house.close())
const id = (name: Name) => house.town.ids[name]
const day = (text: string) => { house.clock.now = new Date(`${text}T09:00:00Z`) }
const job = (name: string) => movements.jobs![name]!.run(house.database, house.clock.now, undefined as never)
const successions = () => spaces.jobs!.successions!.run(house.database, house.clock.now, undefined as never)
let made = 0
const open = async (by: Name): Promise<string> => (await house.as(by).post('/api/spaces', { kind: 'team', access: 'private', name: `Équipe ${++made}` })).json().id
const members = async (space: string, by: Name) => (await house.as(by).get(`/api/spaces/${space}/members`)).json().items.map((m: { person: { name: string }, role: string }) => `${m.person.name.split(' ')[0]} ${m.role}`)

test('somebody leaves: their spaces go on, what they wrote stays, and the day after their last one they are out', async () => {
  day('2026-11-23')
  const space = await open('nadege')
  await house.as('nadege').put(`/api/spaces/${space}/members/${id('thomas')}`, { role: 'contributor' })
  await house.as('nadege').post(`/api/spaces/${space}/posts`, { body: 'Bonne continuation à tous.' })
  const before = (await house.as('ada').get(`/api/people/${id('nadege')}/departure`)).json()
  assert.deepEqual([before.date, before.spaces.map((s: { alone: boolean }) => s.alone), before.proposed[0].name], [null, [true], 'Claire Vasseur'], 'who leads the pole is proposed')
  assert.equal((await house.as('ada').put(`/api/people/${id('nadege')}/departure`, { date: '2026-11-30' })).json().code, 'departure.successor_needed')
  assert.equal((await house.as('ada').put(`/api/people/${id('nadege')}/departure`, { date: '2026-11-30', successorId: id('paul') })).json().code, 'departure.successor_wrong')
  const set = (await house.as('ada').put(`/api/people/${id('nadege')}/departure`, { date: '2026-11-30', successorId: id('thomas') })).json()
  assert.deepEqual([set.date, set.successor.name, set.doneAt], ['2026-11-30', 'Thomas Nguyen', null])
  day('2026-11-30')
  await job('departures')
  assert.equal((await house.as('nadege').get(`/api/spaces/${space}`)).statusCode, 200, 'the last day is a day')
  day('2026-12-01')
  assert.equal((await house.as('nadege').get('/api/me')).statusCode, 401)
  await job('departures')
  assert.deepEqual(await members(space, 'thomas'), ['Thomas owner'])
  const [post] = (await house.as('thomas').get(`/api/spaces/${space}/posts`)).json().items
  assert.deepEqual([post.body, post.author.name], ['Bonne continuation à tous.', 'Nadège Hoarau'])
  const { rows } = await house.database.pool.query("select ends_on::text from position where person_id = $1 union all select case when closed_at is null then 'open' else 'closed' end from person where id = $1", [id('nadege')])
  assert.deepEqual(rows.map((r) => r.ends_on), ['2026-11-30', 'closed'])
  assert.equal((await house.as('ada').delete(`/api/people/${id('nadege')}/departure`)).json().code, 'departure.done')
  assert.ok((await house.as('ada').get('/api/departures')).json().items.some((d: { person: { name: string }, doneAt: string | null }) => d.person.name === 'Nadège Hoarau' && d.doneAt !== null))
})

test('the post of whoever left is there the day after, held by nobody, unless it is said otherwise', async () => {
  day('2026-12-01')
  const vacancies = async () => (await house.database.pool.query(`select q.title, u.name as unit, s.name as site, r.name as trade, q.starts_on::text, q.ends_on::text from position q join unit u on u.id = q.unit_id left join site s on s.id = q.site_id left join trade r on r.id = q.trade_id where q.person_id is null`)).rows
  assert.deepEqual(await vacancies(), [{ title: 'Poste', unit: 'Restauration', site: 'Collège Jean-Zay', trade: 'Cuisine', starts_on: '2026-12-01', ends_on: null }], 'that of Nadège')
  const unit = (await house.as('claire').get('/api/units')).json().items.find((u: { name: string }) => u.name === 'Restauration')
  assert.equal(unit.vacant, 1)
  const { rows: facts } = await house.database.pool.query("select data from journal where fact = 'position.vacated'")
  assert.deepEqual(facts.map((f) => [f.data.before.personId, f.data.after.personId]), [[id('nadege'), null]])
  // Written again, a day before: the posts have ended and are not left twice.
  await house.as('ada').put(`/api/people/${id('nadege')}/departure`, { date: '2026-11-30', successorId: id('thomas') })
  await job('departures')
  assert.equal((await vacancies()).length, 1)
  const set = (await house.as('ada').put(`/api/people/${id('lucie')}/departure`, { date: '2026-11-30', vacant: false })).json()
  assert.deepEqual([set.vacant, (await vacancies()).length], [false, 1])
  // It is filled like any other.
  const [post] = (await house.as('ada').get(`/api/units/${unit.id}`)).json().posts.items.filter((p: { person: object | null }) => p.person === null)
  assert.equal((await house.as('ada').patch(`/api/positions/${post.id}`, { personId: id('sylvie') }, { 'if-match': `"${post.version}"` })).statusCode, 200)
  assert.deepEqual(await vacancies(), [])
})

test('a date written by somebody else has the same effect, and a space is never without owner', async () => {
  day('2026-12-02')
  const space = await open('ines')
  await house.database.pool.query("update affiliation set ends_on = '2026-12-01' where person_id = $1", [id('ines')])
  await job('departures')
  assert.equal((await house.database.pool.query('select from space_succession where space_id = $1', [space])).rowCount, 1, 'its hosts are asked, or a day later who leads the pole')
  day('2026-12-03')
  await successions()
  assert.deepEqual(await members(space, 'claire'), ['Claire owner'], 'who leads the pole')
  day('2026-12-02')
  const { rows } = await house.database.pool.query("select count(*)::int as n from space s where not exists (select from scope_grant g where g.scope_id = s.id and g.role = 'owner')")
  assert.equal(rows[0].n, 0)
})

test('who writes a departure down does not hand themselves a space that they do not read, not even while they read it for an hour', async () => {
  day('2026-12-02')
  const space = await open('sylvie')
  const set = () => house.as('ada').put(`/api/people/${id('sylvie')}/departure`, { date: '2026-12-01', successorId: id('ada') })
  assert.equal((await set()).json().code, 'audience.would_enter')
  assert.equal((await house.as('ada').put(`/api/spaces/${space}/emergency-entry`, { reason: 'Signalement d’un contenu illicite' })).statusCode, 200)
  assert.equal((await set()).json().code, 'audience.would_enter')
  await house.as('sylvie').put(`/api/spaces/${space}/members/${id('ada')}`, { role: 'contributor' })
  assert.equal((await house.as('ada').put(`/api/people/${id('sylvie')}/departure`, { date: '2026-12-30', successorId: id('ada') })).statusCode, 200)
  assert.equal((await house.as('ada').delete(`/api/people/${id('sylvie')}/departure`)).statusCode, 204)
})

test('whoever stays after all stays', async () => {
  day('2026-12-03')
  await house.as('ada').put(`/api/people/${id('omar')}/departure`, { date: '2026-12-24' })
  assert.equal((await house.as('ada').delete(`/api/people/${id('omar')}/departure`)).statusCode, 204)
  assert.equal((await house.as('ada').get(`/api/people/${id('omar')}/departure`)).json().date, null)
})

test('a stand-in is host for the time of an absence, never owner, never in a secret space, and the journal says for whom', async () => {
  day('2026-12-07')
  const space = await open('sylvie')
  const secret = (await house.as('sylvie').post('/api/spaces', { kind: 'team', access: 'secret', name: 'À part' })).json().id
  assert.equal((await house.as('sylvie').put('/api/me/absence', { from: '2026-12-08', until: '2026-12-10', standInId: id('paul') })).json().code, 'absence.stand_in_wrong')
  const away = (await house.as('sylvie').put('/api/me/absence', { from: '2026-12-08', until: '2026-12-10', standInId: id('omar') })).json()
  assert.equal(away.absence.standIn.name, 'Omar Belkacem')
  const add = () => house.as('omar').put(`/api/spaces/${space}/members/${id('thomas')}`, { role: 'reader' })
  assert.equal((await add()).statusCode, 403, 'not yet')
  day('2026-12-08')
  await job('absences')
  assert.equal((await house.as('claire').get(`/api/people/${id('sylvie')}/absence`)).json().absence.until, '2026-12-10')
  assert.equal((await add()).statusCode, 200)
  const { rows } = await house.database.pool.query("select actor_id, data from journal where fact = 'membership.changed' and scope_id = $1 and actor_id = $2", [space, id('omar')])
  assert.equal(rows[0].data.onBehalfOf, id('sylvie'))
  assert.equal((await house.as('omar').patch(`/api/spaces/${space}`, { purpose: 'x' }, { 'if-match': '"1"' })).statusCode, 403)
  assert.equal((await house.as('omar').put(`/api/spaces/${space}/members/${id('omar')}`, { role: 'owner' })).statusCode, 403)
  assert.equal((await house.as('omar').get(`/api/spaces/${secret}`)).statusCode, 404)
  assert.ok(!(await members(space, 'sylvie')).some((line: string) => line.startsWith('Omar')), 'standing in makes nobody a member')
  day('2026-12-11')
  assert.equal((await add()).statusCode, 403, 'it ends by itself')
  await job('absences')
  assert.equal((await house.as('claire').get(`/api/people/${id('sylvie')}/absence`)).json().absence, null)
  await house.as('sylvie').put('/api/me/absence', { from: '2026-12-11', until: '2026-12-20', standInId: id('omar') })
  assert.equal((await add()).statusCode, 200)
  assert.equal((await house.as('sylvie').delete('/api/me/absence')).statusCode, 204)
  assert.equal((await add()).statusCode, 403, 'one is back')
})
