import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readQuestion } from '../operators.ts'

const day = (on: string): Date => new Date(on)
const table: [string, Partial<ReturnType<typeof readQuestion>>][] = [
  ['planning neige', { q: 'planning neige' }],
  ['type:pdf neige', { q: 'neige', narrowed: { kinds: ['pdf'] } }],
  ['Type:Tableur TYPE:présentation', { q: '', narrowed: { kinds: ['sheet', 'slides'] } }],
  ['type:publication sel', { q: 'sel', noun: 'post' }],
  ['espace:cuisines pain', { q: 'pain', narrowed: { spaces: ['cuisines'] } }],
  ['espace:"cuisines du nord" pain', { q: 'pain', narrowed: { spaces: ['cuisines du nord'] } }],
  ['espace:« vesle nord »', { q: '', narrowed: { spaces: ['vesle nord'] } }],
  ['pain de:sylvie', { q: 'pain', people: ['sylvie'] }],
  ['from:"Sylvie Martin" bread', { q: 'bread', people: ['Sylvie Martin'] }],
  // A month ends where the next one begins, by the clocks of the authorities.
  ['avant:2026-10', { q: '', narrowed: { until: day('2026-09-30T22:00:00Z') } }],
  ['après:2026-10', { q: '', narrowed: { from: day('2026-10-31T23:00:00Z') } }],
  ['before:2026 after:2025-12-31', { q: '', narrowed: { until: day('2025-12-31T23:00:00Z'), from: day('2025-12-31T23:00:00Z') } }],
  ['"pain commun" essai', { q: 'pain commun essai', narrowed: { phrases: ['pain commun'] } }],
  ['« lave-vaisselle »', { q: 'lave-vaisselle', narrowed: { phrases: ['lave-vaisselle'] } }],
  // What one does not understand is a word.
  ['type:licorne', { q: 'type:licorne' }], ['rdv:14h', { q: 'rdv:14h' }], ['avant:demain', { q: 'avant:demain' }], ['avant:2026-13', { q: 'avant:2026-13' }], ['avant:2026-02-30', { q: 'avant:2026-02-30' }], ['http://a.b/c', { q: 'http://a.b/c' }],
  ['type:', { q: 'type:' }], ['constructor:x', { q: 'constructor:x' }], ['type:constructor', { q: 'type:constructor' }], ['""', { q: '' }], ['"pain', { q: 'pain', narrowed: { phrases: ['pain'] } }],
]
for (const [text, expected] of table) test(`« ${text} »`, () => assert.deepEqual(readQuestion(text), { people: [], narrowed: {}, ...expected }))

test('whatever is typed is read, in bounded lists', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom('type:', 'de:', 'avant:', '"', '«', '»', ' ', 'pdf', '2026', '-', 'é', ':'), { maxLength: 60 }).map((parts) => parts.join(''))), (text) => {
    const { q, people, narrowed } = readQuestion(text)
    assert.ok(q.length <= text.length + 60 && people.length <= 4 && (narrowed.spaces ?? []).length <= 4 && (narrowed.phrases ?? []).length <= 4)
  }))
})
