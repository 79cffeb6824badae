import type { ServerResponse } from 'node:http'
import type pg from 'pg'
import { holds, rolesByScope, type Role } from '../access/access.ts'
import type { Actor } from '../access/actor.ts'
import type { Database } from '../db/database.ts'
import { readSwitchedOff, tabOfFact } from '../access/switches.ts'
import { stillThere } from './presence.ts'

/** `least`: the permission it takes to hear of it, when reading the scope is not enough. */
type Line = { position: string, fact: string, noun: string, id: string | null, spaceId: string | null, actorId: string | null, postId?: string, about?: string, least?: string }
/** Said to these people alone: their notices changed. It is no fact of the journal and has no position there. */
type Personal = { to: readonly string[] }
/** `waiting`: lines that came while it is still being told what it missed. */
type Listener = { actor: Actor, scopes: ReadonlyMap<string, Role>, response: ServerResponse, position: string, waiting: Line[] | null }
export type Hub = { listen(actor: Actor, response: ServerResponse, after: string | undefined): Promise<void>, size(): number, stop(): void }

export const factChannel = 'journal_facts'
const permission = 'space.read'
const hour = 3_600_000

/** Whoever opens a space has it from that fact on; another fact names the person. */
function aboutWhom({ fact, actor_id, data }: { fact: string, actor_id: string | null, data: Record<string, unknown> }): { about?: string } {
  const about = fact === 'space.created' ? actor_id : data.personId
  return typeof about === 'string' ? { about } : {}
}

/** What a fact tells the stream: that something changed, never what it contains. `about`: the person whose rights changed. */
export const lineOf = (f: { xid: string, id: string, fact: string, noun: string, noun_id: string | null, scope_id: string | null, actor_id: string | null, data: Record<string, unknown> }): Line => ({
  position: `${f.xid}-${f.id}`, fact: f.fact, noun: f.noun, id: f.noun_id, spaceId: f.scope_id, actorId: f.actor_id, ...aboutWhom(f), ...(typeof f.data.postId === 'string' ? { postId: f.data.postId } : {}), ...(typeof f.data.least === 'string' ? { least: f.data.least } : {}),
})

/**
 * One event stream per person and process. Facts come by NOTIFY from the dispatcher; who may read a scope receives its line.
 * A fact about somebody's membership has that person's scopes read again at once; every five seconds those of all are, in one go,
 * since a right may also end by its date, and whoever lost their session, their token or their place here is let go.
 */
export async function startHub(database: Database, connect: () => pg.Client, clock: () => Date, log: (message: string, error?: unknown) => void): Promise<Hub> {
  const listeners = new Set<Listener>()
  let stopped = false
  let client: pg.Client | null = null
  let off: Awaited<ReturnType<typeof readSwitchedOff>> = new Map()
  /** What is off in a space is not heard of there. */
  const isOff = (line: Line): boolean => line.spaceId !== null && (off.get(line.spaceId)?.has(tabOfFact(line.fact) ?? '') ?? false)
  // One line after the other: while the rights of one are being read, the next waits.
  let said = Promise.resolve()

  const subscribe = async (): Promise<void> => {
    client = connect()
    client.on('error', (error) => { log('live stream lost the database', error); again() })
    client.on('end', again)
    client.on('notification', ({ payload }) => { for (const line of JSON.parse(payload ?? '[]') as (Line | Personal)[]) said = said.then(() => ('to' in line ? tellPeople(line) : tell(line))).catch(forgetNothing) })
    await client.connect()
    await client.query(`listen ${factChannel}`)
    off = await readSwitchedOff(database.db)
  }
  /** A line that could not be told is not lost: each browser asks anew. */
  const forgetNothing = (error: unknown): void => {
    log('live stream', error)
    for (const l of listeners) send(l, 'reset', {}, l.position)
  }
  let retry: NodeJS.Timeout | null = null
  const again = (): void => {
    if (stopped || retry) return
    // What was said meanwhile is unknown: each browser asks anew.
    retry = setTimeout(() => {
      retry = null
      subscribe().then(() => { for (const l of listeners) send(l, 'reset', {}, l.position) }, again)
    }, 500)
  }

  const send = (l: Listener, event: string, data: object, position: string): void => {
    l.position = position
    l.response.write(`event: ${event}\nid: ${position}\ndata: ${JSON.stringify(data)}\n\n`)
    // A browser that reads nothing must not fill our memory.
    if (l.response.writableLength > 1 << 20) l.response.destroy()
  }
  const tellPeople = ({ to }: Personal): void => {
    // Who is still catching up hears it at the end of that.
    for (const l of listeners) if (to.includes(l.actor.personId) && !l.waiting) sendNotice(l)
  }
  const sendNotice = (l: Listener): void => send(l, 'fact', { fact: 'notice.changed', noun: 'notice', id: l.actor.personId, spaceId: null, actorId: null }, l.position)
  const tell = async (line: Line): Promise<void> => {
    if (line.fact === 'session.ended') for (const l of listeners) if (l.actor.sessionId === line.id) l.response.end()
    const { spaceId, position } = line
    if (spaceId === null) return
    if (line.fact === 'space.module_switched') off = await readSwitchedOff(database.db)
    if (isOff(line)) return
    const told = [...listeners].filter((l) => l.actor.personId === line.about)
    const had = new Set(told.filter((l) => l.scopes.has(spaceId)))
    if (told.length > 0) await read(told)
    for (const l of listeners) {
      // What it was told while it caught up may be news to us: the journal is read ahead of the dispatcher.
      if (l.position !== '' && !isAfter(position, l.position)) continue
      const out = had.has(l) && !l.scopes.has(spaceId)
      // Whoever just lost the space hears that, and nothing else of it.
      const one: Line = out ? { position, fact: 'membership.changed', noun: 'membership', id: line.id, spaceId, actorId: line.actorId } : line
      if (!out && !hears(l, line)) continue
      if (l.waiting) l.waiting.push(one)
      else send(l, 'fact', shown(one), position)
    }
  }

  const read = async (some: Iterable<Listener>): Promise<void> => {
    const all = [...some]
    const found = await rolesByScope(database.pool, all.map((l) => l.actor.personId), permission, clock())
    for (const l of all) l.scopes = found.get(l.actor.personId) ?? new Map()
  }
  const beat = setInterval(() => { for (const l of listeners) l.response.write(': here\n\n') }, 20_000)
  let reading = false
  const refresh = setInterval(() => {
    if (reading || listeners.size === 0) return
    reading = true
    reread().catch((error: unknown) => log('live stream', error)).finally(() => { reading = false })
  }, 5_000)
  const reread = async (): Promise<void> => {
    const here = await stillThere(database.pool, [...listeners].map((l) => l.actor.via), clock())
    const had = new Map([...listeners].map((l) => [l, l.scopes]))
    await read(listeners)
    // Rights that came or went with an audience or by their date have no fact of their own with a person in it.
    for (const [l, before] of had) for (const spaceId of changed(before, l.scopes)) send(l, 'fact', { fact: 'membership.changed', noun: 'membership', id: l.actor.personId, spaceId, actorId: null }, l.position)
    for (const l of listeners) if (!here(l.actor.via)) l.response.end()
  }

  await subscribe()
  return {
    async listen(actor, response, after) {
      const l: Listener = { actor, scopes: new Map(), response, position: after ?? '', waiting: after === undefined ? null : [] }
      // First of all: a browser that goes away meanwhile must not stay with us for ever.
      response.on('close', () => listeners.delete(l))
      if (response.destroyed) return
      listeners.add(l)
      await read([l])
      response.write('retry: 2000\n\n')
      if (after === undefined) return
      await resume(database, l, after, send, clock(), isOff)
      // In order and once: what came meanwhile follows, unless it was among what was missed.
      const { waiting } = l
      l.waiting = null
      for (const line of waiting ?? []) if (isAfter(line.position, l.position)) send(l, 'fact', shown(line), line.position)
      if (await noticedSince(database, actor, after)) sendNotice(l)
    },
    size: () => listeners.size,
    stop() {
      stopped = true
      clearInterval(beat)
      clearInterval(refresh)
      if (retry) clearTimeout(retry)
      for (const l of listeners) l.response.end()
      client?.end().catch(() => {})
    },
  }
}

