// What a cluster's folder says about the server that runs on it.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export type Running = { pid: number; socket: string; port: number }

/** The server of this folder, once it takes connections; null when none runs, whatever its lock file says. */
export async function running(folder: string, patience = 60_000): Promise<Running | null> {
  const first = read(folder)
  if (first === null || !isPostgres(first.pid, folder)) return null
  // It may be starting, repairing, or stopping.
  return until(async () => {
    const now = read(folder)
    if (now === null || !alive(now.pid)) return 'none'
    return now.ready ? now : null
  }, patience).then((found) => (found === 'none' ? null : found))
}

/**
 * A lock file whose number was since given to another program would stop PostgreSQL for ever. It is taken away only then:
 * while the number is free PostgreSQL sees to it, and waits for the children of a killed server.
 */
export async function forgetStale(folder: string): Promise<void> {
  const stale = () => { const now = read(folder); return now !== null && alive(now.pid) && !isPostgres(now.pid, folder) }
  if (!stale()) return
  await new Promise((resolve) => setTimeout(resolve, 1_000)) // it may just be ending
  if (stale()) fs.rmSync(path.join(folder, 'postmaster.pid'))
}

export function alive(pid: number): boolean {
  try { process.kill(pid, 0) } catch (error) { return (error as NodeJS.ErrnoException).code === 'EPERM' }
  return true
}

/** Asks every few milliseconds until there is an answer, or no more patience: null. */
export async function until<T>(ask: () => Promise<T | null>, patience: number): Promise<T | null> {
  for (const end = performance.now() + patience; ; await new Promise((resolve) => setTimeout(resolve, 10))) {
    const answer = await ask()
    if (answer !== null || performance.now() >= end) return answer
  }
}

/** Lines: pid, folder, start, port, socket's folder, address, shared memory, state. */
function read(folder: string): (Running & { ready: boolean }) | null {
  try {
    const [pid, , , port, socket, , , state] = fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Math.abs(Number(pid)), port: Number(port), socket: socket ?? '', ready: state?.trim() === 'ready' }
  } catch {
    return null
  }
}

/** The number may since have gone to another program: its command line tells. */
function isPostgres(pid: number, folder: string): boolean {
  if (!pid || !alive(pid)) return false
  const command = fs.existsSync('/proc/self') ? quietly(`/proc/${pid}/cmdline`) : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  return command.includes('postgres') && command.includes(folder)
}

function quietly(file: string): string {
  try { return fs.readFileSync(file, 'utf8') } catch { return '' }
}
