import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CompiledQuery, sql } from 'kysely'
import pg from 'pg'
import { cloneDatabase } from '#platform/testing/cluster.ts'
import { openDatabase, type Database } from '../database.ts'
import { together } from '../together.ts'
import { beforeCommit, work } from '../work.ts'

let database: Database
let drop: () => Promise<void>
before(async () => {
  const clone = await cloneDatabase()
  drop = clone.drop
  database = openDatabase(clone.url, { max: 2 })
  await database.pool.query('create table line (n int unique deferrable initially immediate, xid xid8 default pg_current_xact_id())')
})
after(async () => {
  await database.close()
  await drop()
})
const add = (n: number) => CompiledQuery.raw('insert into line (n) values ($1)', [n])
const lines = async () => (await database.pool.query<{ n: number, xid: string }>('select n, xid::text from line order by n')).rows

test('what goes with the commit is in the same transaction as the verb', async () => {
  await work(database.db, async (tx) => {
    await tx.executeQuery(add(1))
    beforeCommit(tx, add(2))
    beforeCommit(tx, add(3))
  })
  const rows = await lines()
  assert.deepEqual(rows.map((r) => r.n), [1, 2, 3])
  assert.equal(new Set(rows.map((r) => r.xid)).size, 1)
})

test('a failure at the commit undoes everything and says what failed; the connection goes on', async () => {
  await assert.rejects(work(database.db, async (tx) => {
    await tx.executeQuery(add(4))
    beforeCommit(tx, add(1))
    beforeCommit(tx, add(5))
  }), /line_n_key/)
  await assert.rejects(work(database.db, async (tx) => {
    await tx.executeQuery(add(6))
    throw new Error('no')
  }), /no/)
  // A verb that swallows an error does not commit half of itself either.
  await assert.rejects(work(database.db, async (tx) => {
    await tx.executeQuery(add(7))
    await tx.executeQuery(add(1)).catch(() => {})
  }))
  assert.deepEqual((await lines()).map((r) => r.n), [1, 2, 3])
  for (let i = 0; i < 4; i++) assert.equal((await sql<{ one: number }>`select 1 as one`.execute(database.db)).rows[0]?.one, 1)
})

test('writes of different kinds go as one statement, with their own values; those of one kind keep their order', async () => {
  await database.pool.query('create table note (id int primary key generated always as identity, word text, n int)')
  const note = (word: string, n: number) => CompiledQuery.raw('insert into note (word, n) values ($1, $2)', [word, n])
  const raise = (by: number, from: number) => CompiledQuery.raw('update line set n = n + $1 where n > $2', [by, from])
  assert.equal(together([note('a', 1), add(20), raise(100, 2)]).length, 1)
  assert.equal(together([note('a', 1), add(20), note('b', 2)]).length, 3)
  assert.equal(together([note('a', 1), CompiledQuery.raw('select 1', [])]).length, 2)
  await work(database.db, async (tx) => {
    for (const statement of [note('first', 7), add(20), raise(100, 2)]) beforeCommit(tx, statement)
  })
  await work(database.db, async (tx) => {
    for (const statement of [note('second', 8), add(21), note('third', 9)]) beforeCommit(tx, statement)
  })
  assert.deepEqual((await lines()).map((r) => r.n), [1, 2, 20, 21, 103])
  assert.deepEqual((await database.pool.query('select word, n from note order by id')).rows, [{ word: 'first', n: 7 }, { word: 'second', n: 8 }, { word: 'third', n: 9 }])
})

test('a transaction that is one statement is sent alone; one that reads first begins like the others; what failed before it spoke leaves the connection clean', async () => {
  const sent: string[] = []
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }]
    sent.push((typeof first === 'string' ? first : (first.text ?? '')).split(' ')[0]!)
    return (query as (...all: unknown[]) => unknown).apply(this, args)
  } as typeof query
  try {
    await work(database.db, async (tx) => { beforeCommit(tx, add(200)) })
    assert.deepEqual(sent.splice(0), ['insert'])
    await work(database.db, async (tx) => { await tx.executeQuery(CompiledQuery.raw('select 1', [])); beforeCommit(tx, add(201)) })
    assert.deepEqual(sent.splice(0), ['begin', 'select', 'insert', 'commit'])
    await work(database.db, async (tx) => { beforeCommit(tx, add(202)); beforeCommit(tx, add(203)) })
    assert.deepEqual(sent.splice(0), ['begin', 'insert', 'insert', 'commit'])
    await assert.rejects(work(database.db, async () => { throw new Error('no') }), /no/)
    assert.deepEqual(sent.splice(0), [])
    await assert.rejects(work(database.db, async (tx) => { beforeCommit(tx, add(200)) }), /line_n_key/)
    await work(database.db, async (tx) => { await tx.executeQuery(add(204)) })
  } finally {
    pg.Client.prototype.query = query
  }
  assert.deepEqual((await lines()).map((r) => r.n).slice(-5), [200, 201, 202, 203, 204])
  assert.equal((await database.pool.query(`select from pg_stat_activity where datname = current_database() and state like 'idle in%'`)).rowCount, 0)
})
