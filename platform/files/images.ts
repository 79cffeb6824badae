import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'

/** What others receive of a photo. Sizes in pixels after turning upright. */
export type Made = { width: number, height: number, feed: Uint8Array, full: Uint8Array, mime: 'image/webp' }
type Answer = { id: string, made?: Made, error?: string }

const patience = 20_000
const idle = 30_000
let child: ChildProcess | null = null
let timer: NodeJS.Timeout | null = null
const waiting = new Map<string, { resolve: (made: Made) => void, reject: (error: Error) => void, stop: NodeJS.Timeout }>()

/**
 * Turns a photo upright, takes place and device out of it, and makes a small and a full copy, in a process of its own:
 * a hostile image can at worst end that process. It starts with the first photo and ends after half a minute of rest.
 * Throws when the image cannot be read.
 */
export function makeRenditions(path: string): Promise<Made> {
  child ??= start()
  if (timer) clearTimeout(timer)
  const { promise, resolve, reject } = Promise.withResolvers<Made>()
  const id = randomUUID()
  const stop = setTimeout(() => { child?.kill('SIGKILL') }, patience)
  waiting.set(id, { resolve, reject, stop })
  child.send({ id, path })
  return promise
}

function start(): ChildProcess {
  const started = fork(new URL('./image-process.ts', import.meta.url), { serialization: 'advanced', execArgv: ['--max-old-space-size=256'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  started.on('message', ({ id, made, error }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (!asked) return
    clearTimeout(asked.stop)
    if (made) asked.resolve(made)
    else asked.reject(new Error(error))
    if (waiting.size === 0) timer = setTimeout(() => started.kill(), idle).unref()
  })
  started.on('exit', () => {
    if (child === started) child = null
    for (const [id, asked] of waiting) {
      clearTimeout(asked.stop)
      asked.reject(new Error('the image process ended'))
      waiting.delete(id)
    }
  })
  started.unref()
  started.channel?.unref()
  return started
}
