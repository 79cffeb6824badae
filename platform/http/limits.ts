import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'

/**
 * A person first, then an address: a whole town hall may come from one address (NAT), so its ceiling is high.
 * Counts are kept per process: they are a brake, not a record.
 */
export async function limitRequests(app: FastifyInstance, perMinute: number): Promise<void> {
  const { default: rateLimit } = await import('@fastify/rate-limit')
  await app.register(rateLimit, { global: false, cache: 20_000 })
  const byAddress = app.createRateLimit({ max: perMinute * 20, timeWindow: 60_000, keyGenerator: (request) => request.ip })
  const byPerson = app.createRateLimit({ max: perMinute, timeWindow: 60_000, keyGenerator: (request) => request.actor?.personId ?? request.ip })
  // A mounted folder is looked at file by file: a program of somebody's asks ten times as often as they would.
  const byDrive = app.createRateLimit({ max: perMinute * 10, timeWindow: 60_000, keyGenerator: (request) => request.actor?.personId ?? request.ip })
  const refuse = (found: Awaited<ReturnType<typeof byAddress>>): void => {
    if (!found.isAllowed && found.isExceeded) throw new Problem(429, 'request.too_many', { retryAfter: Math.max(1, found.ttlInSeconds) })
  }
  app.addHook('onRequest', async (request) => { if (limited(request)) refuse(await byAddress(request)) })
  app.addHook('preParsing', async (request, _reply, payload) => {
    if (request.actor) refuse(await (request.actor.tokenScopes?.includes('drive') ? byDrive : byPerson)(request))
    return payload
  })
}

const limited = (request: FastifyRequest): boolean => !request.url.startsWith('/health') && !request.url.startsWith('/assets/')
