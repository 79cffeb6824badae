// node bench/kill.ts --times 20 [--control]: 200 writers, and the server or PostgreSQL killed in their midst, again and again.
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openBench, type BenchHouse, type Started } from './house.ts'
import { checkFiles, checkWritings, type Found } from './kill-check.ts'
import { ask, startWriters } from './writers.ts'

const { values } = parseArgs({ options: { times: { type: 'string', default: '20' }, control: { type: 'boolean', default: false }, writers: { type: 'string', default: '200' } } })
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
  }
} finally {
  await house.stop()
}
if (values.control) console.log(broken > 0 ? `control lost ${broken} as it must` : 'the control lost nothing: this test proves nothing')
process.exit((values.control ? broken > 0 : broken === 0) ? 0 : 1)
