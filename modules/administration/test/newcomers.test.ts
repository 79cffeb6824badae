import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { settleOrganisation, type Organisation } from '#modules/audiences/test/organisation.ts'
import { emptyDist } from '#test/cast/dist.ts'
import { openHouse, type House } from '#test/cast/house.ts'

const { dist, remove } = emptyDist()
let house: House
let o: Organisation
before(async () => {
  house = await openHouse({ pages: { dist } })
  o = await settleOrganisation(house.database, house.town)
})
after(async () => {
  await house.close()
  remove()
})
const add = (body: object, who: 'ada' | 'claire' = 'ada') => house.as(who).post('/api/administration/people', { givenName: 'Zoé', familyName: 'Lévêque', kind: 'staff', startsOn: '2026-11-23', ...body })
const code = async (body: object) => { const reply = await add(body); return `${reply.statusCode} ${reply.json().code}` }
const ask = (body: object, who: 'ada' | 'agnes' | 'pia' = 'ada', query = '') => house.as(who).post(`/api/administration/affiliations${query}`, { kind: 'staff', startsOn: '2026-11-23', ...body })
const facts = async (authority: string, beginning: string) => (await house.database.pool.query('select fact, noun_id, data from journal where authority_id = $1 and fact like $2 order by id', [authority, `${beginning}%`])).rows
const someone = async (name: 'agnes') => (await house.database.pool.query('select email from person where id = $1', [house.town.ids[name]])).rows[0].email

test('somebody added by hand has a post, counts in its audiences at once, and enters by the link that is shown once', async () => {
  const audience = (await house.as('ada').post('/api/audiences', { name: 'Cuisines du nord', rule: { all: [{ trade: [o.cook] }, { territory: [o.nord] }] } })).json()
  const made = await add({ email: ' Zoe.Leveque@Example.org'.trim(), matricule: '00042', post: { unitId: o.restauration, title: 'Seconde de cuisine', tradeId: o.cook, siteId: o.jeanZay } })
  assert.equal(made.statusCode, 201, made.body)
  const zoe = made.json()
  assert.deepEqual([zoe.name, zoe.login, zoe.email, zoe.matricule, zoe.headline, zoe.entered], ['Zoé Lévêque', 'zoe.leveque@example.org', 'zoe.leveque@example.org', '00042', 'Seconde de cuisine', false])
  assert.equal((await house.as('ada').get(`/api/audiences/${audience.id}`)).json().peopleCount, audience.peopleCount + 1)
  assert.equal((await house.as('nadege').get('/api/people?q=leveque')).json().items[0].title, 'Seconde de cuisine')
  assert.match((await house.app.inject(zoe.entry)).body, /Zoé Lévêque/)
  assert.deepEqual((await facts(house.town.authority, 'person.created')).map((f) => [f.noun_id, f.data.kind]), [[zoe.id, 'staff']])
  // Whoever has no e-mail enters by what they are given, else by their number.
  assert.deepEqual([(await add({ login: 'Zoé.L' })).json().login, (await add({ matricule: '00043' })).json().login], ['zoé.l', '00043'])
  assert.deepEqual([await code({}), await code({ email: 'ZOE.leveque@example.org' }), await code({ login: 'zoé.l' }), await code({ login: 'autre', matricule: '00042' }), await code({ login: 'x', givenName: '\u200b' })],
    ['422 person.identifier', '409 person.email_taken', '409 person.login_taken', '409 person.matricule_taken', '422 person.name_empty'])
  const { rows: [{ n }] } = await house.database.pool.query("select count(*)::int as n from person where family_name = 'Lévêque'")
  assert.equal(n, 3, 'what is refused leaves nobody')
  assert.equal(await code({ login: 'y', post: { unitId: o.nord, title: 'Ailleurs' } }), '422 position.elsewhere')
})

test('a partner comes from an organisation of the list, and is called by its name when that changes', async () => {
  assert.equal(await code({ kind: 'partner', login: 'p', organisation: 'Inconnue' }), '422 person.organisation')
  const { id } = (await house.as('ada').post('/api/organisations', { name: 'Atelier Évrard', kind: 'company', siret: null, insee: null })).json()
  const partner = (await add({ kind: 'partner', familyName: 'Partenaire', email: 'p@evrard.example', organisation: 'atelier evrard' })).json()
  assert.deepEqual([partner.kind, partner.organisation, partner.headline], ['partner', 'Atelier Évrard', 'Atelier Évrard'])
  assert.equal((await house.as('ada').patch(`/api/organisations/${id}`, { name: 'Évrard et filles' }, { 'if-match': '"1"' })).statusCode, 200)
  const { organisation, headline } = (await house.as('ada').get(`/api/administration/people/${partner.id}`)).json()
  assert.deepEqual([organisation, headline], ['Évrard et filles', 'Évrard et filles'])
})

