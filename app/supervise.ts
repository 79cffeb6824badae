// Keeps a process alive: it comes back when it dies, after pauses that grow while it keeps dying.
import { type ChildProcess, spawn } from 'node:child_process'
import type { boundedLog } from '#platform/log/bounded.ts'
import { fr } from './fr.ts'

export class StartError extends Error {}

/**
 * A young generation in which the replies of a busy second fit, so that few of them grow old, and an old one that is swept when it has grown by half: left to itself it is let grow to four times what lives in it
 * and never given back. No limit: what a big import needs, it has (decision 16).
 */
export const lean = ['--max-semi-space-size=16', '--heap-growing-percent=50', '--expose-gc']

type Log = ReturnType<typeof boundedLog> & { file: string }
type Options = { env: NodeJS.ProcessEnv, log: Log | null, say: (line: string) => void }

/** `ready` settles when the process says so for the first time, and fails when three tries in a row never did. */
export function supervise(name: string, file: string, { env, log, say }: Options): { ready: Promise<void>, stop(): Promise<void> } {
  const first = Promise.withResolvers<void>()
  let child: ChildProcess
  let failures = 0
  let wasReady = false
  let stopping = false
  let timer: NodeJS.Timeout | undefined

  function start(): void {
    const since = performance.now()
    // The fourth is a channel: when we are gone, however it went, the child sees it close and stops (app/child.ts).
    child = spawn(process.execPath, [...lean, file], { env, stdio: ['ignore', log?.fd ?? 'inherit', log?.fd ?? 'inherit', 'ipc'] })
    child.on('message', (message) => {
      if (message !== 'ready') return
      wasReady = true
      first.resolve()
    })
    child.once('exit', () => {
      if (stopping) return
      failures = performance.now() - since > 30_000 ? 1 : failures + 1
      if (!wasReady && failures >= 3) return first.reject(new StartError([fr.childFailed(name), log?.tail()].filter(Boolean).join('\n')))
      say(fr.restarting(name, log?.file ?? null))
      timer = setTimeout(start, Math.min(100 * 2 ** failures, 10_000))
    })
  }
  start()
  return {
    ready: first.promise,
    async stop() {
      stopping = true
      clearTimeout(timer)
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const hard = setTimeout(() => child.kill('SIGKILL'), 12_000)
      await gone
      clearTimeout(hard)
    },
  }
}
