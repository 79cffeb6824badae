import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { movePositions, endPositions } from '#modules/directory/index.ts'
import { work } from '#platform/db/work.ts'
import type { Actor } from '#platform/access/actor.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { turnDay } from '../entries.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const admin = () => house.as('ada')
const open = async (name: string, kind: string, parentId: string | null): Promise<{ id: string, version: number }> => {
  const reply = await admin().post('/api/units', { name, kind, parentId })
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json()
}
const edit = (unit: { id: string, version: number }, body: object) => admin().patch(`/api/units/${unit.id}`, body, { 'if-match': `"${unit.version}"` })
const post = async (body: object) => admin().post('/api/positions', { title: 'Agent', startsOn: '2026-01-01', personId: null, ...body })

test('a chart: who leads, how many, what nobody holds; people follow their unit at once', async () => {
  const pole = await open('Pôle Routes', 'pole', null)
  const service = await open('Service des ponts', 'service', pole.id)
  await post({ unitId: pole.id, personId: house.town.ids.claire, title: 'Directrice', rank: 'head' })
  await post({ unitId: service.id, personId: house.town.ids.omar, rank: 'head' })
  await post({ unitId: service.id, personId: house.town.ids.thomas, rank: 'deputy', share: 50 })
  await post({ unitId: service.id, title: 'Inspecteur de ponts' })
  const chart = (await house.as('nadege').get('/api/units')).json().items
  const [above, below] = [pole, service].map(({ id }) => chart.find((u: { id: string }) => u.id === id))
  assert.deepEqual([above.head.name, above.people, above.below, above.vacant], ['Claire Vasseur', 1, 3, 0])
  assert.deepEqual([below.head.name, below.deputies[0].name, below.people, below.vacant, below.can], ['Omar Belkacem', 'Thomas Nguyen', 2, 1, []])
  const whole = (await house.as('nadege').get(`/api/units/${service.id}?limit=2`)).json()
  assert.deepEqual([whole.path.map((u: { name: string }) => u.name), whole.posts.items.map((p: { rank: string }) => p.rank)], [['Pôle Routes', 'Service des ponts'], ['head', 'deputy']])
  const next = (await house.as('nadege').get(`/api/units/${service.id}?limit=2&cursor=${whole.posts.next}`)).json().posts
  assert.deepEqual([next.items.length, next.items[0].person, next.next], [1, null, null])

  assert.equal((await edit(service, { name: 'Service des ouvrages d’art' })).statusCode, 200)
  const found = async (q: string) => (await house.as('nadege').get(`/api/people?q=${encodeURIComponent(q)}`)).json().items.map((p: { name: string }) => p.name)
  assert.deepEqual((await found('ouvrages')).toSorted(), ['Omar Belkacem', 'Thomas Nguyen'])
  assert.deepEqual(await found('service ponts'), [])
  const { rows } = await house.database.pool.query(`select data from journal where fact = 'unit.edited' and noun_id = $1`, [service.id])
  assert.deepEqual([rows[0].data.before.name, rows[0].data.after.name], ['Service des ponts', 'Service des ouvrages d’art'])
  assert.equal((await edit(service, { name: 'Trop tard' })).statusCode, 412)
})

test('a unit never stands under itself, even when two move at once', async () => {
  const [a, b] = [await open('Unité A', 'direction', null), await open('Unité B', 'direction', null)]
  assert.equal((await edit(a, { parentId: a.id })).statusCode, 409)
  const replies = await Promise.all([edit(a, { parentId: b.id }), edit(b, { parentId: a.id })])
  assert.deepEqual(replies.map((r) => r.statusCode).toSorted((x, y) => x - y), [200, 409])
  const last = await house.as('agnes').get(`/api/units/${a.id}`)
  assert.equal(last.statusCode, 404, 'another authority has another chart')
})

test('a unit ends empty, and is gone the day after', async () => {
  const unit = await open('Mission provisoire', 'service', null)
  const { id, version } = (await post({ unitId: unit.id, personId: house.town.ids.nadege })).json()
  assert.equal((await edit(unit, { endsOn: '2026-11-30' })).statusCode, 409)
  assert.equal((await admin().patch(`/api/positions/${id}`, { endsOn: '2026-11-30' }, { 'if-match': `"${version}"` })).statusCode, 200)
  assert.equal((await edit(unit, { endsOn: '2026-11-30' })).statusCode, 200)
  const at = house.clock.now
  house.clock.now = new Date('2026-12-01T09:00:00Z')
  assert.equal((await admin().get(`/api/units/${unit.id}`)).statusCode, 404)
  house.clock.now = at
})

