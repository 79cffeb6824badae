import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import pg from 'pg'
import { modules as all } from '#modules/index.ts'
import { openDatabase, type Database } from '#platform/db/database.ts'
import { diskStore } from '#platform/files/store.ts'
import { buildServer, type ServerOptions } from '#platform/http/server.ts'
import { startDispatcher } from '#platform/journal/dispatch.ts'
import { liveConsumer } from '#platform/live/consumer.ts'
import { startHub } from '#platform/live/hub.ts'
import { cloneDatabase } from '#platform/testing/cluster.ts'
import { settle, type Name, type Town } from './town.ts'

type Headers = Record<string, string>
export type Caller = Record<'get' | 'delete', (url: string, headers?: Headers) => Promise<LightMyRequestResponse>> & Record<'post' | 'put' | 'patch', (url: string, body?: object, headers?: Headers) => Promise<LightMyRequestResponse>>
export type House = {
  town: Town, app: FastifyInstance, database: Database
  /** The clock of the house; tests move it. */
  clock: { now: Date }
  /** Somebody of the town through the door, with their session. */
  as(name: Name): Caller
  /** Whoever holds this token, or nobody. */
  bearing(token: string | null): Caller
  /** Runs the dispatcher once facts are committed, as the worker does. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}
export const origin = 'http://127.0.0.1:3000'

/** A server on a database of its own, with the town in it; answers through `inject`, or on a port when one listens. */
export async function openHouse(options: Partial<ServerOptions> = {}): Promise<House> {
  const clone = await cloneDatabase()
  const database = openDatabase(clone.url, { max: 6 })
  const town = await settle(database)
  const clock = { now: new Date('2026-11-23T09:00:00Z') }
  const filesDir = await mkdtemp(join(tmpdir(), 'parvis-test-'))
  const hub = await startHub(database, () => new pg.Client({ connectionString: clone.url }), () => clock.now, () => {})
  const dispatcher = startDispatcher(database.pool, [liveConsumer], () => {})
  const app = await buildServer({
    database, store: diskStore(filesDir), hub, modules: all, pages: null, clock: () => clock.now, version: 'test', origin, demo: true, filesDir,
    metricsToken: null, requestsPerMinute: 1_000_000, uploadLimit: 200 << 20, trustedProxies: [], logLevel: process.env.TEST_LOG ?? 'silent', ...options,
  })
  app.addHook('onResponse', async () => dispatcher.wake())
  const caller = (headers: Headers): Caller => {
    const call = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE') => (url: string, body?: object, more?: Headers) => app.inject({ method, url, ...(body === undefined ? {} : { payload: body }), headers: { ...headers, ...more } })
    return { get: (url, more) => call('GET')(url, undefined, more), delete: (url, more) => call('DELETE')(url, undefined, more), post: call('POST'), put: call('PUT'), patch: call('PATCH') }
  }
  const close = async (): Promise<void> => {
    await app.close()
    await dispatcher.stop()
    await database.close()
    await clone.drop()
    await rm(filesDir, { recursive: true, force: true })
  }
  return {
    town, app, database, clock, close, [Symbol.asyncDispose]: close,
    as: (name) => caller({ cookie: `parvis=${town.cookies[name]}` }), bearing: (token) => caller(token === null ? {} : { authorization: `Bearer ${token}` }),
  }
}
