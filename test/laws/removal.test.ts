// A module's folder and its line can be taken away, and one can be laid: what remains still type-checks, builds, and starts.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { modules } from '#modules/index.ts'

const run = promisify(execFile)
const rooms = ['app', 'bench', 'bin', 'lib', 'modules', 'platform', 'test', 'web', 'docs', 'package.json', 'tsconfig.json', 'vite.config.ts']

/** A copy of the house to do as one likes with; what was learned of its types is good for most of it. */
async function copy(): Promise<{ path: string, [Symbol.asyncDispose](): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'parvis-house-'))
  for (const room of [...rooms, ...(existsSync('.types') ? ['.types'] : [])]) await cp(room, join(path, room), { recursive: true })
  await symlink(resolve('node_modules'), join(path, 'node_modules'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

const holds = async (cwd: string, command: string, args: readonly string[]): Promise<void> => {
  // A cluster of its own: the tables differ.
  const { NODE_TEST_CONTEXT: _test, PARVIS_TEST_PG: _cluster, ...env } = process.env
  await run(command, [...args], { cwd, env }).catch((error: { stdout?: string, stderr?: string }) => assert.fail(`${command} ${args.join(' ')}\n${error.stdout}${error.stderr}`))
}
const tool = (name: string): string => resolve('node_modules/.bin', name)

async function takeAway(path: string, name: string): Promise<void> {
  await rm(join(path, 'modules', name), { recursive: true })
  const registry = join(path, 'modules/index.ts')
  const text = await readFile(registry, 'utf8')
  const without = text.replace(new RegExp(`^import \\{ ${name} \\}.*\\n`, 'm'), '').replace(new RegExp(`, ${name}\\b|\\b${name}, `), '')
  assert.equal(text.split('\n').length - without.split('\n').length, 1, 'one line')
  await writeFile(registry, without)
}

const smoke = `import { test } from 'node:test'
import assert from 'node:assert/strict'
import { openHouse } from '#test/cast/house.ts'
test('it starts and answers', async () => {
  await using house = await openHouse()
  assert.equal((await house.as('nadege').get('/api/me')).statusCode, 200)
  assert.equal((await house.as('nadege').get('/api/spaces/' + house.town.spaces.private)).statusCode, 200)
  const gone = process.env.GONE.split(',')
  assert.deepEqual(Object.values((await house.app.inject('/api/openapi.json')).json().paths).flatMap((m) => Object.values(m)).filter((o) => gone.includes(o.tags[0])), [])
})
`

// A module of the upper floor is needed by none, but for the demonstration, which fills them all and goes with them.
for (const upper of [['demo', 'wall', 'news'], ['demo', 'practices', 'home', 'movements']]) {
  test(`without ${upper.join(' and ')}`, async () => {
    await using house = await copy()
    for (const name of upper) await takeAway(house.path, name)
    for (const m of modules) if (!upper.includes(m.name)) assert.deepEqual(m.needs.filter((need) => upper.includes(need)).filter(() => m.name !== 'demo'), [], m.name)
    // Measures and journeys happen in the demonstration.
    for (const path of ['bench', 'bin/screenshots.ts', 'test/e2e', 'test/laws']) await rm(join(house.path, path), { recursive: true, force: true })
    await holds(house.path, tool('tsc'), ['-p', '.'])
    await holds(house.path, tool('vite'), ['build', '--logLevel', 'error'])
    await writeFile(join(house.path, 'test/smoke.test.mts'), smoke)
    process.env.GONE = upper.join(',')
    await holds(house.path, process.execPath, ['--test', 'test/smoke.test.mts'])
  })
}

test('bin/new-module lays one that passes the laws', async () => {
  await using house = await copy()
  await holds(house.path, 'bash', ['bin/new-module', 'samples', 'sample'])
  await holds(house.path, tool('tsc'), ['-p', '.'])
  await holds(house.path, process.execPath, ['--test', '--test-name-pattern=samples|sees|rooms|tables|file|expectation|one adds', 'test/laws/imports.test.ts', 'test/laws/house.test.ts', 'test/laws/rights.test.ts', 'modules/samples/test/samples.test.ts'])
})
