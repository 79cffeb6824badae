import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { settleOrganisation, type Organisation } from '#modules/audiences/test/organisation.ts'
import { work } from '#platform/db/work.ts'
import { movePositions } from '#modules/directory/index.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Actor } from '#platform/access/actor.ts'

let house: House
let o: Organisation
before(async () => {
  house = await openHouse()
  o = await settleOrganisation(house.database, house.town)
})
after(() => house.close())
const admin = () => house.as('ada')
const make = async (axis: string, body: object) => {
  const reply = await admin().post(`/api/axes/${axis}`, body)
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json()
}
const edit = (axis: string, one: { id: string, version: number }, body: object) => admin().patch(`/api/axes/${axis}/${one.id}`, body, { 'if-match': `"${one.version}"` })
const versions = async (axis: string, id: string): Promise<{ id: string, version: number }> => (await admin().get(`/api/axes/${axis}?limit=100`)).json().items.find((x: { id: string }) => x.id === id)
let nth = 0
const audience = async (rule: object) => (await admin().post('/api/audiences', { name: `Public ${++nth}`, rule })).json()
const count = async (id: string): Promise<number> => (await admin().get(`/api/audiences/${id}`)).json().peopleCount
const found = async (q: string): Promise<string[]> => (await house.as('claire').get(`/api/people?q=${encodeURIComponent(q)}`)).json().items.map((p: { name: string }) => p.name).toSorted()
const postOf = async (name: 'nadege' | 'omar') => (await house.as('claire').get(`/api/people/${house.town.ids[name]}`)).json().positions[0]
const move = async (name: 'nadege' | 'omar', body: object) => {
  const post = await postOf(name)
  const reply = await admin().patch(`/api/positions/${post.id}`, body, { 'if-match': `"${post.version}"` })
  assert.equal(reply.statusCode, 200, reply.body)
  return reply.json()
}

test('a post at another site is in its territory, and the audiences by territory follow', async () => {
  await house.database.pool.query('update position set territory_id = $1 where site_id = $2', [o.nord, o.jeanZay])
  const [north, south] = [await audience({ territory: [o.nord] }), await audience({ territory: [o.sud] })]
  const counts = async () => [await count(north.id), await count(south.id)]
  const [n, s] = await counts() as [number, number]
  await move('nadege', { siteId: o.curie })
  assert.deepEqual(await counts(), [n - 1, s + 1])
  assert.equal((await postOf('nadege')).territory.name, 'Val-Sud')
  await move('nadege', { siteId: o.siege })
  assert.deepEqual(await counts(), [n - 1, s], 'a site without a territory gives none')
  // What is said counts more than the site; without a site, one of its own stays.
  await move('nadege', { siteId: o.jeanZay, territoryId: o.sud })
  assert.deepEqual(await counts(), [n - 1, s + 1])
  assert.equal((await move('nadege', { siteId: null })).territoryId, o.sud)
  await move('nadege', { siteId: o.jeanZay })
  assert.deepEqual([...await counts(), (await move('nadege', { siteId: null })).territoryId], [n, s, null], 'that of the site goes with the site')
  const actor: Actor = { personId: house.town.ids.ada, at: house.clock.now, via: 'system', sessionId: null, tokenScopes: null, principals: [], authorities: [], mainAuthorityId: house.town.authority, locale: 'fr', modulesOff: [], administers: 'authority' }
  const { id } = await postOf('nadege')
  await work(house.database.db, (tx) => movePositions(tx, actor, [id], { siteId: o.curie }))
  assert.deepEqual(await counts(), [n - 1, s + 1], 'moved by another module, too')
  await move('nadege', { siteId: o.jeanZay })
})

test('a trade is made once but for accents and case, renamed, and its people are found by the new name', async () => {
  const trade = await make('trades', { name: '  Ébénisterie\u0007 ' })
  assert.deepEqual([trade.name, trade.people, trade.place, trade.can], ['Ébénisterie', 0, null, ['axis.edit']])
  assert.deepEqual([(await admin().post('/api/axes/trades', { name: 'ebenisterie' })).json().code, (await admin().post('/api/axes/trades', { name: '--' })).statusCode], ['axis.taken', 400])
  await move('nadege', { tradeId: trade.id })
  assert.deepEqual(await found('ebenisterie'), ['Nadège Hoarau'])
  const renamed = (await edit('trades', trade, { name: 'Menuiserie' })).json()
  assert.deepEqual([await found('menuiserie'), await found('ébénisterie'), renamed.people], [['Nadège Hoarau'], [], 1])
  assert.equal((await edit('trades', trade, { name: 'Trop tard' })).statusCode, 412)
  assert.equal((await edit('trades', renamed, { name: 'cuisine' })).json().code, 'axis.taken')
  const { rows } = await house.database.pool.query(`select data from journal where fact = 'trade.edited' and noun_id = $1`, [trade.id])
  assert.deepEqual(rows.map((r) => [r.data.before.name, r.data.after.name]), [['Ébénisterie', 'Menuiserie']])
})

