// `npm start`: everything that Parvis needs on one machine, from an empty folder to a browser that is answered.
import { readSettings, SettingsError } from '#platform/config/settings.ts'
import { DatabaseError } from '#platform/db/embedded.ts'
import { boundedLog } from '#platform/log/bounded.ts'
import { join } from 'node:path'
import { fr } from './fr.ts'
import { TwinError } from './keeper.ts'
import { PortError } from './port.ts'
import { type Part, prepare } from './prepare.ts'
import { StartError, supervise } from './supervise.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const stopping = new AbortController()
/** What was started, in the order to start again backwards. */
const started: Part[] = []
let stopped: Promise<never> | null = null

/** Stops all in the opposite order of the start: nobody loses the database before having finished. */
function stop(code: number): Promise<never> {
  stopping.abort()
  stopped ??= (async () => {
    for (const part of started.toReversed()) await part.stop().catch(() => {})
    process.exit(code)
  })()
  return stopped
}

let asked = 0
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // The terminal and npm may both pass on one and the same Ctrl-C.
    if (asked && performance.now() - asked > 500) process.exit(130)
    asked ||= performance.now()
    void stop(0)
  })
}

try {
  const settings = readSettings(process.env)
  const env = await prepare(settings, { signal: stopping.signal, say, started: (part) => void started.push(part) })
  // In production the logs belong to whoever keeps the machine's; on a laptop they would bury the one useful line.
  const file = settings.mode === 'demo' ? join(settings.dataDir, 'log/parvis.log') : null
  const log = file === null ? null : { file, ...boundedLog(file) }
  const processes = ['server', 'worker'].map((name) => supervise(name, `app/${name}.ts`, { env, log, say }))
  started.push({ stop: async () => void (await Promise.all(processes.map((process) => process.stop()))) })
  await Promise.all(processes.map((process) => process.ready))
  // With a plain space: scripts wait for this very line.
  if (!stopping.signal.aborted) say(fr.ready(settings.origin).replace('\u00a0', ' '))
} catch (error) {
  if (!stopping.signal.aborted) process.stderr.write(`${explain(error)}\n`)
  await stop(stopping.signal.aborted ? 0 : 1)
}

function explain(error: unknown): string {
  if (error instanceof SettingsError) return `${fr.settings}\n\n${error.message}`
  if (error instanceof DatabaseError) return `${fr.database[error.reason]}\n${error.detail}`
  if (error instanceof PortError || error instanceof TwinError || error instanceof StartError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
