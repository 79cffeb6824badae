import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { momentOf, timeOf, today, zone } from '../when.ts'

test('a day and a time of the authorities’ clocks are a moment: in winter, in summer, and when the clocks change', () => {
  const table = [
    ['2026-11-25', '08:30', '2026-11-25T07:30:00.000Z'], ['2026-07-01', '00:00', '2026-06-30T22:00:00.000Z'], ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'], ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'], ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'], ['2026-10-25', '02:30', '2026-10-25T01:30:00.000Z'], ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ] as const
  for (const [day, time, moment] of table) assert.equal(momentOf(day, time).toISOString(), moment, `${day} ${time}`)
})

test('whatever the moment, what the clocks show of it leads back to it, or to the same hour shown again', () => {
  fc.assert(fc.property(fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }), (ms) => {
    const at = new Date(ms - (ms % 60_000))
    const [, hours, minutes] = /^(\d+)\D+(\d+)$/.exec(timeOf(at, 'fr', { timeZone: zone }))!
    const gap = momentOf(today(at), `${hours!.padStart(2, '0')}:${minutes}`).getTime() - at.getTime()
    assert.ok(gap === 0 || gap === 3_600_000, `${at.toISOString()}: ${gap}`)
  }))
})
