import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, lastWeek, mondayOf, weekOf } from '../weeks.ts'
import { today } from '../when.ts'

test('weeks begin on Monday where the authorities are, also when clocks change', () => {
  const table: [now: string, first: string][] = [
    ['2026-11-23T05:10:00Z', '2026-11-16'], ['2026-11-22T22:59:00Z', '2026-11-09'], ['2026-11-22T23:00:00Z', '2026-11-16'],
    ['2026-11-29T22:00:00Z', '2026-11-16'], ['2027-01-01T12:00:00Z', '2026-12-21'], ['2028-03-06T08:00:00Z', '2028-02-28'],
  ]
  for (const [now, first] of table) assert.equal(lastWeek(new Date(now)), first, now)
  const spring = weekOf('2026-03-23')
  assert.deepEqual([spring.from.toISOString(), spring.until.toISOString()], ['2026-03-22T23:00:00.000Z', '2026-03-29T22:00:00.000Z'])
})

test('every moment is after the week that ended last, and in the one after it', () => {
  const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(fc.property(moments, (now) => {
    const { first, until } = weekOf(lastWeek(now))
    assert.equal(mondayOf(first), first)
    assert.ok(until <= now && now < weekOf(addDays(first, 7)).until, `${now.toISOString()} ${first}`)
    assert.equal(today(until), addDays(first, 7))
  }))
})
