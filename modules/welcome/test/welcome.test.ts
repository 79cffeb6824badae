import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const open = () => `/api/spaces/${house.town.spaces.open}`
const closed = () => `/api/spaces/${house.town.spaces.private}`
const write = (body: string, who: Name = 'claire') => house.as(who).put(`${open()}/charter`, { body })
const told = async (who: Name, space = open()) => (await house.as(who).get(`${space}/welcome`)).json()

test('a guest writes once they have accepted the charter as it stands, whatever they write; the others go on as before', async () => {
  const { id: post } = (await house.as('thomas').post(`${open()}/posts`, { body: 'Bonjour' })).json()
  const own = (await house.as('olivier').post(`${open()}/posts`, { body: 'Bonjour à vous' })).json()
  assert.equal((await write('# Ici\n\nOn se dit **tu**.')).statusCode, 200)
  const attempts = async (who: Name) => {
    const person = house.as(who)
    const replies = [await person.post(`${open()}/posts`, { body: 'x' }), await person.post(`/api/posts/${post}/comments`, { body: 'x' }), await person.put(`/api/posts/${post}/reactions/thanks`), await person.post(`${open()}/practices`, { title: 'x' })]
    return replies.map((reply) => (reply.statusCode < 300 ? 'ok' : `${reply.statusCode} ${reply.json().code}`))
  }
  const refused = '403 charter.not_accepted'
  assert.deepEqual([await attempts('olivier'), await attempts('thomas')], [[refused, refused, refused, refused], ['ok', 'ok', 'ok', 'ok']])
  const reply = await house.as('olivier').patch(`/api/posts/${own.id}`, { body: 'Autre' }, { 'if-match': '"1"' })
  assert.deepEqual([reply.headers['content-type'], reply.json().detail ?? reply.json().title], ['application/problem+json; charset=utf-8', 'Lisez d’abord la charte de cet espace\u00a0: elle s’ouvre en haut du fil. Vous pourrez écrire ensuite.'])
  const space = (await house.as('olivier').get(open())).json()
  assert.deepEqual([space.role, space.can.includes('post.write'), space.can.includes('space.read'), (await house.as('olivier').get(`${open()}/posts`)).statusCode], ['contributor', false, true, 200])

  const { charter, mustAccept } = await told('olivier')
  assert.deepEqual([charter.version, charter.by, charter.acceptedAt, mustAccept, (await told('thomas')).mustAccept], [1, 'Claire Vasseur', null, true, false])
  assert.equal((await house.as('olivier').put(`${open()}/charter/acceptance`, { version: 2 })).json().code, 'charter.changed')
  assert.equal((await house.as('olivier').put(`${open()}/charter/acceptance`, { version: 1 })).json().mustAccept, false)
  assert.deepEqual(await attempts('olivier'), ['ok', 'ok', 'ok', 'ok'])
  await write('# Ici\n\nOn se dit **tu**.')
  assert.deepEqual(await attempts('olivier'), ['ok', 'ok', 'ok', 'ok'], 'the same words are the same version')
  await write('On se dit vous.')
  assert.deepEqual((await attempts('olivier'))[0], refused)
  assert.equal((await house.as('claire').delete(`${open()}/charter`)).statusCode, 204)
  assert.deepEqual([(await attempts('olivier'))[0], (await told('olivier')).charter], ['ok', null])
  const { rows } = await house.database.pool.query<{ fact: string, data: { before: unknown, after: unknown } }>(`select fact, data from journal where noun = 'charter' order by id`)
  assert.deepEqual(rows.map(({ fact, data }) => [fact, data.before, data.after]), [['charter.written', null, 1], ['charter.accepted', null, 1], ['charter.written', 1, 2], ['charter.removed', 2, null]])
})

test('whoever came lately is welcomed once; hosts learn who is new until they have greeted them', async () => {
  assert.deepEqual((await told('nadege', closed())).hosts.map((h: { name: string }) => h.name), ['Claire Vasseur', 'Sylvie Fontaine'])
  assert.deepEqual([(await told('nadege', closed())).fresh, (await told('sylvie', closed())).fresh, (await told('omar')).fresh], [true, false, false], 'who came; not who runs it, nor who only reads')
  await house.as('nadege').put(`${closed()}/welcome`)
  assert.equal((await told('nadege', closed())).fresh, false)
  house.clock.now = new Date(house.clock.now.getTime() + 31 * 86_400_000)
  assert.deepEqual([(await told('thomas', closed())).fresh, (await told('claire', closed())).newcomers], [false, null], 'a month later nobody is new')
  await house.as('claire').put(`${closed()}/members/${house.town.ids.omar}`, { role: 'contributor' })
  assert.deepEqual([(await told('omar', closed())).fresh, (await told('claire', closed())).newcomers, (await told('nadege', closed())).newcomers], [true, { count: 1, people: [{ id: house.town.ids.omar, name: 'Omar Belkacem' }] }, null])
  house.clock.now = new Date(house.clock.now.getTime() + 1_000)
  await house.as('claire').put(`${closed()}/greeting`)
  assert.deepEqual([(await told('claire', closed())).newcomers, (await told('sylvie', closed())).newcomers?.count], [null, 1])
})
