import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { canary, givenPost } from '#test/cast/rights.ts'
import { work } from '#platform/db/work.ts'
import { readActor } from '#platform/identity/actors.ts'
import { enterInEmergency, tidyEmergencies } from '../emergency.ts'

let house: House
const reason = 'Signalement d’un contenu illicite'
const opened = new Date('2026-11-23T09:00:00Z')
before(async () => { house = await openHouse() })
beforeEach(async () => {
  house.clock.now = opened
  for (const who of ['ada', 'pia'] as const) for (const space of Object.values(house.town.spaces)) await house.as(who).delete(`/api/spaces/${space}/emergency-entry`)
  await house.database.pool.query(`update emergency_entry set entered_at = entered_at - interval '2 hours'`)
})
after(() => house.close())

const at = (access: 'private' | 'secret' | 'open' = 'private', rest = '') => `/api/spaces/${house.town.spaces[access]}${rest}`
const enter = (who: 'ada' | 'pia' | 'claire' | 'agnes' = 'ada', access: 'private' | 'secret' | 'open' = 'private') => house.as(who).put(at(access, '/emergency-entry'), { reason })
const later = (minutes: number): void => { house.clock.now = new Date(opened.getTime() + minutes * 60_000) }

test('an administrator reads for an hour, with a reason that hosts and owners see; not before, not after, and never writes', async () => {
  const { postId } = await givenPost(house)
  const reads = async () => [(await house.as('ada').get(at('private', '/posts'))).statusCode, (await house.as('ada').get(`/api/posts/${postId}`)).statusCode]
  const space = async () => (await house.as('ada').get(at())).json()
  assert.deepEqual(await reads(), [403, 404])
  assert.ok((await space()).can.includes('space.enter_emergency'))
  const entry = (await enter()).json()
  assert.deepEqual([entry.person.name, entry.reason, entry.until], ['Ada Perrin', reason, '2026-11-23T10:00:00.000Z'])
  assert.deepEqual(await reads(), [200, 200])
  assert.deepEqual([(await space()).can, (await space()).emergencyUntil, (await space()).role], [['space.read', 'space.end_emergency'], entry.until, null])
  const wall = (await house.as('ada').get(at('private', '/posts'))).json()
  assert.ok(wall.items[0].body.includes(canary))
  assert.deepEqual(wall.items[0].can, [])
  assert.equal((await house.as('ada').post(at('private', '/posts'), { body: 'Non' })).statusCode, 403)
  assert.equal((await house.as('ada').put(`/api/posts/${postId}/reactions/thanks`)).statusCode, 403)
  assert.equal((await house.as('ada').put(at('private', '/follow'))).statusCode, 403)
  assert.ok((await house.as('claire').get(at('private', '/members'))).json().items.every((m: { person: { name: string } }) => m.person.name !== 'Ada Perrin'), 'no member')
  for (const who of ['claire', 'sylvie'] as const) assert.deepEqual((await house.as(who).get(at('private', '/emergency-entries'))).json().items[0], entry)
  for (const who of ['nadege', 'ines'] as const) assert.equal((await house.as(who).get(at('private', '/emergency-entries'))).statusCode, 403)
  later(59)
  assert.deepEqual(await reads(), [200, 200])
  later(60)
  assert.deepEqual(await reads(), [403, 404])
  assert.deepEqual([(await space()).emergencyUntil, (await space()).can.includes('space.enter_emergency')], [null, true])
  await tidyEmergencies(house.database, house.clock.now)
  assert.equal((await house.database.pool.query(`select from scope_grant where principal_kind = 'emergency'`)).rowCount, 0)
  assert.equal((await house.as('claire').get(at('private', '/emergency-entries'))).json().items[0].reason, reason, 'what was said stays')
})

test('it is one entry however often it is asked, even at once; it is given back early; the journal says who, where and why', async () => {
  const [one, two] = await Promise.all([enter(), enter()])
  assert.deepEqual([one.statusCode, one.json().id], [200, two.json().id])
  later(10)
  assert.equal((await house.as('ada').delete(at('private', '/emergency-entry'))).statusCode, 204)
  assert.equal((await house.as('ada').delete(at('private', '/emergency-entry'))).statusCode, 204)
  assert.equal((await house.as('ada').get(at('private', '/posts'))).statusCode, 403)
  assert.equal((await house.as('claire').get(at('private', '/emergency-entries'))).json().items[0].until, '2026-11-23T09:10:00.000Z')
  const lines = (await house.as('ada').get('/api/administration/journal?class=security&limit=2')).json().items as { fact: string, nounId: string, data: Record<string, unknown> }[]
  assert.deepEqual(lines.map((l) => l.fact), ['space.emergency_ended', 'space.emergency_entered'])
  assert.deepEqual([lines[1]!.data['reason'], lines[1]!.nounId, lines[1]!.data['least']], [reason, house.town.spaces.private, 'member.manage'])
})

test('a secret space is known to administrators by their own list alone, and entered like the others', async () => {
  const names = async () => (await house.as('ada').get('/api/spaces?limit=100')).json().items.map((s: { name: string }) => s.name) as string[]
  assert.ok(!(await names()).includes('Réorganisation'))
  assert.equal((await enter('pia', 'secret')).statusCode, 200)
  assert.equal((await enter('ada', 'secret')).statusCode, 200)
  assert.ok((await names()).includes('Réorganisation'))
  assert.equal((await house.as('ada').get(at('secret', '/posts'))).statusCode, 200)
  assert.equal((await house.as('claire').get(at('secret', '/emergency-entries'))).json().items.length, 2)
})

