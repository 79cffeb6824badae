import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import { declarePermissions } from '../access/access.ts'
import { declarePeopleListeners } from '../access/people-changes.ts'
import type { Database } from '../db/database.ts'
import type { Antivirus } from '../files/clamd.ts'
import type { FilesHost } from '../files/signed.ts'
import type { Store } from '../files/store.ts'
import type { Hub } from '../live/hub.ts'
import { live } from '../live/manifest.ts'
import { files } from '../files/manifest.ts'
import { createWaker } from '../live/wake.ts'
import { keeps } from '../jobs/purge.ts'
import { declareAways } from '../away.ts'
import { declareErasures } from '../identity/erase.ts'
import { declareLeavings } from '../leaving.ts'
import { declareExports } from '../exporting.ts'
import { declareRemovals } from '../removal.ts'
import { declareWeeks } from '../week.ts'
import { declareKeeps } from '../retention/kept.ts'
import { createMetrics } from '../metrics/metrics.ts'
import type { Module } from '../module.ts'
import { Problem } from '../problem.ts'
import { registerApi } from './api.ts'
import { compilersFactory } from './compilers.ts'
import { registerDocs } from './docs.ts'
import { registerFilesHost } from './files-host.ts'
import { registerHealth } from './health.ts'
import { limitRequests } from './limits.ts'
import { declareProblems, handleError, sendProblem } from './problems.ts'
import { registerPages, type Pages } from './pages.ts'
import { commonHeaders } from './security.ts'

export type ServerOptions = {
  database: Database, store: Store, hub: Hub, modules: readonly Module[], pages: Pages | null, clock: () => Date, version: string
  origin: string, demo: boolean, metricsToken: string | null, requestsPerMinute: number, uploadLimit: number, trustedProxies: string[], logLevel: string
  /** Null: people's files are served from here, as downloads or pictures drawn anew. */
  filesHost: FilesHost | null
  /** Null: nobody looks at what is brought. */
  antivirus: Antivirus | null
}

/** Methods that leave no fact: what a drive asks all day wakes nobody. */
const reading = new Set(['GET', 'HEAD', 'OPTIONS', 'PROPFIND'])

/** The whole door: limits, cookies, contracts, health, pages. It listens when the caller says so. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const modules = [files, live(options.hub), ...options.modules.filter((m) => options.demo || !m.demo)]
  declareKeeps('platform', keeps)
  for (const m of modules) {
    declarePermissions(m)
    declareKeeps(m.name, m.keeps ?? {})
    declareProblems(m.problems)
  }
  declarePeopleListeners(modules)
  declareExports(modules)
  declareRemovals(modules)
  declareLeavings(modules)
  declareErasures(modules)
  declareAways(modules)
  declareWeeks(modules)
  for (const m of modules) m.start?.(modules)
  const secure = options.origin.startsWith('https:')
  const metrics = createMetrics()
  metrics.gauge('parvis_live_listeners', 'Browsers on the live stream', () => options.hub.size())
  let closing = false

  const app = Fastify({
    logger: { level: options.logLevel, base: null, timestamp: () => `,"at":"${new Date().toISOString()}"` },
    logController: new LogController({ disableRequestLogging: true }), trustProxy: options.trustedProxies.length > 0 ? options.trustedProxies : false, bodyLimit: 1 << 20, return503OnClosing: true, forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true }, ajv: { customOptions: { allErrors: true } }, schemaController: { compilersFactory },
    // A request that cannot even be routed must not end anything.
    frameworkErrors: (error, request, reply) => void handleError(error, request as never, reply as never),
    // Uploads have their own pace, but a socket on which nothing moves is not held for ever (the live stream breathes every 20 s).
    requestTimeout: 0, connectionTimeout: 120_000, keepAliveTimeout: 65_000,
  })
  app.decorateRequest('actor', null)
  app.decorateRequest('kept', null)
  app.setErrorHandler(handleError)
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new Problem(404, 'not_found')))

  const wake = createWaker(options.database.pool)
  app.addHook('onRequest', async (_request, reply) => void reply.headers(commonHeaders).header('strict-transport-security', secure ? 'max-age=31536000' : 'max-age=0'))
  app.addHook('onResponse', async (request, reply) => {
    if (!reading.has(request.method) && reply.statusCode < 400) wake()
    const route = request.routeOptions.url ?? 'none'
    metrics.count(request.method, route, reply.statusCode, reply.elapsedTime)
    // One line, by the address of the contract: no id, no text, no person.
    request.log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10, request: request.id }, 'request')
  })
  app.addHook('preClose', async () => { closing = true; options.hub.stop() })

  await app.register(cookie)
  await app.register(formbody)
  await limitRequests(app, options.requestsPerMinute)
  if (options.filesHost) registerFilesHost(app, { ...options.filesHost, store: options.store, clock: options.clock, pages: options.origin })
  registerHealth(app, { ...options, metrics, closing: () => closing })
  const door = { database: options.database, origin: options.origin, clock: options.clock, cookieName: secure ? '__Host-parvis' : 'parvis' }
  registerApi(app, { ...door, modules, store: options.store, secure, uploadLimit: options.uploadLimit, antivirus: options.antivirus, filesHost: options.filesHost })
  for (const m of modules) m.protocol?.(app, { ...door, modules, store: options.store, uploadLimit: options.uploadLimit, antivirus: options.antivirus })
  registerDocs(app, modules, options)
  if (options.pages) registerPages(app, options.pages, { ...door, modules, secure, store: options.store, uploadLimit: options.uploadLimit, antivirus: options.antivirus })
  return app
}
