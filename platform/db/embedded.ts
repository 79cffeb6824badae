// The PostgreSQL that comes with Parvis: made at first start, adopted when a killed parent left it running.
// It listens on a socket in a folder that only its user opens; there is no network port and no password.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { DatabaseError, type RunAs, binaries, databaseUser } from './binaries.ts'
import { type Running, alive, forgetStale, running, until } from './postmaster.ts'
import { clusterFolder, socketFolder } from './places.ts'
import { boundedLog } from '../log/bounded.ts'

export { DatabaseError } from './binaries.ts'

export type Embedded = {
  url: string
  pid: number
  /** It was running already. */
  adopted: boolean
  /** The cluster's folder: `<data>/postgres`, elsewhere when that is closed to the database's user. */
  folder: string
  /** Settles once the process is gone and its files are whole. */
  stop(): Promise<void>
}

const major = '18'

type Options = {
  dataDir: string
  /** Nothing is flushed to the disk. */
  test?: boolean
  /** Told before the cluster is made, which takes a moment, where it will be. */
  creating?: (folder: string) => void
}

/** Starts, or adopts, the cluster of a data folder. */
export async function startPostgres({ dataDir, test = false, creating }: Options): Promise<Embedded> {
  const user = databaseUser()
  const folder = clusterFolder(path.resolve(dataDir), user)
  if (!fs.existsSync(folder)) creating?.(folder)
  const log = boundedLog(path.resolve(dataDir, 'log/postgres.log'))
  for (let left = 5; ; left--) {
    const found = await running(folder)
    try {
      const { pid, socket, port } = found ?? (await begin(folder, user, log, test))
      // The shape that reads `/parvis?…`: other databases of the cluster are reached by changing that word.
      const url = `postgres://postgres@localhost/parvis?host=${encodeURIComponent(socket)}&port=${port}`
      await ensureDatabase(url)
      return { url, pid, adopted: found !== null, folder, stop: () => stop(pid, folder, socket).finally(log.close) }
    } catch (error) {
      // What looked alive was being killed.
      if (!found || left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  }
}

async function begin(folder: string, user: RunAs, log: ReturnType<typeof boundedLog>, test: boolean): Promise<Running> {
  await forgetStale(folder)
  const home = await binaries(user)
  create(home, folder, user, test)
  return launch(home, folder, user, log, test)
}

function create(home: string, folder: string, user: RunAs, test: boolean): void {
  const version = path.join(folder, 'PG_VERSION')
  if (fs.existsSync(version)) {
    const made = fs.readFileSync(version, 'utf8').trim()
    if (made !== major) throw new DatabaseError('version', `${folder} (${made}, ${major})`)
    return
  }
  // Made aside, then renamed: an interrupted first start leaves nothing half made.
  const draft = `${folder}.new`
  fs.rmSync(draft, { recursive: true, force: true })
  fs.mkdirSync(draft, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(draft, user.uid, user.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const args = ['-D', draft, '-U', 'postgres', '-A', 'trust', '-k', ...locale, '--no-instructions', ...(test ? ['--no-sync'] : [])]
  const made = spawnSync(path.join(home, 'bin/initdb'), args, { ...user, cwd: '/', env: environment, encoding: 'utf8' })
  if (made.status !== 0) {
    fs.rmSync(draft, { recursive: true, force: true })
    throw new DatabaseError('initdb', made.error?.message ?? made.stderr.trim())
  }
  fs.renameSync(draft, folder)
}

const environment = { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] ?? '/usr/bin:/bin' }

function options(socket: string, test: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: '', unix_socket_directories: socket, unix_socket_permissions: '0700', port: '5432',
    shared_buffers: '128MB', work_mem: '8MB', maintenance_work_mem: '64MB', max_connections: test ? '300' : '100',
    random_page_cost: '1.1', jit: 'off', max_wal_size: '1GB', checkpoint_timeout: '15min',
    shared_preload_libraries: 'pg_stat_statements', timezone: 'UTC', log_timezone: 'UTC', log_line_prefix: '%m [%p] ',
    ...(test ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' } : {}),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** A killed postmaster leaves children that end a moment later, and until then its memory is taken: hence the second tries. */
async function launch(home: string, folder: string, user: RunAs, log: ReturnType<typeof boundedLog>, test: boolean): Promise<Running> {
  const socket = socketFolder(folder, user)
  for (const last = Date.now() + 15_000; ; ) {
    const child = spawn(path.join(home, 'bin/postgres'), ['-D', folder, ...options(socket, test)], {
      // A group of its own: Ctrl-C in the terminal reaches us, and we stop it after those who use it.
      ...user, cwd: '/', env: environment, detached: true, stdio: ['ignore', log.fd, log.fd],
    })
    child.unref()
    const ended = new Promise<null>((resolve) => { child.once('error', () => resolve(null)); child.once('exit', () => resolve(null)) })
    const ready = await Promise.race([until(() => readyWith(child, folder), 120_000), ended])
    if (ready) return ready
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      child.kill('SIGQUIT')
      throw new DatabaseError('slow', log.tail())
    }
    if (Date.now() > last || !/already (exists|in use)|still in use|pre-existing shared memory/.test(log.tail())) throw new DatabaseError('exited', log.tail())
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function readyWith(child: ChildProcess, folder: string): Promise<Running | null> {
  const found = await running(folder, 0)
  return found?.pid === child.pid ? found : null
}

async function ensureDatabase(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url.replace('/parvis?', '/postgres?') })
  admin.on('error', () => {})
  await admin.connect()
  try {
    const { rowCount } = await admin.query("select from pg_database where datname = 'parvis'")
    if (rowCount === 0) await admin.query('create database parvis')
  } finally {
    await admin.end()
  }
}

/** Sessions are ended and the files left whole; when that takes too long, the next start will repair. */
async function stop(pid: number, folder: string, socket: string): Promise<void> {
  const gone = async () => !alive(pid) || !fs.existsSync(path.join(folder, 'postmaster.pid')) || null
  for (const [signal, wait] of [['SIGINT', 15_000], ['SIGQUIT', 5_000]] as const) {
    try { process.kill(pid, signal) } catch { return }
    if (await until(gone, wait)) break
  }
  if (socket !== folder) fs.rmSync(socket, { recursive: true, force: true })
}
