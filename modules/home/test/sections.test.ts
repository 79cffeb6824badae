import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dice } from '#test/cast/dice.ts'
import { arranged, offeredTo, sections, type Function } from '../sections.ts'

test('each function finds first what it looks for', () => {
  const first: [Function, string][] = [
    [{ kind: 'staff', field: true }, 'duty todo day spaces news tools'],
    [{ kind: 'staff', field: false }, 'duty news todo day tools spaces'],
    [{ kind: 'foster_carer', field: true }, 'duty todo day spaces news tools'],
    [{ kind: 'councillor', field: false }, 'day news todo spaces tools'],
    [{ kind: 'partner', field: false }, 'todo day spaces tools'],
    [{ kind: 'guest', field: true }, 'todo day spaces tools'],
  ]
  for (const [who, order] of first) assert.equal(offeredTo(who).join(' '), order, JSON.stringify(who))
})

const functions = fc.record<Function>({ kind: fc.constantFrom('staff', 'councillor', 'foster_carer', 'partner', 'guest'), field: fc.boolean() })
// What was kept may name sections that are no more, or one twice.
const kept = fc.array(fc.oneof(fc.constantFrom<string>(...sections), fc.string({ maxLength: 6 })), { maxLength: 12 })

test('whatever was kept: each section that one is offered stands once, in one’s own order', (t) => {
  fc.assert(fc.property(functions, kept, (who, own) => {
    const offered = offeredTo(who)
    const found = arranged(offered, own)
    assert.deepEqual(found.toSorted(), [...offered].toSorted())
    const placed = [...new Set(own)].filter((name) => (offered as readonly string[]).includes(name))
    assert.deepEqual(found.filter((name) => placed.includes(name)), placed)
  }), { seed: dice(t) })
})

test('what is new comes after what it follows by function, and without an order of one’s own the function’s holds', (t) => {
  fc.assert(fc.property(functions, (who) => { assert.deepEqual(arranged(offeredTo(who), []), offeredTo(who)) }), { seed: dice(t) })
  assert.deepEqual(arranged(['duty', 'news', 'todo', 'spaces'], ['spaces', 'news']), ['duty', 'spaces', 'news', 'todo'])
})
