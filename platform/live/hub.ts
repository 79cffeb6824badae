import type { Socket } from 'node:net'
import type pg from 'pg'
import { holds, unmarked } from '../access/access.ts'
import type { Actor } from '../access/actor.ts'
import type { Database } from '../db/database.ts'
import { readSwitchedOff, tabOfFact } from '../access/switches.ts'
import { goneOf } from './presence.ts'
import { differences, forgetOthers, newHolder, readHeld, roleIn, scopesIn, type Holder, type Known } from './rights.ts'

/** `least`: the permission it takes to hear of it, when reading the scope is not enough. */
type Line = { position: string, fact: string, noun: string, id: string | null, spaceId: string | null, actorId: string | null, postId?: string, about?: string, least?: string, /** The module that it goes with, where a space may be without it. */ tab?: string, /** The named list that it is under. */ within?: string }
/** Said to these people alone: their notices changed. It is no fact of the journal and has no position there. */
type Personal = { to: readonly string[] }
type Person = Holder & { listeners: Set<Listener> }
/** `waiting`: lines that came while it is still being told what it missed. Of the actor, what is needed: thousands of these are kept. */
type Listener = { person: Person, via: string, modulesOff: readonly string[], socket: Socket, position: string, waiting: Line[] | null }
export type Hub = { listen(actor: Actor, socket: Socket, after: string | undefined): Promise<void>, size(): number, stop(): void }

export const factChannel = 'journal_facts'
const permission = 'space.read'
/** Whoever holds it reads what is under any list there. */
const hosts = 'member.manage'
const hour = 3_600_000
/** What may wait for a browser that reads slowly, in bytes: more than it is told at once after an absence. Cut off, it resumes. */
const unread = 256 << 10
const heartbeat = Buffer.from(': here\n\n')

/** Whoever opens a space has it from that fact on; another fact names the person. */
function aboutWhom({ fact, actor_id, data }: { fact: string, actor_id: string | null, data: Record<string, unknown> }): { about?: string } {
  const about = fact === 'space.created' ? actor_id : data.personId
  return typeof about === 'string' ? { about } : {}
}

function tabOf({ fact, data }: { fact: string, data: Record<string, unknown> }): { tab?: string } {
  const tab = tabOfFact(fact, data)
  return tab === undefined ? {} : { tab }
}

/** What a fact tells the stream: that something changed, never what it contains. `about`: the person whose rights changed. */
export const lineOf = (f: { xid: string, id: string, fact: string, noun: string, noun_id: string | null, scope_id: string | null, actor_id: string | null, data: Record<string, unknown> }): Line => ({
  position: `${f.xid}-${f.id}`, fact: f.fact, noun: f.noun, id: f.noun_id, spaceId: f.scope_id, actorId: f.actor_id, ...aboutWhom(f), ...(typeof f.data.postId === 'string' ? { postId: f.data.postId } : {}), ...(typeof f.data.least === 'string' ? { least: f.data.least } : {}), ...(typeof f.data.within === 'string' ? { within: f.data.within } : {}), ...tabOf(f),
})

/**
 * One event stream per browser. Facts come by NOTIFY from the dispatcher; who may read a scope receives its line, written once for all of them
 * and without a question to the database.
 * A fact about somebody's membership has that person's rights read again at once; every five seconds those of all are, in one go,
 * since a right may also end by its date, and whoever lost their session, their token or their place here is let go.
 */
