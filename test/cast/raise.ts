import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { modules } from '#modules/index.ts'
import { openDatabase, type Database } from '#platform/db/database.ts'
import { diskStore, type Store } from '#platform/files/store.ts'
import { buildServer, type ServerOptions } from '#platform/http/server.ts'
import { startDispatcher } from '#platform/journal/dispatch.ts'
import { liveConsumer } from '#platform/live/consumer.ts'
import { startHub } from '#platform/live/hub.ts'
import { noticesConsumer } from '#platform/notices/consumer.ts'
import { searchConsumer } from '#platform/search/consumer.ts'
import { cloneDatabase } from '#platform/testing/cluster.ts'

/** A database and files to copy a house from. */
export type Original = { database: string, files: string }
export const origin = 'http://127.0.0.1:3000'
export type Raised<Filled> = { filled: Filled, app: FastifyInstance, database: Database, filesDir: string, close(): Promise<void> }

/** Server, dispatcher and live stream on a database of their own, copied from `original` or new, which `fill` fills first. It does not listen. */
export async function raise<Filled>(fill: (database: Database, store: Store) => Promise<Filled>, { clock = () => new Date(), ...options }: Partial<ServerOptions>, original: Original | null = null): Promise<Raised<Filled>> {
  const clone = await cloneDatabase(original?.database)
  const database = openDatabase(clone.url, { max: 6 })
  const filesDir = await mkdtemp(join(tmpdir(), 'parvis-test-'))
  if (original) await cp(original.files, filesDir, { recursive: true })
  const store = diskStore(filesDir)
  const filled = await fill(database, store)
  const hub = await startHub(database, () => new pg.Client({ connectionString: clone.url }), clock, () => {})
  const dispatcher = startDispatcher(database.pool, [liveConsumer, noticesConsumer(modules, database, clock), searchConsumer(modules)], () => {})
  const app = await buildServer({
    database, store, hub, modules, pages: null, clock, version: 'test', origin, demo: true,
    metricsToken: null, requestsPerMinute: 1_000_000, uploadLimit: 200 << 20, trustedProxies: [], filesHost: null, antivirus: null, logLevel: process.env.TEST_LOG ?? 'silent', ...options,
  })
  app.addHook('onResponse', async () => dispatcher.wake())
  return {
    filled, app, database, filesDir,
    async close() {
      await app.close()
      await dispatcher.stop()
      await database.close()
      await clone.drop()
      await rm(filesDir, { recursive: true, force: true })
    },
  }
}
