import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, run, type Runner, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { declarePermissions } from '../access/access.ts'
import { declarePeopleListeners } from '../access/people-changes.ts'
import { declareAways } from '../away.ts'
import { startReading } from '../contents/reading.ts'
import type { Database } from '../db/database.ts'
import type { Antivirus } from '../files/clamd.ts'
import { lookAgain } from '../files/infected.ts'
import type { Store } from '../files/store.ts'
import { drawViews, someWait } from '../files/draw.ts'
import { sweepFiles, sweepStray } from '../files/sweep.ts'
import { startDispatcher, type Consumer } from '../journal/dispatch.ts'
import { sealJournal } from '../journal/seal.ts'
import type { Module } from '../module.ts'
import { declareErasures } from '../identity/erase.ts'
import { declareLeavings } from '../leaving.ts'
import { declareExports } from '../exporting.ts'
import { declareRemovals } from '../removal.ts'
import { declareKeeps } from '../retention/kept.ts'
import { declareWeeks } from '../week.ts'
import { buildOnce } from '../search/rebuild.ts'
import { countLexemes } from '../search/write.ts'
import { keeps, purge } from './purge.ts'

type WorkerOptions = { database: Database, url: string, modules: readonly Module[], consumers: readonly Consumer[], store: Store, antivirus: Antivirus | null, uploadLimit: number, clock: () => Date, log: (message: string, error?: unknown) => void, /** Folders that programs which read people's files are not shown. */ hidden?: readonly string[] }

// A worker silent for five seconds is dead; never the one that speaks.
const signOfLife = `with alive as (insert into worker_beat (worker, last_seen) select name, clock_timestamp() from unnest($1::text[]) as name on conflict (worker) do update set last_seen = excluded.last_seen)
  delete from worker_beat where last_seen < clock_timestamp() - interval '5 seconds' and worker <> all ($1) returning worker`

/** The worker process: dispatcher, reader of files, queue, what runs every so often, and its sign of life. */
export async function startWorker(options: WorkerOptions): Promise<{ stop(): Promise<void> }> {
  const { database, store, antivirus, clock, log } = options
  declareKeeps('platform', keeps)
  for (const m of options.modules) {
    declarePermissions(m)
    declareKeeps(m.name, m.keeps ?? {})
  }
  declarePeopleListeners(options.modules)
  declareExports(options.modules)
  declareRemovals(options.modules)
  declareLeavings(options.modules)
  declareErasures(options.modules)
  declareAways(options.modules)
  declareWeeks(options.modules)
  // The names under which the queue's workers in this process hold jobs, and the process's own.
  const names = [randomUUID() as string]
  const beat = async (): Promise<void> => {
    const { rows } = await database.pool.query<{ worker: string }>(signOfLife, [names])
    // Their jobs are taken up at once: the queue's own patience would be four hours.
    if (rows.length > 0) await database.pool.query('select graphile_worker.force_unlock_workers($1)', [rows.map((row) => row.worker)])
  }

  const jobs = {
    'journal:seal': { cron: '*/10 * * * *', run: () => sealJournal(database.pool, clock()) },
    'files:sweep': { cron: '17 * * * *', run: () => sweepFiles(database.pool, store, clock()) },
    'files:views': { cron: '* * * * *', run: () => drawViews({ pool: database.pool, store, clock, hidden: options.hidden ?? [] }) },
    'files:stray': { cron: '29 2 * * *', run: () => sweepStray(database.pool, store, clock()) },
    ...(antivirus === null ? {} : { 'files:unseen': { cron: '*/5 * * * *', run: () => lookAgain(database, store, antivirus, clock()) } }),
    'search:lexemes': { cron: '11 4 * * 0', run: () => countLexemes(database.pool) },
    'platform:purge': { cron: '43 3 * * *', run: () => purge(database.pool, clock()) },
    ...Object.fromEntries(options.modules.flatMap((m) => Object.entries(m.jobs ?? {}).map(([key, job]) => [`${m.name}:${key}`, { cron: job.cron, run: () => job.run(database, clock(), store, { antivirus, uploadLimit: options.uploadLimit }) }]))),
  }
  // The queue keeps its own small pool: its connections listen, ours are named and pipelined.
  const queuePool = new pg.Pool({ connectionString: options.url, max: 4 })
  queuePool.on('error', (error) => log('queue', error))
  queuePool.on('connect', (client) => client.on('error', () => {}))
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => void names.push(worker.workerId))
  const runner: Runner = await run({
    events, pgPool: queuePool, concurrency: 4, noHandleSignals: true, pollInterval: 5_000, // New jobs are heard of at once; the poll finds those whose hour has come.
    taskList: Object.fromEntries(Object.entries(jobs).map(([key, job]) => [key, async () => void (await job.run())])),
    parsedCronItems: parseCronItems(Object.entries(jobs).map(([task, job]) => ({ task, match: job.cron }))),
    logger: new Logger(() => (level, message) => { if (level === 'error') log(message) }),
  })

  const building = buildOnce(database, options.modules).catch((error: unknown) => log('search', error))
  const dispatcher = startDispatcher(database.pool, options.consumers, log)
  const reading = startReading({ pool: database.pool, store, modules: options.modules, log })
  const ears = await listen(options.url, () => { dispatcher.wake(); reading.wake() }, log)
  await beat()
  const timer = setInterval(() => void beat().catch((error: unknown) => log('sign of life', error)), 2_000)
  // Somebody may be waiting before it; once in the queue, however often it is asked for.
  const awaited = [['files:views', () => someWait(database.pool, clock())] as const, ...options.modules.flatMap((m) => Object.entries(m.jobs ?? {}).flatMap(([key, { waits }]) => (waits ? [[`${m.name}:${key}`, () => waits(database)] as const] : [])))]
  const hurry = async (name: string, waits: () => Promise<boolean>): Promise<void> => { if (await waits()) await runner.addJob(name, {}, { jobKey: name, queueName: name, maxAttempts: 1 }) }
  const seeing = setInterval(() => { for (const [name, waits] of awaited) void hurry(name, waits).catch((error: unknown) => log(name, error)) }, 1_000)
  return {
    async stop() {
      clearInterval(timer)
      clearInterval(seeing)
      ears.stop()
      await Promise.all([dispatcher.stop(), reading.stop()])
      await building
      await runner.stop().catch(() => {})
      await queuePool.end()
      await database.pool.query('delete from worker_beat where worker = any($1)', [names]).catch(() => {})
    },
  }
}

/** A connection of its own hears that facts were written; when it is lost, the dispatcher still looks every two seconds. */
async function listen(url: string, wake: () => void, log: (message: string, error?: unknown) => void): Promise<{ stop(): void }> {
  let stopped = false
  let client: pg.Client
  const open = async (): Promise<void> => {
    client = new pg.Client({ connectionString: url })
    client.on('notification', wake)
    client.on('error', (error) => log('listening', error))
    client.on('end', () => { if (!stopped) setTimeout(() => void open().catch(() => {}), 1_000) })
    await client.connect()
    await client.query('listen journal_written')
  }
  await open()
  return { stop: () => { stopped = true; client.end().catch(() => {}) } }
}
