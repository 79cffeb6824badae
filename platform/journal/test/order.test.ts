import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openDatabase, type Database } from '#platform/db/database.ts'
import { cloneDatabase } from '#platform/testing/cluster.ts'
import { advance } from '../dispatch.ts'
import { sealJournal, verifyJournal } from '../seal.ts'

let database: Database
let clone: Awaited<ReturnType<typeof cloneDatabase>>
const at = new Date('2026-11-23T09:00:00Z')

before(async () => {
  clone = await cloneDatabase()
  database = openDatabase(clone.url, { max: 3 })
})
after(async () => {
  await database.close()
  await clone.drop()
})

const write = (count: number): Promise<unknown> =>
  database.pool.query(`insert into journal (at, class, fact, noun, via) select $1, 'evidence', 'post.created', 'post', 'test' from generate_series(1, $2)`, [at, count])

test('a consumer receives more facts than a batch holds, each once, in the order of numbers', async () => {
  await database.pool.query(`insert into journal_cursor values ('trial', '0', 0)`)
  // Numbers of one to four digits: in the order of their texts, 1000 would come before 2.
  await write(5)
  await write(1_200)
  const ids: number[] = []
  // Other tests share the cluster: until their open transactions end, these facts wait below the horizon.
  for (const end = Date.now() + 60_000; ids.length < 1_205 && Date.now() < end;) await advance(database.pool, { name: 'trial', consume: async (facts) => { ids.push(...facts.map((fact) => Number(fact.id))) } })
  assert.deepEqual(ids, Array.from({ length: 1_205 }, (_, i) => i + 1))
})

test('what was sealed holds, and a line that changed is found', async () => {
  let sealed = 0
  for (const end = Date.now() + 60_000; sealed < 1_205 && Date.now() < end;) sealed += await sealJournal(database.pool, at)
  assert.equal(sealed, 1_205)
  assert.equal(await verifyJournal(database.pool), null)
  await database.pool.query(`update journal set fact = 'post.trashed' where id = 1100`)
  assert.deepEqual(await verifyJournal(database.pool), { class: 'evidence', month: '2026-11-01', number: 2 })
})
