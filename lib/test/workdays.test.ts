import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isWorked, workedBefore } from '../workdays.ts'

test('Saturdays, Sundays and the eleven holidays of France are not worked', () => {
  const holidays = ['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25', '2026-07-14', '2026-11-11', '2026-12-25', '2027-03-29', '2028-06-05']
  for (const day of [...holidays, '2026-08-15', '2026-11-01', '2026-11-28', '2026-11-29']) assert.equal(isWorked(day), false, day)
  for (const day of ['2026-11-27', '2026-11-30', '2026-04-07', '2026-12-24']) assert.equal(isWorked(day), true, day)
})

test('a worked day before leaves the days between alone, also when clocks change', () => {
  const table: [at: string, hours: number, before: string][] = [
    // Tuesday to Monday; Monday to Friday; on Sunday and on Saturday, since the end of Friday.
    ['2026-11-24T09:00:00Z', 24, '2026-11-23T09:00:00.000Z'], ['2026-11-30T08:00:00Z', 24, '2026-11-27T08:00:00.000Z'], ['2026-11-29T08:00:00Z', 24, '2026-11-26T23:00:00.000Z'], ['2026-11-28T08:00:00Z', 1, '2026-11-27T22:00:00.000Z'],
    // Over Easter, and over the night of 29 March when an hour is skipped on a Sunday.
    ['2026-04-07T08:00:00Z', 24, '2026-04-03T08:00:00.000Z'], ['2026-03-30T07:00:00Z', 24, '2026-03-27T08:00:00.000Z'],
  ]
  for (const [at, hours, before] of table) assert.equal(workedBefore(new Date(at), hours).toISOString(), before, at)
})

test('it is never later than so many hours before, and the later the moment the later it is', () => {
  const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
  fc.assert(fc.property(moments, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 200 }), (at, hours, more) => {
    const before = workedBefore(at, hours).getTime()
    assert.ok(before <= at.getTime() - hours * 3_600_000)
    assert.ok(before <= workedBefore(new Date(at.getTime() + more * 3_600_000), hours).getTime())
  }))
})
