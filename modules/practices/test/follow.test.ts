// A card that one follows: told when it says something else, is verified, or is to be read again; never of one's own hand.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading, told } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'
import { practices } from '../module.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())

type Card = { id: string, title: string, doing: string, follows: boolean, version: number, reviewOn: string, steps: { text: string }[] }
const write = async (): Promise<Card> => (await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/practices`, { title: 'Plateau rouge', doing: 'Servir en premier.', steps: [{ text: 'Poser' }] })).json()
const read = async (id: string, who: Name = 'thomas'): Promise<Card> => (await house.as(who).get(`/api/practices/${id}`)).json()
const follow = async (id: string, who: Name = 'thomas', on = true): Promise<boolean> => (await house.as(who)[on ? 'put' : 'delete'](`/api/practices/${id}/follow`)).json().follows
/** As the form does: all of the card, whatever was changed. */
async function change(id: string, part: object, who: Name = 'sylvie'): Promise<void> {
  const { title, doing, steps, version } = await read(id, who)
  assert.equal((await house.as(who).patch(`/api/practices/${id}`, { title, doing, tradeIds: [], steps: steps.map(({ text }) => ({ text })), ...part }, { 'if-match': `"${version}"` })).statusCode, 200)
}
const lines = async (id: string, who: Name = 'thomas') => (await noticesOf(house, who)).filter((n) => n.subjectId === id).map((n) => [n.level, n.who, n.said, ...n.more])

test('followed in one tap, told of what it says anew, of its verification and of its day; nobody else is', async () => {
  const { id } = await write()
  assert.deepEqual([(await read(id)).follows, await follow(id), await follow(id), (await read(id, 'ines')).follows], [false, true, true, false])
  await change(id, { reviewOn: '2027-01-15' })
  assert.deepEqual(await lines(id), [], 'another day of review says nothing else')
  await change(id, { doing: 'Servir en premier, à part.' })
  assert.deepEqual(await lines(id), [[3, 'Sylvie Fontaine', 'a modifié']])
  house.clock.now = new Date(house.clock.now.getTime() + 60_000)
  await house.as('sylvie').put(`/api/practices/${id}/verification`, { reviewOn: '2026-12-01' })
  assert.deepEqual(await lines(id), [[3, 'Sylvie Fontaine', 'a vérifié', '1 modification']])
  house.clock.now = new Date('2026-12-01T09:00:00Z')
  await practices.jobs!['expired']!.run(house.database, house.clock.now, {} as never)
  assert.deepEqual(await lines(id), [[3, '', 'Une fiche que vous suivez est à relire', '1 vérification', '1 modification']])
  assert.deepEqual(await lines(id, 'ines'), [])
})

test('the same of its steps; whoever changes it is told nothing, and its author what an author is told, once', async () => {
  const { id } = await write()
  for (const who of ['sylvie', 'nadege', 'thomas'] as const) await follow(id, who)
  await change(id, { steps: [{ text: 'Poser, puis compter' }] })
  assert.deepEqual([await lines(id, 'sylvie'), await lines(id)], [[], [[3, 'Sylvie Fontaine', 'a modifié']]])
  await house.as('sylvie').put(`/api/practices/${id}/verification`, {})
  assert.deepEqual((await lines(id, 'nadege'))[0]!.slice(0, 3), [2, 'Sylvie Fontaine', 'a vérifié votre fiche'])
})

test('stopped, silenced, lost: no more of it; followed again after a silence, it is heard; no fact says who follows', async () => {
  const { id } = await write()
  const { rows: [before] } = await house.database.pool.query('select max(id)::text as id from journal')
  await follow(id)
  await house.as('thomas').put(`/api/me/silences/practice/${id}`)
  assert.equal((await read(id)).follows, false)
  assert.equal(await follow(id), true)
  assert.deepEqual((await house.as('thomas').get('/api/me/silences')).json().items, [])
  assert.equal(await follow(id, 'thomas', false), false)
  await follow(id, 'ines')
  assert.equal((await house.database.pool.query('select from journal where id > $1', [before.id])).rowCount, 0)
  await house.as('claire').delete(`/api/spaces/${house.town.spaces.private}/members/${house.town.ids.ines}`)
  await change(id, { doing: 'Autrement.' })
  await told(house)
  assert.deepEqual([await lines(id), await lines(id, 'ines'), (await house.as('ines').delete(`/api/practices/${id}/follow`)).statusCode], [[], [], 404])
})

test('whoever is erased follows nothing; a card that goes takes its followers along', async () => {
  const [one, other] = [await write(), await write()]
  for (const { id } of [one, other]) for (const who of ['thomas', 'sylvie'] as const) await follow(id, who)
  const left = async () => (await house.database.pool.query('select from practice_follow where practice_id = any($1)', [[one.id, other.id]])).rowCount
  await house.database.db.transaction().execute((tx) => practices.erase!(tx, house.town.ids.thomas, house.clock.now))
  assert.equal(await left(), 2)
  await house.database.pool.query('delete from practice where id = $1', [other.id])
  assert.equal(await left(), 1)
})
