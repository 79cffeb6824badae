import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { between, longest, spread } from '../rank.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

test('however things are moved, places sort as a list would, each its own, and none ends in nought', () => {
  const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 300 })
  fc.assert(fc.property(moves, fc.constantFrom('anywhere', 'one gap'), (all, where) => {
    let list: string[] = []
    for (const [a, b] of all) {
      const to = where === 'one gap' ? Math.min(1, list.length) : a % (list.length + 1)
      const [above, below] = [list[to - 1] ?? null, list[to] ?? null]
      const rank = between(above, below)
      assert.ok((above === null || above < rank) && (below === null || rank < below), `${above} < ${rank} < ${below}`)
      assert.ok(!/^.{7}.*0$/.test(rank) || rank.length === 7, rank)
      list.splice(to, 0, rank)
      if (b % 7 === 0) list.splice(b % list.length, 1)
      // What grew too long is spread anew: the same order.
      if (rank.length > longest) list = spread(list.length)
    }
    assert.deepEqual(list, list.toSorted(compare))
    assert.equal(new Set(list).size, list.length)
  }))
})

test('things added at either end never grow; in one gap they reach the limit after a hundred and more', () => {
  let [top, end] = [between(null, null), between(null, null)]
  for (let n = 0; n < 10_000; n++) {
    const [higher, lower] = [between(null, top), between(end, null)]
    assert.ok(higher < top && end < lower && higher.length === 7 && lower.length === 7)
    ;[top, end] = [higher, lower]
  }
  const [above, last] = spread(2) as [string, string]
  let [below, moves] = [last, 0]
  for (; below.length <= longest; moves++) below = between(above, below)
  assert.ok(moves > 100, String(moves))
  assert.deepEqual(spread(3), spread(3).toSorted(compare))
})
