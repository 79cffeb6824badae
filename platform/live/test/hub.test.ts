// The hub by itself, on a database connection of its own, so that what it asks can be counted.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { connect, type AddressInfo, type Socket } from 'node:net'
import pg from 'pg'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { openDatabase, type Database } from '#platform/db/database.ts'
import { readActor } from '#platform/identity/actors.ts'
import { startHub, type Hub } from '../hub.ts'

let house: House
let database: Database
let hub: Hub
let door: Server
const asked: string[] = []
/** Held back until the test lets it go. */
let gate: { text: string, reached: () => void, open: Promise<void> } | null = null
before(async () => {
  house = await openHouse()
  const url = house.database.pool.options.connectionString!
  database = openDatabase(url, { max: 2 })
  const query = database.pool.query.bind(database.pool) as (...args: unknown[]) => Promise<unknown>
  database.pool.query = (async (...args: unknown[]) => {
    asked.push(String(args[0]))
    if (gate && String(args[0]).includes(gate.text)) {
      gate.reached()
      await gate.open
    }
    return query(...args)
  }) as typeof database.pool.query
  hub = await startHub(database, () => new pg.Client({ connectionString: url }), () => house.clock.now, () => {})
  door = createServer((request, response) => void letIn(request.url!.slice(1) as Name, response.socket!)).listen(0, '127.0.0.1')
  await once(door, 'listening')
})
after(async () => {
  hub.stop()
  door.close()
  door.closeAllConnections()
  await database.close()
  await house.close()
})

async function letIn(name: Name, socket: Socket): Promise<void> {
  const { actor } = (await readActor(house.database, house.town.cookies[name], 'session', house.clock.now))!
  await hub.listen(actor, socket, undefined)
}
async function listen(name: Name): Promise<Socket & { heard: string }> {
  const socket = Object.assign(connect((door.address() as AddressInfo).port, '127.0.0.1'), { heard: '' })
  socket.on('error', () => {}).write(`GET /${name} HTTP/1.1\r\nhost: here\r\n\r\n`)
  await once(socket, 'data')
  socket.on('data', (chunk) => { socket.heard += chunk.toString() })
  return socket
}
const hears = async (socket: { heard: string } & Socket, text: string): Promise<void> => { while (!socket.heard.includes(text)) await once(socket, 'data') }
/** Each question lets the hub hear who has gone; the time of the test ends the waiting. */
async function leave(sockets: readonly Socket[]): Promise<void> {
  for (const socket of sockets) socket.destroy()
  while (hub.size() > 0) await house.as('thomas').get('/api/me')
}
const post = async (): Promise<string> => (await house.as('claire').post(`/api/spaces/${house.town.spaces.open}/posts`, { body: 'à tous' })).json<{ id: string }>().id

test('a post costs no statement, whoever listens: 3 browsers or 200', { timeout: 60_000 }, async () => {
  const names = ['thomas', 'claire', 'omar'] as const
  const cost = async (many: number): Promise<number> => {
    const sockets = await Promise.all(Array.from({ length: many }, (_, i) => listen(names[i % names.length]!)))
    assert.equal(hub.size(), many)
    const before = asked.length
    const id = await post()
    await Promise.all(sockets.map((socket) => hears(socket, id)))
    // What is read again every five seconds is of the clock, not of the post.
    const own = asked.slice(before).filter((text) => !text.includes('from unnest(string_to_array'))
    await leave(sockets)
    return own.length
  }
  assert.deepEqual([await cost(3), await cost(200)], [0, 0])
})

test('somebody who comes while all are read again is not taken for one whose session has ended', { timeout: 60_000 }, async () => {
  const first = await listen('thomas')
  const [reached, open] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  gate = { text: 'd.kind', reached: reached.resolve, open: open.promise }
  await reached.promise
  const late = await listen('claire')
  gate = null
  const rounds = () => asked.filter((text) => text.includes('d.kind')).length
  const round = rounds()
  open.resolve()
  while (rounds() === round) await house.as('thomas').get('/api/me')
  const id = await post()
  await Promise.all([hears(first, id), hears(late, id)])
  await leave([first, late])
})

test('a browser that reads nothing is let go before it fills the memory, and the others hear on', { timeout: 60_000 }, async () => {
  const [slow, quick] = [await listen('thomas'), await listen('claire')]
  slow.pause()
  const { rows: [me] } = await house.database.pool.query<{ xid: string }>('select pg_current_xact_id()::text as xid')
  for (let step = 0; hub.size() === 2; step++) {
    assert.ok(step < 40, 'a hundred megabytes were not too much for it')
    // Each step stands after the one before, as positions of the journal do.
    await house.database.pool.query(`select pg_notify('journal_facts', json_build_array(json_build_object('position', $1::text || '-' || n, 'fact', 'post.created', 'noun', 'post', 'id', 'step-' || $3::text || repeat(' ', 7000), 'spaceId', $2::text, 'actorId', null))::text)
      from generate_series(1, 400) n`, [String(BigInt(me!.xid) + BigInt(step)), house.town.spaces.open, String(step)])
    await hears(quick, `id: ${BigInt(me!.xid) + BigInt(step)}-400\n`)
    quick.heard = ''
  }
  assert.equal(hub.size(), 1)
  await leave([slow, quick])
})

test('a line to the database that came back but could not be made use of is not left open beside the next', { timeout: 60_000 }, async () => {
  const { pool } = house.database
  const made: { client: pg.Client, ended: Promise<void> }[] = []
  let third = () => {}
  const tried = new Promise<void>((resolve) => { third = resolve })
  const own = await startHub(database, () => {
    const client = new pg.Client({ connectionString: pool.options.connectionString! })
    made.push({ client, ended: new Promise((resolve) => client.once('end', resolve)) })
    if (made.length === 4) third()
    return client
  }, () => house.clock.now, () => {})
  await pool.query('alter table scope_module_off rename to elsewhere')
  await pool.query('select pg_terminate_backend($1)', [(made[0]!.client as unknown as { processID: number }).processID])
  await tried
  await pool.query('alter table elsewhere rename to scope_module_off')
  // All that failed are gone; the last one or the one after it listens.
  await Promise.all(made.slice(0, 3).map(({ ended }) => ended))
  own.stop()
})
