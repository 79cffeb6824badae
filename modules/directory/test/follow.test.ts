// Somebody whom one follows: what they publish where one may read it, in passing; they learn nothing of it.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { bellOf, noticesOf, reading, told } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'
import { directory } from '../module.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
beforeEach(async () => {
  await told(house)
  await house.database.pool.query('delete from notice; delete from silence; delete from person_follow')
})
after(() => house.close())

const post = async (by: Name, space: 'open' | 'private' = 'private', more: object = {}): Promise<string> => (await house.as(by).post(`/api/spaces/${house.town.spaces[space]}/posts`, { body: 'Le four', ...more })).json().id
const card = async (by: Name): Promise<string> => (await house.as(by).post(`/api/spaces/${house.town.spaces.private}/practices`, { title: 'Le four' })).json().id
const following = (who: Name, of: Name, on = true) => house.as(who)[on ? 'put' : 'delete'](`/api/people/${house.town.ids[of]}/follow`)
const lines = async (who: Name) => (await noticesOf(house, who)).map((n) => `${n.level} ${n.who} ${n.said}`)
const listed = async (who: Name): Promise<[string, string | null][]> => (await house.as(who).get('/api/me/follows?limit=100')).json().items.filter((f: { noun: string }) => f.noun === 'person').map((f: { title: string | null, why: string }) => [f.why, f.title])

test('what they post or make a card of is told in passing, without the bell, to those alone who may read it', async () => {
  for (const who of ['ines', 'omar'] as const) assert.equal((await following(who, 'nadege')).json().follows, true)
  await post('nadege')
  await card('nadege')
  assert.deepEqual([await lines('ines'), await bellOf(house, 'ines')], [['4 Nadège Hoarau a fait une fiche', '4 Nadège Hoarau a publié'], 0])
  assert.deepEqual(await lines('omar'), [], 'of the authority, not of the space')
  assert.deepEqual(await lines('thomas'), [], 'beside her in the space, and does not follow her')
  assert.equal((await house.as('claire').post(`/api/spaces/${house.town.spaces.open}/posts`, { body: 'Ouvert' })).statusCode, 201)
  await told(house)
  await following('omar', 'claire')
  await post('claire', 'open')
  assert.deepEqual(await lines('omar'), ['4 Claire Vasseur a publié'], 'an open space is read without being in it')
})

test('once out of the space one is told no more, and what one was told is not shown', async () => {
  await following('thomas', 'nadege')
  await post('nadege')
  assert.equal((await lines('thomas')).length, 1)
  assert.equal((await house.as('claire').delete(`/api/spaces/${house.town.spaces.private}/members/${house.town.ids.thomas}`)).statusCode, 204)
  await post('nadege')
  assert.deepEqual(await lines('thomas'), [])
  assert.equal((await house.database.pool.query(`select from notice where person_id = $1`, [house.town.ids.thomas])).rowCount, 1, 'of the second, nothing was kept for him')
  await house.as('claire').put(`/api/spaces/${house.town.spaces.private}/members/${house.town.ids.thomas}`, { role: 'contributor' })
})

test('what is meant for one by name is told as that; what a space opens with is no news', async () => {
  await following('thomas', 'sylvie')
  await post('sylvie', 'private', { important: true })
  await post('sylvie', 'private', { body: `Et toi, @[Thomas Nguyen](person:${house.town.ids.thomas}) ?` })
  assert.deepEqual((await lines('thomas')).toSorted(), ['2 Sylvie Fontaine vous demande de lire', '2 Sylvie Fontaine vous mentionne'])
  await following('thomas', 'claire')
  const opened = await house.as('claire').post('/api/spaces', { blueprint: 'cooks', access: 'open', name: 'Cuisines ouvertes' })
  assert.equal(opened.statusCode, 201, opened.body)
  assert.ok((await house.as('thomas').get(`/api/spaces/${opened.json().id}/posts`)).json().items.length > 0)
  assert.equal((await lines('thomas')).length, 2)
})

