// A question that waits for a day is said to a few who know: by their skills, within the rights, seldom, once; and whoever wants none of it hears none.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'
import { wall } from '../module.ts'

const hour = 3_600_000
async function open(): Promise<House> {
  const house = await openHouse()
  await reading(house.database)
  await house.as('ada').post('/api/skills', { label: 'Fours mixtes' })
  for (const who of ['thomas', 'sylvie', 'omar', 'nadege'] as const) await house.as(who).post('/api/me/skills', { label: 'Fours mixtes' })
  return house
}
const ask = async (house: House, body: string): Promise<string> => (await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body, kind: 'question' })).json().id
const later = async (house: House, hours: number): Promise<void> => {
  house.clock.now = new Date(house.clock.now.getTime() + hours * hour)
  await wall.jobs!['calls']!.run(house.database, house.clock.now, {} as never)
}
const told = async (house: House, who: Name): Promise<string[]> => (await noticesOf(house, who)).filter((n) => n.said.startsWith('Une question attend')).map((n) => n.subjectId)
const called = async (house: House, who: Name, id: string) => (await house.as(who).get(`/api/posts/${id}`)).json().question?.called

test('after a day, once: those who know it and read it, and why; not its asker, nor a stranger to the space, nor before', async () => {
  await using house = await open()
  const id = await ask(house, 'Le four mixte souffle froid, une idée ?')
  const other = await ask(house, 'Qui a vu mon tablier ?')
  await later(house, 23)
  assert.deepEqual(await told(house, 'thomas'), [])
  await later(house, 2)
  await later(house, 1)
  for (const who of ['thomas', 'sylvie'] as const) assert.deepEqual(await told(house, who), [id], who)
  for (const who of ['omar', 'nadege', 'ines'] as const) assert.deepEqual(await told(house, who), [], who)
  assert.deepEqual([await called(house, 'thomas', id), await called(house, 'ines', id), await called(house, 'thomas', other)], [{ skill: 'Fours mixtes', off: false }, null, null])
  assert.equal((await house.database.pool.query(`select from journal where fact = 'question.called'`)).rowCount, 1)
  assert.deepEqual((await house.as('nadege').get(`/api/spaces/${house.town.spaces.private}/questions`)).json().items.map((q: { id: string, called: number }) => [q.id, q.called]), [[other, 0], [id, 2]], 'whoever asked sees how many were')
  await house.as('sylvie').post(`/api/posts/${id}/comments`, { body: 'La sonde.' })
  assert.equal(await called(house, 'thomas', id), null, 'once answered, nobody is asked any more')
})

test('days off do not count: asked on Friday, it is said on Monday', async () => {
  await using house = await open()
  house.clock.now = new Date('2026-11-27T10:00:00Z')
  const id = await ask(house, 'Le four mixte souffle froid, une idée ?')
  await later(house, 49)
  assert.deepEqual(await told(house, 'thomas'), [])
  await later(house, 24)
  assert.deepEqual(await told(house, 'thomas'), [id])
})

test('not who is away, nor who wants none of it, nor anybody more than twice a week; what has its answer is left alone', async () => {
  await using house = await open()
  await house.as('sylvie').put('/api/me/absence', { from: '2026-11-23', until: '2026-11-25' })
  const first = await ask(house, 'Un four mixte éteint, que faire ?')
  const answered = await ask(house, 'Le four mixte, quelle pression ?')
  await house.as('ines').post(`/api/posts/${answered}/comments`, { body: 'Deux bars.' })
  await later(house, 25)
  assert.deepEqual([await told(house, 'thomas'), await told(house, 'sylvie')], [[first], []])

  await house.as('thomas').delete('/api/me/question-calls')
  assert.deepEqual(await called(house, 'thomas', first), { skill: 'Fours mixtes', off: true })
  await ask(house, 'Four mixte bruyant ?')
  await later(house, 25)
  assert.deepEqual(await told(house, 'thomas'), [first])
  await house.as('thomas').put('/api/me/question-calls')
  const again = await ask(house, 'Fours mixtes : quel entretien ?')
  await later(house, 25)
  assert.deepEqual((await told(house, 'thomas')).toSorted(), [first, again].toSorted())
  await ask(house, 'Four mixte, encore ?')
  await later(house, 25)
  assert.equal((await told(house, 'thomas')).length, 2, 'twice in seven days is enough')
})

test('what waited for more than a week when it began is left alone', async () => {
  await using house = await open()
  await ask(house, 'Four mixte oublié ?')
  await later(house, 8 * 24)
  assert.deepEqual(await told(house, 'thomas'), [])
})
