import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { emptyDist } from '#test/cast/dist.ts'
import { openHouse, origin, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { invitation } from './rights.ts'

const { dist, remove } = emptyDist()
let house: House
before(async () => { house = await openHouse({ pages: { dist } }) })
after(async () => {
  await house.close()
  remove()
})
const invite = (more: object = {}, who: 'claire' | 'sylvie' | 'nadege' = 'claire') => house.as(who).post(`/api/spaces/${house.town.spaces.private}/guests`, invitation(more))
const welcome = (entry: string, password: string) => house.app.inject({ method: 'POST', url: '/bienvenue', headers: { origin, 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ code: entry.split('code=')[1]!, password }).toString() })

test('somebody invited for six months chooses a password, sees one space and its people and nothing else, and is out the day after', async () => {
  house.clock.now = new Date('2026-11-24T09:00:00Z')
  const reply = (await invite({ givenName: 'Maya', familyName: 'Pontet', email: 'Maya@Atelier.example', until: '2027-05-24' })).json()
  assert.deepEqual([reply.person.name, reply.organisation, reply.until, reply.state, reply.entered, reply.sponsor.name], ['Maya Pontet', 'Atelier du Pont', '2027-05-24', 'active', false, 'Claire Vasseur'])
  assert.match((await house.app.inject(reply.entry)).body, /Bienvenue, Maya Pontet|Welcome, Maya Pontet/)
  assert.equal((await welcome(reply.entry, 'court')).statusCode, 422)
  const entered = await welcome(reply.entry, 'une phrase de sept mots pour entrer ici')
  assert.equal(entered.statusCode, 303, entered.body)
  const cookie = String(entered.headers['set-cookie']).split(';')[0]!
  const maya = (url: string) => house.app.inject({ url, headers: { cookie } })
  assert.equal((await welcome(reply.entry, 'une phrase de sept mots pour entrer ici')).statusCode, 404, 'a link serves once')
  const spaces = (await maya('/api/spaces')).json().items.map((s: { id: string }) => s.id)
  assert.deepEqual(spaces, [house.town.spaces.private])
  assert.equal((await maya(`/api/spaces/${house.town.spaces.open}`)).statusCode, 404)
  const people = (await maya('/api/people?limit=100')).json().items.map((p: { id: string }) => p.id)
  assert.ok(people.includes(house.town.ids.nadege) && !people.includes(house.town.ids.omar) && !people.includes(house.town.ids.lucie))
  assert.equal((await maya(`/api/people/${house.town.ids.omar}`)).statusCode, 404)
  assert.equal((await house.app.inject({ method: 'POST', url: '/api/spaces', headers: { cookie, origin, 'content-type': 'application/json' }, payload: { kind: 'team', access: 'open', name: 'Chez moi' } })).statusCode, 403)

  // The last day is theirs; the day after is not. Their session was of an afternoon: they sign in anew.
  const signIn = () => house.app.inject({ method: 'POST', url: '/api/sessions', headers: { origin, 'content-type': 'application/json' }, payload: { login: 'maya@atelier.example', password: 'une phrase de sept mots pour entrer ici' } })
  house.clock.now = new Date('2027-05-24T15:00:00Z')
  const last = await signIn()
  assert.equal(last.statusCode, 201, last.body)
  const lastCookie = String(last.headers['set-cookie']).split(';')[0]!
  house.clock.now = new Date('2027-05-25T00:30:00Z')
  assert.equal((await house.app.inject({ url: '/api/me', headers: { cookie: lastCookie } })).statusCode, 401)
  assert.equal((await signIn()).statusCode, 401)
  house.clock.now = new Date('2026-11-24T09:00:00Z')
})

test('an access is renewed in one tap by its sponsor or a host, ended at once, and warned of before it ends', async () => {
  const guest = (await invite({ until: '2026-12-10' })).json()
  assert.equal(guest.state, 'soon')
  const url = `/api/guests/${guest.person.id}`
  assert.equal((await house.as('nadege').put(`${url}/renewal`, { until: '2027-01-01' })).statusCode, 403)
  assert.equal((await house.as('sylvie').put(`${url}/renewal`, { until: '2027-05-31' })).json().until, '2027-05-31')
  assert.equal((await house.as('claire').put(`${url}/renewal`, { until: '2028-05-31' })).json().code, 'guest.end')
  assert.equal((await house.as('claire').put(`${url}/renewal`, { until: '2026-02-31' })).json().code, 'guest.end')
  const mine = (await house.as('claire').get('/api/guests')).json().items as { until: string, person: { id: string } }[]
  assert.deepEqual(mine.map((g) => g.until), mine.map((g) => g.until).toSorted())
  assert.equal((await house.as('sylvie').get('/api/guests')).json().items.length, 0, 'hers are those she invited')
  const before = (await house.as('ines').get(`/api/spaces/${house.town.spaces.private}/guests`)).json().items.find((g: { person: { id: string } }) => g.person.id === guest.person.id)
  assert.deepEqual([before.email, before.can], [null, []], 'whoever cannot manage a guest does not see their address')
  assert.equal((await house.as('claire').delete(url)).statusCode, 204)
  assert.equal((await welcome(guest.entry, 'une phrase de sept mots pour entrer ici')).statusCode, 404, 'a link opens nothing to somebody who is no longer here')
  assert.equal((await house.as('claire').delete(url)).statusCode, 204)
  const ended = (await house.as('claire').get('/api/guests')).json().items.find((g: { person: { id: string } }) => g.person.id === guest.person.id)
  assert.deepEqual([ended.state, ended.until], ['ended', '2026-11-23'])
})