test('a post fits one authority and somebody who works for it; shared agents have one in each', async () => {
  const unit = await open('Service partagé', 'service', null)
  const [elsewhere, partner, wrong] = [await post({ unitId: unit.id, personId: house.town.ids.agnes }), await post({ unitId: unit.id, personId: house.town.ids.paul }), await post({ unitId: unit.id, startsOn: '2026-05-01', endsOn: '2026-04-01' })]
  assert.deepEqual([elsewhere.json().code, partner.json().code, wrong.statusCode], ['position.person', 'position.person', 400])
  await house.database.pool.query(`insert into affiliation (id, person_id, authority_id, kind, starts_on) values (uuidv7(), $1, $2, 'staff', '2026-01-01')`, [house.town.ids.agnes, house.town.authority])
  assert.equal((await post({ unitId: unit.id, personId: house.town.ids.agnes, share: 40 })).statusCode, 201)
  const other = (await house.as('pia').patch(`/api/units/${unit.id}`, { name: 'Service mutualisé' }, { 'if-match': '"1"' }))
  assert.equal(other.statusCode, 200, 'the platform’s administrator too')
})

test('whoever administers several bodies opens units in the one they name, and nobody in another’s', async () => {
  const top = { name: 'Pôle Mobilités', kind: 'pole', parentId: null, authorityId: house.town.agglomeration }
  assert.equal((await admin().post('/api/units', top)).statusCode, 403)
  const made = (await house.as('pia').post('/api/units', top)).json()
  assert.deepEqual((await house.as('agnes').get('/api/units')).json().items.map((u: { name: string }) => u.name), ['Pôle Mobilités'])
  const torn = await house.as('pia').post('/api/units', { name: 'Service vélo', kind: 'service', parentId: made.id, authorityId: house.town.authority })
  assert.deepEqual([torn.statusCode, torn.json().errors[0].field], [422, 'parentId'])
  assert.equal((await house.as('pia').post('/api/units', { name: 'Service vélo', kind: 'service', parentId: made.id })).json().authorityId, house.town.agglomeration)
})

test('other modules move and end posts: entries and journal follow', async () => {
  const [from, to] = [await open('Atelier nord', 'service', null), await open('Atelier sud', 'service', null)]
  const ids: string[] = []
  for (const who of ['sylvie', 'ines'] as const) ids.push((await post({ unitId: from.id, personId: house.town.ids[who] })).json().id)
  const actor: Actor = { personId: house.town.ids.ada, at: house.clock.now, via: 'system', sessionId: null, tokenScopes: null, principals: [], authorities: [], mainAuthorityId: house.town.authority, locale: 'fr', modulesOff: [], administers: 'authority' }
  await work(house.database.db, (tx) => movePositions(tx, actor, ids, { unitId: to.id }))
  const inside = async (unit: string) => (await house.as('nadege').get(`/api/people?unit=${unit}`)).json().total
  assert.deepEqual([await inside(from.id), await inside(to.id)], [0, 2])
  await work(house.database.db, (tx) => endPositions(tx, actor, ids, '2026-11-22'))
  assert.equal(await inside(to.id), 0)
  const { rows } = await house.database.pool.query(`select count(*)::int as n from journal where fact = 'position.edited' and noun_id = any($1)`, [ids])
  assert.equal(rows[0].n, 4)
})

test('organisations: SIRET and commune by their keys, each noted once; their people are named by them', async () => {
  const note = (body: object) => admin().post('/api/organisations', { kind: 'company', siret: null, insee: null, ...body })
  assert.equal((await note({ name: 'Boulangerie', siret: '13002526500014' })).json().code, 'organisation.siret')
  assert.equal((await note({ name: 'Commune', kind: 'commune', insee: '20004' })).json().code, 'organisation.insee')
  const made = await note({ name: 'Direction interministérielle', kind: 'public', siret: '130 025 265 00013' })
  assert.deepEqual([made.statusCode, made.json().siret], [201, '13002526500013'])
  assert.equal((await note({ name: 'Ajaccio', kind: 'commune', insee: '2a004' })).json().insee, '2A004')
  assert.equal((await note({ name: 'direction INTERMINISTERIELLE' })).statusCode, 409)
  await house.database.pool.query('update affiliation set organisation_id = $1 where person_id = $2', [made.json().id, house.town.ids.paul])
  assert.equal((await admin().patch(`/api/organisations/${made.json().id}`, { name: 'Maraîchers d’Ardon' }, { 'if-match': '"1"' })).statusCode, 200)
  assert.equal((await house.as('claire').get('/api/people?q=maraichers')).json().items[0].external, 'Maraîchers d’Ardon')
  assert.equal((await house.as('omar').get('/api/organisations?q=2A004')).json().items[0].name, 'Ajaccio')
  assert.deepEqual((await house.as('olivier').get('/api/organisations')).json().items, [])
})

test('a day turns: posts that begin are found from that morning on', async () => {
  const unit = await open('Service de demain', 'service', null)
  await post({ unitId: unit.id, personId: house.town.ids.lucie, startsOn: '2026-11-24' })
  const total = async () => (await house.as('nadege').get(`/api/people?unit=${unit.id}`)).json().total
  assert.equal(await total(), 0)
  await turnDay(house.database, new Date('2026-11-24T00:07:00Z'))
  assert.equal(await total(), 1)
})
