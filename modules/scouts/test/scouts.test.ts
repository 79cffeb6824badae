import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { refreshEntries } from '#modules/directory/index.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { work } from '#platform/db/work.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { bellOf as bell, reading } from '#test/cast/told.ts'
import { forgetOld } from '../jobs.ts'

let house: House
before(async () => { house = await openHouse(); await reading(house.database) })
after(() => house.close())

const duty = (who: Name) => house.database.pool.query(`insert into duty (id, person_id, authority_id, kind, since) values (gen_random_uuid(), $1, $2, 'scout', $3)`, [house.town.ids[who], house.town.authority, house.clock.now])
const names = async (who: Name): Promise<string[]> => (await house.as(who).get('/api/scouts')).json().items.map((one: { name: string }) => one.name.split(' ')[0])

test('nobody is a scout: the question is not sent, and one is told what to do instead', async () => {
  const refused = await house.as('nadege').post('/api/scout-questions', { body: 'Allô' })
  assert.deepEqual([refused.statusCode, refused.json().code], [409, 'scout.none'])
  assert.deepEqual(await names('nadege'), [])
})

test('those who are there come first, then those of one’s site; never oneself', async () => {
  for (const who of ['ines', 'sylvie', 'thomas', 'omar'] as const) await duty(who)
  const { db } = house.database
  const [unit, site] = [uuidv7(), uuidv7()]
  await db.insertInto('unit').values({ id: unit, authority_id: house.town.authority, parent_id: null, kind: 'service', name: 'Service' }).execute()
  await db.insertInto('site').values({ id: site, authority_id: house.town.authority, territory_id: null, name: 'Collège Jean-Zay', kind: 'college' }).execute()
  const ids = (['nadege', 'thomas', 'omar'] as const).map((who) => house.town.ids[who])
  await db.insertInto('position').values(ids.map((person_id) => ({ id: uuidv7(), authority_id: house.town.authority, person_id, unit_id: unit, site_id: site, trade_id: null, title: 'Poste', starts_on: '2026-01-01', ends_on: null }))).execute()
  await work(db, (tx) => refreshEntries(tx, ids, house.clock.now))
  assert.deepEqual(await names('nadege'), ['Omar', 'Thomas', 'Sylvie', 'Inès'])
  await house.as('omar').patch('/api/me/profile', { presence: { state: 'away', until: null } }, { 'if-match': '"1"' })
  assert.deepEqual(await names('nadege'), ['Thomas', 'Sylvie', 'Inès', 'Omar'])
  assert.deepEqual(await names('thomas'), ['Sylvie', 'Inès', 'Omar'])
})

test('a question reaches three who are there, with the screen only if one says so; others read nothing of it', async () => {
  const asked = (await house.as('nadege').post('/api/scout-questions', { body: 'Comment joindre une photo\u202f?', address: '/espaces' })).json()
  assert.deepEqual([asked.mine, asked.address, asked.to.map((one: { name: string }) => one.name).toSorted()], [true, '/espaces', ['Inès Moreira', 'Sylvie Fontaine', 'Thomas Nguyen']])
  assert.equal((await house.as('nadege').post('/api/scout-questions', { body: 'Sans écran' })).json().address, null)
  for (const address of ['//ailleurs.example', 'https://ailleurs.example', 'espaces']) assert.equal((await house.as('nadege').post('/api/scout-questions', { body: 'x', address })).statusCode, 400, address)
  assert.deepEqual([await bell(house, 'thomas'), await bell(house, 'omar'), await bell(house, 'claire')], [2, 0, 0])
  const questions = async (who: Name): Promise<string[]> => (await house.as(who).get('/api/scout-questions')).json().items.map((one: { body: string }) => one.body)
  assert.deepEqual(await questions('sylvie'), ['Sans écran', 'Comment joindre une photo\u202f?'])
  for (const who of ['omar', 'claire', 'ada', 'pia', 'lucie'] as const) assert.deepEqual(await questions(who), [], who)
  assert.equal((await house.as('claire').put(`/api/scout-questions/${asked.id}/settled`, {})).statusCode, 404)
  const settled = (await house.as('thomas').put(`/api/scout-questions/${asked.id}/settled`, {})).json()
  assert.ok(settled.settledAt)
  assert.deepEqual([await bell(house, 'thomas'), await bell(house, 'sylvie')], [1, 1], 'settled, it waits for nobody')
  assert.equal((await house.as('nadege').delete(`/api/scout-questions/${asked.id}/settled`)).json().settledAt, null)
  assert.deepEqual([await bell(house, 'thomas'), await bell(house, 'sylvie')], [2, 2])
})

test('ten may wait, no more', async () => {
  const ask = () => house.as('lucie').post('/api/scout-questions', { body: 'Encore une' }).then((reply) => reply.statusCode)
  const codes = []
  for (let n = 0; n < 11; n++) codes.push(await ask())
  assert.deepEqual(codes, [...Array.from({ length: 10 }, () => 201), 409])
})

test('a question is forgotten when its time is over', async () => {
  const run = (at: Date) => forgetOld(house.database, at)
  const count = async (): Promise<number> => Number((await house.database.pool.query('select count(*) from scout_question')).rows[0].count)
  const held = await count()
  assert.ok(held > 0)
  await run(new Date(house.clock.now.getTime() + 150 * 86_400_000))
  assert.equal(await count(), held)
  await run(new Date(house.clock.now.getTime() + 200 * 86_400_000))
  assert.equal(await count(), 0)
})
