import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CompiledQuery, sql } from 'kysely'
import { cloneDatabase } from '#platform/testing/cluster.ts'
import { openDatabase, type Database } from '../database.ts'
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
