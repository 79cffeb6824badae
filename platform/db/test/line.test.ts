import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cloneDatabase } from '#platform/testing/cluster.ts'
import { openDatabase, type Database } from '../database.ts'

let database: Database
let drop: () => Promise<void>
before(async () => {
  const clone = await cloneDatabase()
  drop = clone.drop
  database = openDatabase(clone.url, { max: 2 })
})
after(async () => {
  await database.close()
  await drop()
})
const pid = async (): Promise<number> => (await database.line.query<{ pid: number }>('select pg_backend_pid() as pid', [])).rows[0]!.pid
const gone = async (of: number): Promise<void> => {
  while ((await database.pool.query('select from pg_stat_activity where pid = $1', [of])).rowCount !== 0);
}

test('a hundred at once over one connection: each has its own answer, or its own error', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 100 }, (_, n) => database.line.query<{ n: number, pid: number }>(`select 100 / ($1::int % 10) as n, pg_backend_pid() as pid`, [n])))
  assert.equal(new Set(answers.flatMap((a) => (a.status === 'fulfilled' ? a.value.rows.map((r) => r.pid) : []))).size, 1)
  for (const [n, answer] of answers.entries()) {
    if (n % 10 === 0) assert.match(String(answer.status === 'rejected' && answer.reason), /division by zero/)
    else assert.equal(answer.status === 'fulfilled' && answer.value.rows[0]!.n, Math.trunc(100 / (n % 10)))
  }
})

test('who waits on it hears that it was lost; the next is answered on another', async () => {
  const first = await pid()
  const waiting = assert.rejects(database.line.query('select pg_sleep($1)', [60]))
  await database.pool.query('select pg_terminate_backend($1)', [first])
  await waiting
  assert.notEqual(await pid(), first)
})

test('lost while nobody waits, nobody hears of it', async () => {
  const first = await pid()
  await database.pool.query('select pg_terminate_backend($1)', [first])
  await gone(first)
  // What the server said last may still be on its way to us: one turn of the loop reads it.
  await new Promise((resolve) => setImmediate(resolve))
  assert.notEqual(await pid(), first)
})
