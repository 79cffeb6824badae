import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { peopleChanged } from '#platform/access/people-changes.ts'
import { work } from '#platform/db/work.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { people, type Name } from '#test/cast/town.ts'
import { audiences as manifest } from '../module.ts'
import { settleOrganisation, type Organisation } from './organisation.ts'

let house: House
let o: Organisation
before(async () => {
  house = await openHouse()
  o = await settleOrganisation(house.database, house.town)
})
after(() => house.close())

const preview = async (rule: object) => (await house.as('ada').post('/api/audiences/preview', { rule })).json()
const make = async (name: string, rule: object) => (await house.as('ada').post('/api/audiences', { name, rule })).json()
const inside = async (id: string): Promise<string[]> => (await house.as('ada').get(`/api/audiences/${id}/people?limit=100`)).json().items.map((p: { name: string }) => p.name.split(' ')[0])
const named = (...names: Name[]) => names.map((name) => people[name].name.split(' ')[0]!).toSorted()

test('a rule is asked of each post held today: cooks of the north are not whoever cooks somewhere and works in the north', async () => {
  const first = async (rule: object) => (await preview(rule)).first.map((p: { name: string }) => p.name.split(' ')[0]).toSorted()
  assert.deepEqual(await first({ trade: [o.cook] }), named('nadege', 'ines'))
  assert.deepEqual(await first({ all: [{ trade: [o.cook] }, { territory: [o.nord] }] }), named('nadege'), 'what was until October, and what begins in December, does not count')
  assert.deepEqual(await first({ territory: [o.nord] }), named('nadege', 'thomas', 'omar'), 'the territory of a post is its own, else its site’s')
  assert.deepEqual(await first({ unit: [o.education] }), named('claire', 'sylvie', 'nadege', 'ines', 'thomas'), 'a unit with all below it')
  assert.deepEqual(await first({ all: [{ unit: [o.education] }, { not: { territory: [o.nord] } }] }), named('claire', 'sylvie', 'ines'), 'one post in the north, and Thomas is not « not north »')
  assert.deepEqual(await first({ any: [{ kind: ['councillor'] }, { site: [o.curie] }] }), named('lucie', 'ines', 'thomas', 'omar'))
  assert.deepEqual(await first({ kind: ['guest', 'partner'] }), named('paul', 'olivier'))
})

test('a count says how many have no e-mail; a rule has one form', async () => {
  await house.database.pool.query('update person set email = null where id = $1', [house.town.ids.nadege])
  const found = await preview({ all: [{ all: [{ trade: [o.cook, o.cook] }] }] })
  assert.deepEqual([found.peopleCount, found.withoutEmailCount, found.rule], [2, 1, { trade: [o.cook] }])
})

test('what is no rule is refused, and so is one too deep or too long', async () => {
  let deep: object = { trade: [o.cook] }
  for (let i = 0; i < 8; i++) deep = { not: deep }
  for (const rule of [{}, { trade: [] }, { trade: ['x'] }, { kind: ['boss'] }, { all: [] }, { trade: [o.cook], unit: [o.routes] }, { constructor: ['x'] }, { all: 'x' }, deep, { any: Array.from({ length: 70 }, () => ({ kind: ['staff'] })) }]) {
    const reply = await house.as('ada').post('/api/audiences/preview', { rule })
    assert.deepEqual([reply.statusCode, reply.json().code], [422, 'audience.rule_invalid'], JSON.stringify(rule))
  }
})

test('whoever changes place changes audience in the same transaction; a rule that changes moves people at once', async () => {
  const { id } = await make('Cuisines du nord', { all: [{ trade: [o.cook] }, { territory: [o.nord] }] })
  assert.deepEqual(await inside(id), named('nadege'))
  await work(house.database.db, async (tx) => {
    await tx.updateTable('position').set({ site_id: o.jeanZay }).where('person_id', '=', house.town.ids.ines).execute()
    await peopleChanged(tx, [house.town.ids.ines], { personId: '', at: house.clock.now })
  })
  assert.deepEqual((await inside(id)).toSorted(), named('ines', 'nadege'))
  const edited = await house.as('ada').patch(`/api/audiences/${id}`, { rule: { trade: [o.technician] } }, { 'if-match': '"1"' })
  assert.deepEqual([edited.json().peopleCount, await inside(id)], [1, named('thomas')])
  assert.equal((await house.as('ada').patch(`/api/audiences/${id}`, { name: 'Autre nom' }, { 'if-match': '"1"' })).statusCode, 412)
})

test('posts begin and end by their date, at midnight in Paris', async () => {
  const { id } = await make('Cuisine de Jean-Zay', { all: [{ trade: [o.cook] }, { site: [o.jeanZay] }] })
  assert.ok(!(await inside(id)).includes('Omar'))
  await manifest.jobs!.midnight!.run(house.database, new Date('2026-11-30T23:05:00Z'), undefined as never)
  assert.ok((await inside(id)).includes('Omar'), 'it is December in Paris')
})

test('a host writes rules for their own space, about their own authority', async () => {
  const spaceId = house.town.spaces.private
  const rule = { trade: [o.cook] }
  assert.equal((await house.as('sylvie').post('/api/audiences', { name: 'Nos cuisines', rule, spaceId })).statusCode, 201)
  assert.equal((await house.as('sylvie').post('/api/audiences', { name: 'Pour tous', rule })).statusCode, 403)
  assert.equal((await house.as('sylvie').post('/api/audiences/preview', { rule: { authority: [house.town.agglomeration] }, spaceId })).statusCode, 403)
  assert.equal((await house.as('pia').post('/api/audiences/preview', { rule: { authority: [house.town.agglomeration] } })).json().peopleCount, 1)
  const own = (await house.as('sylvie').get('/api/audiences')).json().items.find((a: { name: string }) => a.name === 'Nos cuisines')
  assert.deepEqual(own.can, ['audience.edit', 'audience.remove'])
  assert.equal((await house.as('omar').get(`/api/audiences/${own.id}`)).statusCode, 404)
  assert.equal((await house.as('sylvie').delete(`/api/audiences/${own.id}`)).statusCode, 204)
})
