import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { isFigure, parseDelimited, separatorOf } from '../delimited.ts'

const whole = { rows: 1_000, columns: 100 }
const rows = (text: string): string[][] => parseDelimited(text, whole).rows

test('tables as spreadsheets write them', () => {
  for (const [text, expected] of [
    ['a;b\n1;2\n', [['a', 'b'], ['1', '2']]], ['\ufeffa,b\r\n1,2', [['a', 'b'], ['1', '2']]], ['a\tb\r1\t', [['a', 'b'], ['1', '']]],
    ['"a;1";"b ""dit"" c"\n"deux\nlignes";x', [['a;1', 'b "dit" c'], ['deux\nlignes', 'x']]], ['seul', [['seul']]], ['', []], ['\n\n a \n\n', [[' a ']]], ['""', []], ['"";', [['', '']]],
    ['"sans fin;\n1;2', [['sans fin;\n1;2']]], ['"a"b;c', [['ab', 'c']]], ['3,2;"4,5"', [['3,2', '4,5']]], ['a||b', [['a', '', 'b']]],
  ] as const) assert.deepEqual(rows(text), expected, JSON.stringify(text))
  assert.deepEqual([separatorOf('a;b,c,d'), separatorOf('a;b;c,d'), separatorOf('"x,y,z";b;c')], [',', ';', ';'])
})

test('what is beyond the limits is said, and costs little', () => {
  const began = performance.now()
  const wide = parseDelimited(`${'x;'.repeat(99_999)}x`, whole)
  assert.deepEqual([wide.rows.length, wide.rows[0]?.length, wide.moreColumns, wide.moreRows], [1, 100, true, false])
  const long = parseDelimited('a;b\n'.repeat(300_000), whole)
  assert.deepEqual([long.rows.length, long.moreRows, long.moreColumns], [1_000, true, false])
  assert.equal(parseDelimited('a;b\n'.repeat(1_000), whole).moreRows, false)
  const quotes = parseDelimited('"'.repeat(2_000_001), whole)
  assert.equal(quotes.rows.length, 1)
  assert.ok(performance.now() - began < 2_000)
})

test('it reads what csv-parse reads', () => {
  const value = fc.string({ unit: fc.constantFrom('a', 'é', ';', '"', '\n', ' ', '’'), maxLength: 8 })
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  fc.assert(fc.property(fc.array(fc.array(value, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (table) => {
    const text = table.map((row) => row.map(quoted).join(';')).join('\n')
    assert.deepEqual(parseDelimited(text, whole, ';').rows, parse(text, { delimiter: ';', relax_column_count: true }))
  }))
})

test('figures stand to the right; a value made to look like one costs little', () => {
  for (const value of ['1', '-12', '+3,5', '1 234,56 €', '12\u202f345', '45 %', '0.5']) assert.ok(isFigure(value), value)
  for (const value of ['', '-', 'a1', '1a', '1,2,3', '12/05', '1'.repeat(41)]) assert.ok(!isFigure(value), value)
  const began = performance.now()
  isFigure(`${'1'.repeat(2_000_000)}x`)
  assert.ok(performance.now() - began < 1_000)
})
