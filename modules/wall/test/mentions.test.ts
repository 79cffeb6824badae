import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const inside = () => `/api/spaces/${house.town.spaces.private}`
const open = () => `/api/spaces/${house.town.spaces.open}`
const mention = (name: Name, as = 'x') => `@[${as}](person:${house.town.ids[name]})`
const found = async (who: Name, space: string, q: string): Promise<string[]> => (await house.as(who).get(`${space}/mentionable?q=${encodeURIComponent(q)}`)).json().items.map((p: { name: string }) => p.name)
const factOf = async (id: string) => (await house.database.pool.query('select data from journal where noun_id = $1 order by id desc limit 1', [id])).rows[0].data
const named = async (id: string): Promise<string[]> => (await house.database.pool.query<{ person_id: string }>('select person_id from mention where post_id = $1 and comment_id is null', [id])).rows.map((m) => m.person_id)

test('by the beginning of a name, with or without accents, or by initials: who reads the space, and nobody else', async () => {
  assert.deepEqual(await found('thomas', inside(), 'nade'), ['Nadège Hoarau'])
  assert.deepEqual(await found('thomas', inside(), 'HOA'), ['Nadège Hoarau'])
  assert.deepEqual(await found('thomas', inside(), 'sf'), ['Sylvie Fontaine'])
  assert.deepEqual(await found('thomas', inside(), 'inès m'), ['Inès Moreira'])
  assert.deepEqual(await found('thomas', inside(), 'omar'), [], 'who does not read it is not proposed')
  assert.deepEqual(await found('thomas', inside(), 'ada'), [], 'an administrator knows that it is there, and does not read it')
  assert.deepEqual(await found('thomas', open(), 'omar'), ['Omar Belkacem'], 'an open space is read by everyone of its authority')
  assert.deepEqual(await found('thomas', inside(), '%'), [])
})

test('a guest is never shown anybody beyond those they share a space with', async () => {
  assert.deepEqual(await found('olivier', open(), 'omar'), [])
  assert.deepEqual(await found('olivier', open(), 'thomas'), ['Thomas Nguyen'])
  assert.deepEqual(await found('paul', inside(), 'clai'), ['Claire Vasseur'])
})

test('who came with an audience is proposed, and no longer when they left it', async () => {
  const audience = (await house.as('ada').post('/api/audiences', { name: 'Routes', rule: { kind: ['staff'] } })).json()
  assert.equal((await house.as('claire').put(`${inside()}/audiences/${audience.id}`, { role: 'reader' })).statusCode, 200)
  assert.deepEqual(await found('thomas', inside(), 'omar'), ['Omar Belkacem'])
  await house.as('claire').delete(`${inside()}/audiences/${audience.id}`)
  assert.deepEqual(await found('thomas', inside(), 'omar'), [])
})

test('a mention bears the person’s own name, is told once, and by the fact', async () => {
  const { ids } = house.town
  const { id, body } = (await house.as('nadege').post(`${inside()}/posts`, { body: `Merci ${mention('thomas', 'Le chef')} et ${mention('nadege')}` })).json()
  assert.equal(body, `Merci @[Thomas Nguyen](person:${ids.thomas}) et @[Nadège Hoarau](person:${ids.nadege})`)
  assert.deepEqual((await factOf(id)).mentions, [ids.thomas], 'nobody is told of themselves')
  await house.as('nadege').patch(`/api/posts/${id}`, { body: `Merci ${mention('thomas')} et ${mention('ines')}` }, { 'if-match': '"1"' })
  assert.deepEqual((await factOf(id)).mentions, [ids.ines], 'only who is new')
  assert.deepEqual((await named(id)).toSorted(), [ids.ines, ids.thomas].toSorted())
  const comment = (await house.as('thomas').post(`/api/posts/${id}/comments`, { body: `Avec ${mention('claire')}` })).json()
  assert.deepEqual((await factOf(comment.id)).mentions, [ids.claire])
})

test('whoever cannot read it, or is not seen, stays the words that were typed: an id tells nothing', async () => {
  const { ids } = house.town
  const secret = (await house.as('nadege').post(`${inside()}/posts`, { body: `${mention('omar', 'quelqu’un')} ${mention('agnes', 'une autre')} @[personne](person:00000000-0000-7000-8000-000000000000)` })).json()
  assert.equal(secret.body, '@quelqu’un @une autre @personne')
  assert.deepEqual([await named(secret.id), (await factOf(secret.id)).mentions], [[], undefined])
  // Lucie reads the open space; the guest shares none with her.
  const guest = (await house.as('olivier').post(`${open()}/posts`, { body: `${mention('lucie', 'vous')} ${mention('claire')}` })).json()
  assert.equal(guest.body, `@vous @[Claire Vasseur](person:${ids.claire})`)
  const odd = (await house.as('nadege').post(`${inside()}/posts`, { body: `@[a](person:javascript:x) @[](person:${ids.claire}) [b](person:${ids.claire}) @[x](person:${ids.claire.toUpperCase()})` })).json()
  assert.deepEqual(await named(odd.id), [])
})

test('a text calls twenty people at most', async () => {
  const crowd = Array.from({ length: 25 }, (_, n) => `@[p${n}](person:00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')})`).join(' ')
  const { id, body } = (await house.as('nadege').post(`${inside()}/posts`, { body: `${crowd} ${mention('claire')}` })).json()
  assert.deepEqual([await named(id), body.endsWith('@x')], [[], true])
})

test('the bell and the home read a name, never an id', async () => {
  await house.as('nadege').post(`${inside()}/posts`, { body: `${'a '.repeat(130)}${mention('claire')} suite` })
  const { parts } = (await house.as('thomas').get('/api/home')).json()
  assert.ok(parts.wall.items.some((line: { body: string }) => line.body.includes('@Claire Vasseur') && !line.body.includes('person:')))
})