test('whoever administers people adds somebody and gives the first post; for no other authority', async () => {
  await house.as('ada').put(`/api/administration/people/${house.town.ids.claire}/duties/people_administrator`, {})
  assert.equal((await add({ login: 'de-claire', post: { unitId: o.routes, title: 'Agente' } }, 'claire')).statusCode, 201)
  assert.equal((await house.as('claire').post(`/api/administration/people?authorityId=${house.town.agglomeration}`, { givenName: 'A', familyName: 'B', login: 'c', kind: 'staff', startsOn: '2026-11-23' })).statusCode, 403)
})

test('somebody of another authority is asked by their exact address, and is of both once they say so; nobody learns who exists', async () => {
  const email = await someone('agnes')
  const real = await ask({ identifier: ` ${email.toUpperCase()} ` })
  const none = await ask({ identifier: 'personne@nulle-part.example' })
  assert.deepEqual([real.statusCode, real.body], [none.statusCode, none.body], 'the same answer')
  assert.equal((await house.database.pool.query('select from affiliation_offer')).rowCount, 1)
  // The journal of whoever asks says no more; that of the person's own authority does.
  assert.deepEqual((await facts(house.town.authority, '%')).filter((f) => /^(offer|affiliation)\./.test(f.fact)).map((f) => [f.fact, f.noun_id, f.data]), Array.from({ length: 2 }, () => ['affiliation.asked', null, { kind: 'staff', starts_on: '2026-11-23' }]))
  assert.equal((await facts(house.town.agglomeration, 'offer.made')).length, 1)
  const [offer] = (await house.as('agnes').get('/api/me/offers')).json().items
  assert.equal(offer.kind, 'staff')
  assert.equal((await house.as('agnes').get(`/api/units/${o.routes}`)).statusCode, 404)
  assert.equal((await house.as('nadege').put(`/api/me/offers/${offer.id}/acceptance`)).statusCode, 404)
  assert.equal((await house.as('agnes').put(`/api/me/offers/${offer.id}/acceptance`)).statusCode, 204)
  assert.equal((await house.as('agnes').put(`/api/me/offers/${offer.id}/acceptance`)).statusCode, 404, 'once')
  assert.equal((await house.as('agnes').get(`/api/units/${o.routes}`)).statusCode, 200)
  assert.equal((await ask({ identifier: email })).json().code, 'person.here', 'of one’s own authority one knows')
  const post = await house.as('ada').post('/api/positions', { unitId: o.routes, personId: house.town.ids.agnes, title: 'Agente partagée', share: 40, startsOn: '2026-11-23' })
  assert.equal(post.statusCode, 201, post.body)
})

test('what is left, or waits too long, is gone; an administrator of the platform adds at once', async () => {
  const login = (await house.database.pool.query('select login from account where person_id = $1', [house.town.ids.omar])).rows[0]?.login ?? (await house.database.pool.query('select email from person where id = $1', [house.town.ids.omar])).rows[0].email
  const elsewhere = `?authorityId=${house.town.agglomeration}`
  await house.as('pia').put(`/api/administration/people/${house.town.ids.agnes}/duties/people_administrator${elsewhere}`, {})
  const offered = async () => (await house.as('omar').get('/api/me/offers')).json().items
  assert.deepEqual((await ask({ identifier: login }, 'agnes', elsewhere)).json(), { added: null })
  const [first] = await offered()
  assert.equal((await house.as('omar').delete(`/api/me/offers/${first.id}`)).statusCode, 204)
  assert.deepEqual([await offered(), (await facts(house.town.agglomeration, 'offer.left')).length], [[], 0], 'whoever asked is not told')
  await ask({ identifier: login }, 'agnes', elsewhere)
  const [second] = await offered()
  const at = house.clock.now
  house.clock.now = new Date('2026-12-24T09:00:00Z')
  await house.database.pool.query("update session set until = '2100-01-01', idle_until = '2100-01-01'")
  assert.deepEqual([await offered(), (await house.as('omar').put(`/api/me/offers/${second.id}/acceptance`)).statusCode], [[], 404])
  house.clock.now = at
  assert.deepEqual((await ask({ identifier: login }, 'pia', elsewhere)).json(), { added: house.town.ids.omar })
  assert.equal((await ask({ identifier: 'personne@nulle-part.example' }, 'pia', elsewhere)).json().code, 'person.not_found')
})