test('nobody else enters, nobody without a reason, nobody where they read already, and ten times an hour at most', async () => {
  assert.deepEqual([(await enter('claire')).statusCode, (await enter('agnes')).statusCode], [403, 404])
  await house.as('ada').put(`/api/administration/people/${house.town.ids.omar}/duties/people_administrator`, {})
  assert.equal((await house.as('omar').put(at('private', '/emergency-entry'), { reason })).statusCode, 403)
  assert.equal((await house.as('omar').get(at('private', '/emergency-entries'))).statusCode, 403)
  assert.equal((await house.as('ada').put(at('private', '/emergency-entry'), { reason: 'Parce que' })).statusCode, 400)
  assert.equal((await house.as('ada').put(at('private', '/emergency-entry'), { reason: `Oui${' '.repeat(20)}` })).json().code, 'space.reason_short')
  assert.equal((await enter('ada', 'open')).json().code, 'space.reads_already')
  for (let n = 0; n < 10; n++) {
    assert.equal((await enter()).statusCode, 200)
    await house.as('ada').delete(at('private', '/emergency-entry'))
  }
  assert.equal((await enter()).json().code, 'space.emergency_often')
  later(61)
  assert.equal((await enter()).statusCode, 200)
})

test('whoever no longer administers reads no longer, at once; of the agglomeration’s open spaces nobody becomes a member by it', async () => {
  await house.as('pia').put(`/api/administration/people/${house.town.ids.omar}/duties/administrator`, {})
  assert.equal((await house.as('omar').put(at('private', '/emergency-entry'), { reason })).statusCode, 200)
  assert.equal((await house.as('omar').get(at('private', '/posts'))).statusCode, 200)
  await house.as('pia').delete(`/api/administration/people/${house.town.ids.omar}/duties/administrator`)
  assert.equal((await house.as('omar').get(at('private', '/posts'))).statusCode, 403)
  const { id } = (await house.as('agnes').post('/api/spaces', { kind: 'team', access: 'open', name: 'Ouvert ailleurs' })).json()
  assert.equal((await house.as('ada').put(`/api/spaces/${id}/emergency-entry`, { reason })).statusCode, 404)
  assert.equal((await house.as('pia').put(`/api/spaces/${id}/emergency-entry`, { reason })).statusCode, 200)
  assert.equal((await house.as('pia').put(`/api/spaces/${id}/membership`)).statusCode, 403)
})

test('an hour does not become a membership: nobody lets themselves into an audience of the space meanwhile', async () => {
  const { id: audience } = (await house.as('ada').post('/api/audiences', { name: 'Les élus', rule: { kind: ['councillor'] } })).json()
  assert.equal((await house.as('claire').put(at('private', `/audiences/${audience}`), { role: 'reader' })).statusCode, 200)
  assert.equal((await enter()).statusCode, 200)
  assert.equal((await house.as('ada').patch(`/api/audiences/${audience}`, { rule: { kind: ['staff'] } }, { 'if-match': '"1"' })).json().code, 'audience.would_enter')
})

test('whoever loses the duty while they ask does not enter', async () => {
  const duty = `/api/administration/people/${house.town.ids.omar}/duties/administrator`
  await house.as('pia').put(duty, {})
  const { actor } = (await readActor(house.database, house.town.cookies.omar, 'session', house.clock.now))!
  await house.as('pia').delete(duty)
  await assert.rejects(work(house.database.db, (tx) => enterInEmergency(tx, actor, house.town.spaces.private, reason)), { code: 'space.not_allowed' })
})

test('an administrator who came back as a guest administers nothing', async () => {
  const { ids, authority } = house.town
  await house.as('pia').put(`/api/administration/people/${ids.omar}/duties/administrator`, {})
  await house.database.pool.query(`update affiliation set ends_on = '2026-11-01' where person_id = $1`, [ids.omar])
  await house.database.pool.query(`insert into affiliation (id, person_id, authority_id, kind, organisation, sponsor_id, starts_on, ends_on) values (gen_random_uuid(), $1, $2, 'guest', 'Cabinet', $3, '2026-11-02', '2026-12-31')`, [ids.omar, authority, ids.claire])
  assert.equal((await house.as('omar').put(at('secret', '/emergency-entry'), { reason })).statusCode, 404)
  assert.equal((await house.as('omar').get(at('private'))).statusCode, 404)
})

test('entries are kept twelve months', async () => {
  await enter()
  house.clock.now = new Date('2027-11-24T09:00:00Z')
  assert.deepEqual((await house.as('claire').get(at('private', '/emergency-entries'))).json().items, [])
  await tidyEmergencies(house.database, house.clock.now)
  assert.equal((await house.database.pool.query(`select from emergency_entry where entered_at < '2026-11-24'`)).rowCount, 0)
})

test('hosts see in « Qui peut voir ? » that somebody reads in an emergency; other members do not, not even by a number', async () => {
  const seen = async (who: 'claire' | 'sylvie' | 'nadege') => {
    const { readerCount, emergencyCount } = (await house.as(who).get(at('private', '/visibility'))).json()
    const why = (await house.as(who).get(at('private', `/visibility/${house.town.ids.ada}`))).json()
    return [readerCount, emergencyCount, why.sees, why.grounds.some((g: { via: string }) => g.via === 'emergency')]
  }
  const [readers] = await seen('nadege')
  await enter()
  for (const host of ['claire', 'sylvie'] as const) assert.deepEqual(await seen(host), [readers + 1, 1, 'content', true], host)
  assert.deepEqual(await seen('nadege'), [readers, 0, 'name', false])
  const own = (await house.as('ada').get(at('private', `/visibility/${house.town.ids.ada}`))).json()
  assert.ok(own.grounds.some((g: { via: string }) => g.via === 'emergency'), 'of oneself always')
})
