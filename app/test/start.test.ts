import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, newFolder, startAll } from './commands.ts'

// Generous: the machine may be busy. What it takes on a calm one is measured in bench/.
const patience = { timeout: 240_000 }
const folder = newFolder()
const data = join(folder.path, 'data')
let port: number
before(async () => { port = await freePort() })
after(() => folder.remove())

test('an empty folder becomes a Parvis; killed or stopped, it starts again', patience, async () => {
  const first = startAll(data, port)
  await first.ready
  assert.equal(await status('/health/ready'), 200)

  const twin = startAll(data, await freePort())
  assert.equal(await twin.ended, 1, 'a second one on the same data would stop the database of the first')
  assert.match(twin.said.text, /tourne déjà/)
  const samePort = startAll(join(folder.path, 'other'), port)
  assert.equal(await samePort.ended, 1)
  assert.match(samePort.said.text, new RegExp(`port ${port} .* pris.*PORT=${port + 1}`))
  assert.equal(await status('/health/ready'), 200, 'the first one did not notice')

  first.child.kill('SIGKILL')
  await first.ended
  const database = postmaster()
  await until(async () => (await status('/health/live')) === null, 'the orphans let go of the port')

  const second = startAll(data, port)
  await second.ready
  assert.equal(postmaster(), database, 'the database that was left running is adopted')
  process.kill(database, 'SIGKILL')
  await until(async () => second.said.text.includes('base de données s’est arrêtée'), 'the loss of the database is noticed')
  await until(async () => (await status('/health/ready')) === 200, 'the database is back')

  second.child.kill('SIGINT')
  second.child.kill('SIGINT')
  assert.equal(await second.ended, 0, 'one Ctrl-C, passed on twice by the terminal and npm, is a calm stop')
  assert.throws(() => postmaster(), 'nothing is left running')
  assert.equal(await status('/health/live'), null)

  const third = startAll(data, port)
  await third.ready
  third.child.kill('SIGTERM')
  assert.equal(await third.ended, 0)
  assert.equal(third.said.text.trim(), `Parvis est prêt : http://127.0.0.1:${port}`, 'an ordinary start says one line')
})

test('wrong settings are all named, and nothing is begun', patience, async () => {
  const { ended, said } = startAll(join(folder.path, 'never'), port, { PARVIS_LOG: 'loud', PARVIS_ORIGIN: 'intranet' })
  assert.equal(await ended, 1)
  assert.match(said.text, /PARVIS_ORIGIN[\s\S]*PARVIS_LOG/)
  assert.throws(() => readFileSync(join(folder.path, 'never')), { code: 'ENOENT' })
})

test('a database that does not answer is said in a sentence', patience, async () => {
  const { ended, said } = startAll(join(folder.path, 'foreign'), await freePort(), { DATABASE_URL: `postgres://parvis:hunter2@127.0.0.1:${await freePort()}/parvis` })
  assert.equal(await ended, 1)
  assert.match(said.text, /DATABASE_URL/)
  assert.doesNotMatch(said.text, /hunter2|\n\s+at /)
})

async function status(path: string): Promise<number | null> {
  return fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(3_000) }).then((reply) => reply.status, () => null)
}

const postmaster = (): number => Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) if (await holds()) return
  assert.fail(what)
}
