import type { FastifyInstance } from 'fastify'
import type { Database } from '../db/database.ts'
import type { Store } from '../files/store.ts'
import type { Metrics } from '../metrics/metrics.ts'

type HealthOptions = { database: Database, store: Store, version: string, metrics: Metrics, metricsToken: string | null, closing: () => boolean }

/** `/health/live` (the process answers), `/health/ready` (it can work), `/metrics` (Prometheus text, for this machine or with the token). */
export function registerHealth(app: FastifyInstance, options: HealthOptions): void {
  app.get('/health/live', async () => ({ status: 'ok' }))

  app.get('/health/ready', async (_request, reply) => {
    const [database, jobs, storage] = await Promise.all([
      probe(async () => void (await options.database.pool.query('select 1'))),
      probe(async () => {
        const { rows } = await options.database.pool.query<{ seen: Date | null }>(`select max(last_seen) as seen from worker_beat`)
        const seen = rows[0]?.seen
        if (!seen || Date.now() - seen.getTime() > 30_000) throw new Error('no worker')
      }),
      probe(() => options.store.ready()),
    ])
    const ready = database === 'ok' && storage === 'ok' && !options.closing()
    return reply.code(ready ? 200 : 503).header('cache-control', 'no-store').send({ status: ready ? 'ok' : 'unavailable', version: options.version, database, jobs, storage })
  })

  app.get('/metrics', async (request, reply) => {
    // A proxy on this machine also comes from here: what it forwards is not local.
    const local = request.headers['x-forwarded-for'] === undefined && /^(127\.|::1$|::ffff:127\.)/.test(request.ip)
    const token = options.metricsToken !== null && request.headers.authorization === `Bearer ${options.metricsToken}`
    if (!local && !token) return reply.callNotFound()
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await options.metrics.text(options.database))
  })
}

const probe = (check: () => Promise<void>): Promise<'ok' | 'unavailable'> => {
  const { promise, resolve } = Promise.withResolvers<'unavailable'>()
  const timer = setTimeout(() => resolve('unavailable'), 2_000)
  return Promise.race([check().then(() => 'ok' as const, () => 'unavailable' as const), promise]).finally(() => clearTimeout(timer))
}
