// Two questions asked at each start, without loading the modules.
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import pg from 'pg'
import { fr } from './fr.ts'
import { StartError } from './supervise.ts'

/** Whether every migration of the house has run. */
export const isUpToDate = (url: string): Promise<boolean> => ask(url, async (client) => {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`)
  if (!rows[0]?.there) return false
  const done = new Set((await client.query<{ name: string }>('select name from migration')).rows.map((row) => row.name))
  return globSync(['platform/db/migrations/*.sql', 'modules/*/migrations/*.sql']).every((file) => done.has(basename(file)))
})

/** Whether nobody is there yet. */
export const isEmpty = (url: string): Promise<boolean> => ask(url, async (client) => (await client.query('select from person limit 1')).rowCount === 0)

async function ask<T>(url: string, question: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new StartError(fr.unreachable(error instanceof AggregateError ? String(error.errors[0]) : String(error)))
  }
  try {
    return await question(client)
  } finally {
    await client.end()
  }
}