export async function startHub(database: Database, connect: () => pg.Client, clock: () => Date, log: (message: string, error?: unknown) => void): Promise<Hub> {
  const people = new Map<string, Person>()
  const everyone = (): Listener[] => [...people.values()].flatMap((person) => [...person.listeners])
  let stopped = false
  let client: pg.Client | null = null
  let off: Awaited<ReturnType<typeof readSwitchedOff>> = new Map()
  /** What is off in a space is not heard of there. */
  const isOff = (line: Line): boolean => line.spaceId !== null && (off.get(line.spaceId)?.has(line.tab ?? '') ?? false)
  // One line after the other: while the rights of one are being read, the next waits.
  let said = Promise.resolve()

  const subscribe = async (): Promise<void> => {
    const fresh = connect()
    client = fresh
    client.on('error', (error) => { log('live stream lost the database', error); again() })
    client.on('end', again)
    client.on('notification', ({ payload }) => { for (const line of JSON.parse(payload ?? '[]') as (Line | Personal)[]) said = said.then(() => ('to' in line ? tellPeople(line) : tell(line))).catch(forgetNothing) })
    try {
      await fresh.connect()
      await fresh.query(`listen ${factChannel}`)
      off = await readSwitchedOff(database.db)
    } catch (error) {
      // It would go on listening beside the next one, and tell each line twice.
      fresh.off('end', again).end().catch(() => {})
      throw error
    }
  }
  const resetAll = (): void => { for (const l of everyone()) send(l, 'reset', {}, l.position) }
  /** A line that could not be told is not lost: each browser asks anew. */
  const forgetNothing = (error: unknown): void => {
    log('live stream', error)
    resetAll()
  }
  let retry: NodeJS.Timeout | null = null
  const again = (): void => {
    if (stopped || retry) return
    // What was said meanwhile is unknown: each browser asks anew.
    retry = setTimeout(() => {
      retry = null
      subscribe().then(resetAll, again)
    }, 500)
  }

  const tellPeople = ({ to }: Personal): void => {
    // Who is still catching up hears it at the end of that.
    for (const id of to) for (const l of people.get(id)?.listeners ?? []) if (!l.waiting) sendOwn(l, 'notice', null)
  }
  const tell = async (line: Line): Promise<void> => {
    if (line.fact === 'session.ended') for (const l of everyone()) if (l.via === `session:${line.id}`) l.socket.end()
    const { spaceId, position } = line
    if (spaceId === null) return
    if (line.fact === 'space.module_switched') off = await readSwitchedOff(database.db)
    if (isOff(line)) return
    const told = people.get(line.about ?? '')
    const had = told && roleIn(told.held, spaceId)
    if (told) await inTurn(() => read([told]))
    // Whoever just lost the space hears that, and nothing else of it.
    const leaver = told && had && roleIn(told.held, spaceId) === null ? told : null
    const farewell: Line = { position, fact: 'membership.changed', noun: 'membership', id: line.id, spaceId, actorId: line.actorId }
    const frame = frameOf('fact', shown(line), position)
    // Nearly all of them were told the same line last.
    const isNews = lastAnswer((before) => before === '' || isAfter(position, before))
    for (const person of people.values()) {
      if (person !== leaver && !mayHear(person, line)) continue
      for (const l of person.listeners) {
        // What it was told while it caught up may be news to us: the journal is read ahead of the dispatcher.
        if (!isNews(l.position) || (person !== leaver && isOffFor(l, line))) continue
        if (l.waiting) l.waiting.push(person === leaver ? farewell : line)
        else if (person === leaver) send(l, 'fact', shown(farewell), position)
        else write(l, frame, position)
      }
    }
  }

  const known: Known = new Map()
  const read = (some: readonly Person[]) => readHeld(database.pool, some, permission, clock(), known)
  // One reading after the other: none brings back what a later one found gone.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(reading: () => Promise<T>): Promise<T> => {
    const done = turn.then(reading)
    turn = done.catch(() => {})
    return done
  }
  /** Reads, and says what came or went. Rights that did with an audience or by their date have no fact of their own with a person in it. */
  const readAloud = async (some: readonly Person[]): Promise<void> => {
    const knew = new Set(some.filter((person) => person.mark !== unmarked))
    for (const [person, before] of await read(some)) {
      if (knew.has(person)) for (const spaceId of differences(before, person.held)) for (const l of person.listeners) sendOwn(l, 'membership', spaceId)
    }
  }
  let newcomers: { people: Set<Person>, read: Promise<void> } | null = null
  /** Those who come while others are being read are read together. */
  const meet = (person: Person): Promise<void> => {
    const some = newcomers?.people ?? new Set<Person>()
    newcomers ??= { people: some, read: inTurn(() => { newcomers = null; return readAloud([...some]) }) }
    some.add(person)
    return newcomers.read
  }

  const beat = setInterval(() => { for (const l of everyone()) write(l, heartbeat, l.position) }, 20_000)
  let reading = false
  const refresh = setInterval(() => {
    if (reading || people.size === 0) return
    reading = true
    reread().catch((error: unknown) => log('live stream', error)).finally(() => { reading = false })
  }, 5_000)
  const reread = async (): Promise<void> => {
    // Who comes while this is asked was let in a moment ago: they are not judged by it.
    const asked = everyone()
    const gone = await goneOf(database.pool, [...new Set(asked.map((l) => l.via))], clock())
    await inTurn(async () => {
      await readAloud([...people.values()])
      forgetOthers(known, people.values())
    })
    for (const l of asked) if (gone.has(l.via)) l.socket.end()
  }

  await subscribe()
  return {
    async listen({ personId, via, modulesOff }, socket, after) {
      if (socket.destroyed) return
      const person = people.get(personId) ?? { ...newHolder(personId), listeners: new Set() }
      people.set(personId, person)
      const l: Listener = { person, via, modulesOff, socket, position: after ?? '', waiting: after === undefined ? null : [] }
      person.listeners.add(l)
      // First of all: a browser that goes away meanwhile must not stay with us for ever.
      socket.on('close', () => {
        person.listeners.delete(l)
        if (person.listeners.size === 0) people.delete(personId)
      })
      await meet(person)
      socket.write('retry: 2000\n\n')
      if (after === undefined) return
      await resume(database, l, after, clock(), isOff)
      // In order and once: what came meanwhile follows, unless it was among what was missed.
      const { waiting } = l
      l.waiting = null
      for (const line of waiting ?? []) if (isAfter(line.position, l.position)) send(l, 'fact', shown(line), line.position)
      if (await noticedSince(database, personId, after)) sendOwn(l, 'notice', null)
    },
    size: () => everyone().length,
    stop() {
      stopped = true
      clearInterval(beat)
      clearInterval(refresh)
      if (retry) clearTimeout(retry)
      for (const l of everyone()) l.socket.end()
      client?.end().catch(() => {})
    },
  }
}

