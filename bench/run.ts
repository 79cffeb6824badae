// npm run bench [-- --quick] [-- --only shell]: every figure beside its goal. docs/operations/measures.md says how to read them.
import { parseArgs } from 'node:util'
import { contents } from './goals/contents.ts'
import { directory } from './goals/directory.ts'
import { downloads, drive, folders } from './goals/files.ts'
import { firstPage } from './goals/first-page.ts'
import { growth } from './goals/growth.ts'
import { home } from './goals/home.ts'
import { live } from './goals/live.ts'
import { memory } from './goals/memory.ts'
import { people } from './goals/people.ts'
import { search } from './goals/search.ts'
import { shell } from './goals/shell.ts'
import { uploads } from './goals/uploads.ts'
import { posting, wall } from './goals/wall.ts'
import { openBench, type BenchHouse, type Started } from './house.ts'
import { startLoad, type Generator } from './load.ts'
import { lines } from './print.ts'
import { compare, machine, type Comparison, type Side } from './rounds.ts'
import { statementsOf } from './statements.ts'

export type Bench = {
  house: BenchHouse, server: Started, limits: Started, load: Generator, quick: boolean, ports: { fresh: number }
  /** At one, ten and fifty connections. */
  compare(say: (connections: number, found: Comparison) => void, limit: Side, ours: Side): Promise<void>
  /** SQL statements of one of these requests. */
  statements(port: number, requests: string[]): Promise<number>
}
const goals = { shell, 'first-page': firstPage, home, wall, posting, memory, live, directory, people, search, contents, drive, downloads, folders, uploads, growth }
/** Seconds that one comparison may take, however noisy the machine: the next has its own. */
const patience = 45

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } })
if (values.only !== undefined && !(values.only in goals)) throw new Error(`--only: ${Object.keys(goals).join(', ')}`)

const house = await openBench({ limits: true })
const port = Number(process.env.PORT || 3900)
const [server, limits] = [await house.start('app/server.ts', port), await house.start('bench/limits.ts', port + 1, { args: ['serve'], database: 'limits' })]
const load = startLoad()
const bench: Bench = {
  house, server, limits, load, quick: values.quick, ports: { fresh: port + 2 },
  async compare(say, limit, ours) {
    for (const connections of values.quick ? [1, 10] : [1, 10, 50]) {
      // The goals are set at ten; one and fifty say how it bends.
      const seconds = connections === 10 && !values.quick ? 2 : 1
      say(connections, await compare({ load, postgresPid: house.postgres.pid, pids: [], deadline: performance.now() + patience * 1_000 }, limit, ours, { connections, seconds, rounds: values.quick ? 2 : connections === 10 ? 5 : 3 }))
    }
  },
  async statements(at, requests) {
    // Once before, so that nothing that is done once per connection or per minute counts.
    for (const text of requests) await load.run({ port: at, requests: [text], connections: 1, seconds: 0.02 })
    let count = 0
    const { perRequest } = await statementsOf(house.pool, 1, async () => { count = (await load.run({ port: at, requests, connections: 1, seconds: 0.5 })).count })
    return perRequest / count
  },
}
console.log(`${machine()}; ours / limit = median of rounds, CPU = application + PostgreSQL\n`)
try {
  for (const [name, measure] of Object.entries(goals)) if (values.only === undefined || values.only === name) await measure(bench)
} finally {
  load.stop()
  await house.stop()
}
const broken = lines.filter((line) => line.law && line.held === false)
console.log(`\n${lines.filter((l) => l.held === true).length} held, ${lines.filter((l) => l.held === false && !l.law).length} short of their goal, ${broken.length} laws broken`)
process.exitCode = broken.length > 0 ? 1 : 0
