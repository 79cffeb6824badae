// R24: a security line older than twelve months is purged, evidence is kept, and what remains still verifies.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sealJournal, verifyJournal } from '#platform/journal/seal.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { purge } from '../purge.ts'

/** Other tests share the cluster: what they have open holds the horizon for a moment. */
async function sealed(house: House): Promise<void> {
  const { pool } = house.database
  for (const end = Date.now() + 60_000; (await pool.query('select from journal j where not exists (select from journal_seal s where s.class = j.class and s.ids @> j.id) limit 1')).rowCount; ) {
    assert.ok(Date.now() < end, 'in time')
    await sealJournal(pool, house.clock.now)
  }
}

test('the journal’s purge takes what is twelve months old and of security alone, whole sealed batches of it, and the seals still verify', async () => {
  await using house = await openHouse()
  const { pool } = house.database
  const lay = (at: string, kind: 'security' | 'evidence', fact: string) => pool.query(`insert into journal (at, class, fact, noun, noun_id, authority_id, via) values ($1, $2, $3, split_part($3, '.', 1), $4, $5, 'test')`, [at, kind, fact, house.town.ids.omar, house.town.authority])
  const facts = async () => (await pool.query<{ day: string, fact: string }>(`select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day, fact from journal where via = 'test' order by at`)).rows.map((row) => `${row.day} ${row.fact}`)
  // Twelve months after the end of its month, so that no line is younger than that.
  for (const [at, kind, fact] of [
    ['2025-09-30T21:30:00Z', 'security', 'session.opened'], ['2025-10-01T06:00:00Z', 'security', 'session.opened'], ['2025-10-31T22:00:00Z', 'security', 'sign_in.refused'],
    ['2025-09-12T06:00:00Z', 'evidence', 'post.acknowledged'], ['2025-11-02T06:00:00Z', 'security', 'session.opened'], ['2026-11-20T06:00:00Z', 'security', 'session.ended'],
  ] as const) await lay(at, kind, fact)
  await sealed(house)
  // Not sealed yet: kept, however old, until it is.
  await lay('2025-10-02T06:00:00Z', 'security', 'token.created')
  assert.equal(await verifyJournal(pool, house.clock.now), null)
  await purge(pool, house.clock.now)
  assert.deepEqual(await facts(), ['2025-09-12 post.acknowledged', '2025-10-02 token.created', '2025-11-02 session.opened', '2026-11-20 session.ended'])
  assert.equal(await verifyJournal(pool, house.clock.now), null, 'the chain holds without them')
  await sealed(house)
  await purge(pool, house.clock.now)
  assert.deepEqual(await facts(), ['2025-09-12 post.acknowledged', '2025-11-02 session.opened', '2026-11-20 session.ended'])
  assert.equal(await verifyJournal(pool, house.clock.now), null)
  // The same lines gone a year earlier would not be a purge.
  assert.notEqual(await verifyJournal(pool, new Date('2025-12-01T00:00:00Z')), null)
  // What remains is still under its seal.
  await pool.query(`update journal set actor_id = $1 where via = 'test' and fact = 'post.acknowledged'`, [house.town.ids.omar])
  assert.deepEqual([(await verifyJournal(pool, house.clock.now))?.class, (await verifyJournal(pool, house.clock.now))?.month.slice(0, 7)], ['evidence', '2025-09'])
})

test('nothing goes a day early: the last line of a month stays until twelve months after that month', async () => {
  await using house = await openHouse()
  const { pool } = house.database
  await pool.query(`insert into journal (at, class, fact, noun, authority_id, via) values ('2025-11-30T20:00:00Z', 'security', 'session.opened', 'session', $1, 'test')`, [house.town.authority])
  await sealed(house)
  const left = async () => (await pool.query(`select from journal where via = 'test'`)).rowCount
  await purge(pool, new Date('2026-11-30T23:59:59Z'))
  assert.equal(await left(), 1)
  await purge(pool, new Date('2026-12-01T00:00:01Z'))
  assert.equal(await left(), 0)
  assert.equal(await verifyJournal(pool, new Date('2026-12-01T00:00:01Z')), null)
})
