import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())

test('where nobody spoken of is named, notices carry no word of a text; an owner says so, and the journal what was before', async () => {
  const space = `/api/spaces/${house.town.spaces.private}`
  const { version, discreet } = (await house.as('claire').get(space)).json()
  assert.equal(discreet, false)
  const { id } = (await house.as('nadege').post(`${space}/posts`, { body: `Kilian dort mieux, @[Thomas Nguyen](person:${house.town.ids.thomas})` })).json()
  await house.as('sylvie').post(`/api/posts/${id}/comments`, { body: 'Kilian aussi chez nous' })
  const said = async () => JSON.stringify([await noticesOf(house, 'thomas'), await noticesOf(house, 'nadege')])
  assert.match(await said(), /Kilian/)
  assert.equal((await house.as('sylvie').patch(space, { discreet: true }, { 'if-match': `"${version}"` })).statusCode, 403)
  assert.equal((await house.as('claire').patch(space, { discreet: true }, { 'if-match': `"${version}"` })).json().discreet, true)
  assert.doesNotMatch(await said(), /Kilian/)
  assert.deepEqual((await noticesOf(house, 'thomas')).map((n) => [n.said, n.title]), [['vous mentionne', 'Une publication']])
  const { rows } = await house.database.pool.query<{ data: { before: { discreet: boolean }, after: { discreet: boolean } } }>(`select data from journal where fact = 'space.edited' order by id desc limit 1`)
  assert.deepEqual([rows[0]!.data.before.discreet, rows[0]!.data.after.discreet], [false, true])
})

test('a space of foster carers is so from its blueprint, and so is what is saved from it', async () => {
  const claire = house.as('claire')
  const { id, discreet } = (await claire.post('/api/spaces', { blueprint: 'foster-carers', name: 'Accueillants de la Vesle' })).json()
  assert.equal(discreet, true)
  const [note] = (await claire.get(`/api/spaces/${id}/pinned`)).json().items
  assert.match(note.body, /Ici, aucun enfant n’est nommé/)
  const own = (await claire.post(`/api/spaces/${id}/blueprint`, { title: 'Nos accueillants', pieces: [] })).json()
  assert.equal((await claire.post('/api/spaces', { blueprint: own.id, name: 'Accueillants de la Montagne' })).json().discreet, true)
})
