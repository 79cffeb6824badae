// Migrations alone, for installations that start server and worker by themselves.
import pg from 'pg'
import { modules } from '#modules/index.ts'
import { readSettings } from '#platform/config/settings.ts'
import { migrate, migrationFiles } from '#platform/db/migrate.ts'

const { databaseUrl } = readSettings(process.env)
if (databaseUrl === null) throw new Error('DATABASE_URL')
const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
for (const name of await migrate(pool, migrationFiles(modules))) process.stdout.write(`${name}\n`)
await pool.end()
