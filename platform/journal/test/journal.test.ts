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
/** Other tests share the cluster: facts are read once no transaction older than theirs is open in it. */
async function until(step: () => Promise<unknown>, done: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await done()); ) {
    assert.ok(Date.now() < end, 'in time')
    await step()
  }
}

test('a fact whose transaction commits late is not skipped by one that was quicker', async () => {
  const read: string[] = []
  const one = consumer('late', read)
  const known = await post('avant')
  await begin(one.name)
  await until(() => advance(house.database.pool, one), () => read.includes(known))
  const slow = await house.database.pool.connect()
  await slow.query('begin')
  await slow.query(`insert into journal (at, class, fact, noun, noun_id, via) values ($1, 'evidence', 'post.created', 'post', $2, 'test')`, [house.clock.now, house.town.ids.omar])
  const quick = await post('plus rapide')
  for (let i = 0; i < 3; i++) await advance(house.database.pool, one)
  assert.deepEqual(read.filter((id) => id === quick), [], 'it waits below the horizon of open transactions')
  await slow.query('commit')
  slow.release()
  await until(() => advance(house.database.pool, one), () => read.includes(quick))
  assert.deepEqual(read.slice(-2), [house.town.ids.omar, quick])
})

test('a consumer that fails reads the same facts again, and its effect and its cursor stand or fall together', async () => {
  const id = await post('à relire')
  const read: string[] = []
  let broken = true
  const one: Consumer = { name: 'fails', consume: async (facts, client) => {
    // Perhaps in two readings: other tests share the cluster.
    await client.query(`insert into worker_beat (worker, last_seen) values ('effect', $1) on conflict (worker) do update set last_seen = excluded.last_seen`, [house.clock.now])
    if (broken) throw new Error('in the middle')
    read.push(...facts.map((f) => f.noun_id!))
  } }
  await begin(one.name)
  let failures = 0
  await until(() => advance(house.database.pool, one).catch(() => { failures++ }), () => failures > 0)
  assert.equal((await house.database.pool.query(`select from worker_beat where worker = 'effect'`)).rowCount, 0)
  broken = false
  await until(() => advance(house.database.pool, one), () => read.includes(id))
})

test('every line is sealed once, and a line changed, added or taken away afterwards shows', async () => {
  await post('scellé')
  const unsealed = async () => Number((await house.database.pool.query<{ n: string }>('select count(*) as n from journal j where not exists (select from journal_seal s where s.class = j.class and s.ids @> j.id)')).rows[0]!.n)
  const sealAll = () => until(() => sealJournal(house.database.pool, house.clock.now), async () => (await unsealed()) === 0)
  await sealAll()
  assert.equal(await sealJournal(house.database.pool, house.clock.now), 0)
  await post('scellé plus tard')
  await sealAll()
  assert.equal(await verifyJournal(house.database.pool), null)
  const tampered = async (change: string, back: string) => {
    await house.database.pool.query(change)
    assert.notEqual(await verifyJournal(house.database.pool), null, change)
    await house.database.pool.query(back)
    assert.equal(await verifyJournal(house.database.pool), null)
  }
  await tampered(`update journal set actor_id = null where id = (select max(id) from journal where fact = 'post.created')`, `update journal set actor_id = '${house.town.ids.nadege}' where id = (select max(id) from journal where fact = 'post.created')`)
  await tampered(`update journal_seal set chained = '\\x00' where class = 'evidence' and number = 1`, `update journal_seal s set chained = sha256(decode(repeat('00', 32), 'hex') || s.digest) where class = 'evidence' and number = 1`)
  await house.database.pool.query(`delete from journal j using journal_seal s where s.class = 'evidence' and s.number = 1 and j.class = s.class and s.ids @> j.id`)
  assert.deepEqual(await verifyJournal(house.database.pool, house.clock.now), { class: 'evidence', month: '2026-11-01', number: 1 }, 'a whole batch taken away shows too')
})
