// Somebody whom one hears less of: nothing ordinary of theirs, what is meant for one all the same; they learn nothing of it.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { notices } from '#modules/notices/module.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { bellOf, noticesOf, reading, told } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
beforeEach(async () => {
  await told(house)
  await house.database.pool.query('delete from notice; delete from silence')
})
after(() => house.close())

const post = async (by: Name, more: object = {}): Promise<string> => (await house.as(by).post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'Le four', ...more })).json().id
const comment = async (by: Name, id: string, body = 'Merci.'): Promise<void> => void await house.as(by).post(`/api/posts/${id}/comments`, { body })
const muting = (who: Name, on = true, by: Name = 'thomas') => house.as(by)[on ? 'put' : 'delete'](`/api/people/${house.town.ids[who]}/mute`)
const lines = async () => (await noticesOf(house, 'thomas')).map((n) => [n.level, n.who, n.said])
const followed = async (): Promise<string> => {
  const id = await post('sylvie')
  await house.as('thomas').put(`/api/posts/${id}/follow`)
  return id
}

test('what they do in passing is not told; what is meant for one by name is, and the bell counts that alone', async () => {
  const [id, mine] = [await followed(), await post('thomas')]
  assert.equal((await muting('nadege')).json().muted, true)
  await comment('nadege', id)
  await house.as('nadege').put(`/api/posts/${mine}/reactions/thanks`)
  assert.deepEqual([await lines(), await bellOf(house, 'thomas')], [[], 0])
  await comment('ines', id)
  assert.deepEqual(await lines(), [[3, 'Inès Moreira', 'a commenté']], 'others are told, without her')
  await comment('nadege', id, `Et toi, @[Thomas Nguyen](person:${house.town.ids.thomas}) ?`)
  await comment('nadege', mine)
  assert.deepEqual((await lines()).map(([level, who, said]) => `${level} ${who} ${said}`).toSorted(), ['2 Nadège Hoarau a commenté votre publication', '2 Nadège Hoarau vous mentionne'])
  assert.equal(await bellOf(house, 'thomas'), 2)
})

test('what a host asks everyone to read rings, whoever is muted', async () => {
  await muting('sylvie')
  await post('sylvie', { important: true })
  assert.deepEqual([(await lines()).length, await bellOf(house, 'thomas'), await bellOf(house, 'ines')], [1, 1, 1])
})

test('lines that they alone made are hidden, and back when one hears them again; a line that others made too stays', async () => {
  const [alone, both] = [await followed(), await followed()]
  const urgent = await post('sylvie', { important: true })
  for (const id of [alone, both]) await comment('nadege', id)
  await comment('ines', both)
  const shown = async () => (await noticesOf(house, 'thomas')).map((n) => n.subjectId).toSorted()
  assert.deepEqual(await shown(), [alone, both, urgent].toSorted())
  await muting('nadege')
  assert.deepEqual(await shown(), [both, urgent].toSorted())
  await muting('sylvie')
  assert.deepEqual([await shown(), await bellOf(house, 'thomas')], [[both, urgent].toSorted(), 1])
  await comment('nadege', alone)
  assert.deepEqual((await house.as('thomas').get('/api/me/silences')).json().items.map((s: { noun: string, title: string, muted: boolean }) => [s.noun, s.title, s.muted]).toSorted(), [['person', 'Nadège Hoarau', true], ['person', 'Sylvie Fontaine', true]])
  for (const who of ['nadege', 'sylvie'] as const) assert.equal((await muting(who, false)).json().muted, false)
  assert.deepEqual([await shown(), await bellOf(house, 'thomas')], [[alone, both, urgent].toSorted(), 1])
  assert.deepEqual((await noticesOf(house, 'thomas')).find((n) => n.subjectId === alone)!.more, [], 'what was said meanwhile was not told')
})

test('nobody learns of it: no fact, nothing for whoever is muted, nothing for others; the same twice changes nothing', async () => {
  const { rows: [before] } = await house.database.pool.query('select max(id)::text as id from journal')
  await muting('nadege')
  await muting('nadege')
  assert.equal((await house.database.pool.query('select from journal where id > $1', [before.id])).rowCount, 0)
  for (const who of ['nadege', 'ada', 'ines'] as const) assert.equal((await house.as(who).get(`/api/people/${house.town.ids.nadege}`)).json().muted, false)
  assert.deepEqual([(await muting('thomas')).json().code, (await muting('nadege', true, 'agnes')).statusCode], ['person.own', 404])
})

test('whoever is erased, on either side, takes it away', async () => {
  const left = async () => (await house.database.pool.query('select person_id, subject_id from silence')).rowCount
  const erase = (who: Name) => house.database.db.transaction().execute((tx) => notices.erase!(tx, house.town.ids[who], house.clock.now))
  await muting('nadege')
  await muting('sylvie')
  await muting('thomas', true, 'ines')
  await erase('sylvie')
  assert.equal(await left(), 2)
  await erase('thomas')
  assert.equal(await left(), 0)
})
