// A muted space: nothing ordinary of it, in notices, dots and on the home; what is meant for one comes all the same.
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

const space = () => house.town.spaces.private
const post = async (body: string, more: object = {}): Promise<string> => (await house.as('sylvie').post(`/api/spaces/${space()}/posts`, { body, ...more })).json().id
const comment = (id: string, body = 'Merci.') => house.as('nadege').post(`/api/posts/${id}/comments`, { body })
const levels = async (): Promise<number[]> => (await noticesOf(house, 'thomas')).filter((n) => n.place !== null).map((n) => n.level).toSorted((a, b) => a - b)
const seen = async () => (await house.as('thomas').get(`/api/spaces/${space()}`)).json()
const home = async () => (await house.as('thomas').get('/api/home')).json().parts
const tick = () => { house.clock.now = new Date(house.clock.now.getTime() + 60_000) }

test('levels 3 and 4 are silent, hidden, and back; levels 1 and 2 come', async () => {
  const followed = await post('Le four')
  await house.as('thomas').put(`/api/posts/${followed}/follow`)
  await comment(followed)
  assert.deepEqual(await levels(), [3])
  const muted = (await house.as('thomas').put(`/api/spaces/${space()}/mute`)).json()
  assert.deepEqual([muted.muted, muted.following, await levels()], [true, true, []])
  await comment(followed)
  assert.deepEqual(await levels(), [])
  await comment(followed, `Et toi @[Thomas Nguyen](person:${house.town.ids.thomas}) ?`)
  await post('À lire', { important: true })
  assert.deepEqual(await levels(), [2, 2], 'a mention in that very thread, and an important post')
  const listed = (await house.as('thomas').get('/api/me/silences')).json().items
  assert.deepEqual(listed.map((s: { noun: string, id: string, muted: boolean }) => [s.noun, s.id, s.muted]), [['space', space(), true]])
  assert.equal((await house.as('thomas').delete(`/api/me/silences/space/${space()}`)).statusCode, 204)
  assert.equal((await seen()).muted, false)
  await comment(followed)
  assert.deepEqual((await noticesOf(house, 'thomas')).find((n) => n.subjectId === followed)!.more, ['2 commentaires'], 'what was said meanwhile was not told')
})

test('no dot, and nothing of it on the home; nobody else’s changes', async () => {
  const shown = async () => {
    const { wall, spaces } = await home()
    return [(await seen()).unread, wall.items.some((p: { spaceId: string }) => p.spaceId === space()), spaces.items.some((s: { id: string }) => s.id === space())]
  }
  tick()
  await post('Bonjour')
  assert.deepEqual(await shown(), [true, true, true])
  await house.as('thomas').put(`/api/spaces/${space()}/mute`)
  await house.as('thomas').put(`/api/spaces/${space()}/mute`)
  assert.deepEqual(await shown(), [false, false, true])
  assert.equal((await house.as('nadege').get(`/api/spaces/${space()}`)).json().muted, false)
  assert.equal((await house.as('thomas').delete(`/api/spaces/${space()}/mute`)).json().muted, false)
  assert.deepEqual(await shown(), [true, true, true])
})
