import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
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

test('a card and a document told about there carry no word of theirs, no suggestion is made of them, and the week of the space quotes nothing', async () => {
  const claire = house.as('claire')
  const space = house.town.spaces.private
  const { version } = (await claire.get(`/api/spaces/${space}`)).json()
  await claire.patch(`/api/spaces/${space}`, { discreet: false }, { 'if-match': `"${version}"` })
  const card = (await house.as('nadege').post(`/api/spaces/${space}/practices`, { title: 'Yanis et le coucher', doing: 'Lire une histoire' })).json()
  await house.as('thomas').put(`/api/practices/${card.id}/follow`)
  await claire.put(`/api/practices/${card.id}/verification`, {})
  const bytes = async (): Promise<string> => (await house.as('nadege').post('/api/files?name=x.txt', Buffer.from('x'), { 'content-type': 'application/octet-stream' })).json().id
  const file = (await house.as('nadege').post(`/api/spaces/${space}/documents`, { kind: 'file', name: 'Yanis, bilan.txt', fileId: await bytes() })).json()
  await house.as('thomas').put(`/api/documents/${file.id}/favourite`)
  assert.equal((await house.as('nadege').post(`/api/documents/${file.id}/versions`, { fileId: await bytes() }, { 'if-match': '"1"' })).statusCode, 201)
  await indexed(house)
  const said = async (): Promise<string[]> => (await Promise.all((['nadege', 'thomas'] as const).map((name) => noticesOf(house, name)))).flat().filter(({ noun }) => noun === 'practice' || noun === 'document').map(({ title }) => title).toSorted()
  const suggested = async (): Promise<string[]> => (await house.as('thomas').get('/api/search/suggestions?q=yan')).json<{ items: { title: string }[] }>().items.map(({ title }) => title)
  const followed = async (): Promise<string> => (await house.as('thomas').get('/api/me/follows')).body
  house.clock.now = new Date(house.clock.now.getTime() + 7 * 86_400_000)
  const week = async (): Promise<string> => (await house.as('thomas').get(`/api/spaces/${space}/week`)).body
  // Elsewhere they are told of by their names.
  assert.deepEqual(await said(), ['Yanis et le coucher', 'Yanis et le coucher', 'Yanis, bilan.txt'])
  assert.deepEqual((await suggested()).toSorted(), ['Yanis et le coucher', 'Yanis, bilan.txt'])
  assert.match(await followed(), /Yanis/)
  assert.match(await week(), /Yanis/)
  assert.equal((await claire.patch(`/api/spaces/${space}`, { discreet: true }, { 'if-match': `"${version + 1}"` })).statusCode, 200)
  assert.deepEqual(await said(), ['Un document', 'Une fiche pratique', 'Une fiche pratique'])
  assert.deepEqual(await suggested(), [])
  assert.doesNotMatch(await followed(), /Yanis/)
  assert.doesNotMatch(await week(), /Yanis|Kilian/)
  assert.match(await week(), /"title":"Nadège Hoarau","address":"[^"]*\/fiches\//)
  // The space itself is proposed, and whoever reads there finds what is said.
  const { name } = (await claire.get(`/api/spaces/${space}`)).json()
  assert.ok((await house.as('thomas').get(`/api/search/suggestions?q=${encodeURIComponent(name)}`)).json<{ items: { id: string }[] }>().items.some(({ id }) => id === space))
  assert.match((await house.as('thomas').get('/api/search?q=yanis')).body, /Yanis/)
})
