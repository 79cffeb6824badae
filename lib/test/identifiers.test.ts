import assert from 'node:assert/strict'
import { test } from 'node:test'
import { communeOf, siretOf, uaiOf } from '../identifiers.ts'
import { cleanPhone, showPhone, telOf } from '../phone.ts'

test('R20: SIRET by its key, La Poste by its own', () => {
  for (const [text, siret] of [
    ['13002526500013', '13002526500013'], ['130 025 265 00013', '13002526500013'], ['13002526500014', null], ['22990001200010', siretOf('22990001200010')], ['1300252650001', null], ['130025265000130', null],
    ['35600000000048', '35600000000048'], ['35600000049837', '35600000049837'], ['35600000049838', null], ['00000000000001', null], ['', null], ['1300252650001X', null],
  ] as const) assert.equal(siretOf(text), siret, text)
})

test('R20: commune codes, Corsica and overseas', () => {
  for (const [text, code] of [['2A004', '2A004'], ['2b033', '2B033'], ['62489', '62489'], ['01001', '01001'], ['97411', '97411'], ['98818', '98818'], ['95018', '95018'], ['20004', null], ['97911', null], ['96001', null], ['00123', null], ['62000', null], ['97400', null], ['2C001', null], ['6248', null], ['624890', null]] as const) assert.equal(communeOf(text), code, text)
})

test('R20: UAI by its letter', () => {
  for (const [text, uai] of [['0350024L', '0350024L'], ['0350024M', null], [' 035 0024 l', '0350024L'], ['0350024', null], ['350024L', null], ['0350024I', null], ['00350024L', null], ['', null], ['L0350024', null]] as const) assert.equal(uaiOf(text), uai, text)
  // One letter fits each number, and the letters that look like digits are none of them.
  for (let number = 0; number < 46; number++) {
    const fitting = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => uaiOf(`${String(620_000 + number).padStart(7, '0')}${letter}`) !== null)
    assert.ok(fitting.length === 1 && !'IOQ'.includes(fitting[0]!), String(number))
  }
})

test('telephone numbers: kept bare, shown in pairs, called from anywhere', () => {
  for (const [text, kept] of [['01 99 00 12 34', '0199001234'], ['+33 (0)6.39.98.12.34', '0639981234'], ['0033199001234', '0199001234'], ['4512', '4512'], ['+32 2 555 12 12', '+3225551212'], ['appelez', null], ['12', null], ['06 39 98 12 34 ; 12', null], ['+33', null]] as const) assert.equal(cleanPhone(text), kept, text)
  assert.equal(showPhone('0199001234'), '01\u00a099\u00a000\u00a012\u00a034')
  assert.deepEqual(['0199001234', '4512', '+3225551212'].map(telOf), ['+33199001234', '4512', '+3225551212'])
})
