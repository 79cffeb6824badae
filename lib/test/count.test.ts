import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figure } from '../count.ts'

test('figures are grouped as each language does', () => {
  assert.equal(figure(5480, 'fr'), '5\u202F480')
  assert.equal(figure(5480, 'en'), '5,480')
  assert.equal(figure(34, 'fr'), '34')
})
