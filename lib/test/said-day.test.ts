import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOfWords, hearDay } from '../said-day.ts'

// A Monday.
const today = '2026-11-23'

test('days as people say them', () => {
  const table: [words: string, day: string | null][] = [
    ['aujourd’hui', '2026-11-23'], ['ce soir', '2026-11-23'], ['demain', '2026-11-24'], ['Après-demain', '2026-11-25'], ['tomorrow', '2026-11-24'],
    ['vendredi', '2026-11-27'], ['pour vendredi', '2026-11-27'], ['avant jeudi', '2026-11-26'], ['lundi', '2026-11-30'], ['lundi prochain', '2026-11-30'], ['vendredi en huit', '2026-12-04'], ['next Friday', '2026-11-27'], ['dimanche', '2026-11-29'],
    ['semaine prochaine', '2026-11-30'], ['la semaine prochaine', '2026-11-30'], ['dans 3 jours', '2026-11-26'], ['dans 2 semaines', '2026-12-07'], ['in 10 days', '2026-12-03'],
    ['le 3', '2026-12-03'], ['le 23', '2026-11-23'], ['le 30', '2026-11-30'], ['le 1er', '2026-12-01'], ['le 31', '2026-12-31'],
    ['le 3 décembre', '2026-12-03'], ['le 1er mars', '2027-03-01'], ['15 janvier 2028', '2028-01-15'], ['3rd of January', '2027-01-03'], ['d’ici le 3 décembre', '2026-12-03'], ['3/12', '2026-12-03'], ['01/02/2027', '2027-02-01'],
    ['le 30 février', null], ['le 42', null], ['bientôt', null], ['le mur', null], ['', null],
  ]
  for (const [words, day] of table) assert.equal(dayOfWords(words, today), day, words)
  assert.equal(dayOfWords('le 3', '2026-12-24'), '2027-01-03')
  assert.equal(dayOfWords('le 30', '2027-01-31'), null, 'February has none')
})

test('a day at the end of a line is taken from it; what only looks like one stays', () => {
  const table: [typed: string, title: string, day: string | null][] = [
    ['Appeler le plombier vendredi', 'Appeler le plombier', '2026-11-27'], ['Commander les étiquettes pour le 3', 'Commander les étiquettes', '2026-12-03'], ['Contrôle des extincteurs, avant le 15 janvier', 'Contrôle des extincteurs', '2027-01-15'],
    ['Rappeler Nadège demain', 'Rappeler Nadège', '2026-11-24'], ['Relire : d’ici le 3 décembre 2026', 'Relire', '2026-12-03'],
    ['Commander 3', 'Commander 3', null], ['Réserver la salle 12', 'Réserver la salle 12', null], ['Classe de mer', 'Classe de mer', null], ['Demain', 'Demain', null], ['vendredi prochain', 'vendredi prochain', null], ['Acheter du pain', 'Acheter du pain', null],
  ]
  for (const [typed, title, day] of table) assert.deepEqual(hearDay(typed, today), { title, day }, typed)
})

test('whatever is typed, a day that is heard is a day, and something is left to do', () => {
  fc.assert(fc.property(fc.string({ maxLength: 60 }), fc.constantFrom(' demain', ' le 3', ' vendredi', ''), (text, tail) => {
    const heard = hearDay(`x${text}${tail}`, today)
    assert.ok(heard.title !== '')
    assert.ok(heard.day === null || /^\d{4}-\d\d-\d\d$/.test(heard.day))
  }))
})
