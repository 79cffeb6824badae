import { fork, type ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Page } from './formats/page.ts'

/** Bytes of a file that is read; beyond, it is found by its name. */
export const mostBytes = 100 << 20
/** Milliseconds for one file. */
const patience = 30_000
/** Bytes that the process may hold, the file among them. */
const mostHeld = 512 << 20
const idle = 30_000

/** It could not be read: broken, locked by a password, made to do harm. `ended`: the process went with it. */
export class Unreadable extends Error {
  readonly ended: boolean
  constructor(message: string, ended = false) { super(message); this.ended = ended }
}
type Answer = { pages?: Page[] | null, error?: string }

export type Reader = { /** The text of these bytes; null where they have none. Throws `Unreadable`. */ read(bytes: Readable): Promise<Page[] | null>, close(): Promise<void> }

/**
 * Reads files in a process of its own, which may write nothing, start nothing and reach nothing but the one file and our sources.
 * It starts with the first file and ends after half a minute of rest. One file at a time: whoever calls waits for the one before.
 */
export async function openReader(options: { patience?: number, mostHeld?: number } = {}): Promise<Reader> {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-read-'))
  const path = join(folder, 'file')
  let child: ChildProcess | null = null
  let timer: NodeJS.Timeout | null = null
  return {
    async read(bytes) {
      if (timer) clearTimeout(timer)
      await pipeline(bytes, createWriteStream(path))
      const process = (child ??= start(folder, () => { child = null }))
      try {
        return await ask(process, path, options.patience ?? patience, options.mostHeld ?? mostHeld)
      } finally {
        await rm(path, { force: true })
        timer = setTimeout(() => {
          // Let go before it is told to end, so that nothing is given to a process that is leaving.
          child = null
          process.kill()
        }, idle).unref()
      }
    },
    async close() {
      if (timer) clearTimeout(timer)
      child?.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function ask(child: ChildProcess, path: string, patience: number, most: number): Promise<Page[] | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Page[] | null>()
  const stop = setTimeout(() => { child.kill('SIGKILL') }, patience)
  // What is outside of its heap is bounded by nobody else. Where the system does not say what it holds, time alone is.
  const watch = setInterval(() => void held(child.pid).then((bytes) => { if (bytes > most) child.kill('SIGKILL') }), 100)
  const ended = (): void => reject(new Unreadable('the process ended', true))
  const answered = ({ pages, error }: Answer): void => (pages === undefined ? reject(new Unreadable(error ?? '')) : resolve(pages))
  child.once('message', answered).once('exit', ended).once('error', ended)
  child.send({ path }, (error) => { if (error) ended() })
  try {
    return await promise
  } finally {
    clearTimeout(stop)
    clearInterval(watch)
    child.off('message', answered).off('exit', ended).off('error', ended)
  }
}

const held = (pid: number | undefined): Promise<number> => readFile(`/proc/${pid}/statm`, 'utf8').then((text) => Number(text.split(' ')[1]) * 4_096, () => 0)

const root = resolve(import.meta.dirname, '../..')
function start(folder: string, gone: () => void): ChildProcess {
  const walls = process.allowedNodeEnvironmentFlags.has('--permission') ? ['--permission', `--allow-fs-read=${root}/*`, `--allow-fs-read=${folder}/*`] : []
  const started = fork(new URL('./read-process.ts', import.meta.url), { serialization: 'advanced', execArgv: ['--max-old-space-size=256', ...walls], env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  started.on('exit', gone).on('error', gone)
  started.unref()
  started.channel?.unref()
  return started
}
