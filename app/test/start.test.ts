// `npm start` from an empty folder, killed, started again, stopped: no page, row or process is lost or left over.
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sources, builtFrom } from '../build.ts'
import { runStep } from '../step.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'parvis-start-'))
chmodSync(dataDir, 0o755)
let port = 0
let running: Started | null = null
type Started = { process: ChildProcess, output: () => string, exit: Promise<number | null> }

before(async () => {
  port = await freePort()
  if (builtFrom() !== sources()) await runStep('build', 'app/build.ts', [], { env: process.env, signal: new AbortController().signal, say: () => {} })
})
after(async () => {
  if (running) signal(running, 'SIGKILL')
  // Killed without a word, the parent leaves its PostgreSQL to the next start: here there is none.
  const pid = postmaster()
  if (pid !== null) process.kill(pid, 'SIGQUIT')
  for (let left = 100; left > 0 && ours().length > 0; left--) await pause(50)
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
})

test('from an empty folder to pages that answer', { timeout: 240_000 }, async () => {
  running = start()
  assert.equal((await ready(running, 200_000)).status, 'ok')
  const lines = running.output().split('\n').filter(Boolean)
  assert.equal(lines.at(-1)?.replace(/\s/g, ' '), `Parvis est prêt : http://127.0.0.1:${port}`)
  assert.equal((await fetch(`http://127.0.0.1:${port}/connexion`)).status, 200)
  assert.ok((await sessionAs('cook')).includes('parvis='))
})

test('killed with all its children, it starts again at once with what it held', { timeout: 60_000 }, async () => {
  const cookie = await sessionAs('cook')
  signal(running!, 'SIGKILL')
  await running!.exit
  for (let left = 100; left > 0 && (await answers()); left--) await pause(50)
  assert.equal(await answers(), false, 'no orphan answers')
  const since = performance.now()
  running = start()
  await ready(running, 30_000)
  const took = performance.now() - since
  assert.equal((await fetch(`http://127.0.0.1:${port}/api/me`, { headers: { cookie } })).status, 200, 'the session is still there')
  // 3 s on a quiet machine; the suite runs two files at once.
  assert.ok(took < 10_000, `${Math.round(took)} ms`)
})

test('a second one on the same port says which port to take, and leaves the first alone', { timeout: 30_000 }, async () => {
  const second = start()
  assert.notEqual(await second.exit, 0)
  assert.match(second.output(), new RegExp(`PORT=${port + 1}`))
  assert.ok(await answers())
})

test('a PostgreSQL killed outright comes back, and the server finds it', { timeout: 60_000 }, async () => {
  const killed = postmaster()!
  process.kill(killed, 'SIGKILL')
  await ready(running!, 30_000, () => postmaster() !== null && postmaster() !== killed)
  const cookie = await sessionAs('technician')
  assert.equal((await fetch(`http://127.0.0.1:${port}/api/me`, { headers: { cookie } })).status, 200)
})

test('an interruption stops all of it', { timeout: 60_000 }, async () => {
  signal(running!, 'SIGINT')
  assert.equal(await running!.exit, 0)
  running = null
  assert.equal(await answers(), false)
  assert.deepEqual(ours(), [])
  assert.ok(!existsSync(join(dataDir, 'postgres/postmaster.pid')), 'the database was stopped cleanly')
})

test('a setting that is wrong ends it with its name and what to write', { timeout: 30_000 }, async () => {
  const wrong = start({ HOST: '0.0.0.0' })
  assert.notEqual(await wrong.exit, 0)
  assert.match(wrong.output(), /HOST=127\.0\.0\.1/)
})

function start(more: NodeJS.ProcessEnv = {}): Started {
  const { PARVIS_ORIGIN: _origin, DATABASE_URL: _url, ...inherited } = process.env
  const child = spawn(process.execPath, ['app/all.ts'], { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...inherited, PARVIS_MODE: 'demo', PARVIS_DATA: dataDir, PORT: String(port), HOST: '127.0.0.1', ...more } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += String(chunk) })
  return { process: child, output: () => output, exit: new Promise((resolve) => child.once('close', resolve)) }
}

/** To the whole group, as a terminal does. */
function signal({ process: child }: Started, name: NodeJS.Signals): void {
  try {
    process.kill(-child.pid!, name)
  } catch { /* gone already */ }
}

async function ready(started: Started, within: number, also: () => boolean = () => true): Promise<{ status: string }> {
  const gone = started.exit.then(() => { throw new Error(`it ended:\n${started.output()}`) })
  const answered = (async () => {
    for (const end = performance.now() + within; performance.now() < end; await pause(50)) {
      const reply = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
      if (reply?.ok && also() && started.output().includes('Parvis est prêt')) return (await reply.json()) as { status: string }
    }
    throw new Error(`not ready in time:\n${started.output()}`)
  })()
  return Promise.race([answered, gone])
}

const answers = (): Promise<boolean> => fetch(`http://127.0.0.1:${port}/health/live`).then((reply) => reply.ok, () => false)

async function sessionAs(persona: string): Promise<string> {
  const reply = await fetch(`http://127.0.0.1:${port}/api/demo/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) })
  assert.equal(reply.status, 201)
  return reply.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
}

function postmaster(): number | null {
  const file = join(dataDir, 'postgres/postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) || null : null
}

/** Processes that hold our folder in their command or environment. */
function ours(): string[] {
  return globSync('/proc/[0-9]*').filter((folder) => {
    if (folder === `/proc/${process.pid}`) return false
    try {
      return (readFileSync(join(folder, 'cmdline'), 'utf8') + readFileSync(join(folder, 'environ'), 'utf8')).includes(dataDir)
    } catch {
      return false
    }
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo
      probe.close(() => resolve(free))
    })
  })
}
