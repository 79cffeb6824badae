// `npm start`: one process that starts the rest, in order, and keeps it running.
import { existsSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { modules } from '#modules/index.ts'
import { readSettings, SettingsError } from '#platform/config/settings.ts'
import { startPostgres, type Embedded } from '#platform/db/embedded.ts'
import { migrate, migrationFiles } from '#platform/db/migrate.ts'
import { isFree, supervise } from './supervise.ts'
import { buildWeb } from './web-build.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const fail = (line: string, code: number): never => {
  process.stderr.write(`${line}\n`)
  process.exit(code)
}

const settings = (() => {
  try {
    return readSettings(process.env)
  } catch (error) {
    if (error instanceof SettingsError) return fail(error.message, 2)
    throw error
  }
})()
if (!(await isFree(settings.port, settings.host))) fail(`Le port ${settings.port} est déjà pris sur cette machine : arrêtez ce qui l’occupe, ou écrivez par exemple PORT=${settings.port + 1}.`, 1)
mkdirSync(join(settings.dataDir, 'log'), { recursive: true })

let postgres: Embedded | null = null
let children: ReturnType<typeof supervise>[] = []
let stopping = false
const stop = async (code: number): Promise<void> => {
  if (stopping) process.exit(1)
  stopping = true
  await Promise.all(children.map((child) => child.stop()))
  await postgres?.stop()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))

try {
  // The build needs no database: both go on at once.
  const built = buildWeb(() => say('Préparation des pages…'))
  if (settings.databaseUrl === null) {
    if (!existsSync(join(settings.dataDir, 'postgres'))) say('Premier démarrage : création de la base…')
    postgres = await startPostgres({ dataDir: settings.dataDir })
  }
  const url = settings.databaseUrl ?? postgres!.url
  await prepare(url)
  await built
  const env = { ...process.env, DATABASE_URL: url, PARVIS_MODE: settings.mode, PARVIS_ORIGIN: settings.origin, PARVIS_DATA: settings.dataDir, PORT: String(settings.port), HOST: settings.host, NODE_COMPILE_CACHE: join(settings.dataDir, 'cache') }
  // In production what starts us keeps the logs; in the demonstration the terminal stays quiet.
  const log = settings.mode === 'production' ? 'inherit' : openSync(join(settings.dataDir, 'log/parvis.log'), 'w')
  children = ['app/server.ts', 'app/worker.ts'].map((path) => supervise(path, env, log, say))
  await Promise.all(children.map((child) => child.ready))
  say(`Parvis est prêt : ${settings.origin}`)
  if (postgres) void watchPostgres()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  await stop(1)
}

/** Migrations, and the demo organisation when the database is new. */
async function prepare(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  await migrate(pool, migrationFiles(modules))
  if (settings.mode === 'demo' && (await pool.query('select from person limit 1')).rows.length === 0) {
    say('Installation du département des Trois-Vallées, pour essayer…')
    const [{ seedDemo }, { diskStore }] = await Promise.all([import('#modules/demo/seed.ts'), import('#platform/files/store.ts')])
    await seedDemo(pool, { at: new Date(), store: diskStore(join(settings.dataDir, 'files')) })
  }
  await pool.end()
}

/** A PostgreSQL that dies is started again; the server and the worker find it by themselves. */
async function watchPostgres(): Promise<void> {
  for (;;) {
    await pause(500)
    if (stopping) return
    try {
      process.kill(postgres!.pid, 0)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EPERM') continue
      say('PostgreSQL s’est arrêté ; il repart.')
      postgres = await startPostgres({ dataDir: settings.dataDir }).catch(() => postgres)
    }
  }
}
