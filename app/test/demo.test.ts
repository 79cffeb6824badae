// The demonstration from an empty folder: one enters with a click, and is still in after everything was killed.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, newFolder, startAll } from './commands.ts'

// Generous: the machine may be busy.
const patience = { timeout: 300_000 }
const folder = newFolder()
const data = join(folder.path, 'data')
const demo = { PARVIS_MODE: 'demo' }
let port: number
before(async () => { port = await freePort() })
after(() => folder.remove())

test('one command brings the demonstration; killed with its children it comes back, and a stop leaves no process', patience, async () => {
  const first = startAll(data, port, demo)
  await first.ready
  const cookie = await enter('cook')
  assert.equal(await whoAmI(cookie), 200)
  for (const pid of ours()) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch { /* ended with its parent */ }
  }
  await first.ended
  assert.equal(await whoAmI(cookie), null, 'nobody answers any more')

  const since = performance.now()
  const second = startAll(data, port, demo)
  await second.ready
  const took = performance.now() - since
  assert.equal(await whoAmI(cookie), 200, 'the session outlived it')
  assert.equal(await whoAmI(await enter('technician')), 200)
  // Three seconds on a calm machine, with the database's repair.
  assert.ok(took < 15_000, `${Math.round(took)} ms`)
  assert.equal(second.said.text.trim(), `Parvis est prêt : http://127.0.0.1:${port}`, 'nothing is built or loaded a second time')

  second.child.kill('SIGINT')
  assert.equal(await second.ended, 0)
  for (let left = 100; left > 0 && ours().length > 0; left--) await pause(50)
  assert.deepEqual(ours(), [])
})

async function enter(persona: string): Promise<string> {
  const reply = await fetch(`http://127.0.0.1:${port}/api/demo/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) })
  assert.equal(reply.status, 201)
  return reply.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
}

const whoAmI = (cookie: string): Promise<number | null> => fetch(`http://127.0.0.1:${port}/api/me`, { headers: { cookie } }).then((reply) => reply.status, () => null)

/** The processes that work on our folder: by their command (the database) or their surroundings (ours). */
function ours(): number[] {
  return globSync('/proc/[0-9]*').filter((place) => {
    try {
      return place !== `/proc/${process.pid}` && ['cmdline', 'environ'].some((name) => readFileSync(join(place, name), 'utf8').includes(data))
    } catch {
      return false
    }
  }).map((place) => Number(place.slice('/proc/'.length)))
}
