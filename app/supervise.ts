import { fork, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'

const pauses = [100, 300, 1_000, 3_000, 5_000]

/** Keeps one process running: started again when it dies, after a pause that grows while it keeps dying. */
export function supervise(path: string, env: NodeJS.ProcessEnv, log: number | 'inherit', say: (line: string) => void): { ready: Promise<void>, stop(): Promise<void> } {
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  let [stopping, deaths, once] = [false, 0, false]
  let child: ChildProcess
  const start = (): void => {
    const since = Date.now()
    // A small young generation: what a request leaves behind is swept at once, and idle memory stays low.
    child = fork(path, { env, execArgv: ['--max-semi-space-size=2'], stdio: ['ignore', log, log, 'ipc'] })
    child.on('message', () => { once = true; resolve() })
    child.on('exit', (code, signal) => {
      if (stopping) return
      if (!once && deaths >= 2) return reject(new Error(`${path} : ${signal ?? code}`))
      deaths = Date.now() - since > 30_000 ? 0 : deaths + 1
      say(`${path} s’est arrêté (${signal ?? code}) ; il repart.`)
      setTimeout(start, pauses[Math.min(deaths, pauses.length) - 1] ?? 100)
    })
  }
  start()
  return {
    ready,
    async stop() {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise<void>((done) => child.once('exit', () => done()))
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 12_000)
      await gone
      clearTimeout(late)
    },
  }
}

/** Can this address be listened on? Asked before the work of a start, so that the answer comes at once. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const trial = createServer().once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE')).once('listening', () => trial.close(() => resolve(true)))
    trial.listen(port, host)
  })
}
