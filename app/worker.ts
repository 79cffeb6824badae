// The process that does what nobody waits for: dispatcher, jobs, what runs every so often.
import { modules } from '#modules/index.ts'
import { readSettings } from '#platform/config/settings.ts'
import { openDatabase } from '#platform/db/database.ts'
import { clamd } from '#platform/files/clamd.ts'
import { openStore } from '#platform/files/open.ts'
import { startWorker } from '#platform/jobs/worker.ts'
import { liveConsumer } from '#platform/live/consumer.ts'
import { noticesConsumer } from '#platform/notices/consumer.ts'
import { searchConsumer } from '#platform/search/consumer.ts'
import { sayReady, stopWith } from './child.ts'

const settings = readSettings(process.env)
const url = settings.databaseUrl!
const log = (message: string, error?: unknown): void => void process.stderr.write(`${JSON.stringify({ level: 40, at: new Date().toISOString(), message, error: error instanceof Error ? error.message : error })}\n`)
const database = openDatabase(url, { max: 6, onError: (error) => log('database', error) })
const clock = () => new Date()
const consumers = [liveConsumer, noticesConsumer(modules, database, clock), searchConsumer(modules)]
const worker = await startWorker({ database, url, modules, consumers, store: await openStore(settings), antivirus: settings.clamd && clamd(settings.clamd), uploadLimit: settings.uploadLimit, clock, log, hidden: [settings.dataDir] })
stopWith(async () => {
  await worker.stop()
  await database.close()
})
sayReady()
