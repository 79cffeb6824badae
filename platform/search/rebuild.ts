import type pg from 'pg'
import type { Database } from '../db/database.ts'
import { actFor } from '../journal/dispatch.ts'
import type { Module } from '../module.ts'
import { consumerName } from './consumer.ts'
import { searchedOf } from './searched.ts'
import { countLexemes, writeNext } from './write.ts'

const batch = 2_000
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * Builds the index anew while people work, batch by batch, each in the consumer's place: what it reads is never older than what the consumer wrote.
 * What no longer stands is taken out first, a batch at a time as well.
 */
export async function rebuildSearch({ pool }: Pick<Database, 'pool'>, modules: readonly Module[], progress: (done: number, total: number) => void = () => {}): Promise<void> {
  const nouns = searchedOf(modules)
  let total = 0
  for (const searched of nouns.values()) total += Number((await pool.query<{ n: string }>(`select count(*) as n from (${searched.rows}) s`)).rows[0]?.n)
  // The cursor first: facts from here on come to the consumer.
  await pool.query(`insert into journal_cursor (consumer, xid, id) values ($1, pg_snapshot_xmin(pg_current_snapshot()), 0) on conflict do nothing`, [consumerName])
  await pool.query('delete from entry where noun <> all($1)', [[...nouns.keys()]])
  let done = 0
  progress(done, total)
  for (const [noun, searched] of nouns) {
    for (let after: string | null = nobody; after !== null;) {
      const from: string = after
      after = await held(pool, async (client) => {
        const { rows: [edge] } = await client.query<{ last: string | null }>(`select max(id::text) as last from (select e.id from entry e where e.noun = $1 and e.id > $2 order by e.id limit ${batch}) p`, [noun, from])
        if (!edge?.last) return null
        await client.query(`delete from entry e where noun = $1 and id > $2::uuid and id <= $3::uuid and not exists (select from (${searched.rows}) s where s.id = e.id)`, [noun, from, edge.last])
        return edge.last
      })
    }
    for (let after: string | null = nobody; after !== null;) {
      const from: string = after
      after = await held(pool, (client) => writeNext(client, noun, searched, from, batch))
      if (after !== null) progress(Math.min((done += batch), total), total)
    }
  }
  await held(pool, countLexemes)
  await pool.query(`insert into journal_cursor (consumer, xid, id) values ('search.built', '0', 0) on conflict do nothing`)
  progress(total, total)
}

/** An installation from before there was a search has nothing in its index: it is built once, by itself. */
export async function buildOnce(database: Database, modules: readonly Module[]): Promise<void> {
  const { rowCount } = await database.pool.query(`select from journal_cursor where consumer = 'search.built'`)
  if (rowCount === 0) await rebuildSearch(database, modules)
}

/** One batch as one transaction, while the consumer waits. */
async function held<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(actFor, [consumerName])
    const done = await work(client)
    await client.query('commit')
    client.release()
    return done
  } catch (error) {
    client.release(true)
    throw error
  }
}
