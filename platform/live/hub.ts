import type { ServerResponse } from 'node:http'
import type pg from 'pg'
import { scopeSet } from '../access/access.ts'
import type { Actor } from '../access/actor.ts'
import type { Database } from '../db/database.ts'

type Line = { position: string, fact: string, noun: string, id: string | null, spaceId: string | null, actorId: string | null, postId?: string, about?: string }
/** `waiting`: lines that came while it is still being told what it missed. */
type Listener = { actor: Actor, scopes: Set<string>, response: ServerResponse, position: string, waiting: Line[] | null }
export type Hub = { listen(actor: Actor, response: ServerResponse, after: string | undefined): Promise<void>, size(): number, stop(): void }

const channel = 'journal_facts'
const permission = 'space.read'
const hour = 3_600_000

/** What a fact tells the stream: that something changed, never what it contains. `about`: the person whose rights changed. */
export const lineOf = (f: { xid: string, id: string, fact: string, noun: string, noun_id: string | null, scope_id: string | null, actor_id: string | null, data: Record<string, unknown> }): Line => ({
  position: `${f.xid}-${f.id}`, fact: f.fact, noun: f.noun, id: f.noun_id, spaceId: f.scope_id, actorId: f.actor_id, ...(typeof f.data.personId === 'string' ? { about: f.data.personId } : {}), ...(typeof f.data.postId === 'string' ? { postId: f.data.postId } : {}),
})

/**
 * One event stream per person and process. Facts come by NOTIFY from the dispatcher; who may read a scope receives its line.
 * A fact about somebody's membership has that person's scopes read again at once; all are read again every five seconds when grants moved.
 */
export async function startHub(database: Database, connect: () => pg.Client, clock: () => Date, log: (message: string, error?: unknown) => void): Promise<Hub> {
  const listeners = new Set<Listener>()
  let stopped = false
  let client: pg.Client | null = null

  const subscribe = async (): Promise<void> => {
    client = connect()
    client.on('error', (error) => { log('live stream lost the database', error); again() })
    client.on('end', again)
    client.on('notification', ({ payload }) => { for (const line of JSON.parse(payload ?? '[]') as Line[]) void tell(line) })
    await client.connect()
    await client.query(`listen ${channel}`)
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
  const tell = async (line: Line): Promise<void> => {
    if (line.fact === 'session.ended') for (const l of listeners) if (l.actor.sessionId === line.id) l.response.end()
    const { position, about, ...data } = line
    for (const l of listeners) {
      if (about === l.actor.personId && line.spaceId !== null) {
        const had = l.scopes.has(line.spaceId)
        l.scopes = await scopeSet(database.db, { ...l.actor, at: clock() }, permission)
        if (had && !l.scopes.has(line.spaceId)) send(l, 'fact', { fact: 'membership.changed', noun: 'membership', id: line.id, spaceId: line.spaceId, actorId: line.actorId }, position)
      }
      if (line.spaceId === null || !l.scopes.has(line.spaceId)) continue
      if (l.waiting) l.waiting.push(line)
      else send(l, 'fact', data, position)
    }
  }

  const beat = setInterval(() => { for (const l of listeners) l.response.write(': here\n\n') }, 20_000)
  const refresh = setInterval(() => void reread().catch(() => {}), 5_000)
  let grantsSeen = ''
  const reread = async (): Promise<void> => {
    if (listeners.size === 0) return
    const { rows } = await database.pool.query<{ mark: string }>(`select coalesce(max(id), 0)::text as mark from journal where noun in ('membership', 'space', 'audience')`)
    const ended = await database.pool.query<{ id: string }>(`select id from unnest($1::uuid[]) as asked(id) where not exists (select from session s where s.id = asked.id)`, [[...listeners].flatMap((l) => l.actor.sessionId ?? [])])
    const gone = new Set(ended.rows.map((row) => row.id))
    for (const l of listeners) if (l.actor.sessionId && gone.has(l.actor.sessionId)) l.response.end()
    if (rows[0]!.mark === grantsSeen) return
    grantsSeen = rows[0]!.mark
    for (const l of listeners) l.scopes = await scopeSet(database.db, { ...l.actor, at: clock() }, permission)
  }

  await subscribe()
  return {
    async listen(actor, response, after) {
      const l: Listener = { actor, scopes: await scopeSet(database.db, actor, permission), response, position: after ?? '', waiting: after === undefined ? null : [] }
      response.on('close', () => listeners.delete(l))
      listeners.add(l)
      response.write('retry: 2000\n\n')
      if (after === undefined) return
      await resume(database, l, after, send, clock())
      // In order and once: what came meanwhile follows, unless it was among what was missed.
      const { waiting } = l
      l.waiting = null
      for (const { position, about: _about, ...data } of waiting ?? []) if (isAfter(position, l.position)) send(l, 'fact', data, position)
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

const parts = (position: string): bigint[] => position.split('-').map(BigInt)
const isAfter = (a: string, b: string): boolean => {
  if (!/^\d+-\d+$/.test(b)) return true
  const [[ax, ai], [bx, bi]] = [parts(a), parts(b)]
  return ax! > bx! || (ax === bx && ai! > bi!)
}

/** What happened since the position that the browser last saw, for an hour; beyond that, or when it is too much, `reset`. */
async function resume(database: Database, l: Listener, after: string, send: (l: Listener, event: string, data: object, position: string) => void, at: Date): Promise<void> {
  const [xid, id] = /^(\d{1,20})-(\d{1,18})$/.exec(after)?.slice(1) ?? []
  if (xid === undefined || id === undefined) return send(l, 'reset', {}, after)
  const { rows } = await database.pool.query<Parameters<typeof lineOf>[0] & { at: Date }>(
    `select xid::text, id::text, at, fact, noun, noun_id, scope_id, actor_id, data from journal j where (j.xid, j.id) > ($1::xid8, $2::bigint) and j.xid < pg_snapshot_xmin(pg_current_snapshot())
     and scope_id = any($3::uuid[]) order by j.xid, j.id limit 501`, [xid, id, [...l.scopes]])
  const known = await database.pool.query('select 1 from journal where xid = $1::xid8 and id = $2 and at > $3', [xid, id, new Date(at.getTime() - hour)])
  if (rows.length > 500 || known.rows.length === 0) return send(l, 'reset', {}, rows.at(-1) ? `${rows.at(-1)!.xid}-${rows.at(-1)!.id}` : after)
  for (const row of rows) {
    const { position, about: _about, ...data } = lineOf(row)
    send(l, 'fact', data, position)
  }
}
