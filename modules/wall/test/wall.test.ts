import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

test('a member posts, another comments and thanks, and all three see the same', async () => {
  const wall = `/api/spaces/${house.town.spaces.private}/posts`
  const made = await house.as('nadege').post(wall, { body: 'Les **nouvelles étiquettes** sont en place.' })
  assert.equal(made.statusCode, 201, made.body)
  const post = made.json()
  assert.equal(made.headers.etag, '"1"')
  assert.deepEqual(post.can, ['comment.write', 'post.react', 'post.edit', 'post.trash'])
  const comment = await house.as('thomas').post(`/api/posts/${post.id}/comments`, { body: 'On part sur la même chose.' })
  assert.equal(comment.statusCode, 201, comment.body)
  const thanked = await house.as('ines').put(`/api/posts/${post.id}/reactions/thanks`)
  assert.deepEqual(thanked.json().reactions, { thanks: 1, useful: 0, seen: 0, bravo: 0 })
  const { items } = (await house.as('claire').get(wall)).json()
  assert.equal(items[0].comments[0].author.name, 'Thomas Nguyen')
  assert.equal(items[0].commentCount, 1)
  assert.deepEqual((await house.as('paul').get(`/api/posts/${post.id}`)).json().author.external, null)
  assert.equal((await house.as('omar').get(`/api/posts/${post.id}`)).statusCode, 404)
})
