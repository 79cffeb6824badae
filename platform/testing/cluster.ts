import { mkdtempSync, rmSync, chmodSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { modules } from '#modules/index.ts'
import { startPostgres } from '../db/embedded.ts'
import { migrate, migrationFiles } from '../db/migrate.ts'

const template = 'parvis_template'
const named = (url: string, database: string): string => url.replace('/parvis?', `/${database}?`)

/** A cluster for tests, with a migrated template. `npm test` starts one for all; a file run by hand starts its own. */
export async function startTestCluster(): Promise<{ url: string, stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(quickest(), 'parvis-pg-'))
  chmodSync(dataDir, 0o755)
  const cluster = await startPostgres({ dataDir, test: true })
  // A run cut short leaves neither server nor files.
  const abandon = (): void => {
    try {
      process.kill(cluster.pid, 'SIGQUIT')
    } catch { /* gone already */ }
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
  process.once('exit', abandon)
  await query(named(cluster.url, 'postgres'), `create database ${template}`)
  const pool = new pg.Pool({ connectionString: named(cluster.url, template), max: 1 })
  await migrate(pool, migrationFiles(modules))
  await pool.end()
  return {
    url: cluster.url,
    async stop() {
      process.off('exit', abandon)
      await cluster.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** In memory where there is plenty: each clone is some thousand small files, and nothing here outlives the run. */
function quickest(): string {
  const memory = '/dev/shm'
  try {
    const { bavail, bsize } = statfsSync(memory)
    if (bavail * bsize > 4 * 2 ** 30) return memory
  } catch { /* a system without it */ }
  return tmpdir()
}

let own: ReturnType<typeof startTestCluster> | null = null
let clones = 0

/** A database of one's own to fill. Renamed, it is one to copy others from; false when there is one of that name. */
export type Clone = { url: string, drop(): Promise<void>, rename(name: string): Promise<boolean> }

/** A migrated, empty database of one's own: a copy of the template (or of another database), in some 30 ms. */
export async function cloneDatabase(from = template): Promise<Clone> {
  const url = process.env.PARVIS_TEST_PG ?? (await (own ??= startTestCluster())).url
  const name = `test_${randomUUID().replaceAll('-', '')}`
  clones++
  await query(named(url, 'postgres'), `create database ${name} template ${from} strategy file_copy`)
  const drop = async (): Promise<void> => {
    await query(named(url, 'postgres'), `drop database if exists ${name} with (force)`)
    if (--clones > 0 || own === null) return
    const cluster = await own
    own = null
    await cluster.stop()
  }
  return {
    url: named(url, name), drop,
    async rename(wanted) {
      // A connection just ended may live on for a moment in the server.
      await query(named(url, 'postgres'), `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`)
      const renamed = await query(named(url, 'postgres'), `alter database ${name} rename to ${wanted}`).then(() => true, () => false)
      if (!renamed) await drop()
      return renamed
    },
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
