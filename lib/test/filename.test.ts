import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanFilename, filenameKey, filenameOrder, namedBeside, splitFilename } from '#lib/filename.ts'

test('a name that Windows, macOS and Linux all accept', () => {
  for (const [given, kept] of [
    ['Compte rendu.odt', 'Compte rendu.odt'], ['..', ''], ['.', ''], ['...  . ', ''], ['\u0000', ''], ['', ''], ['/', '-'], ['../../etc/passwd', '..-..-etc-passwd'], ['a\\b:c*d?e"f<g>h|i', 'a-b-c-d-e-f-g-h-i'],
    ['CON', '_CON'], ['con.txt', '_con.txt'], ['aux.tar.gz', '_aux.tar.gz'], ['LPT1', '_LPT1'], ['COM¹.txt', '_COM¹.txt'], ['Nul .txt', '_Nul .txt'], ['console.txt', 'console.txt'], ['auxiliaire', 'auxiliaire'],
    ['fin. ', 'fin'], ['fin...', 'fin'], ['  début', 'début'], ['.gitignore', '.gitignore'], ['e\u0301te\u0301.txt', 'été.txt'], ['a\tb\nc', 'a b c'], ['facture\u202egpj.exe', 'facturegpj.exe'], ['\u200f\u200eabc\u2066', 'abc'],
    ['👩‍👩‍👧.png', '👩‍👩‍👧.png'], ['a\u200db', 'ab'], ['\ud800x', '\ufffdx'], ['🏳️‍🌈', '🏳️‍🌈'],
  ] as const) assert.equal(cleanFilename(given), kept, JSON.stringify(given))
  const long = cleanFilename(`${'é'.repeat(300)}.docx`)
  assert.deepEqual([Buffer.byteLength(long) <= 255, Buffer.byteLength(long) > 250, long.endsWith('é.docx')], [true, true, true])
  assert.equal(cleanFilename(`${'a'.repeat(260)}.odt`), `${'a'.repeat(251)}.odt`)
})

test('whatever is given, what is kept is one name for the three, and stays as it is when given again', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }), fc.stringMatching(/^[ .a-z/\\:*?"<>|]{0,12}$/), fc.constantFrom('con', 'aux.', 'nul .x', 'com1..').chain((d) => fc.string({ maxLength: 3 }).map((s) => d + s))), (given) => {
    const name = cleanFilename(given)
    assert.equal(cleanFilename(name), name)
    assert.ok(Buffer.byteLength(name) <= 255 && !/[<>:"/\\|?*\p{Cc}]|[\s.]$|^\s/u.test(name) && name !== '.' && name !== '..')
    assert.ok(!/^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i.test(name))
    if (name !== '') assert.equal(cleanFilename(namedBeside(name, 'restauré')), namedBeside(name, 'restauré'))
  }), { numRuns: 2_000 })
})

test('one key for what is one name, one order for people, one number before the extension', () => {
  assert.ok(filenameKey('Été.TXT') === filenameKey('e\u0301té.txt'.replace('é.', 'e\u0301.').normalize('NFD')) && filenameKey('Straße') === filenameKey('STRASSE') && filenameKey('ete') !== filenameKey('été'))
  assert.deepEqual(['Plan 10', 'plan 2', 'Écart', 'zone', 'Plan 002b'].toSorted((a, b) => (filenameOrder(a) < filenameOrder(b) ? -1 : 1)), ['Écart', 'plan 2', 'Plan 002b', 'Plan 10', 'zone'])
  assert.deepEqual([splitFilename('a.tar.gz'), splitFilename('Dossier'), splitFilename('.gitignore'), splitFilename('M. Martin, à voir')], [['a.tar', '.gz'], ['Dossier', ''], ['.gitignore', ''], ['M. Martin, à voir', '']])
  assert.deepEqual([namedBeside('Plan.pdf', '2'), namedBeside('Dossier', 'restauré'), Buffer.byteLength(namedBeside(`${'é'.repeat(125)}.pdf`, 'restauré'))], ['Plan (2).pdf', 'Dossier (restauré)', 254])
})
