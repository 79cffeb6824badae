import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Database } from '#platform/db/database.ts'
import type { ServerOptions } from '#platform/http/server.ts'
import { raise } from './raise.ts'
import { settle, type Name, type Town } from './town.ts'

export { origin } from './raise.ts'

type Headers = Record<string, string>
export type Caller = Record<'get' | 'delete', (url: string, headers?: Headers) => Promise<LightMyRequestResponse>> & Record<'post' | 'put' | 'patch', (url: string, body?: object, headers?: Headers) => Promise<LightMyRequestResponse>>
export type House = {
  town: Town, app: FastifyInstance, database: Database, filesDir: string
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

/** A server on a database of its own, with the town in it; answers through `inject`, or on a port when one listens. */
export async function openHouse(options: Partial<ServerOptions> = {}): Promise<House> {
  const clock = { now: new Date('2026-11-23T09:00:00Z') }
  const { filled: town, app, database, filesDir, close } = await raise(settle, { clock: () => clock.now, ...options })
  const caller = (headers: Headers): Caller => {
    const call = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE') => (url: string, body?: object, more?: Headers) => app.inject({ method, url, ...(body === undefined ? {} : { payload: body }), headers: { ...headers, ...more } })
    return { get: (url, more) => call('GET')(url, undefined, more), delete: (url, more) => call('DELETE')(url, undefined, more), post: call('POST'), put: call('PUT'), patch: call('PATCH') }
  }
  return {
    town, app, database, filesDir, clock, close, [Symbol.asyncDispose]: close,
    as: (name) => caller({ cookie: `parvis=${town.cookies[name]}` }), bearing: (token) => caller(token === null ? {} : { authorization: `Bearer ${token}` }),
  }
}
