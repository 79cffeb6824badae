// What every command is made of.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import pg from 'pg'
import { readSettings, type Settings } from '#platform/config/settings.ts'
import { startPostgres } from '#platform/db/embedded.ts'
import { texts } from '../texts.ts'

/** The command was not written right: exit code 2. */
export class Misuse extends Error {}
/** It was, but it cannot be done; nothing was. Exit code 1. */
export class Refused extends Error {}

/** Whoever sat at the terminal gave up: exit code 130, without a word. */
export class Cancelled extends Error {}

/** The flags and words of a command; what is not foreseen is a misuse. */
export function read<T extends ParseArgsConfig>(args: string[], config: T): ReturnType<typeof parseArgs<T & { args: string[] }>> {
  try {
    return parseArgs({ ...config, args })
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error))
  }
}

/** Does something with the installation's database; the embedded one is started for that time when it does not run. */
export async function withDatabase<T>(work: (pool: pg.Pool, settings: Settings, url: string) => Promise<T>, { create = false } = {}): Promise<T> {
  const settings = readSettings(process.env)
  if (settings.databaseUrl === null && !create && !existsSync(join(settings.dataDir, 'log'))) throw new Refused(texts.noDatabase)
  const embedded = settings.databaseUrl === null ? await startPostgres({ dataDir: settings.dataDir }) : null
  const url = settings.databaseUrl ?? embedded?.url ?? ''
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', () => {})
  // Adopted: somebody else uses it.
  const leave = async (): Promise<void> => { if (embedded !== null && !embedded.adopted) await embedded.stop() }
  const interrupt = (): void => void leave().finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt)
  try {
    return await work(pool, settings, url)
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt)
    await pool.end()
    await leave()
  }
}

/** A bar that grows on one line of a terminal; nothing in a file or a pipe. */
export function progressBar(): (done: number, total: number, step?: string) => void {
  if (!process.stderr.isTTY) return () => {}
  const names: Readonly<Record<string, string>> = texts.steps
  let shown = -1
  return (done, total, step = '') => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total)
    if (percent === shown) return
    shown = percent
    const bar = '█'.repeat(Math.floor(percent / 4)).padEnd(25, '░')
    process.stderr.write(`\r\x1b[K${bar} ${String(percent).padStart(3)}\u00a0% ${names[step] ?? ''}${percent === 100 ? '\r\x1b[K' : ''}`)
  }
}
