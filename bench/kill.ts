// node bench/kill.ts --times 20 [--control]: 200 writers, and the server or PostgreSQL killed in their midst, again and again. `--documents 500`: how many files are laid meanwhile, some whole and some in pieces.
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openBench, type BenchHouse, type Started } from './house.ts'
import { checkDocuments, checkFiles, checkWritings, type Found, type Laid } from './kill-check.ts'
import { ask, startWriters } from './writers.ts'

const { values } = parseArgs({ options: { times: { type: 'string', default: '20' }, control: { type: 'boolean', default: false }, writers: { type: 'string', default: '200' }, documents: { type: 'string', default: '500' } } })
const times = Number(values.times)
const port = Number(process.env.PORT || 3910)
const file = values.control ? 'bench/kill-control.ts' : 'app/server.ts'
const moment = (): Promise<void> => pause(300 + Math.random() * 1_200)

const faults = (found: Found): number => Object.values(found.wrong).reduce((sum, n) => sum + n, 0)
const say = (what: string, found: Found, more: string): void =>
  console.log(`${faults(found) === 0 ? '✓' : '✗'} ${what}: ${found.stored} stored; ${Object.entries(found.wrong).map(([name, n]) => `${n} ${name}`).join(', ')} (${more})`)

/** Writes while `die` strikes, again and again; then checks all of it. */
async function underFire(house: BenchHouse, what: string, die: () => Promise<void>): Promise<number> {
  // A wall of its own for each, so that each is counted alone.
  await house.pool.query(`delete from comment where scope_id = $1`, [house.stage.walls.busy])
  await house.pool.query(`delete from post where scope_id = $1`, [house.stage.walls.busy])
  await house.pool.query(`delete from journal where scope_id = $1`, [house.stage.walls.busy])
  const writers = startWriters(port, house.stage, Number(values.writers), !values.control)
  for (let n = 0; n < times; n++) {
    await moment()
    await die()
  }
  await moment()
  await writers.finish()
  await pause(200)
  const found = await checkWritings(house.pool, house.stage.walls.busy, writers.acknowledged)
  say(what, found, `${times} kills, ${writers.acknowledged.length} acknowledged, ${writers.retries} sent again`)
  return values.control ? found.wrong.lost! : faults(found)
}

/** Photos that all differ, cut off in the middle of their way. */
async function uploads(house: BenchHouse, restart: () => Promise<void>): Promise<number> {
  const jpeg = readFileSync('platform/files/test/phone.jpg')
  const photo = (): Buffer => Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 34]), randomBytes(32), jpeg.subarray(2)])
  const acknowledged: { id: string, hash: string }[] = []
  let stopping = false
  let refused = 0
  const bring = async (n: number): Promise<void> => {
    while (!stopping) {
      const bytes = photo()
      const reply = await ask(port, '/api/files?name=photo.jpg', { cookie: `parvis=${house.stage.cookies[n]}`, 'content-type': 'image/jpeg' }, bytes).catch(() => null)
      if (reply?.status === 201) acknowledged.push({ id: (JSON.parse(reply.text) as { id: string }).id, hash: createHash('sha256').update(bytes).digest('hex') })
      else if (reply) refused++
      else await pause(50)
    }
  }
  const all = Promise.all(Array.from({ length: 6 }, (_, n) => bring(n)))
  for (let n = 0; n < times; n++) {
    await moment()
    await restart()
  }
  await moment()
  stopping = true
  await all
  const found = await checkFiles(house.pool, house.filesDir, acknowledged)
  say('photos, server killed', found, `${times} kills, ${acknowledged.length} acknowledged, ${refused} refused`)
  return faults(found)
}