test('a colleague is no guest; somebody known comes with the account they have; a fresh link replaces the one before', async () => {
  assert.equal((await invite({ email: 'OMAR@example.org' })).json().code, 'guest.colleague')
  assert.equal((await invite({ organisation: ' ' })).json().code, 'guest.incomplete')
  const agnes = (await invite({ email: 'agnes@example.org', givenName: 'Autre', familyName: 'Nom' })).json()
  assert.deepEqual([agnes.person.id, agnes.person.name, agnes.entry], [house.town.ids.agnes, 'Agnès Roux', null])
  assert.equal((await house.as('agnes').get(`/api/spaces/${house.town.spaces.private}/posts`)).statusCode, 200)
  assert.equal((await house.as('claire').post(`/api/guests/${agnes.person.id}/entry`)).json().code, 'guest.entered', 'no way into the account of a colleague from elsewhere')
  const guest = (await invite()).json()
  const { entry } = (await house.as('claire').post(`/api/guests/${guest.person.id}/entry`)).json()
  assert.notEqual(entry, guest.entry)
  assert.equal((await house.app.inject(guest.entry)).statusCode, 404)
  assert.equal((await house.app.inject(entry)).statusCode, 200)
  assert.equal((await house.app.inject(`/bienvenue?code=${'x'.repeat(5000)}`)).statusCode, 404)
})

test('the home of whoever answers for guests names those whose access ends within thirty days, and nobody else’s', async () => {
  const part = async (who: Name) => (await house.as(who).get('/api/home')).json().parts.guests
  assert.deepEqual(await part('omar'), { items: [], total: 0, mine: null })
  await house.as('claire').put(`/api/guests/${house.town.ids.olivier}/renewal`, { until: '2026-12-20' })
  const found = await part('claire')
  assert.deepEqual([found.total, found.items.at(-1)], [found.items.length, { id: house.town.ids.olivier, name: 'Olivier Bon', organisation: 'Cabinet Bon', until: '2026-12-20' }])
  await house.as('claire').put(`/api/guests/${house.town.ids.olivier}/renewal`, { until: '2027-05-20' })
  assert.ok(!(await part('claire')).items.some((guest: { id: string }) => guest.id === house.town.ids.olivier))
})

test('where a guest comes from is one of the list when it has that name; any other is written by hand until somebody notes it', async () => {
  const at = house.clock.now
  house.clock.now = new Date('2026-11-24T09:00:00Z')
  const known = (await house.as('ada').post('/api/organisations', { name: 'Coopérative d’Ardon', kind: 'company', siret: null, insee: null })).json()
  const first = (await invite({ givenName: 'Lise', familyName: 'Coop', email: 'lise@coop.example', organisation: 'cooperative d’ardon', until: '2027-01-31' })).json()
  assert.equal(first.organisation, 'Coopérative d’Ardon')
  const linked = async (personId: string) => (await house.database.pool.query('select organisation_id, organisation from affiliation where person_id = $1', [personId])).rows[0]
  assert.equal((await linked(first.person.id)).organisation_id, known.id)
  assert.equal((await house.as('ada').patch(`/api/organisations/${known.id}`, { name: 'Coopérative du Val' }, { 'if-match': '"1"' })).statusCode, 200)
  assert.deepEqual([(await linked(first.person.id)).organisation, (await house.as('claire').get(`/api/people/${first.person.id}`)).json().external], ['Coopérative du Val', 'Coopérative du Val'])

  const other = (await invite({ givenName: 'Jean', familyName: 'Libre', email: 'jean@libre.example', organisation: 'Les Amis du bois', until: '2027-01-31' })).json()
  assert.equal((await linked(other.person.id)).organisation_id, null)
  assert.equal((await invite({ givenName: 'Jean', familyName: 'Autre', email: 'autre@libre.example', organisation: 'Nouvelle', until: '2027-01-31', addOrganisation: true })).json().code, 'directory.not_allowed', 'the list is the administrators’')
  const noted = (await house.as('ada').post('/api/organisations', { name: 'Les amis du Bois', kind: 'association', siret: null, insee: null })).json()
  assert.deepEqual(await linked(other.person.id), { organisation_id: noted.id, organisation: 'Les amis du Bois' })
  house.clock.now = at
})
