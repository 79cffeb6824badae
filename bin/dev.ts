// `npm run dev`: the pages from Vite, which shows each change at once, in front of a server and a worker that start again when a file changes.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readSecret } from '#platform/config/secret.ts'
import { readSettings } from '#platform/config/settings.ts'
import { keepPostgres } from '#app/keeper.ts'
import { checkPort } from '#app/port.ts'
import { isEmpty, isUpToDate } from '#app/state.ts'
import { runStep } from '#app/step.ts'
import { texts } from '#app/texts.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const settings = readSettings(process.env)
const behind = settings.port + 1
for (const port of [settings.port, behind]) await checkPort(settings.host, port)
readSecret(settings.secretFile)

const postgres = settings.databaseUrl === null ? await keepPostgres(settings.dataDir, say) : null
const url = settings.databaseUrl ?? postgres!.url
const env = { ...process.env, DATABASE_URL: url, PARVIS_MODE: settings.mode, PARVIS_ORIGIN: settings.origin, PARVIS_DATA: settings.dataDir, PORT: String(behind) }
const step = { env, signal: new AbortController().signal, say }
if (!(await isUpToDate(url))) await runStep(texts.migrating, 'app/migrate.ts', [], step)
if (settings.mode === 'demo' && (await isEmpty(url))) await runStep(texts.seeding, 'app/cli.ts', ['seed'], step)
// The pages that the server writes itself take their style sheet from the build.
if (!existsSync('dist/index.html')) await runStep(texts.building, 'app/build.ts', [], step)

const children = ['app/server.ts', 'app/worker.ts'].map((file) => spawn(process.execPath, ['--watch', '--watch-preserve-output', file], { env, stdio: ['ignore', 'inherit', 'inherit'] }))
const { createServer } = await import('vite')
const target = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${behind}`
const pages = await createServer({
  server: { port: settings.port, host: settings.host, strictPort: true, proxy: { '^/(api|assets|health|connexion|deconnexion)(/|\\?|$)': { target } } },
})
await pages.listen()
say(texts.ready(settings.origin))

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(130)
    stopping = true
    void stop()
  })
}
async function stop(): Promise<void> {
  const gone = children.map((child) => new Promise((resolve) => child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(null)))
  for (const child of children) child.kill('SIGTERM')
  await Promise.all([...gone, pages.close()])
  await postgres?.stop()
  process.exit(0)
}
