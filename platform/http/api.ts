import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema, RouteOptions } from 'fastify'
import type { TSchema } from 'typebox'
import { Type } from '../type.ts'
import type { Endpoint } from '../contract.ts'
import type { Tx } from '../db/database.ts'
import { work } from '../db/work.ts'
import { knownDays } from '../identity/devices.ts'
import type { Brought } from '../identity/sign-in.ts'
import type { Context, Module } from '../module.ts'
import { Problem } from '../problem.ts'
import type { Antivirus } from '../files/clamd.ts'
import type { FilesHost } from '../files/signed.ts'
import type { Store } from '../files/store.ts'
import { bodyHash, enter, idempotencyKey, ifMatch, isTwin, keepReply, readKept, replay, type DoorOptions } from './door.ts'

export type ApiOptions = DoorOptions & { modules: readonly Module[], store: Store, secure: boolean, uploadLimit: number, antivirus: Antivirus | null, filesHost: FilesHost | null }
type Loose = (input: object, ctx: Context) => unknown
type Raw = (request: FastifyRequest, reply: FastifyReply, ctx: Context) => unknown

type Room = { route(route: RouteOptions): unknown }
/** A room of the server where a body is bytes, whatever it says it is. */
function uploads(app: FastifyInstance): Room {
  const routes: RouteOptions[] = []
  app.register(async (room) => {
    room.removeAllContentTypeParsers()
    await room.register(multipart)
    room.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    for (const route of routes) room.route(route)
  })
  return { route: (route) => routes.push(route) }
}

const idOnly = (address: string): TSchema | undefined => {
  const names = [...address.matchAll(/:(\w*[iI]d)\b/g)].map((match) => match[1]!)
  return names.length === 0 ? undefined : Type.Object(Object.fromEntries(names.map((name) => [name, Type.String({ format: 'uuid' })])))
}

/** Puts every address of every module on the server: schema from the contract, actor at the door, verb in one transaction. */
export function registerApi(app: FastifyInstance, options: ApiOptions): void {
  for (const module of options.modules) {
    for (const [key, endpoint] of Object.entries(module.api as Record<string, Endpoint>)) {
      const [method, path] = key.split(' ') as [string, string]
      const handler = (module.routes as Record<string, unknown>)[key]
      if (typeof handler !== 'function') throw new Error(`${module.name}: no handler for ${key}`)
      const schema: FastifySchema = {}
      const params = idOnly(path)
      if (params) schema.params = params
      if (endpoint.query) schema.querystring = endpoint.query
      if (endpoint.body && !endpoint.raw) schema.body = endpoint.body
      if (!endpoint.raw && endpoint.status !== 204) schema.response = { [endpoint.status ?? 200]: endpoint.reply }
      const room: Room = endpoint.raw === 'upload' ? uploads(app) : app
      room.route({
        method, url: `/api${path}`, schema,
        ...(endpoint.raw === 'upload' ? { bodyLimit: Number.MAX_SAFE_INTEGER } : {}),
        // HEAD of a stream would open it.
        exposeHeadRoute: endpoint.raw !== 'stream',
        onRequest: (request, reply) => enter(request, reply, { module: module.name, endpoint, address: key, method }, options),
        handler: endpoint.raw ? (request, reply) => (handler as Raw)(request, reply, context(request, reply, key, endpoint, options)) : (request, reply) => answer(handler as Loose, key, endpoint, request, reply, options),
      })
    }
  }
}

async function answer(handler: Loose, address: string, endpoint: Endpoint, request: FastifyRequest, reply: FastifyReply, options: ApiOptions): Promise<FastifyReply> {
  const key = idempotencyKey(request)
  if (request.kept) return replay(reply, request.kept, bodyHash(request.body))
  const ctx = context(request, reply, address, endpoint, options)
  try {
    const input = { params: request.params, query: request.query, body: request.body, ...(endpoint.ifMatch ? { ifMatch: ifMatch(request) } : {}) }
    const result = await handler(input, ctx)
    reply.code(endpoint.status ?? 200)
    if (endpoint.status === 204) return reply.send()
    const version = (result as { version?: unknown } | null)?.version
    if (typeof version === 'number') reply.header('etag', `"${version}"`)
    return reply.send(serialized.get(result as object) ? asJson(reply, serialized.get(result as object)!) : result)
  } catch (error) {
    // A twin may be refused before it comes to the key: its first took the name, the version or the photo. What that one left is the answer.
    if (key === undefined || !request.actor || !(isTwin(error) || error instanceof Problem)) throw error
    const kept = await readKept(options, request, address, key)
    if (!kept) throw isTwin(error) ? new Problem(503, 'server.unavailable') : error
    return replay(reply, kept, bodyHash(request.body))
  }
}