/** Scopes that came, went, or hold another role. */
const changed = (before: ReadonlyMap<string, Role>, now: ReadonlyMap<string, Role>): string[] => [...new Set([...before.keys(), ...now.keys()])].filter((id) => before.get(id) !== now.get(id))
/** May it hear this? Of a module that is off for its person, nothing. */
const hears = (l: Pick<Listener, 'scopes' | 'actor'>, line: Line): boolean => line.spaceId !== null && !l.actor.modulesOff.includes(tabOfFact(line.fact) ?? '') && holds(l.scopes.get(line.spaceId) ?? null, line.least ?? permission)
const shown = ({ position: _position, about: _about, least: _least, ...data }: Line): object => data

const parts = (position: string): bigint[] => position.split('-').map(BigInt)
const isAfter = (a: string, b: string): boolean => {
  if (!/^\d+-\d+$/.test(b)) return true
  const [[ax, ai], [bx, bi]] = [parts(a), parts(b)]
  return ax! > bx! || (ax === bx && ai! > bi!)
}

/** Did the person's notices change since the fact that their browser last saw? */
async function noticedSince(database: Database, actor: Actor, after: string): Promise<boolean> {
  const [xid, id] = readPosition(after)
  if (xid === undefined || id === undefined) return false
  const { rowCount } = await database.pool.query('select from notice n join journal j on j.xid = $1::xid8 and j.id = $2 where n.person_id = $3 and greatest(n.at, n.read_at) >= j.at limit 1', [xid, id, actor.personId])
  return rowCount === 1
}

const readPosition = (position: string): string[] => /^(\d{1,20})-(\d{1,18})$/.exec(position)?.slice(1) ?? []

/** What happened since the position that the browser last saw, for an hour; beyond that, or when it is too much, `reset`. */
async function resume(database: Database, l: Listener, after: string, send: (l: Listener, event: string, data: object, position: string) => void, at: Date, isOff: (line: Line) => boolean): Promise<void> {
  const [xid, id] = readPosition(after)
  if (xid === undefined || id === undefined) return send(l, 'reset', {}, after)
  const { rows } = await database.pool.query<Parameters<typeof lineOf>[0] & { at: Date }>(
    `select xid::text, id::text, at, fact, noun, noun_id, scope_id, actor_id, data from journal j where (j.xid, j.id) > ($1::xid8, $2::bigint) and j.xid < pg_snapshot_xmin(pg_current_snapshot())
     and scope_id = any($3::uuid[]) order by j.xid, j.id limit 501`, [xid, id, [...l.scopes.keys()]])
  const known = await database.pool.query('select 1 from journal where xid = $1::xid8 and id = $2 and at > $3', [xid, id, new Date(at.getTime() - hour)])
  if (rows.length > 500 || known.rows.length === 0) return send(l, 'reset', {}, rows.at(-1) ? `${rows.at(-1)!.xid}-${rows.at(-1)!.id}` : after)
  for (const row of rows) {
    const line = lineOf(row)
    if (hears(l, line) && !isOff(line)) send(l, 'fact', shown(line), line.position)
  }
}
