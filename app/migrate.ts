// Also run alone, for installations that start server and worker by themselves.
import pg from 'pg'
import { modules } from '#modules/index.ts'
import { readSettings } from '#platform/config/settings.ts'
import { migrate, migrationFiles } from '#platform/db/migrate.ts'

/** Brings a database up to date; answers how many migrations ran. */
export async function migrateDatabase(url: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  try {
    return (await migrate(pool, migrationFiles(modules))).length
  } finally {
    await pool.end()
  }
}

if (import.meta.main) {
  const { databaseUrl } = readSettings(process.env)
  if (databaseUrl === null) throw new Error('DATABASE_URL')
  await migrateDatabase(databaseUrl)
}
