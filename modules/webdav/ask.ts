// One request from a drive: who asks, about what, and on which conditions.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { fulfilled, listed, parseIf, tokensOf, type State } from '#lib/davxml/conditions.ts'
import { Malformed, parse, type Element } from '#lib/davxml/parse.ts'
import { below, mostTrashed } from '#modules/documents/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import type { ProtocolRoom } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { etagOf, find, hrefOf, keyOf, locksOn, namesOf, type Lock, type Path } from './find.ts'
import { Refusal } from './refusal.ts'

/** `device`: the token that it shows. `names`: of the address. */
export type Ask = { request: FastifyRequest, reply: FastifyReply, room: ProtocolRoom, actor: Actor, device: string, names: string[] }

export const header = ({ request }: Pick<Ask, 'request'>, name: string): string | undefined => {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

export const tokenPrefix = 'opaquelocktoken:'
export const tokenOf = ({ token }: Pick<Lock, 'token'>): string => tokenPrefix + token

/** The locks that an address is under, each with the address that it was laid on. */
export const covering = ({ names, root, trail }: Path): { lock: Lock, href: string }[] => trail.flatMap((node, i) =>
  node.locks.filter((lock) => lock.deep || i === names.length - 2).map((lock) => ({ lock, href: hrefOf([root!.name, ...trail.slice(0, i + 1).map(({ name }) => name)], node.kind === 'folder') })))

const stateOf = (path: Path): State => ({ tokens: covering(path).map(({ lock }) => tokenOf(lock)), etag: etagOf(path.node) })

/** Other addresses that one header may ask about. */
const mostNamed = 5

/** Throws 412 where the conditions of a request do not hold. Answers the tokens that it shows, and whether it said which bytes it expects. */
export async function meetConditions(db: Db, ask: Ask, path: Path): Promise<{ tokens: string[], conditional: boolean }> {
  const [match, noneMatch, given] = [header(ask, 'if-match'), header(ask, 'if-none-match'), header(ask, 'if')]
  const etag = etagOf(path.node) ?? (path.node ? '' : null)
  if (match !== undefined && !listed(match, etag)) throw new Refusal(412)
  if (noneMatch !== undefined && listed(noneMatch, etag, true)) throw new Refusal(412)
  if (given === undefined) return { tokens: [], conditional: match !== undefined || noneMatch !== undefined }
  const lists = parseIf(given)
  if (lists === null) throw new Refusal(400)
  const states = new Map<string | null, State>([[null, stateOf(path)]])
  for (const { about } of lists) {
    if (about === null || states.has(about)) continue
    if (states.size > mostNamed) throw new Refusal(400)
    const names = URL.canParse(about, ask.room.origin) ? namesOf(new URL(about, ask.room.origin).pathname) : []
    states.set(about, same(names, path.names) ? stateOf(path) : stateOf(await find(db, ask.actor, names)))
  }
  if (!fulfilled(lists, (about) => states.get(about)!)) throw new Refusal(412)
  return { tokens: tokensOf(lists), conditional: match !== undefined || noneMatch !== undefined || lists.some(({ conditions }) => conditions.some((one) => one.etag !== null && !one.not)) }
}
export const same = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((name, i) => keyOf(name) === keyOf(other[i]!))

/** Throws 423 where a lock stands in the way and its token is not shown. `member`: the folder gains or loses it; `deep`: what stands below changes too. */
export async function refuseLocked(tx: Tx, { actor }: Ask, path: Path, tokens: readonly string[], { member = false, deep = false } = {}): Promise<void> {
  const locks = covering(path)
  const folder = path.names.length > 2 ? path.trail[path.names.length - 3] : undefined
  if (member && folder) for (const lock of folder.locks) if (!lock.deep) locks.push({ lock, href: hrefOf([path.root!.name, ...path.trail.slice(0, path.names.length - 2).map(({ name }) => name)], true) })
  if (deep && path.node?.kind === 'folder') {
    const ids = (await below(tx, path.node.id, mostTrashed)).map(({ id }) => id).filter((id) => id !== path.node!.id)
    for (const lock of await locksOn(tx, actor.at, ids)) locks.push({ lock, href: hrefOf(path.names, true) })
  }
  const byRoot = Map.groupBy(locks, ({ lock }) => lock.of)
  for (const group of byRoot.values()) if (!group.some(({ lock }) => lock.person === actor.personId && tokens.includes(tokenOf(lock)))) throw new Refusal(423, 'lock-token-submitted', group[0]!.href)
}

/** Runs a change in one transaction; once more where somebody else's came between what it read and what it wrote. */
export async function change<T>(ask: Ask, verb: (tx: Tx) => Promise<T>): Promise<T> {
  for (let left = 2; ; left--) {
    try {
      return await work(ask.room.database.db, verb)
    } catch (error) {
      if (left === 0 || !(error instanceof Problem) || error.code !== 'request.version_stale') throw error
    }
  }
}

const mostXml = 262_144

/** The bytes of the request as they come; none where it has no body. */
export const bytesOf = ({ request }: Pick<Ask, 'request'>): AsyncIterable<Uint8Array> => (request.body as AsyncIterable<Uint8Array> | undefined) ?? none()
async function* none(): AsyncGenerator<Uint8Array> { /* nothing */ }

/** The XML of the request, null without a body. */
export async function xmlOf(ask: Ask): Promise<Element | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of bytesOf(ask)) {
    if ((size += part.length) > mostXml) throw new Refusal(413)
    parts.push(part)
  }
  if (size === 0) return null
  try {
    return parse(Buffer.concat(parts))
  } catch (error) {
    throw error instanceof Malformed ? new Refusal(400) : error
  }
}
