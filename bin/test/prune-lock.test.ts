import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { prune } from '../prune-lock.ts'

test('only optional edges that lead nowhere are dropped', () => {
  const lock = {
    packages: {
      '': { optionalDependencies: { here: '1', absent: '1' } },
      'node_modules/here': {},
      'node_modules/a': { optionalDependencies: { here: '1', own: '1' } },
      'node_modules/a/node_modules/own': { optionalDependencies: { '@x/absent': '1' } },
      'node_modules/a/node_modules/@s/b': { optionalDependencies: { own: '1', here: '1' } },
    } as Record<string, { optionalDependencies?: Record<string, string> }>,
  }
  assert.deepEqual(prune(lock), ['node_modules/a/node_modules/own → @x/absent'])
  assert.deepEqual(lock.packages['']!.optionalDependencies, { here: '1', absent: '1' }, 'our own list stays')
  assert.equal(lock.packages['node_modules/a/node_modules/own']!.optionalDependencies, undefined)
  assert.deepEqual(prune(lock), [])
})

test('the lock of the house can be installed: no edge leads nowhere', () => {
  assert.deepEqual(prune(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof prune>[0]), [])
})
