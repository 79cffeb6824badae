// `npm test`: types, lint, laws, server tests, browser journeys; everything it needs comes with `npm ci`.
import { startTestCluster } from '#platform/testing/cluster.ts'
import { builtFrom, sources } from '#app/build.ts'
import { checks, runSteps } from './steps.ts'

const cluster = await startTestCluster()
const env = { PARVIS_TEST_PG: cluster.url, NODE_COMPILE_CACHE: 'node_modules/.cache/node' }
const suite = (name: string, globs: readonly string[], concurrency: number) => ({ name, command: process.execPath, args: ['--test', '--test-reporter=dot', `--test-concurrency=${concurrency}`, ...globs], env })
const held = await runSteps([
  checks,
  ...(builtFrom() === sources() ? [] : [{ name: 'web build', command: process.execPath, args: ['app/build.ts'] }]),
  // In one queue: whoever waits for the last law would leave a processor idle. Their PostgreSQL is waited for often enough that a third file has room,
  // and the kills beside them wait more than they work.
  [
    suite('laws and server', ['test/laws/**/*.test.ts', '{lib,platform,modules,web,app,bin}/**/*.test.ts'], 3),
    { name: 'three kills under writers (bench/kill.ts)', command: process.execPath, args: ['bench/kill.ts', '--times', '3', '--documents', '60'] },
  ],
  // One of them, the audit of all screens, waits for its pages most of the time.
  suite('journeys', ['test/e2e/**/*.test.ts'], 3),
])
await cluster.stop()
process.exit(held ? 0 : 1)