test('followed no more, or heard less of, nothing comes; one does not do both at once', async () => {
  await following('thomas', 'nadege')
  await following('thomas', 'nadege', false)
  await post('nadege')
  assert.deepEqual([await lines('thomas'), await listed('thomas')], [[], []])
  await following('thomas', 'nadege')
  const muted = (await house.as('thomas').put(`/api/people/${house.town.ids.nadege}/mute`)).json()
  assert.deepEqual([muted.follows, muted.muted, await listed('thomas')], [false, true, []])
  await post('nadege')
  assert.deepEqual(await lines('thomas'), [])
  const again = (await following('thomas', 'nadege')).json()
  assert.deepEqual([again.follows, again.muted], [true, false])
  await house.as('thomas').put(`/api/me/silences/space/${house.town.spaces.private}?muted=true`)
  await post('nadege')
  assert.deepEqual(await lines('thomas'), [], 'nor from a space that one hears less of')
})

test('it stands in « Ce que je suis », the latest first, page by page; stopped there, and taken back', async () => {
  for (const name of ['nadege', 'sylvie', 'ines'] as const) {
    house.clock.now = new Date(house.clock.now.getTime() + 1_000)
    await following('thomas', name)
  }
  assert.deepEqual(await listed('thomas'), [['chose', 'Inès Moreira'], ['chose', 'Sylvie Fontaine'], ['chose', 'Nadège Hoarau']])
  const first = (await house.as('thomas').get('/api/me/follows?limit=2')).json()
  assert.deepEqual(first.items.map((f: { title: string }) => f.title), ['Inès Moreira', 'Sylvie Fontaine'])
  assert.equal((await house.as('thomas').get(`/api/me/follows?limit=1&cursor=${first.next}`)).json().items[0].title, 'Nadège Hoarau')
  const one = `/api/me/follows/person/${house.town.ids.sylvie}`
  assert.equal((await house.as('thomas').delete(one)).statusCode, 204)
  assert.equal((await listed('thomas')).length, 2)
  assert.equal((await house.as('thomas').put(one)).statusCode, 204)
  assert.equal((await house.as('thomas').get('/api/me/follows?q=fontaine')).json().items[0].title, 'Sylvie Fontaine')
})

test('nobody learns of it: no fact, nothing on anybody else’s screen; the same twice changes nothing', async () => {
  const { rows: [before] } = await house.database.pool.query('select max(id)::text as id from journal')
  for (let n = 0; n < 2; n++) await following('thomas', 'nadege')
  assert.equal((await house.database.pool.query('select from journal where id > $1', [before.id])).rowCount, 0)
  assert.equal((await house.database.pool.query('select from person_follow')).rowCount, 1)
  for (const who of ['nadege', 'ada', 'ines'] as const) assert.equal((await house.as(who).get(`/api/people/${house.town.ids.nadege}`)).json().follows, false)
  assert.deepEqual([(await following('thomas', 'thomas')).json().code, (await following('agnes', 'nadege')).statusCode, (await house.as('agnes').put(`/api/me/follows/person/${house.town.ids.nadege}`)).statusCode], ['person.own_follow', 404, 404])
})

test('it leaves with one’s own export alone, and goes with whoever is erased, on either side', async () => {
  await following('thomas', 'nadege')
  await following('nadege', 'thomas')
  await following('ines', 'nadege')
  const exported = async (content: boolean) => ((await directory.personal!(house.database.db, house.town.ids.thomas, content))['followedPeople'] as { followed_id: string }[]).map((row) => row.followed_id)
  assert.deepEqual([await exported(true), await exported(false)], [[house.town.ids.nadege], []])
  await house.database.db.transaction().execute((tx) => directory.erase!(tx, house.town.ids.thomas, house.clock.now))
  assert.equal((await house.database.pool.query('select from person_follow')).rowCount, 1)
})