const asJson = (reply: FastifyReply, text: string): string => {
  reply.type('application/json; charset=utf-8')
  return text
}
// What was serialised for the idempotency row is sent as it is, not serialised again.
const serialized = new WeakMap<object, string>()

function context(request: FastifyRequest, reply: FastifyReply, address: string, endpoint: Endpoint, options: ApiOptions): Context {
  const key = !endpoint.raw && (request.method === 'POST' || request.method === 'PATCH') ? idempotencyKey(request) : undefined
  const keep = (tx: Tx, result: unknown): void => {
    if (key === undefined || request.actor === null) return
    const status = endpoint.status ?? 200
    const text = status === 204 ? null : String(reply.serializeInput(result as Record<string, unknown>, String(status)))
    if (text !== null) serialized.set(result as object, text)
    // What is shown once is not kept: a copy of the database opens no door.
    const kept = endpoint.shownOnce && text !== null ? JSON.stringify({ ...(JSON.parse(text) as object), [endpoint.shownOnce]: '' }) : text
    keepReply(tx, request, address, key, bodyHash(request.body), status, kept)
  }
  return {
    db: options.database.db,
    // Public addresses have no actor; their handlers do not look at it.
    actor: request.actor ?? { ...nobody, at: options.clock() },
    work: (verb) => work(options.database.db, verb, keep),
    cookie: (secret, maxAge) => void (secret === null ? reply.clearCookie(options.cookieName, { path: '/' }) : setSessionCookie(reply, options, secret, maxAge)),
    deviceCookie: (secret) => void setDeviceCookie(reply, options, secret), brought: broughtBy(request, options),
    device: deviceOf(request.headers['user-agent'] ?? ''), modules: options.modules, store: options.store, uploadLimit: options.uploadLimit, antivirus: options.antivirus, filesHost: options.filesHost, database: options.database,
  }
}

/** `maxAge` in seconds; without it the cookie goes with the browser. */
export const setSessionCookie = (reply: FastifyReply, options: { cookieName: string, secure: boolean }, secret: string, maxAge?: number): FastifyReply =>
  reply.setCookie(options.cookieName, secret, { path: '/', httpOnly: true, sameSite: 'lax', secure: options.secure, ...(maxAge ? { maxAge } : {}) })

const deviceCookieOf = (options: { cookieName: string }): string => `${options.cookieName}-device`
export const setDeviceCookie = (reply: FastifyReply, options: { cookieName: string, secure: boolean }, secret: string): FastifyReply =>
  reply.setCookie(deviceCookieOf(options), secret, { path: '/', httpOnly: true, sameSite: 'lax', secure: options.secure, maxAge: knownDays * 86_400 })

/** What a browser sends along: secrets of a session and of a device, if it holds any. */
export const broughtBy = (request: FastifyRequest, options: { cookieName: string }): Brought => {
  const short = (name: string): string | undefined => (request.cookies[name] ?? '').slice(0, 200) || undefined
  return { session: short(options.cookieName), device: short(deviceCookieOf(options)) }
}

const nobody = { personId: '', via: 'public', sessionId: null, tokenScopes: null, principals: [], authorities: [], mainAuthorityId: '', locale: 'fr', modulesOff: [], administers: 'nothing' } as const

/** « Firefox, Windows »: enough to recognise one's own sessions, no more. */
export function deviceOf(agent: string): string {
  const browser = /Edg\//.test(agent) ? 'Edge' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : /^curl/.test(agent) ? 'curl' : ''
  const system = /Android/.test(agent) ? 'Android' : /iPhone|iPad/.test(agent) ? 'iOS' : /Windows/.test(agent) ? 'Windows' : /Mac OS/.test(agent) ? 'macOS' : /Linux/.test(agent) ? 'Linux' : ''
  return [browser, system].filter(Boolean).join(', ')
}
