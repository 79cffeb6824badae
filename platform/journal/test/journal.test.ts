import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { advance, type Consumer } from '../dispatch.ts'
import { sealJournal, verifyJournal } from '../seal.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const post = async (body: string): Promise<string> => (await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body })).json().id
const begin = (name: string) => house.database.pool.query(`insert into journal_cursor (consumer, xid, id) values ($1, '0', 0)`, [name])
const consumer = (name: string, read: string[]): Consumer => ({ name, consume: async (facts) => void read.push(...facts.map((f) => f.noun_id!)) })
const drain = async (one: Consumer) => { while ((await advance(house.database.pool, one)) > 0); }

test('a fact whose transaction commits late is not skipped by one that was quicker', async () => {
  const read: string[] = []
  const one = consumer('late', read)
  await begin(one.name)
  await drain(one)
  const slow = await house.database.pool.connect()
  await slow.query('begin')
  await slow.query(`insert into journal (at, class, fact, noun, noun_id, via) values ($1, 'evidence', 'post.created', 'post', $2, 'test')`, [house.clock.now, house.town.ids.omar])
  const quick = await post('plus rapide')
  await drain(one)
  assert.deepEqual(read.filter((id) => id === quick), [], 'it waits below the horizon of open transactions')
  await slow.query('commit')
  slow.release()
  await drain(one)
  assert.deepEqual(read.slice(-2), [house.town.ids.omar, quick])
})

test('a consumer that fails reads the same facts again, and its effect and its cursor stand or fall together', async () => {
  const id = await post('à relire')
  const read: string[] = []
  let broken = true
  const one: Consumer = { name: 'fails', consume: async (facts, client) => {
    await client.query(`insert into worker_beat (worker, last_seen) values ('effect', $1)`, [house.clock.now])
    if (broken) throw new Error('in the middle')
    read.push(...facts.map((f) => f.noun_id!))
  } }
  await begin(one.name)
  await assert.rejects(advance(house.database.pool, one))
  assert.equal((await house.database.pool.query(`select from worker_beat where worker = 'effect'`)).rowCount, 0)
  broken = false
  await advance(house.database.pool, one)
  assert.ok(read.includes(id))
})

test('every line is sealed once, and a line changed, added or taken away afterwards shows', async () => {
  await post('scellé')
  assert.ok((await sealJournal(house.database.pool, house.clock.now)) > 0)
  assert.equal(await sealJournal(house.database.pool, house.clock.now), 0)
  await post('scellé plus tard')
  await sealJournal(house.database.pool, house.clock.now)
  assert.equal(await verifyJournal(house.database.pool), null)
  const { rows } = await house.database.pool.query<{ unsealed: string }>('select count(*) as unsealed from journal j where not exists (select from journal_seal s where s.class = j.class and s.ids @> j.id)')
  assert.equal(rows[0]!.unsealed, '0')
  const tampered = async (change: string, back: string) => {
    await house.database.pool.query(change)
    assert.notEqual(await verifyJournal(house.database.pool), null, change)
    await house.database.pool.query(back)
    assert.equal(await verifyJournal(house.database.pool), null)
  }
  await tampered(`update journal set actor_id = null where id = (select max(id) from journal where fact = 'post.created')`, `update journal set actor_id = '${house.town.ids.nadege}' where id = (select max(id) from journal where fact = 'post.created')`)
  await tampered(`update journal_seal set chained = '\\x00' where class = 'evidence' and number = 1`, `update journal_seal s set chained = sha256(decode(repeat('00', 32), 'hex') || s.digest) where class = 'evidence' and number = 1`)
})
