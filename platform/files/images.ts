import { fork, type ChildProcess } from 'node:child_process'

/** What others receive of a photo. Sizes in pixels after turning upright. */
export type Made = { width: number, height: number, feed: Uint8Array, full: Uint8Array, mime: 'image/webp' }
type Asked = { path: string, page?: true }
type Answer = { made?: object, error?: string }

const idle = 30_000
let child: ChildProcess | null = null
let timer: NodeJS.Timeout | null = null
let turn: Promise<unknown> = Promise.resolve()

/**
 * Turns a photo upright, takes place and device out of it, and makes a small and a full copy, in a process of its own:
 * a hostile image can at worst end that process. It starts with the first photo and ends after half a minute of rest.
 * One photo at a time, whose time counts from its turn: those that wait suffer nothing from the one before.
 * Throws when the image cannot be read.
 */
export const makeRenditions = (path: string, patience = 20_000): Promise<Made> => inTurn<Made>({ path }, patience)

/** The first page of a PDF as a small WebP picture, in the same process. Throws when it cannot be drawn. */
export const drawFirstPage = (path: string, patience = 20_000): Promise<Uint8Array> => inTurn<Uint8Array>({ path, page: true }, patience)

function inTurn<T extends object>(asked: Asked, patience: number): Promise<T> {
  const made = turn.then(() => make(asked, patience))
  turn = made.catch(() => {})
  return made as Promise<T>
}

function make(asked: Asked, patience: number): Promise<object> {
  const { promise, resolve, reject } = Promise.withResolvers<object>()
  if (timer) clearTimeout(timer)
  const worker = (child ??= start())
  const stop = setTimeout(() => { worker.kill('SIGKILL') }, patience)
  const ended = (): void => reject(new Error('the image process ended'))
  const answered = ({ made, error }: Answer): void => (made ? resolve(made) : reject(new Error(error)))
  worker.once('message', answered).once('exit', ended).once('error', ended)
  worker.send(asked, (error) => { if (error) reject(error) })
  return promise.finally(() => {
    clearTimeout(stop)
    worker.off('message', answered).off('exit', ended).off('error', ended)
    // Let go before it is told to end, so that no photo is given to a process that is leaving.
    timer = setTimeout(() => { if (child === worker) child = null; worker.kill() }, idle).unref()
  })
}

function start(): ChildProcess {
  const started = fork(new URL('./image-process.ts', import.meta.url), { serialization: 'advanced', execArgv: ['--max-old-space-size=256'], env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const gone = (): void => { if (child === started) child = null }
  started.on('exit', gone).on('error', gone)
  started.unref()
  started.channel?.unref()
  return started
}
