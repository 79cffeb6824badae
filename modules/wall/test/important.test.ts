import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { bellOf, noticesOf, reading } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())
const space = (access: 'private' | 'open' = 'private') => `/api/spaces/${house.town.spaces[access]}`
const write = async (body: string, who: Name = 'sylvie') => (await house.as(who).post(`${space()}/posts`, { body, important: true })).json()
const members = ['claire', 'nadege', 'thomas', 'ines', 'paul'] as const
type Readers = { items: { person: { name: string, external: string | null }, readAt: string | null }[], next: string | null, peopleCount: number, readCount: number, remindedAt: string | null, mayRemind: boolean }
const readers = async (id: string, query = '', who: Name = 'sylvie'): Promise<Readers> => (await house.as(who).get(`/api/posts/${id}/readers${query}`)).json()
const names = (page: Readers): string[] => page.items.map(({ person }) => person.name)

test('before it is sent, a host knows whom it reaches: everyone in the space, not everyone who may read it', async () => {
  assert.deepEqual((await house.as('sylvie').get(`${space()}/reach`)).json(), { people: 5, external: 1 })
  assert.deepEqual((await house.as('claire').get(`${space('open')}/reach`)).json(), { people: 2, external: 1 }, 'whoever reads an open space without being in it is not called')
})

test('everyone in the space has one line, even who follows nothing; a reader says « J’ai lu », and takes it back', async () => {
  await house.as('ines').delete(`${space()}/follow`)
  const post = await write('Le four du haut est condamné.')
  assert.deepEqual([post.important, post.can.includes('post.acknowledge'), post.can.includes('post.follow_up')], [{ readAt: null }, false, true])
  for (const name of members) {
    const [line] = await noticesOf(house, name)
    assert.deepEqual([line?.level, line?.said, line?.who, line?.subjectId], [2, 'vous demande de lire', 'Sylvie Fontaine', post.id], name)
  }
  for (const name of ['sylvie', 'omar', 'ada', 'pia'] as const) assert.deepEqual((await noticesOf(house, name)).filter((line) => line.subjectId === post.id), [], name)

  const read = await house.as('ines').put(`/api/posts/${post.id}/acknowledgement`)
  assert.deepEqual([read.statusCode, read.json().important], [200, { readAt: house.clock.now.toISOString() }])
  await house.as('ines').put(`/api/posts/${post.id}/acknowledgement`)
  assert.deepEqual([(await readers(post.id)).readCount, (await readers(post.id)).peopleCount], [1, 5])
  await house.as('ines').delete(`/api/posts/${post.id}/acknowledgement`)
  assert.equal((await readers(post.id)).readCount, 0)
  const { rows } = await house.database.pool.query(`select data from journal where fact = 'post.acknowledged' and noun_id = $1 order by id`, [post.id])
  assert.deepEqual(rows.map(({ data }) => data.given), [true, false], 'each change once')
})

test('hosts see who has read and who has not, by name and page by page; nobody else does', async () => {
  const post = await write('Réunion lundi à 8 h.')
  for (const name of ['nadege', 'paul'] as const) await house.as(name).put(`/api/posts/${post.id}/acknowledgement`)
  assert.deepEqual(names(await readers(post.id)), ['Inès Moreira', 'Thomas Nguyen', 'Claire Vasseur'])
  assert.deepEqual((await readers(post.id, '?state=read', 'claire')).items.map(({ person, readAt }) => [person.name, person.external, readAt !== null]), [['Paul Ardon', 'Biocoop Ardon', true], ['Nadège Hoarau', null, true]])
  const first = await readers(post.id, '?limit=2')
  const rest = await readers(post.id, `?limit=2&cursor=${first.next}`)
  assert.deepEqual([names(first), names(rest), rest.next], [['Inès Moreira', 'Thomas Nguyen'], ['Claire Vasseur'], null])
  assert.equal((await house.as('nadege').get(`/api/posts/${post.id}/readers`)).statusCode, 403)
  // Who leaves is no longer counted, whoever comes is.
  await house.as('claire').delete(`${space()}/members/${house.town.ids.paul}`)
  assert.deepEqual([(await readers(post.id)).readCount, (await readers(post.id)).peopleCount], [1, 4])
  await house.as('claire').put(`${space()}/members/${house.town.ids.paul}`, { role: 'contributor' })
})

test('those who have not read it are reminded, once a day, whichever host does it', async () => {
  const post = await write('Rendez vos badges.')
  // Whoever reads before the line is written needs none: here everyone was told first.
  for (const name of members) {
    await noticesOf(house, name)
    await house.as(name).put('/api/me/notices/reading')
  }
  await house.as('nadege').put(`/api/posts/${post.id}/acknowledgement`)
  house.clock.now = new Date(house.clock.now.getTime() + 3_600_000)
  const tried = await Promise.all([house.as('sylvie').post(`/api/posts/${post.id}/reminder`), house.as('claire').post(`/api/posts/${post.id}/reminder`)])
  assert.deepEqual(tried.map((r) => r.statusCode).toSorted((a, b) => a - b), [201, 409])
  const of = async (name: Name) => (await noticesOf(house, name)).find((line) => line.subjectId === post.id)
  assert.match((await of('thomas'))!.said, /rappelle de lire/)
  assert.match((await of('nadege'))!.said, /demande de lire/, 'she has read it')
  assert.ok(await bellOf(house, 'thomas') > 0)
  assert.equal((await readers(post.id)).mayRemind, false)
  house.clock.now = new Date(house.clock.now.getTime() + 24 * 3_600_000)
  assert.equal((await readers(post.id)).mayRemind, true)
  assert.equal((await house.as('sylvie').post(`/api/posts/${post.id}/reminder`)).statusCode, 201)
})

test('important is a right of hosts, and moves nothing: the wall stays in the order of time', async () => {
  const refused = await house.as('nadege').post(`${space()}/posts`, { body: 'Moi aussi', important: true })
  assert.deepEqual([refused.statusCode, refused.json().code], [403, 'space.not_allowed'])
  const important = await write('Avant')
  const plain = (await house.as('nadege').post(`${space()}/posts`, { body: 'Après' })).json()
  const { items } = (await house.as('thomas').get(`${space()}/posts`)).json()
  assert.deepEqual(items.slice(0, 2).map((p: { id: string }) => p.id), [plain.id, important.id])
  assert.equal((await house.as('thomas').put(`/api/posts/${plain.id}/acknowledgement`)).statusCode, 403, 'nothing to read')
  // Taken away, it asks nobody any more.
  await house.as('sylvie').delete(`/api/posts/${important.id}`)
  assert.deepEqual((await noticesOf(house, 'thomas')).filter((line) => line.subjectId === important.id), [])
})
