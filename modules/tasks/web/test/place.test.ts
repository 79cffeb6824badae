import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { placeOf, stepped, withMoved } from '../place.ts'
import type { Card, Column } from '../tasks.ts'
import { groupOf } from '../when.ts'

const column = (id: string, ids: string): Column => ({ id, name: '', kind: 'todo', most: null, count: ids.length, next: null, tasks: [...ids].map((one) => ({ id: one, columnId: id }) as Card) })
const said = (columns: readonly Column[]): string => columns.map(({ tasks, count }) => { const ids = tasks.map(({ id }) => id).join(''); assert.equal(count, ids.length); return ids }).join('|')
const board = [column('x', 'abc'), column('y', 'd'), column('z', '')]

test('arrows lead a card to its neighbours, and nowhere at the edges', () => {
  const table: [id: string, key: string, after: string | null][] = [
    ['b', 'ArrowUp', 'bac|d|'], ['b', 'ArrowDown', 'acb|d|'], ['a', 'ArrowUp', null], ['c', 'ArrowDown', null], ['a', 'ArrowLeft', null],
    ['a', 'ArrowRight', 'bc|ad|'], ['c', 'ArrowRight', 'ab|dc|'], ['d', 'ArrowRight', 'abc||d'], ['d', 'ArrowLeft', 'dabc||'], ['d', 'Enter', null],
  ]
  for (const [id, key, after] of table) {
    const to = stepped(board, id, key)
    assert.equal(to && said(withMoved(board, id, to)), after, `${id} ${key}`)
  }
})

test('a card put back where it was leaves the board as it was', () => {
  const keys = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight')), { maxLength: 30 })
  fc.assert(fc.property(keys, (all) => {
    let now: readonly Column[] = board
    for (const [id, key] of all) {
      const [from, to] = [placeOf(now, id)!, stepped(now, id, key)]
      if (!to) continue
      const moved = withMoved(now, id, to)
      assert.equal(said(withMoved(moved, id, from)), said(now))
      assert.deepEqual([...said(moved).replaceAll('|', '')].toSorted((a, b) => a.localeCompare(b)).join(''), 'abcd')
      now = moved
    }
  }))
})

test('days by when: late, today, until Sunday, later, none', () => {
  const monday = '2026-11-23'
  const table: [string | null, string][] = [['2026-11-22', 'late'], ['2026-11-23', 'today'], ['2026-11-24', 'week'], ['2026-11-29', 'week'], ['2026-11-30', 'later'], [null, 'none']]
  for (const [day, group] of table) assert.equal(groupOf(day, monday), group, String(day))
  assert.deepEqual([groupOf('2026-11-30', '2026-11-29'), groupOf('2026-11-29', '2026-11-28')], ['later', 'week'])
})
