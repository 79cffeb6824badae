// The HTTP process. It decides nothing: settings, database, modules, door.
import pg from 'pg'
import { modules } from '#modules/index.ts'
import { readSecret } from '#platform/config/secret.ts'
import { readSettings } from '#platform/config/settings.ts'
import { openDatabase } from '#platform/db/database.ts'
import { clamd } from '#platform/files/clamd.ts'
import { openStore } from '#platform/files/open.ts'
import { buildServer } from '#platform/http/server.ts'
import { startHub } from '#platform/live/hub.ts'
import { version } from '#platform/config/version.ts'
import { sayReady, stopWith } from './child.ts'

const settings = readSettings(process.env)
const url = settings.databaseUrl!
const clock = () => new Date()
const log = (message: string, error?: unknown): void => void process.stderr.write(`${JSON.stringify({ level: 40, at: new Date().toISOString(), message, error: error instanceof Error ? error.message : error })}\n`)

const database = openDatabase(url, { statementTimeout: 20_000, onError: (error) => log('database', error) })
const hub = await startHub(database, () => new pg.Client({ connectionString: url }), clock, log)
const app = await buildServer({
  database, store: await openStore(settings), hub, modules, clock, version, pages: { dist: 'dist' },
  origin: settings.origin, demo: settings.mode === 'demo', metricsToken: settings.metricsToken, requestsPerMinute: settings.requestsPerMinute, uploadLimit: settings.uploadLimit,
  trustedProxies: settings.trustedProxies, filesHost: settings.filesOrigin === null ? null : { origin: settings.filesOrigin, secret: readSecret(settings.secretFile) }, logLevel: settings.logLevel,
  antivirus: settings.clamd && clamd(settings.clamd),
})
await app.listen({ port: settings.port, host: settings.host })
stopWith(async () => {
  await app.close()
  await database.close()
})
sayReady()
