import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sections } from '../sections.ts'

test('each part of the home says of which section it is: without one it would never be drawn', () => {
  const files = globSync('modules/*/web/home.tsx')
  assert.ok(files.length > 0)
  const said = new RegExp(`^export const section: HomePart\\['section'\\] = '(${sections.join('|')})'$`, 'm')
  assert.deepEqual(files.filter((file) => !said.test(readFileSync(file, 'utf8'))), [])
})
