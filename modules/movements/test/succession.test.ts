import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { settleOrganisation, type Organisation } from '#modules/audiences/test/organisation.ts'
import { spaces } from '#modules/spaces/module.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'
import { movements } from '../module.ts'

let house: House
let o: Organisation
before(async () => {
  house = await openHouse()
  o = await settleOrganisation(house.database, house.town)
  await reading(house.database)
})
after(() => house.close())

const id = (name: Name) => house.town.ids[name]
const at = (moment: string) => { house.clock.now = new Date(moment) }
const run = () => spaces.jobs!.successions!.run(house.database, house.clock.now, undefined as never)
const leave = () => movements.jobs!.departures!.run(house.database, house.clock.now, undefined as never)
const rank = (who: Name, as: 'head' | 'deputy') => house.database.pool.query('update position set rank = $2 where person_id = $1', [id(who), as])
let made = 0
/** A space of one's own, with hosts. */
async function open(by: Name, ...hosts: Name[]): Promise<string> {
  const space = (await house.as(by).post('/api/spaces', { kind: 'team', access: 'private', name: `Relais ${++made}` })).json().id
  for (const host of hosts) await house.as(by).put(`/api/spaces/${space}/members/${id(host)}`, { role: 'host' })
  return space
}
const owners = async (space: string): Promise<string[]> => (await house.database.pool.query<{ name: string }>(`select p.given_name as name from scope_grant g join person p on p.id = g.principal_id where g.scope_id = $1 and g.role = 'owner' order by 1`, [space])).rows.map((r) => r.name)
const told = async (who: Name, space: string) => (await noticesOf(house, who)).filter((n) => n.subjectId === space && /^(ne s’occupe plus|Un espace)/.test(n.said)).map((n) => `${n.said} ${n.why}`.replaceAll('\u00a0', ' '))
const seen = async (who: Name, space: string) => (await house.as(who).get(`/api/spaces/${space}`)).json()
const take = (who: Name, space: string) => house.as(who).put(`/api/spaces/${space}/succession`)
const ends = (who: Name, day: string | null) => house.database.pool.query('update affiliation set ends_on = $2 where person_id = $1', [id(who), day])

test('the last owner leaves: the hosts are asked, and the first to accept owns the space', async () => {
  const space = await open('nadege', 'ines', 'thomas')
  await house.as('nadege').put(`/api/spaces/${space}/members/${id('omar')}`, { role: 'contributor' })
  assert.equal((await take('ines', space)).json().code, 'succession.taken')
  assert.equal((await house.as('ada').put(`/api/people/${id('nadege')}/departure`, { date: '2026-11-30', successorId: id('ines') })).statusCode, 200)
  // Whoever was named has left meanwhile.
  await house.database.pool.query('update departure set successor_id = null')
  at('2026-12-01T09:00:00Z')
  await leave()
  assert.deepEqual([await told('ines', space), await told('omar', space)], [['ne s’occupe plus de l’espace Reprendre cet espace ? Vous l’animez, et il n’a plus de responsable.'], []])
  const band = await seen('ines', space)
  assert.deepEqual([band.ownerlessSince, band.can.includes('space.take_over'), band.role], ['2026-12-01T09:00:00.000Z', true, 'host'])
  assert.deepEqual([(await seen('omar', space)).ownerlessSince, (await seen('omar', space)).can.includes('space.take_over'), (await take('omar', space)).statusCode], [null, false, 403])
  assert.ok((await house.as('ada').get('/api/administration/spaces?ownerless=true')).json().items.some((s: { id: string }) => s.id === space))
  const both = await Promise.all([take('ines', space), take('thomas', space)])
  assert.deepEqual(both.map((r) => r.statusCode).toSorted((a, b) => a - b), [200, 409])
  const [taker, other] = both[0]!.statusCode === 200 ? ['ines', 'thomas'] as const : ['thomas', 'ines'] as const
  assert.equal((await take(taker, space)).statusCode, 200, 'twice is once')
  assert.deepEqual([await owners(space), (await seen(taker, space)).role, (await seen(taker, space)).ownerlessSince], [[taker === 'ines' ? 'Inès' : 'Thomas'], 'owner', null])
  assert.deepEqual(await told(other, space), [], 'nothing waits for the other hosts any more')
  at('2026-12-03T09:00:00Z')
  await run()
  assert.equal((await owners(space)).length, 1)
  await ends('nadege', null)
  await house.database.pool.query('update person set closed_at = null')
})

