// The house that is measured: a durable PostgreSQL of its own, filled, and the product's processes on it.
import { execFileSync, fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { lean } from '#app/supervise.ts'
import { modules } from '#modules/index.ts'
import { startPostgres, type Embedded } from '#platform/db/embedded.ts'
import { migrate, migrationFiles } from '#platform/db/migrate.ts'
import { fill, type Stage } from './fill.ts'
import { limitTables } from './limits.ts'

export type Started = { child: ChildProcess, pid: number, port: number, /** From the start of the process to its first answer. */ ms: number, stop(signal?: NodeJS.Signals): Promise<void> }
export type BenchHouse = {
  postgres: Embedded, stage: Stage, pool: pg.Pool, filesDir: string
  /** Stops PostgreSQL at once, without a word to anybody, and starts it again. */
  crash(): Promise<void>
  start(file: string, port: number, options?: { args?: string[], database?: string, execArgv?: string[] }): Promise<Started>
  stop(): Promise<void>
}
export const named = (url: string, database: string): string => url.replace('/parvis?', `/${database}?`)

/** Everything in one temporary folder, fsync on, as in production. */
export async function openBench({ limits = false }: { limits?: boolean } = {}): Promise<BenchHouse> {
  // The pages as they are delivered, compressed; made only when what they are made of has changed.
  execFileSync(process.execPath, ['app/build.ts'], { stdio: ['ignore', 'ignore', 'ignore'] })
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-bench-'))
  chmodSync(dataDir, 0o755)
  let postgres = await startPostgres({ dataDir })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  const pool = new pg.Pool({ connectionString: postgres.url, max: 2 })
  // PostgreSQL outlives us by design: whatever ends this run takes it along.
  process.on('exit', () => { try { process.kill(postgres.pid, 'SIGQUIT') } catch { /* it has ended already */ } })
  // When PostgreSQL is killed on purpose, the pool replaces what it lost.
  pool.on('error', () => {})
  await migrate(pool, migrationFiles(modules))
  await pool.query('create extension if not exists pg_stat_statements')
  const stage = await fill(pool)
  if (limits) {
    await pool.query('create database limits')
    const client = new pg.Client({ connectionString: named(postgres.url, 'limits') })
    await client.connect()
    await client.query(limitTables)
    await client.end()
  }
  const running = new Set<Started>()
  return {
    get postgres() { return postgres }, stage, pool, filesDir: join(dataDir, 'files'),
    async crash() {
      process.kill(postgres.pid, 'SIGKILL')
      postgres = await startPostgres({ dataDir })
    },
    async start(file, port, { args = [], database = 'parvis', execArgv = lean } = {}) {
      const began = performance.now()
      const child = fork(file, args, {
        execArgv, stdio: ['ignore', 'inherit', process.env.BENCH_LOG ? 'inherit' : 'ignore', 'ipc'],
        env: { ...process.env, DATABASE_URL: named(postgres.url, database), PARVIS_DATA: dataDir, NODE_COMPILE_CACHE: join(dataDir, 'cache'), PARVIS_MODE: 'demo', PORT: String(port), PARVIS_REQUESTS_PER_MINUTE: '100000000', PARVIS_LOG: 'silent' },
      })
      const started: Started = { child, pid: child.pid!, port, ms: 0, stop: async (signal = 'SIGTERM') => {
        running.delete(started)
        if (child.exitCode !== null || child.signalCode !== null) return
        child.kill(signal)
        await once(child, 'exit')
      } }
      running.add(started)
      await Promise.race([once(child, 'message'), once(child, 'exit').then(([code]) => { throw new Error(`${file} ended with ${code}: run it with BENCH_LOG=1`) })])
      started.ms = performance.now() - began
      return started
    },
    async stop() {
      await Promise.all([...running].map((process) => process.stop()))
      await pool.end()
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
