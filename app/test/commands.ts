// The real commands, run as a person would, in folders of their own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { after } from 'node:test'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Outcome = { code: number | null, out: string, err: string }

/** A temporary folder that PostgreSQL's user may enter. */
export function newFolder(): { path: string, remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'parvis-app-'))
  chmodSync(path, 0o755)
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) }
}

const running = new Set<ChildProcess>()
after(async () => {
  for (const child of running) {
    const ended = once(child, 'close')
    child.kill('SIGINT')
    await ended
  }
})

const clean = { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'C.UTF-8' }

/** Runs `npm run parvis -- …` to its end. */
export async function parvis(dataDir: string, args: string[], { input = '', env = {} }: { input?: string, env?: NodeJS.ProcessEnv } = {}): Promise<Outcome> {
  const child = spawn(process.execPath, ['app/cli.ts', ...args], { env: { ...clean, PARVIS_DATA: dataDir, ...env } })
  child.stdin.end(input)
  const outcome: Outcome = { code: null, out: '', err: '' }
  child.stdout.on('data', (chunk) => { outcome.out += String(chunk) })
  child.stderr.on('data', (chunk) => { outcome.err += String(chunk) })
  outcome.code = await new Promise((resolve) => child.once('close', resolve))
  return outcome
}

/** Starts `npm start`, in production so that no demo is loaded; `said` grows as it speaks. */
export function startAll(dataDir: string, port: number, env: NodeJS.ProcessEnv = {}): { child: ChildProcess, said: { text: string }, ready: Promise<void>, ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['app/all.ts'], { env: { ...clean, PARVIS_DATA: dataDir, PORT: String(port), PARVIS_MODE: 'production', PARVIS_LOG: 'error', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  // A test that fails before it stops what it started leaves nothing behind, and its folder to nobody.
  running.add(child)
  child.once('close', () => running.delete(child))
  const said = { text: '' }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        said.text += String(chunk)
        if (said.text.includes('Parvis est prêt')) resolve()
      })
    }
    void ended.then(() => reject(new Error(said.text)))
  })
  ready.catch(() => {})
  return { child, said, ready, ended }
}

export function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
  }))
}
