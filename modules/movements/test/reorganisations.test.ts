import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { settleOrganisation, type Organisation } from '#modules/audiences/test/organisation.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { movements } from '../module.ts'
import { settleCrowd } from './crowd.ts'

let house: House
let o: Organisation
let crowd: string[]
let north: string
let south: string
let space: string
before(async () => {
  house = await openHouse()
  o = await settleOrganisation(house.database, house.town)
  crowd = await settleCrowd(house.database, house.town, o, 300, house.clock.now)
  const audience = async (name: string, territory: string): Promise<string> => (await house.as('ada').post('/api/audiences', { name, rule: { all: [{ trade: [o.driver] }, { territory: [territory] }] } })).json().id
  ;[north, south] = [await audience('Routes du nord', o.nord), await audience('Routes du sud', o.sud)]
  space = (await house.as('claire').post('/api/spaces', { kind: 'team', access: 'private', name: 'Viabilité du nord' })).json().id
  await house.as('claire').put(`/api/spaces/${space}/audiences/${north}`, { role: 'contributor' })
  await house.as('claire').put(`/api/spaces/${space}/members/${crowd[0]!}`, { role: 'reader' })
})
after(() => house.close())

const move = (more: object = {}) => ({ selection: { rule: { all: [{ trade: [o.driver] }, { territory: [o.nord] }] } }, change: { territoryId: o.sud }, ...more })
const people = async (audience: string): Promise<number> => (await house.as('ada').get(`/api/audiences/${audience}`)).json().peopleCount
const settled = async (id: string, state: string) => {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(50)) {
    const now = (await house.as('ada').get(`/api/reorganisations/${id}`)).json()
    if (now.state === state) return now
  }
  return assert.fail(`never ${state}`)
}

test('three hundred people: previewed, moved everywhere, taken back within the day', async () => {
  const preview = (await house.as('ada').post('/api/reorganisations/preview', move())).json()
  assert.deepEqual([preview.peopleCount, preview.postCount, preview.first.length], [301, 301, 12], 'the crowd, and Omar, who patrols the north from the south')
  assert.deepEqual(preview.audiences.map((a: { name: string, gains: number, loses: number }) => [a.name, a.gains, a.loses]), [['Routes du nord', 0, 301], ['Routes du sud', 301, 0]])
  assert.deepEqual([preview.losing.peopleCount, preview.losing.spaces], [300, [{ id: space, name: 'Viabilité du nord', peopleCount: 300 }]], 'one of them is a member by himself')
  assert.deepEqual([await people(north), await people(south)], [301, 0], 'a preview moves nobody')

  const began = performance.now()
  const ordered = (await house.as('ada').post('/api/reorganisations', move())).json()
  assert.deepEqual([ordered.state, ordered.postCount], ['running', 301])
  const done = await settled(ordered.id, 'done')
  assert.ok(performance.now() - began < 30_000)
  assert.deepEqual([done.doneCount, done.can, await people(north), await people(south)], [301, ['reorganisation.withdraw'], 0, 301])
  assert.equal((await house.as('omar').get(`/api/spaces/${space}/posts`)).statusCode, 403)
  const { rows } = await house.database.pool.query("select data from journal where fact = 'position.moved'")
  assert.deepEqual([rows.length, rows[0].data.before, rows[0].data.after], [301, { territory_id: o.nord }, { territory_id: o.sud }])
  const { rows: [followed] } = await house.database.pool.query('select count(*)::int as n from follow where space_id = $1', [space])
  assert.equal(followed.n, 2, 'the owner, and whoever is a member by himself')

  // Somebody is moved again by hand: what is taken back leaves them where they are.
  await house.database.pool.query('update position set territory_id = null where person_id = $1', [crowd[5]])
  assert.equal((await house.as('ada').delete(`/api/reorganisations/${ordered.id}`)).json().state, 'undoing')
  await settled(ordered.id, 'undone')
  assert.deepEqual([await people(north), await people(south)], [301, 0], 'whose post has no territory of its own has that of its site')
  assert.equal((await house.as('omar').get(`/api/spaces/${space}/posts`)).statusCode, 200)
})

test('one of a later day waits for it, and may be taken back until then; after a day nothing is taken back', async () => {
  const later = (await house.as('ada').post('/api/reorganisations', move({ from: '2026-12-01' }))).json()
  assert.deepEqual([later.state, later.can], ['planned', ['reorganisation.withdraw']])
  await movements.jobs!.due!.run(house.database, house.clock.now, undefined as never)
  assert.equal((await house.as('ada').get(`/api/reorganisations/${later.id}`)).json().state, 'planned')
  const second = (await house.as('ada').post('/api/reorganisations', move({ selection: { personIds: [house.town.ids.omar] }, from: '2026-12-01' }))).json()
  assert.equal((await house.as('ada').delete(`/api/reorganisations/${second.id}`)).json().state, 'undone')
  house.clock.now = new Date('2026-12-01T00:05:00Z')
  await movements.jobs!.due!.run(house.database, house.clock.now, undefined as never)
  assert.equal((await house.as('ada').get(`/api/reorganisations/${later.id}`)).json().state, 'done')
  assert.equal(await people(south), 301)
  house.clock.now = new Date('2026-12-02T00:06:00Z')
  assert.equal((await house.as('ada').delete(`/api/reorganisations/${later.id}`)).json().code, 'reorganisation.too_late')
})

test('a move needs a place, one of this authority, and a rule that can be read', async () => {
  const code = async (body: object) => (await house.as('ada').post('/api/reorganisations', body)).json().code
  assert.equal(await code(move({ change: {} })), 'reorganisation.nothing_changes')
  assert.equal(await code(move({ change: { unitId: o.nord } })), 'reorganisation.target_unknown')
  assert.equal(await code(move({ selection: { rule: { boss: [] } } })), 'audience.rule_invalid')
})
