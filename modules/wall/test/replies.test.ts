import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { emptyTrash } from '../jobs.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const newPost = async (): Promise<string> => (await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'Qui a le four ?' })).json().id
const say = async (who: 'thomas' | 'ines' | 'nadege', postId: string, body: string, parentId?: string) => {
  const made = await house.as(who).post(`/api/posts/${postId}/comments`, { body, ...(parentId ? { parentId } : {}) })
  assert.equal(made.statusCode, 201, made.body)
  return made.json()
}
const all = async (postId: string) => (await house.as('claire').get(`/api/posts/${postId}/comments?limit=100`)).json().items
const counts = async (postId: string) => (await house.as('claire').get(`/api/posts/${postId}`)).json().commentCount

test('a reply stands below its comment, a reply to a reply below the same one', async () => {
  const postId = await newPost()
  const first = await say('thomas', postId, 'Moi.')
  const reply = await say('ines', postId, 'Merci.', first.id)
  const again = await say('thomas', postId, 'De rien.', reply.id)
  assert.deepEqual([reply.parentId, again.parentId, reply.replyTo], [first.id, first.id, 'Thomas Nguyen'])
  assert.equal(await counts(postId), 3)
  const other = await newPost()
  assert.equal((await house.as('ines').post(`/api/posts/${other}/comments`, { body: 'x', parentId: first.id })).statusCode, 404)
})

test('a comment is read by itself, with the version that its next change needs; not once it or its post is gone', async () => {
  const postId = await newPost()
  const { id } = await say('thomas', postId, 'Moi.')
  const read = () => house.as('thomas').get(`/api/comments/${id}`)
  await house.as('thomas').patch(`/api/comments/${id}`, { body: 'Moi, dès lundi.' }, { 'if-match': '"1"' })
  const { body, version } = (await read()).json()
  assert.deepEqual([body, version], ['Moi, dès lundi.', 2])
  assert.equal((await house.as('thomas').patch(`/api/comments/${id}`, { body: 'Moi, mardi.' }, { 'if-match': `"${version}"` })).statusCode, 200)
  await house.as('thomas').delete(`/api/comments/${id}`)
  assert.equal((await read()).statusCode, 404)
  await house.as('thomas').put(`/api/comments/${id}/restoration`)
  await house.as('nadege').delete(`/api/posts/${postId}`)
  assert.equal((await read()).statusCode, 404)
})

test('a removed comment keeps its place as long as somebody answers it, and says nothing; it comes back whole', async () => {
  const postId = await newPost()
  const first = await say('thomas', postId, 'À oublier.')
  const reply = await say('ines', postId, 'Ah bon.', first.id)
  await house.as('thomas').delete(`/api/comments/${first.id}`)
  const [gone, kept] = await all(postId)
  assert.deepEqual([gone.body, gone.trashedAt !== null, gone.can, kept.body], ['', true, [], 'Ah bon.'])
  assert.equal(await counts(postId), 1)
  assert.equal((await house.as('nadege').get(`/api/comments/${first.id}/versions`)).statusCode, 404)
  assert.equal((await house.as('ines').post(`/api/posts/${postId}/comments`, { body: 'x', parentId: first.id })).statusCode, 404, 'nobody answers what is not there')
  await house.as('thomas').put(`/api/comments/${first.id}/restoration`)
  assert.deepEqual((await all(postId)).map((c: { body: string }) => c.body), ['À oublier.', 'Ah bon.'])
  assert.equal(await counts(postId), 2)
  await house.as('ines').delete(`/api/comments/${reply.id}`)
  await house.as('thomas').delete(`/api/comments/${first.id}`)
  assert.deepEqual(await all(postId), [])
})

test('when the trash is emptied, what others answered keeps its place without its words', async () => {
  const postId = await newPost()
  const first = await say('thomas', postId, 'Secret.')
  await say('ines', postId, 'Reçu.', first.id)
  await house.as('thomas').delete(`/api/comments/${first.id}`)
  await emptyTrash(house.database, new Date(house.clock.now.getTime() + 31 * 86_400_000))
  assert.equal((await house.database.pool.query('select body from comment where id = $1', [first.id])).rows[0].body, '')
  assert.equal((await all(postId)).length, 2)
})

test('pages and counts hold, whatever was answered or removed', async () => {
  const postId = await newPost()
  const roots = [await say('thomas', postId, '0'), await say('thomas', postId, '1')]
  for (let n = 2; n < 25; n++) await say('ines', postId, String(n), roots[n % 2].id)
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { items: { body: string }[], next: string | null } = (await house.as('claire').get(`/api/posts/${postId}/comments?limit=10${cursor && `&cursor=${cursor}`}`)).json()
    seen.unshift(...page.items.map((c) => c.body))
    cursor = page.next
  }
  assert.deepEqual(seen, Array.from({ length: 25 }, (_, n) => String(n)))
  const { commentCount, comments } = (await house.as('claire').get(`/api/posts/${postId}`)).json()
  assert.deepEqual([commentCount, comments.map((c: { body: string }) => c.body)], [25, ['22', '23', '24']])
})

test('what a text said before it was changed is read by whoever reads it; the same text again changes nothing of that', async () => {
  const postId = await newPost()
  for (const [version, body] of [[1, 'Qui a le four 2 ?'], [2, 'Qui a le four 3 ?']] as const) assert.equal((await house.as('nadege').patch(`/api/posts/${postId}`, { body }, { 'if-match': `"${version}"` })).statusCode, 200)
  assert.equal((await house.as('nadege').patch(`/api/posts/${postId}`, { body: 'perdu' }, { 'if-match': '"1"' })).statusCode, 412)
  const { items, next } = (await house.as('ines').get(`/api/posts/${postId}/versions?limit=1`)).json()
  assert.deepEqual([items.length, items[0].body, items[0].version], [1, 'Qui a le four 2 ?', 2])
  assert.deepEqual((await house.as('ines').get(`/api/posts/${postId}/versions?limit=1&cursor=${next}`)).json(), { items: [{ version: 1, body: 'Qui a le four ?', at: house.clock.now.toISOString() }], next: null })
  assert.equal((await house.as('ines').get(`/api/posts/${postId}/versions?cursor=${Buffer.from('["x"]').toString('base64url')}`)).statusCode, 400)
  const comment = await say('thomas', postId, 'Moi')
  await house.as('thomas').patch(`/api/comments/${comment.id}`, { body: 'Toi' }, { 'if-match': '"1"' })
  assert.deepEqual((await house.as('ines').get(`/api/comments/${comment.id}/versions`)).json().items.map((v: { body: string }) => v.body), ['Moi'])
  assert.equal((await house.as('omar').get(`/api/posts/${postId}/versions`)).statusCode, 404)
})
