import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { diskStore } from '#platform/files/store.ts'
import { sweepFiles } from '#platform/files/sweep.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { emptyTrash } from '../jobs.ts'

const photo = readFileSync('platform/files/test/phone.jpg')
let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const wall = () => `/api/spaces/${house.town.spaces.private}/posts`
const later = (days: number) => new Date(house.clock.now.getTime() + days * 86_400_000)
const withPhoto = async (body: string): Promise<string> => {
  const { id: fileId } = (await house.as('nadege').post('/api/files?name=a.jpg', photo, { 'content-type': 'image/jpeg' })).json()
  return (await house.as('nadege').post(wall(), { body, photos: [{ fileId }] })).json().id
}

test('a trashed post with a photo comes back whole within thirty days, not after; it never stops the sweeper', async () => {
  const [kept, lost] = [await withPhoto('reprise'), await withPhoto('oubliée')]
  for (const id of [kept, lost]) await house.as('nadege').delete(`/api/posts/${id}`)
  const { id: commentId, postId } = (await house.as('thomas').post(`/api/posts/${(await house.as('nadege').post(wall(), { body: 'reste' })).json().id}/comments`, { body: 'à jeter' })).json()
  await house.as('thomas').delete(`/api/comments/${commentId}`)
  const start = house.clock.now
  await sweepFiles(house.database.pool, diskStore('/nowhere'), later(29))
  await emptyTrash(house.database, later(29))
  house.clock.now = later(29)
  assert.equal((await house.as('nadege').put(`/api/posts/${kept}/restoration`)).json().photos.length, 1)
  house.clock.now = new Date(start.getTime() + 31 * 86_400_000)
  assert.equal((await house.as('nadege').put(`/api/posts/${lost}/restoration`)).statusCode, 404)
  assert.equal((await house.as('thomas').put(`/api/comments/${commentId}/restoration`)).statusCode, 404)
  // The sweeper may come before the trash is emptied.
  await sweepFiles(house.database.pool, diskStore('/nowhere'), new Date(start.getTime() + 32 * 86_400_000))
  await emptyTrash(house.database, house.clock.now)
  const left = (table: string, id: string) => house.database.pool.query(`select from ${table} where id = $1`, [id])
  assert.equal((await left('post', lost)).rowCount, 0)
  assert.equal((await left('comment', commentId)).rowCount, 0)
  assert.equal((await house.as('nadege').get(`/api/posts/${postId}`)).statusCode, 200)
  assert.equal((await house.as('nadege').get(`/api/posts/${kept}`)).json().photos.length, 1)
  house.clock.now = start
})

test('a post is not emptied by a change any more than it is made empty', async () => {
  const { id } = (await house.as('nadege').post(wall(), { body: 'x' })).json()
  const edited = await house.as('nadege').patch(`/api/posts/${id}`, { body: ' \u202e ' }, { 'if-match': '"1"' })
  assert.deepEqual([edited.statusCode, edited.json().code], [422, 'post.empty'])
})