test('nobody within a day: who leads the unit, else their deputy, else the unit above, told why', async () => {
  at('2026-12-04T09:00:00Z')
  await rank('sylvie', 'deputy')
  await rank('claire', 'head')
  const space = await open('ines', 'thomas')
  // The date alone ends it: no screen of departures, nobody who orders anything.
  await ends('ines', '2026-12-04')
  at('2026-12-05T09:00:00Z')
  await run()
  assert.equal((await seen('thomas', space)).can.includes('space.take_over'), true)
  at('2026-12-06T08:59:00Z')
  await run()
  assert.deepEqual(await owners(space), ['Inès'], 'not before a day has passed')
  at('2026-12-06T09:00:00Z')
  await run()
  await run()
  assert.deepEqual(await owners(space), ['Sylvie'])
  assert.deepEqual(await told('sylvie', space), ['Un espace vous est confié Son responsable est parti et personne ne l’a repris en un jour. Vous dirigez son service.'])
  assert.deepEqual([await told('thomas', space), (await seen('thomas', space)).can.includes('space.take_over')], [[], false])
  const facts = (await house.database.pool.query<{ fact: string, data: Record<string, unknown> }>(`select fact, data from journal where scope_id = $1 and (fact like 'succession.%' or data ->> 'heir' is not null) order by id`, [space])).rows
  assert.deepEqual(facts.map((f) => [f.fact, f.data.heir ?? f.data.heirId ?? null]), [['succession.opened', null], ['membership.changed', 'unit'], ['succession.closed', id('sylvie')]])

  // The deputy leaves too: the unit above has a head.
  await ends('sylvie', '2026-12-06')
  at('2026-12-07T09:00:00Z')
  await run()
  at('2026-12-08T09:00:01Z')
  await run()
  assert.deepEqual(await owners(space), ['Claire'])
  for (const who of ['ines', 'sylvie'] as const) await ends(who, null)
})

test('nobody above: an administrator, never the one who closed the owner’s access; whoever comes back keeps the space', async () => {
  at('2026-12-10T09:00:00Z')
  await house.database.pool.query(`update position set rank = 'member' where rank <> 'member'`)
  const [space, other] = [await open('omar'), await open('lucie')]
  assert.equal((await house.as('ada').put(`/api/administration/people/${id('omar')}/closure`)).statusCode, 204)
  // In the transaction that closed it: nothing waits for a job.
  assert.equal((await house.database.pool.query('select from space_succession where space_id = $1 and ended_by = $2', [space, id('ada')])).rowCount, 1)
  await ends('lucie', '2026-12-09')
  await run()
  await ends('lucie', null)
  at('2026-12-11T09:00:01Z')
  await run()
  assert.deepEqual([await owners(space), await owners(other)], [['Pia'], ['Lucie']])
  assert.equal((await told('pia', space))[0], 'Un espace vous est confié Son responsable est parti et personne ne l’a repris en un jour. Vous administrez la collectivité.')
  assert.equal((await house.database.pool.query('select from space_succession')).rowCount, 0)
  const { rows } = await house.database.pool.query('select count(*)::int as n from space s where not exists (select from scope_grant g join person p on p.id = g.principal_id and p.closed_at is null where g.scope_id = s.id and g.role = $1)', ['owner'])
  assert.equal(rows[0].n, 0)
  assert.ok(o.education)
})

test('an erased owner is followed as well; a closed space has an owner who may open it again', async () => {
  at('2026-12-14T09:00:00Z')
  const space = await open('claire', 'thomas')
  assert.equal((await house.as('claire').post(`/api/spaces/${space}/closing`, {}, { 'if-match': '"1"' })).statusCode, 200)
  await house.as('ada').put(`/api/administration/people/${id('claire')}/closure`)
  assert.equal((await house.as('ada').post(`/api/administration/people/${id('claire')}/erasure`, {})).statusCode, 204)
  assert.equal((await take('thomas', space)).statusCode, 200)
  assert.equal((await house.as('thomas').delete(`/api/spaces/${space}/closing`)).statusCode, 200)
})
