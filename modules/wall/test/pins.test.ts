import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const space = () => `/api/spaces/${house.town.spaces.private}`
const newPost = async (body: string): Promise<string> => (await house.as('nadege').post(`${space()}/posts`, { body })).json().id
const bodies = async (path: string): Promise<string[]> => (await house.as('ines').get(`${space()}/${path}`)).json().items.map((p: { body: string }) => p.body)

test('three posts are pinned at most, even by two hosts at once; they stand above the wall and not in it', async () => {
  const ids = await Promise.all(['un', 'deux', 'trois', 'quatre', 'cinq'].map(newPost))
  const tried = await Promise.all(ids.map((id, i) => house.as(i % 2 ? 'sylvie' : 'claire').put(`/api/posts/${id}/pin`)))
  assert.deepEqual(tried.map((r) => r.statusCode).toSorted((a, b) => a - b), [200, 200, 200, 409, 409])
  assert.equal(tried.find((r) => r.statusCode === 409)?.json().code, 'post.pins_full')
  const [pinned, wall] = [await bodies('pinned'), await bodies('posts')]
  assert.deepEqual([pinned.length, wall.length, [...pinned, ...wall].sort()], [3, 2, ['cinq', 'deux', 'quatre', 'trois', 'un']])
  assert.match((await house.as('ines').get(`${space()}/pinned`)).json().items[0].pinnedBy, /^(Claire Vasseur|Sylvie Fontaine)$/)

  const taken = ids[tried.findIndex((r) => r.statusCode === 200)]!
  assert.equal((await house.as('sylvie').put(`/api/posts/${taken}/pin`)).statusCode, 200, 'twice changes nothing')
  await house.as('sylvie').delete(`/api/posts/${taken}/pin`)
  await house.as('sylvie').delete(`/api/posts/${taken}/pin`)
  assert.deepEqual([(await bodies('pinned')).length, (await bodies('posts')).length], [2, 3])
})

test('a removed post leaves its place above the wall, and has it back if there is room', async () => {
  const [one] = (await house.as('claire').get(`${space()}/pinned`)).json().items
  await house.as('nadege').delete(`/api/posts/${one.id}`)
  assert.equal((await house.as('nadege').put(`/api/posts/${one.id}/restoration`)).json().pinnedAt, one.pinnedAt)
  await house.as('nadege').delete(`/api/posts/${one.id}`)
  for (const { id } of (await house.as('claire').get(`${space()}/posts`)).json().items.slice(0, 2)) assert.equal((await house.as('claire').put(`/api/posts/${id}/pin`)).statusCode, 200)
  assert.equal((await house.as('nadege').put(`/api/posts/${one.id}/restoration`)).json().pinnedAt, null)
  assert.equal((await bodies('pinned')).length, 3)
})

test('what one keeps is one’s own: rights are asked again, and no stream tells of it', async () => {
  const id = await newPost('à relire')
  const kept = async () => (await house.as('ines').get('/api/me/kept')).json().items.map((p: { id: string }) => p.id)
  assert.equal((await house.as('ines').put(`/api/posts/${id}/keep`)).json().kept, true)
  await house.as('ines').put(`/api/posts/${id}/keep`)
  assert.deepEqual([await kept(), (await house.as('thomas').get(`/api/posts/${id}`)).json().kept], [[id], false])
  const { rows } = await house.database.pool.query('select scope_id, authority_id from journal where fact = $1 and noun_id = $2', ['post.kept', id])
  assert.deepEqual(rows, [{ scope_id: null, authority_id: null }])
  await house.as('claire').delete(`${space()}/members/${house.town.ids.ines}`)
  assert.deepEqual(await kept(), [])
  await house.as('claire').put(`${space()}/members/${house.town.ids.ines}`, { role: 'reader' })
  assert.deepEqual(await kept(), [id])
  assert.equal((await house.as('ines').delete(`/api/posts/${id}/keep`)).json().kept, false)
  assert.deepEqual(await kept(), [])
})

test('kept posts come page by page, the latest kept first', async () => {
  const ids: string[] = []
  for (let n = 0; n < 5; n++) {
    ids.unshift(await newPost(`gardée ${n}`))
    house.clock.now = new Date(house.clock.now.getTime() + (n % 2) * 1000)
    await house.as('thomas').put(`/api/posts/${ids[0]}/keep`)
  }
  const first = (await house.as('thomas').get('/api/me/kept?limit=3')).json()
  const rest = (await house.as('thomas').get(`/api/me/kept?limit=3&cursor=${first.next}`)).json()
  assert.deepEqual([...first.items, ...rest.items].map((p: { id: string }) => p.id), ids)
  assert.equal(rest.next, null)
})
