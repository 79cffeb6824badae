import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { types } from '../kinds.ts'
import { everything, isNarrow, readNarrow, sinceOf, sinces, writeNarrow, type Narrow } from '../narrow.ts'

test('what a list is narrowed to is read back from its address, beside what else stands there', () => {
  const some: fc.Arbitrary<Narrow> = fc.record({ q: fc.string({ maxLength: 100 }), type: fc.constantFrom(...types, '' as const), by: fc.oneof(fc.uuid(), fc.constant('')), since: fc.constantFrom(...sinces, '' as const) }, { noNullPrototype: true })
  fc.assert(fc.property(some, (narrow) => {
    const written = writeNarrow(new URLSearchParams('voir=tout&sorte=pdf'), narrow)
    assert.equal(written.get('voir'), 'tout')
    assert.deepEqual(readNarrow(new URLSearchParams(written.toString())), narrow)
    assert.equal(isNarrow(narrow), [...written.keys()].length > 1)
  }))
})

test('an address that somebody else wrote narrows to nothing that we do not know', () => {
  fc.assert(fc.property(fc.string(), (said) => {
    const { type, by, since } = readNarrow(new URLSearchParams({ sorte: `${said}!`, par: `${said}!`, depuis: `${said}!` }))
    assert.deepEqual([type, by, since], [everything.type, everything.by, everything.since])
  }))
  assert.equal(readNarrow(new URLSearchParams({ mots: 'a'.repeat(300) })).q.length, 100)
  assert.equal(sinceOf('semaine', Date.parse('2026-11-28T12:00:00Z')), '2026-11-21T12:00:00.000Z')
})
