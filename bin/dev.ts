// `npm run dev`: pages that change while one writes them (Vite), a server and a worker that start again when their files change.
import { spawn } from 'node:child_process'
import { createServer } from 'vite'
import { readSettings } from '#platform/config/settings.ts'
import { type Part, prepare } from '#app/prepare.ts'
import { texts } from '#app/texts.ts'

const settings = readSettings(process.env)
const api = settings.port + 1
const stopping = new AbortController()
const parts: Part[] = []
const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function stop(): Promise<void> {
  if (stopping.signal.aborted) process.exit(130)
  stopping.abort()
  for (const part of parts.toReversed()) await part.stop()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())

// Browsers go to Vite, which passes on what is the server's; the origin that the server checks is Vite's.
const env = await prepare({ ...settings, port: api }, { signal: stopping.signal, say, started: (part) => void parts.push(part) })
for (const name of ['server', 'worker']) {
  const child = spawn(process.execPath, ['--watch', '--watch-preserve-output', `app/${name}.ts`], { env, stdio: ['ignore', 'inherit', 'inherit'], detached: true })
  parts.push({ stop: () => new Promise((resolve) => {
    child.once('exit', () => resolve())
    process.kill(-(child.pid ?? 0), 'SIGTERM')
  }) })
}
const target = `http://${settings.host}:${api}`
const vite = await createServer({ server: { host: settings.host, port: settings.port, strictPort: true, proxy: { '^/(api|health|metrics|connexion|deconnexion|assets)([/?]|$)': { target } } } })
parts.push({ stop: () => vite.close() })
await vite.listen()
say(texts.development(settings.origin))
