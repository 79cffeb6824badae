import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { cloneDatabase } from '#platform/testing/cluster.ts'

test('clones are apart from each other', { timeout: 60_000 }, async () => {
  const [one, two] = await Promise.all([cloneDatabase(), cloneDatabase()])
  await ask(one.url, 'create table mine ()')
  assert.equal((await ask(one.url, `select to_regclass('mine')::text as name`))[0]?.['name'], 'mine')
  assert.equal((await ask(two.url, `select to_regclass('mine')::text as name`))[0]?.['name'], null)
  await one.drop()
  await two.drop()
  await assert.rejects(ask(two.url, 'select 1'))
})

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try { return (await client.query<Record<string, unknown>>(sql)).rows } finally { await client.end() }
}