const frameOf = (event: string, data: object, position: string): Buffer => Buffer.from(`event: ${event}\nid: ${position}\ndata: ${JSON.stringify(data)}\n\n`)
function write(l: Listener, frame: Buffer, position: string): void {
  l.position = position
  l.socket.write(frame)
  // A browser that reads nothing must not fill our memory.
  if (l.socket.writableLength > unread) l.socket.destroy()
}
const send = (l: Listener, event: string, data: object, position: string): void => write(l, frameOf(event, data, position), position)
/** What concerns the person alone and has no position of its own. */
const sendOwn = (l: Listener, noun: 'notice' | 'membership', spaceId: string | null): void => send(l, 'fact', { fact: `${noun}.changed`, noun, id: l.person.id, spaceId, actorId: null }, l.position)

/** May they hear this? */
const mayHear = ({ held }: Person, line: Line): boolean => line.spaceId !== null && holds(roleIn(held, line.spaceId), line.least ?? permission) && (line.within === undefined || roleIn(held, line.within) !== null || holds(roleIn(held, line.spaceId), hosts))
/** Of a module that is off for its person, nothing. */
const isOffFor = ({ modulesOff }: Listener, line: Line): boolean => modulesOff.includes(line.tab ?? '')
const shown = ({ position: _position, about: _about, least: _least, tab: _tab, within: _within, ...data }: Line): object => data

const parts = (position: string): bigint[] => position.split('-').map(BigInt)
const isAfter = (a: string, b: string): boolean => {
  if (!/^\d+-\d+$/.test(b)) return true
  const [[ax, ai], [bx, bi]] = [parts(a), parts(b)]
  return ax! > bx! || (ax === bx && ai! > bi!)
}

/** Keeps the last answer, for one who is asked the same again and again. */
function lastAnswer(ask: (of: string) => boolean): (of: string) => boolean {
  let [last, answer]: [string | null, boolean] = [null, false]
  return (of) => {
    if (of !== last) [last, answer] = [of, ask(of)]
    return answer
  }
}

/** Did the person's notices change since the fact that their browser last saw? */
async function noticedSince(database: Database, personId: string, after: string): Promise<boolean> {
  const [xid, id] = readPosition(after)
  if (xid === undefined || id === undefined) return false
  const { rowCount } = await database.pool.query('select from notice n join journal j on j.xid = $1::xid8 and j.id = $2 where n.person_id = $3 and greatest(n.at, n.read_at) >= j.at limit 1', [xid, id, personId])
  return rowCount === 1
}

const readPosition = (position: string): string[] => /^(\d{1,20})-(\d{1,18})$/.exec(position)?.slice(1) ?? []

/** What happened since the position that the browser last saw, for an hour; beyond that, or when it is too much, `reset`. */
async function resume(database: Database, l: Listener, after: string, at: Date, isOff: (line: Line) => boolean): Promise<void> {
  const [xid, id] = readPosition(after)
  if (xid === undefined || id === undefined) return send(l, 'reset', {}, after)
  const { rows } = await database.pool.query<Parameters<typeof lineOf>[0] & { at: Date }>(
    `select xid::text, id::text, at, fact, noun, noun_id, scope_id, actor_id, data from journal j where (j.xid, j.id) > ($1::xid8, $2::bigint) and j.xid < pg_snapshot_xmin(pg_current_snapshot())
     and scope_id = any($3::uuid[]) order by j.xid, j.id limit 501`, [xid, id, scopesIn(l.person.held)])
  const known = await database.pool.query('select 1 from journal where xid = $1::xid8 and id = $2 and at > $3', [xid, id, new Date(at.getTime() - hour)])
  if (rows.length > 500 || known.rows.length === 0) return send(l, 'reset', {}, rows.at(-1) ? `${rows.at(-1)!.xid}-${rows.at(-1)!.id}` : after)
  for (const row of rows) {
    const line = lineOf(row)
    if (mayHear(l.person, line) && !isOffFor(l, line) && !isOff(line)) send(l, 'fact', shown(line), line.position)
  }
}
