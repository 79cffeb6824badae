import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

const at = (rest = '', access: 'private' | 'open' = 'private') => `/api/spaces/${house.town.spaces[access]}${rest}`

const switches = async () => ((await house.as('claire').get(at('/modules'))).json().items as { name: string, on: boolean, about: string }[]).map(({ name, on, about }) => (assert.ok(about.length > 10, name), [name, on]))

test('a space does without its wall: it leaves no trace there, elsewhere all is as it was, and nothing is lost', async () => {
  const post = (await house.as('nadege').post(at('/posts'), { body: 'Plateau rouge' })).json()
  const comment = (await house.as('thomas').post(`/api/posts/${post.id}/comments`, { body: 'D’accord' })).json()
  const elsewhere = (await house.as('thomas').post(at('/posts', 'open'), { body: 'Sésame' })).json()
  const home = async () => ((await house.as('thomas').get('/api/home')).json().parts.wall.items as { postId: string }[]).map((i) => i.postId)
  const space = async () => (await house.as('nadege').get(at())).json()
  assert.deepEqual((await space()).modules, ['wall', 'practices', 'documents', 'tasks', 'guests'])
  assert.ok((await space()).can.includes('post.write'))
  assert.equal((await house.as('claire').delete(at('/modules/wall'))).statusCode, 204)
  assert.equal((await house.as('claire').delete(at('/modules/wall'))).statusCode, 204)
  for (const who of ['nadege', 'claire', 'sylvie', 'ada', 'omar'] as const) {
    assert.equal((await house.as(who).get(at('/posts'))).statusCode, 404)
    assert.equal((await house.as(who).post(at('/posts'), { body: 'Non' })).statusCode, 404)
    for (const url of [`/api/posts/${post.id}`, `/api/posts/${post.id}/comments`]) assert.equal((await house.as(who).get(url)).statusCode, 404)
  }
  for (const url of [`/api/posts/${post.id}`, `/api/comments/${comment.id}`]) assert.equal((await house.as('claire').delete(url)).statusCode, 404)
  assert.equal((await house.as('thomas').post(`/api/posts/${post.id}/comments`, { body: 'Non' })).statusCode, 404)
  assert.equal((await house.as('thomas').put(`/api/posts/${post.id}/reactions/thanks`)).statusCode, 404)
  assert.deepEqual([(await space()).modules, (await space()).can.includes('post.write'), (await space()).can.includes('space.read')], [['practices', 'documents', 'tasks', 'guests'], false, true])
  assert.deepEqual(await home(), [elsewhere.id])
  assert.equal((await house.as('nadege').get(at('/members'))).statusCode, 200)
  assert.equal((await house.as('thomas').get(`/api/posts/${elsewhere.id}`)).statusCode, 200)
  assert.deepEqual(await switches(), [['wall', false], ['practices', true], ['documents', true], ['tasks', true], ['guests', true]])
  // An administrator may, who reads nothing there.
  assert.deepEqual((await house.as('ada').put(at('/modules/wall'))).json(), { name: 'wall', on: true })
  assert.equal((await house.as('nadege').get(`/api/posts/${post.id}`)).json().comments.length, 1)
  assert.equal((await house.as('ada').get(at('/posts'))).statusCode, 403)
  assert.deepEqual(new Set(await home()), new Set([elsewhere.id, post.id]))
  const lines = (await house.as('ada').get('/api/administration/journal?fact=space.module_switched')).json().items as { data: object }[]
  assert.deepEqual(lines.map((l) => l.data), [{ module: 'wall', before: false, after: true }, { module: 'wall', before: true, after: false }])
})

test('its photos go and come with it', async () => {
  const { db } = house.database
  const post = (await house.as('nadege').post(at('/posts'), { body: 'Photo' })).json()
  const id = post.id as string
  const hash = 'a'.repeat(64)
  await db.insertInto('blob').values({ hash, size: '1', created_at: house.clock.now }).execute()
  await db.insertInto('file').values({ id, authority_id: house.town.authority, scope_id: house.town.spaces.private, blob_hash: hash, name: 'plat.jpg', mime: 'image/jpeg', width: 1, height: 1, uploaded_by: house.town.ids.nadege, created_at: house.clock.now, detached_at: null, module: 'wall' }).execute()
  const seen = async () => (await house.as('thomas').get(`/api/files/${id}`)).statusCode
  assert.equal(await seen(), 200)
  await house.as('claire').delete(at('/modules/wall'))
  assert.equal(await seen(), 404)
  await house.as('claire').put(at('/modules/wall'))
  assert.equal(await seen(), 200)
  await house.as('ada').put('/api/administration/modules/wall', { ring: 'off' })
  assert.equal(await seen(), 404, 'off for all, it is off here')
  await house.as('ada').put('/api/administration/modules/wall', { ring: 'all' })
  assert.equal(await seen(), 200)
})

test('only tabs are switched, by owners and administrators; whatever is off for all is not named', async () => {
  for (const name of ['spaces', 'directory', 'inconnu']) assert.equal((await house.as('claire').delete(at(`/modules/${name}`))).json().code, 'space.no_module')
  assert.equal((await house.as('sylvie').delete(at('/modules/wall'))).statusCode, 403)
  assert.equal((await house.as('claire').delete(at('/modules/guests'))).statusCode, 204)
  assert.equal((await house.as('nadege').get(at('/guests'))).statusCode, 404)
  assert.equal((await house.as('claire').post(at('/guests'), { givenName: 'A', familyName: 'B', email: 'a@example.org', organisation: 'C', until: '2026-12-31', role: 'reader' })).statusCode, 404)
  await house.as('claire').put(at('/modules/guests'))
  assert.equal((await house.as('nadege').get(at('/guests'))).statusCode, 200)
  await house.as('ada').put('/api/administration/modules/wall', { ring: 'off' })
  assert.deepEqual(await switches(), [['practices', true], ['documents', true], ['tasks', true], ['guests', true]])
  const space = (await house.as('claire').get(at())).json()
  assert.deepEqual([space.modules, space.can.filter((action: string) => action.startsWith('post.'))], [['practices', 'documents', 'tasks', 'guests'], []])
  assert.equal((await house.as('claire').delete(at('/modules/wall'))).json().code, 'space.no_module')
  await house.as('ada').put('/api/administration/modules/wall', { ring: 'all' })
})
