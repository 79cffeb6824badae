import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold, holdsWord, searchWords } from '../fold.ts'

test('accents, case, ligatures and signs are set aside', () => {
  for (const [text, folded] of [['L’École de Mercœur', 'l ecole de mercoeur'], ['NADÈGE  Hoarau', 'nadege hoarau'], ['Anne-Laure', 'anne laure'], ['', ''], ['+++', ''], ['Straße', 'strasse']] as const) assert.equal(fold(text), folded)
})

test('a question in words', () => {
  for (const [q, words] of [
    ['réseau + Quimper', ['reseau', 'quimper']], ['Marie D.', ['marie', 'd']], ['MD', ['md']], ['marchés de travaux', ['marche', 'travau']], ['l’eau d\'Ardon', ['eau', 'ardon']],
    ['de la', ['de', 'la']], ['%_\\', []], ['a'.repeat(500), ['a'.repeat(200)]], ['un deux trois quatre cinq six sept huit neuf dix', ['deux', 'troi', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf']],
  ] as const) assert.deepEqual(searchWords(q), words, q)
})

test('a text holds a word by its beginning', () => {
  assert.ok(holdsWord('Allergies alimentaires', ['allergie']) && holdsWord('Plan (réseau)', ['reseau']))
  assert.ok(!holdsWord('Sous-réseautage', ['seau']) && !holdsWord('Réseau', []))
})
