import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ago, agoHead, dayOf, exact, fullDay, lasting, timeOf } from '../when.ts'

const zone = { timeZone: 'Europe/Paris' }
const now = new Date('2026-11-24T09:30:00+01:00')
const at = (text: string): Date => new Date(text)

test('how long ago, as people say it', () => {
  const table: [string, string, string][] = [
    ['2026-11-24T09:29:40+01:00', 'à l’instant', 'just now'],
    ['2026-11-24T09:31:00+01:00', 'à l’instant', 'just now'],
    ['2026-11-24T09:29:00+01:00', 'il y a 1\u00A0min', '1\u00A0min ago'],
    ['2026-11-24T09:18:00+01:00', 'il y a 12\u00A0min', '12\u00A0min ago'],
    ['2026-11-24T08:30:00+01:00', 'il y a 1\u00A0h', '1\u00A0h ago'],
    ['2026-11-23T10:00:00+01:00', 'il y a 23\u00A0h', '23\u00A0h ago'],
    ['2026-11-23T09:00:00+01:00', 'hier', 'yesterday'],
    ['2026-11-23T00:10:00+01:00', 'hier', 'yesterday'],
    ['2026-11-22T23:50:00+01:00', 'dimanche', 'Sunday'],
    ['2026-11-20T15:10:00+01:00', 'vendredi', 'Friday'],
    ['2026-11-18T08:00:00+01:00', 'mercredi', 'Wednesday'],
    ['2026-11-17T08:00:00+01:00', '17 novembre', '17 November'],
    ['2026-11-01T08:00:00+01:00', '1er novembre', '1 November'],
    ['2025-12-31T23:30:00+01:00', '31 décembre 2025', '31 December 2025'],
    ['2025-03-01T08:00:00+01:00', '1er mars 2025', '1 March 2025'],
  ]
  for (const [when, fr, en] of table) {
    assert.equal(ago(at(when), now, 'fr', zone), fr, when)
    assert.equal(ago(at(when), now, 'en', zone), en, when)
  }
  assert.equal(agoHead(at('2026-11-24T09:18:00+01:00'), now, 'fr', zone), 'Il y a 12\u00A0min')
  assert.equal(agoHead(at('2026-11-20T15:10:00+01:00'), now, 'fr', zone), 'Vendredi')
})

test('midnight is where people have it', () => {
  const early = at('2026-11-25T00:20:00+01:00')
  assert.equal(ago(at('2026-11-23T23:55:00+01:00'), early, 'fr', zone), 'lundi')
  assert.equal(ago(at('2026-11-23T23:55:00+01:00'), early, 'fr', { timeZone: 'America/Martinique' }), 'hier')
})

test('a summer night does not lose a day', () => {
  assert.equal(ago(at('2026-03-28T12:00:00+01:00'), at('2026-03-29T13:30:00+02:00'), 'fr', zone), 'hier')
})

test('days and times in full', () => {
  assert.equal(fullDay(at('2026-11-23T10:00:00+01:00'), 'fr', zone), 'Lundi 23 novembre')
  assert.equal(fullDay(at('2026-12-01T10:00:00+01:00'), 'fr', zone), 'Mardi 1er décembre')
  assert.equal(fullDay(at('2026-12-01T10:00:00+01:00'), 'en', zone), 'Tuesday 1 December')
  assert.equal(timeOf(at('2026-11-24T08:42:00+01:00'), 'fr', zone), '8\u00A0h\u00A042')
  assert.equal(timeOf(at('2026-11-24T00:05:00+01:00'), 'fr', zone), '0\u00A0h\u00A005')
  assert.equal(timeOf(at('2026-11-24T15:05:00+01:00'), 'en', zone), '3:05\u00A0pm')
  assert.equal(dayOf(at('2026-08-31T00:00:00+02:00'), now, 'fr', zone), '31 août')
  assert.equal(dayOf(at('2026-08-01T00:00:00+02:00'), now, 'fr', zone), '1er août')
  assert.equal(exact(at('2026-11-23T08:42:00+01:00'), 'fr', zone), 'lundi 23 novembre 2026, 8\u00A0h\u00A042')
})

test('how long something lasts, with its unit', () => {
  const table: [number, string, string][] = [
    [0, 'moins d’une minute', 'less than a minute'], [1, '1\u00A0min', '1\u00A0min'], [59, '59\u00A0min', '59\u00A0min'], [60, '1\u00A0h', '1\u00A0h'], [65, '1\u00A0h\u00A005', '1\u00A0h\u00A005\u00A0min'], [200, '3\u00A0h\u00A020', '3\u00A0h\u00A020\u00A0min'],
    [1_439, '23\u00A0h\u00A059', '23\u00A0h\u00A059\u00A0min'], [1_440, '1\u00A0jour', '1\u00A0day'], [1_680, '1\u00A0jour 4\u00A0h', '1\u00A0day 4\u00A0h'], [4_319, '2\u00A0jours 23\u00A0h', '2\u00A0days 23\u00A0h'], [4_320, '3\u00A0jours', '3\u00A0days'], [6_500, '5\u00A0jours', '5\u00A0days'],
  ]
  for (const [minutes, fr, en] of table) assert.deepEqual([lasting(minutes, 'fr'), lasting(minutes, 'en')], [fr, en], String(minutes))
})
