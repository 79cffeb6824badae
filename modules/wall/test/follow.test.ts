// Following a post: told of what is said there by following it, by having written in it, and no more when one stops.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading, told } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())

const wall = () => `/api/spaces/${house.town.spaces.private}/posts`
const post = async (body: string, by: Name = 'nadege'): Promise<string> => (await house.as(by).post(wall(), { body })).json().id
const comment = (by: Name, id: string) => house.as(by).post(`/api/posts/${id}/comments`, { body: 'Merci.' })
const follow = async (who: Name, id: string) => (await house.as(who).put(`/api/posts/${id}/follow`)).json()
const unfollow = async (who: Name, id: string) => (await house.as(who).delete(`/api/posts/${id}/follow`)).json()
const linesOf = async (who: Name, id: string) => (await noticesOf(house, who)).filter((n) => n.subjectId === id)
const follows = async (who: Name, id: string): Promise<boolean> => (await house.as(who).get(`/api/posts/${id}`)).json().follows

test('whoever follows is told of comments at level 3, in one line, and why; not after they stop', async () => {
  const id = await post('Le four du bas')
  await comment('sylvie', id)
  assert.deepEqual([await follows('thomas', id), await linesOf('thomas', id)], [false, []], 'reading is not following')
  assert.deepEqual([(await follow('thomas', id)).follows, (await follow('thomas', id)).follows], [true, true])
  await comment('sylvie', id)
  await comment('nadege', id)
  const [line, ...more] = await linesOf('thomas', id)
  assert.deepEqual([line!.level, line!.who, line!.said, line!.why, more], [3, 'Nadège Hoarau et Sylvie Fontaine', 'ont commenté', 'Vous suivez cette publication.', []])
  assert.equal((await unfollow('thomas', id)).follows, false)
  await comment('sylvie', id)
  assert.equal((await linesOf('thomas', id))[0]!.at, line!.at)
  const { rows } = await house.database.pool.query(`select from silence where subject_id = $1`, [id])
  assert.equal(rows.length, 0, 'who never wrote there has nothing to silence')
})

test('whoever wrote there follows already; stopping silences it, following brings it back', async () => {
  const id = await post('Le frigo', 'nadege')
  assert.deepEqual([await follows('nadege', id), await follows('thomas', id)], [true, false])
  await comment('thomas', id)
  assert.equal(await follows('thomas', id), true)
  for (const who of ['nadege', 'thomas'] as const) {
    assert.equal((await unfollow(who, id)).follows, false)
    await comment('sylvie', id)
    assert.deepEqual(await linesOf(who, id), [])
    assert.equal((await house.as(who).get('/api/me/silences')).json().items[0].id, id)
    assert.equal((await follow(who, id)).follows, true)
    await comment('sylvie', id)
    assert.equal((await linesOf(who, id)).length, 1)
  }
  assert.equal((await house.database.pool.query('select from post_follow where post_id = $1', [id])).rowCount, 0, 'who wrote there needs no mark')
})

test('within rights at that moment, and no longer than the post', async () => {
  const id = await post('Le camion')
  await follow('thomas', id)
  const member = `/api/spaces/${house.town.spaces.private}/members/${house.town.ids.thomas}`
  await house.as('claire').delete(member)
  assert.equal((await house.as('thomas').put(`/api/posts/${id}/follow`)).statusCode, 404)
  await comment('sylvie', id)
  await told(house)
  await house.as('claire').put(member, { role: 'contributor' })
  assert.deepEqual(await linesOf('thomas', id), [], 'nothing of what was said meanwhile')
  await comment('sylvie', id)
  assert.equal((await linesOf('thomas', id)).length, 1)
  await house.as('nadege').delete(`/api/posts/${id}`)
  assert.deepEqual([await linesOf('thomas', id), (await house.as('thomas').put(`/api/posts/${id}/follow`)).statusCode], [[], 404])
})
