import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type pg from 'pg'

/** Migration files in the order they run: the platform's, then each module's in the order of `needs`; within one, by name. */
export function migrationFiles(modules: readonly { name: string }[]): string[] {
  return [...globSync('platform/db/migrations/*.sql').sort(), ...modules.flatMap((m) => globSync(`modules/${m.name}/migrations/*.sql`).sort())]
}

/** Runs what has not run yet, each file in its own transaction; two processes at once take turns. Answers the names that ran. */
export async function migrate(pool: pg.Pool, files: readonly string[]): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock(7265001)')
    await client.query('create table if not exists migration (name text primary key, at timestamptz not null default clock_timestamp())')
    const done = new Set((await client.query<{ name: string }>('select name from migration')).rows.map((row) => row.name))
    const ran: string[] = []
    for (const file of files) {
      const name = basename(file)
      if (done.has(name)) continue
      await client.query(`begin; ${readFileSync(file, 'utf8')}; insert into migration (name) values ('${name}'); commit`)
      ran.push(name)
    }
    return ran
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.query('select pg_advisory_unlock(7265001)').catch(() => {})
    client.release()
  }
}
