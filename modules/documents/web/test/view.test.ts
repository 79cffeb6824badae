import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decoded } from '../bytes.ts'
import { findIn, folded, joinedRuns, runAt } from '../view/find.ts'
import { shapeOf, type Shape } from '../view/kinds.ts'
import { typeOf } from '../../types.ts'

test('each kind is shown in its way: what first bytes say wins over the end of a name', () => {
  const raw = 'application/octet-stream'
  for (const [name, mime, expected, pictured = false] of [
    ['plan.pdf', 'application/pdf', 'pdf'], ['plan.docx', 'application/pdf', 'pdf'], ['faux.pdf', raw, 'none'], ['photo.heic', 'image/heic', 'picture', true], ['anime.gif', 'image/gif', 'none'], ['logo.svg', raw, 'text'], ['page.html', raw, 'text'],
    ['note.md', raw, 'markdown'], ['relevé.CSV', raw, 'table'], ['message.eml', raw, 'mail'], ['plan.docx', 'application/zip', 'office'], ['vieux.doc', raw, 'office'], ['a.rtf', raw, 'office'], ['diapos.odp', 'application/zip', 'office'],
    ['son.wav', 'audio/wav', 'sound'], ['film.mp4', 'video/mp4', 'film'], ['faux.mp4', raw, 'none'], ['tout.zip', 'application/zip', 'none'], ['note.txt', 'application/zip', 'office'], ['sans', raw, 'none'], ['prog.exe', raw, 'none'],
  ] as [string, string, Shape, boolean?][]) assert.equal(shapeOf({ name, mime, type: typeOf(name, mime), pictured }), expected, `${name} ${mime}`)
})

test('words are found whatever their accents, case and line ends, and their places lead back to the text', () => {
  for (const [text, query, found] of [['Les élèves dînent.', 'ELEVES', ['élèves']], ['une\n  ligne', 'une ligne', ['une\n  ligne']], ['aaaa', 'aa', ['aa', 'aa']], ['l’eau', 'l\'EAU', ['l’eau']], ['rien', ' ', []], ['rien', 'tout', []], ['e\u0301te', 'été', ['e\u0301te']]] as const) {
    assert.deepEqual(findIn(text, query).map(([from, to]) => text.slice(from, to)), found, `${text} ${query}`)
  }
  assert.equal(findIn('a'.repeat(10_000), 'a', 12).length, 12)
  const sign = fc.constantFrom('a', 'é', 'É', ' ', '\n', 'œ', '𝒳', 'e\u0301', 'İ')
  fc.assert(fc.property(fc.array(sign, { maxLength: 20 }), fc.nat(20), fc.nat(20), (signs, a, b) => {
    const text = signs.join('')
    const { text: plain, at } = folded(text)
    assert.equal(at.length, plain.length)
    assert.deepEqual(at, at.toSorted((x, y) => x - y))
    const part = signs.slice(Math.min(a, b), Math.max(a, b)).join('').trim()
    if (part !== '') assert.ok(findIn(text, part).length > 0, JSON.stringify([text, part]))
  }))
})

test('a place of a page leads to the run that holds it', () => {
  const runs = [{ str: 'La hot', hasEOL: false }, { str: 'te', hasEOL: true }, { str: '', hasEOL: true }, { str: 'propre', hasEOL: false }]
  const text = joinedRuns(runs)
  assert.equal(text, 'La hotte  propre')
  assert.deepEqual([runAt(runs, 0), runAt(runs, 6), runAt(runs, 8), runAt(runs, 10), runAt(runs, 99)], [[0, 0], [1, 0], [1, 2], [3, 0], [3, 6]])
})

test('text is UTF-8, else what Windows wrote; a letter cut in two at the end is left out', () => {
  assert.deepEqual([decoded(Buffer.from('été')), decoded(Buffer.from('été').subarray(0, 4)), decoded(Buffer.from([0xe9, 0x74, 0xe9]))], ['été', 'ét', 'été'])
})
