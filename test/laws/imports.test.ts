// Which room may import which (architecture, § 2). A law is a function of two paths; it proves itself on right and wrong samples.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modules } from '#modules/index.ts'
import { importsOf, read, sources, type Import } from './tree.ts'

const needs = new Map(modules.map((m) => [m.name, m.needs]))
const isTest = (path: string): boolean => /(^|\/)test\/|\.test\.ts$/.test(path)
/** Files of a module that the browser's part may import whole. */
const texts = /\/(fr|en)\.ts$/
const browserSafe = /^lib\//

/** Why this import is not allowed, or null. */
export function broken(from: string, { to, type }: Import): string | null {
  const [room, name] = from.split('/') as [string, string]
  const [into, target] = to.split('/') as [string, string]
  if (isTest(from) || room === 'test' || room === 'bench' || room === 'bin') return null
  if (room === 'lib') return into === 'lib' ? null : 'lib stands on nothing'
  if (room === 'platform') {
    if (into === 'lib' || into === 'platform') return null
    return from.startsWith('platform/testing/') ? null : 'the platform knows no module and no screen'
  }
  if (room === 'web') {
    if (into === 'web' || browserSafe.test(to)) return null
    return type && (into === 'platform' || /^modules\/[^/]+\/api\.ts$/.test(to)) ? null : 'the browser takes only types from the server'
  }
  if (room === 'modules' && from.split('/')[2] === 'web') {
    if (browserSafe.test(to) || /^web\/(design|data)\//.test(to)) return null
    if (into === 'modules' && target === name && (to.split('/')[2] === 'web' || texts.test(to) || (type && to.endsWith('/api.ts')))) return null
    return 'a screen knows its own contract, its own texts, the design and the data'
  }
  if (room === 'modules') {
    if (from === 'modules/index.ts') return /^modules\/[^/]+\/module\.ts$/.test(to) || into === 'platform' ? null : 'the registry knows manifests'
    if (into === 'lib' || into === 'platform') return to.startsWith('platform/testing/') ? 'tests only' : null
    if (into !== 'modules') return 'a module stands on lib and the platform'
    if (target === name) return to.split('/')[2] === 'web' ? 'the server’s part knows no screen' : null
    if (to !== `modules/${target}/index.ts`) return 'another module is entered by its index.ts'
    return needs.get(name)?.includes(target) ? null : `${target} is not in its needs`
  }
  if (room === 'app') return into === 'test' ? 'tests only' : into === 'web' && !type && to !== 'web/compress.ts' ? 'the app starts servers' : null
  if (room === 'protocols') return into === 'lib' || into === 'platform' || /^modules\/[^/]+\/index\.ts$/.test(to) || (into === 'protocols' && target === name) ? null : 'a protocol stands on public verbs'
  return `no room ${room}`
}

test('the law knows right from wrong', () => {
  const value = (to: string) => ({ to, type: false })
  for (const [from, to] of [['modules/wall/posts.ts', 'modules/spaces/index.ts'], ['modules/wall/web/Wall.tsx', 'web/design/Field.tsx'], ['platform/http/api.ts', 'lib/html.ts'], ['app/server.ts', 'modules/index.ts']] as const) assert.equal(broken(from, value(to)), null, `${from} → ${to}`)
  for (const [from, to] of [['modules/wall/posts.ts', 'modules/spaces/spaces.ts'], ['modules/spaces/spaces.ts', 'modules/wall/index.ts'], ['platform/http/api.ts', 'modules/index.ts'], ['modules/wall/web/Wall.tsx', 'modules/wall/posts.ts'], ['modules/wall/web/Wall.tsx', 'modules/spaces/web/WhoSees.tsx'], ['web/main.tsx', 'platform/schemas.ts'], ['lib/html.ts', 'platform/problem.ts']] as const) assert.notEqual(broken(from, value(to)), null, `${from} → ${to}`)
  assert.deepEqual(importsOf('a/b.ts', "import type { X } from '../c.ts'\nimport '#d/e.ts'\nconst x = import('./f.ts')"), [{ to: 'c.ts', type: true }, { to: 'd/e.ts', type: false }, { to: 'a/f.ts', type: false }])
})

test('rooms import only what they may', () => {
  const files = sources()
  assert.ok(files.length > 100, 'the law sees the tree')
  assert.deepEqual(files.flatMap((from) => importsOf(from, read(from)).flatMap((one) => {
    const why = broken(from, one)
    return why === null ? [] : [`${from} → ${one.to}: ${why}`]
  })), [])
})

test('needs have no cycle and come before', () => {
  const seen = new Set<string>()
  for (const m of modules) {
    for (const need of m.needs) assert.ok(seen.has(need), `${m.name} needs ${need}, which must stand before it`)
    seen.add(m.name)
  }
})

test('TypeBox gives its types, and its code to tests alone: each process would carry ten megabytes of it (decision 16)', () => {
  assert.deepEqual(sources().filter((from) => !isTest(from) && /^import (?!type )[^\n]*from 'typebox/m.test(read(from))), [])
})
