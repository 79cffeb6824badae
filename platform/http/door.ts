import { hash } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { tokenMay } from '../access/access.ts'
import type { Endpoint } from '../contract.ts'
import type { Database, Tx } from '../db/database.ts'
import { beforeCommit } from '../db/work.ts'
import { readActor, type Kept } from '../identity/actors.ts'
import { Problem } from '../problem.ts'
import { refuseCrossSite } from './security.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null
    /** The reply kept for this idempotency key. */
    kept: Kept | null
  }
}

export type DoorOptions = { database: Database, origin: string, clock: () => Date, cookieName: string }
type Entry = { module: string, endpoint: Endpoint, address: string, method: string }

export const idempotencyKey = (request: FastifyRequest): string | undefined => {
  const key = request.headers['idempotency-key']
  // Passed over, it would make twice what its sender believes to be made once.
  if (typeof key === 'string' && key.length > 200) throw new Problem(400, 'request.invalid', { field: 'Idempotency-Key' })
  return typeof key === 'string' && key.length > 0 ? key : undefined
}

/** Step 1 of the path of a request: who asks, by which door, and whether this address is open to them. */
export async function enter(request: FastifyRequest, reply: FastifyReply, { module, endpoint, address, method }: Entry, options: DoorOptions): Promise<void> {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const cookie = bearer === undefined ? request.cookies[options.cookieName] : undefined
  if (method !== 'GET' && bearer === undefined) refuseCrossSite(request, options.origin)
  if (endpoint.auth === 'public') return
  const secret = bearer ?? cookie
  if (secret === undefined || secret.length > 200) throw new Problem(401, 'session.missing')
  const key = method === 'POST' || method === 'PATCH' ? idempotencyKey(request) : undefined
  const found = await readActor(options.database, secret, bearer === undefined ? 'session' : 'token', options.clock(), key === undefined ? undefined : { address: addressOf(request, address), key })
  if (!found) throw new Problem(401, 'session.missing')
  // What waited in a browser leaves under the name it was written under, or not at all.
  const written = request.headers['parvis-person']
  if (written !== undefined && written !== found.actor.personId) throw new Problem(401, 'session.other')
  request.actor = found.actor
  request.kept = found.kept
  // On a device of one's own, what one read may be read again without a network: the browser is told whose it is.
  if (found.enrolled && method === 'GET') reply.header('parvis-person', found.actor.personId)
  if (endpoint.auth === 'session' && found.actor.sessionId === null) throw new Problem(403, 'session.required')
  if (!tokenMay(found.actor, method)) throw new Problem(403, 'token.scope')
  if (found.actor.modulesOff.includes(module)) throw new Problem(404, 'not_found')
}

/** The same key may serve at another address: an address is the contract's, with this request's ids. */
const addressOf = (request: FastifyRequest, address: string): string =>
  address.replace(/:(\w+)/g, (_, name: string) => (request.params as Record<string, string>)[name] ?? '')

export const bodyHash = (body: unknown): Buffer => hash('sha256', JSON.stringify(body ?? null), 'buffer')

/** Gives the kept reply of a key again; the same key with another body is a mistake of the caller. */
export function replay(reply: FastifyReply, kept: Kept, hashed: Buffer): FastifyReply {
  if (!kept.bodyHash.equals(hashed)) throw new Problem(422, 'idempotency.key_reused')
  reply.code(kept.status).header('idempotency-replayed', 'true')
  return kept.reply === null ? reply.send() : reply.type('application/json; charset=utf-8').send(kept.reply)
}

/** Keeps the reply with the change itself: a twin that arrives meanwhile waits on this row, then replays it. */
export function keepReply(tx: Tx, request: FastifyRequest, address: string, key: string, hashed: Buffer, status: number, text: string | null): void {
  const { actor } = request
  if (!actor) return
  beforeCommit(tx, CompiledQuery.raw(keep, [actor.personId, addressOf(request, address), key, hashed, status, text, actor.at]))
}
const keep = 'insert into idempotency (person_id, address, key, body_hash, status, reply, at) values ($1, $2, $3, $4, $5, $6, $7)'

export const isTwin = (error: unknown): boolean => error instanceof Error && 'constraint' in error && error.constraint === 'idempotency_pkey'

/** What the twin that came first left. */
export async function readKept(options: Pick<DoorOptions, 'database'>, request: FastifyRequest, address: string, key: string): Promise<Kept | null> {
  const { rows } = await options.database.pool.query<{ status: number, reply: string | null, body_hash: Buffer }>(
    'select status, reply, body_hash from idempotency where person_id = $1 and address = $2 and key = $3', [request.actor?.personId, addressOf(request, address), key])
  return rows[0] ? { status: rows[0].status, reply: rows[0].reply, bodyHash: rows[0].body_hash } : null
}

/** The version that the caller's change is based on. */
export function ifMatch(request: FastifyRequest): number {
  const header = request.headers['if-match']
  if (header === undefined) throw new Problem(428, 'request.version_missing')
  const version = /^"(\d{1,9})"$/.exec(header)?.[1]
  if (version === undefined) throw new Problem(412, 'request.version_stale')
  return Number(version)
}
