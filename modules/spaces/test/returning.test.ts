// What a space has that its blueprint lacks, brought back by its owner: also when it is closed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

type Addition = { key: string, kind: string, before: string | null, after: string }
type Return = { title: string | null, version: number | null, mine: boolean, additions: Addition[] }
const claire = () => house.as('claire')
let made = 0
const open = async (body: object): Promise<string> => (await claire().post('/api/spaces', { name: `Chantier ${++made}`, ...body })).json().id
const note = async (space: string, body: string, by: Name = 'claire'): Promise<string> => {
  const { id } = (await house.as(by).post(`/api/spaces/${space}/posts`, { body })).json()
  await claire().put(`/api/posts/${id}/pin`)
  return id
}
const back = async (space: string, who: Name = 'claire'): Promise<Return> => (await house.as(who).get(`/api/spaces/${space}/blueprint-return`)).json()
const bring = (space: string, version: number, take: readonly string[], who: Name = 'claire') => house.as(who).post(`/api/spaces/${space}/blueprint-return`, { version, take })
const close = async (space: string): Promise<void> => {
  const { version } = (await claire().get(`/api/spaces/${space}`)).json()
  assert.equal((await claire().post(`/api/spaces/${space}/closing`, {}, { 'if-match': `"${version}"` })).statusCode, 200)
}
const pinned = async (space: string): Promise<string[]> => (await claire().get(`/api/spaces/${space}/pinned`)).json().items.map((p: { body: string }) => p.body)
/** A blueprint with one note and without cards; a space that came from it. */
async function given(): Promise<{ blueprint: string, space: string, first: string }> {
  const from = await open({ kind: 'project', access: 'private' })
  const first = await note(from, `Bienvenue dans Chantier ${made}`)
  await claire().delete(`/api/spaces/${from}/modules/practices`)
  const blueprint = (await claire().post(`/api/spaces/${from}/blueprint`, { title: 'Chantiers', pieces: [first] })).json().id
  return { blueprint, space: await open({ blueprint }), first }
}

test('closed, a space brings its notes and its tabs back; spaces that open from then on have them, and the others are offered them', async () => {
  const { blueprint, space } = await given()
  const other = await open({ blueprint })
  assert.deepEqual((await back(space)).additions, [], 'nothing of its own yet')
  await claire().put(`/api/spaces/${space}/members/${house.town.ids.thomas}`, { role: 'contributor' })
  const own = await note(space, 'Poser les tables avant les lampes. Voir Thomas Nguyen.')
  await claire().put(`/api/spaces/${space}/modules/practices`)
  await close(space)
  const seen = await back(space)
  assert.deepEqual([seen.title, seen.version, seen.mine], ['Chantiers', 1, true])
  assert.deepEqual(seen.additions.map(({ key, kind, before, after }) => [key, kind, before, after]), [['spaces:practices', 'tool', 'off', 'on'], [`wall:${own}`, 'note', null, 'Poser les tables avant les lampes. Voir Thomas Nguyen.']])
  for (const [version, take] of [[2, [`wall:${own}`]], [1, ['wall:nothing']]] as const) assert.equal((await bring(space, version, take)).json().code, 'blueprint.moved')
  const next = await bring(space, 1, seen.additions.map(({ key }) => key))
  assert.deepEqual([next.statusCode, next.json().version, next.json().toolsOff], [200, 2, []])
  const born = await open({ blueprint })
  assert.deepEqual(await pinned(born), ['Poser les tables avant les lampes. Voir ….', `Bienvenue dans Chantier ${made}`], 'nobody is named, and what it said is still said')
  assert.ok((await claire().get(`/api/spaces/${born}`)).json().modules.includes('practices'))
  assert.equal((await claire().get(`/api/spaces/${other}`)).json().blueprintChanged, true)
  // What was brought back is not offered again, neither to it nor by it.
  assert.deepEqual((await back(space)).additions, [])
  await claire().delete(`/api/spaces/${space}/closing`)
  assert.equal((await claire().get(`/api/spaces/${space}`)).json().blueprintChanged, false)
})

test('a note that came from the blueprint and says something else since is read beside what it was, and replaces it', async () => {
  const { blueprint, space } = await given()
  const [mine] = (await claire().get(`/api/spaces/${space}/pinned`)).json().items as { id: string, version: number }[]
  assert.equal((await claire().patch(`/api/posts/${mine!.id}`, { body: 'Bienvenue. Lire le plan.' }, { 'if-match': `"${mine!.version}"` })).statusCode, 200)
  const { version, additions } = await back(space)
  const name = (await claire().get(`/api/spaces/${space}`)).json().name
  assert.deepEqual(additions.map(({ before, after }) => [before, after]), [[`Bienvenue dans ${name}`, 'Bienvenue. Lire le plan.']])
  assert.equal((await bring(space, version!, additions.map(({ key }) => key))).statusCode, 200)
  assert.deepEqual([await pinned(await open({ blueprint })), (await back(space)).additions], [['Bienvenue. Lire le plan.'], []])
})

test('what the blueprint itself says otherwise since is not brought back to it', async () => {
  const { blueprint, space, first } = await given()
  const { spaceId } = (await claire().get(`/api/posts/${first}`)).json()
  await claire().patch(`/api/posts/${first}`, { body: 'Bienvenue à toutes et à tous' }, { 'if-match': '"1"' })
  assert.equal((await claire().post(`/api/spaces/${spaceId}/blueprint`, { title: 'Chantiers', pieces: [first], replaces: blueprint })).statusCode, 201)
  const { version, additions } = await back(space)
  assert.deepEqual([version, additions], [2, []])
})

test('a blueprint of the house, or of somebody else, is not theirs to change: one of the space is saved instead, closed or not', async () => {
  const { blueprint } = await given()
  const house_ = await open({ blueprint: 'project', welcome: false })
  const own = await note(house_, 'Une règle')
  await close(house_)
  const seen = await back(house_)
  assert.deepEqual([seen.mine, seen.additions.some(({ key }) => key === `wall:${own}`), (await bring(house_, seen.version!, [`wall:${own}`])).json().code], [false, true, 'blueprint.not_allowed'])
  assert.equal((await claire().post(`/api/spaces/${house_}/blueprint`, { title: 'Des projets', pieces: [own] })).statusCode, 201)
  assert.deepEqual((await back(house_)).additions, [], 'one has been made of it')
  const { id } = (await house.as('thomas').post('/api/spaces', { name: `Chantier ${++made}`, blueprint })).json()
  const { id: his } = (await house.as('thomas').post(`/api/spaces/${id}/posts`, { body: 'La mienne' })).json()
  await house.as('thomas').put(`/api/posts/${his}/pin`)
  const { mine, version } = await back(id, 'thomas')
  assert.deepEqual([mine, (await bring(id, version!, [`wall:${his}`], 'thomas')).json().code], [false, 'blueprint.not_allowed'])
})

test('of two who bring something back at once, one is told that the blueprint moved', async () => {
  const { blueprint, space } = await given()
  const other = await open({ blueprint })
  const keys = [`wall:${await note(space, 'Du premier')}`, `wall:${await note(other, 'Du second')}`]
  const both = await Promise.all([bring(space, 1, [keys[0]!]), bring(other, 1, [keys[1]!])])
  assert.deepEqual(both.map((reply) => reply.statusCode).toSorted((a, b) => a - b), [200, 409])
})
