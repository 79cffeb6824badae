import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { slipsBetween, swapsOf } from '../near.ts'

test('slips between two words', () => {
  for (const [a, b, slips] of [['cantine', 'cantine', 0], ['cantien', 'cantine', 1], ['alerg', 'allerg', 1], ['planing', 'planning', 1], ['route', 'soupe', 2], ['', 'ab', 2], ['abcdef', 'ghijkl', 3]] as const) assert.equal(slipsBetween(a, b, 2), slips, `${a} ${b}`)
})

test('either way the same, none from itself, one per swap, and never more than the letters', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 9 })
  fc.assert(fc.property(word, word, (a, b) => {
    assert.equal(slipsBetween(a, b, 20), slipsBetween(b, a, 20))
    assert.equal(slipsBetween(a, a, 2), 0)
    assert.ok(slipsBetween(a, b, 20) <= Math.max(a.length, b.length))
    for (const swapped of swapsOf(a)) assert.ok(slipsBetween(a, swapped, 2) <= 1)
    assert.equal(slipsBetween(a, b, 1), Math.min(2, slipsBetween(a, b, 20)))
  }))
})