/** Documents laid in a library, each from bytes of its own, while `die` strikes: whole, or in two pieces that are gone on with. */
async function documents(house: BenchHouse, what: string, die: () => Promise<void>): Promise<number> {
  const wanted = Number(values.documents)
  const acknowledged: Laid[] = []
  let begun = 0
  let again = 0
  const lay = async (n: number): Promise<void> => {
    while (begun < wanted) {
      const name = `${what} ${begun++}.bin`
      const bytes = randomBytes(4_000 + Math.floor(Math.random() * 60_000))
      const cookie = `parvis=${house.stage.cookies[n]}`
      // What got no answer is tried again under the same key or address, as a browser does.
      const tried = async <T>(one: () => Promise<T | null>): Promise<T> => {
        for (let left = 1_200; left > 0; left--) {
          const found = await one().catch(() => null)
          if (found !== null) return found
          again++
          await pause(50)
        }
        throw new Error(`${name} was not taken within a minute`)
      }
      const fileId = begun % 2 ? await tried(() => whole(cookie, name, bytes)) : await inPieces(cookie, name, bytes, tried)
      const done = await tried(async () => {
        const reply = await ask(port, `/api/spaces/${house.stage.walls.busy}/documents`, { cookie, 'content-type': 'application/json', 'idempotency-key': `lay ${name}` }, Buffer.from(JSON.stringify({ kind: 'file', fileId, name })))
        if (reply.status === 201) return (JSON.parse(reply.text) as { id: string }).id
        return null
      })
      acknowledged.push({ id: done, hash: createHash('sha256').update(bytes).digest('hex') })
    }
  }
  let stopping = false
  const killer = (async () => {
    let n = 0
    for (; n < times && !stopping; n++) {
      await moment()
      await die()
    }
    return n
  })()
  await Promise.all(Array.from({ length: 6 }, (_, n) => lay(n)))
  stopping = true
  const kills = await killer
  const found = await checkDocuments(house.pool, house.filesDir, acknowledged)
  say(what, found, `${kills} kills, ${acknowledged.length} acknowledged, ${again} sent again`)
  return faults(found)
}

async function whole(cookie: string, name: string, bytes: Buffer): Promise<string | null> {
  const reply = await ask(port, `/api/files?name=${encodeURIComponent(name)}`, { cookie, 'content-type': 'application/octet-stream', 'idempotency-key': `bring ${name}` }, bytes)
  return reply.status === 201 ? (JSON.parse(reply.text) as { id: string }).id : null
}

async function inPieces(cookie: string, name: string, bytes: Buffer, tried: <T>(one: () => Promise<T | null>) => Promise<T>): Promise<string> {
  const tus = { cookie, 'tus-resumable': '1.0.0' }
  type Shown = { id: string, received: number, file: { id: string } | null }
  const { id } = await tried(async () => {
    const reply = await ask(port, '/api/uploads', { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` }, Buffer.alloc(0))
    return reply.status === 201 ? JSON.parse(reply.text) as Shown : null
  })
  return tried(async () => {
    const { received, file } = JSON.parse((await ask(port, `/api/uploads/${id}`, tus, '', 'GET')).text) as Shown
    if (file) return file.id
    const half = received < bytes.length / 2 ? Math.ceil(bytes.length / 2) : bytes.length
    await ask(port, `/api/uploads/${id}`, { ...tus, 'upload-offset': String(received), 'content-type': 'application/offset+octet-stream' }, bytes.subarray(received, half), 'PATCH')
    return null
  })
}

const house = await openBench()
let broken = 0
try {
  let server: Started = await house.start(file, port)
  const restart = async (): Promise<void> => {
    await server.stop('SIGKILL')
    server = await house.start(file, port)
  }
  broken += await underFire(house, 'server killed', restart)
  if (!values.control) {
    broken += await underFire(house, 'PostgreSQL killed', () => house.crash())
    broken += await uploads(house, restart)
    broken += await documents(house, 'documents, server killed', restart)
    broken += await documents(house, 'documents, PostgreSQL killed', () => house.crash())
  }
} finally {
  await house.stop()
}
if (values.control) console.log(broken > 0 ? `control lost ${broken} as it must` : 'the control lost nothing: this test proves nothing')
process.exit((values.control ? broken > 0 : broken === 0) ? 0 : 1)