test('a site: its number by its letter, once; its posts follow it to another territory, but those that have one of their own', async () => {
  const school = await make('sites', { name: 'Collège Louise-Michel', kind: 'college', territoryId: o.nord, address: ' 3, rue des Lilas ', uai: '035 0024l' })
  assert.deepEqual([school.place.uai, school.place.address, school.place.territory.name], ['0350024L', '3, rue des Lilas', 'Vesle-Nord'])
  const refused = async (body: object) => (await admin().post('/api/axes/sites', { name: 'Collège Autre', ...body })).json().code
  assert.deepEqual([await refused({ uai: '0350024M' }), await refused({ uai: '0350024L' }), await refused({ territoryId: o.cook })], ['axis.uai', 'axis.uai_taken', 'axis.territory'])
  await move('nadege', { siteId: school.id })
  await move('omar', { siteId: school.id, territoryId: o.nord })
  await house.database.pool.query('update position set territory_id = null where person_id = $1', [house.town.ids.nadege])
  const south = await audience({ territory: [o.sud] })
  const before = await count(south.id)
  const moved = (await edit('sites', school, { territoryId: o.sud })).json()
  assert.equal(await count(south.id), before + 2, 'both had the territory of the site')
  await move('omar', { territoryId: o.nord })
  assert.equal((await edit('sites', moved, { territoryId: null })).statusCode, 200)
  assert.deepEqual([await count(south.id), (await postOf('omar')).territory.name], [before, 'Vesle-Nord'])
  const { rows } = await house.database.pool.query(`select data from journal where fact = 'site.edited' and noun_id = $1 order by id`, [school.id])
  assert.deepEqual(rows.map((r) => [r.data.before.territory_id, r.data.after.territory_id]), [[o.nord, o.sud], [o.sud, null]])
})

test('one that ended is proposed no more, stays where it is, and comes back', async () => {
  const trade = await make('trades', { name: 'Taille de pierre' })
  await move('nadege', { tradeId: trade.id })
  const axes = async () => (await house.as('claire').get('/api/axes')).json().trades.find((x: { id: string }) => x.id === trade.id)
  for (let twice = 0; twice < 2; twice++) assert.ok((await admin().put(`/api/axes/trades/${trade.id}/end`)).json().endedAt)
  assert.deepEqual([await axes(), (await postOf('nadege')).trade.name], [{ id: trade.id, name: 'Taille de pierre', ended: true }, 'Taille de pierre'])
  assert.equal((await admin().get('/api/axes/trades?limit=100')).json().items.at(-1).id, trade.id, 'last in the list')
  await move('nadege', { share: 80 })
  const post = await postOf('omar')
  assert.equal((await admin().patch(`/api/positions/${post.id}`, { tradeId: trade.id }, { 'if-match': `"${post.version}"` })).json().code, 'position.elsewhere')
  await move('nadege', { tradeId: o.cook })
  assert.equal(await axes(), undefined, 'nobody has it any more')
  assert.equal((await admin().delete(`/api/axes/trades/${trade.id}/end`)).json().endedAt, null)
  await move('omar', { tradeId: trade.id })
  const { rows } = await house.database.pool.query(`select fact from journal where noun_id = $1 order by id`, [trade.id])
  assert.deepEqual(rows.map((r) => r.fact), ['trade.created', 'trade.ended', 'trade.reopened'])
})

test('whoever administers people keeps them, for their own authority alone; pages by key, found by a word', async () => {
  assert.equal((await house.as('claire').post('/api/axes/territories', { name: 'Ouest' })).statusCode, 403)
  await admin().put(`/api/administration/people/${house.town.ids.claire}/duties/people_administrator`, {})
  const made = await house.as('claire').post('/api/axes/territories', { name: 'Ouest' })
  assert.deepEqual([made.statusCode, (await house.as('claire').post('/api/axes/territories', { name: 'Est', authorityId: house.town.agglomeration })).statusCode], [201, 403])
  assert.deepEqual([(await house.as('agnes').put(`/api/axes/territories/${made.json().id}/end`)).statusCode, (await house.as('agnes').put(`/api/axes/planets/${made.json().id}/end`)).json().code], [404, 'axis.not_found'])
  const names: string[] = []
  for (let cursor = ''; ;) {
    const page = (await house.as('claire').get(`/api/axes/territories?limit=1${cursor && `&cursor=${cursor}`}`)).json()
    names.push(...page.items.map((x: { name: string }) => x.name))
    if (!(cursor = page.next)) break
  }
  assert.deepEqual(names, ['Ouest', 'Val-Sud', 'Vesle-Nord'])
  assert.deepEqual((await admin().get('/api/axes/sites?q=lilas')).json().items.length, 0)
  assert.deepEqual((await admin().get('/api/axes/sites?q=0350024L')).json().items.map((x: { name: string }) => x.name), ['Collège Louise-Michel'])
  assert.equal((await versions('trades', o.cook)).version, 1)
})
