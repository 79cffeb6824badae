import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findApps } from '../find.ts'
import { ledTo } from '../kinds.ts'

const leave = { name: 'Congés et absences', about: 'Poser un congé, suivre ses compteurs', aliases: ['RTT', 'vacances', 'maladie', 'notes de frais', 'compte épargne temps'] }
const all = [
  { name: 'Absentéisme des élèves', about: 'Suivre les absences au collège', aliases: [] }, leave,
  { name: 'Action sociale', about: '', aliases: ['chèques vacances'] }, { name: 'Salles', about: 'Réserver une salle ou un matériel', aliases: ['réunion', 'réservation'] }, { name: 'Véhicules', about: 'Réserver une voiture', aliases: ['auto', 'pool'] }, { name: 'Marchés', about: 'Suivre un marché public', aliases: ['achats'] }, { name: 'Arrêtés de circulation', about: 'Demander un arrêté', aliases: ['route barrée'] },
]
const first = (q: string): string | undefined => findApps(all, q)[0]?.name

test('the same application is found by its name, its aliases, what one does there, and slips of the finger', () => {
  for (const q of ['congés', 'conges', 'CONGÉ', 'rtt', 'RTT', 'absence', 'vacances', 'vacance', 'notes de frais', 'note de frais', 'poser un congé', 'maladie', 'compteur', 'épargne', 'congse', 'vacanses', 'maldie', 'mes vacances']) assert.equal(first(q), 'Congés et absences', q)
  for (const [q, name] of [['réserver une salle', 'Salles'], ['reserver une voiture', 'Véhicules'], ['suivre un marché', 'Marchés'], ['route barree', 'Arrêtés de circulation'], ['vehicul', 'Véhicules'], ['élèves', 'Absentéisme des élèves']] as const) assert.equal(first(q), name, q)
})

test('a name comes before what is said of another; words that nobody holds find nothing; little words alone are no riddle', () => {
  assert.deepEqual(findApps(all, 'marché').map(({ name }) => name), ['Marchés'])
  assert.deepEqual(findApps(all, 'absence').map(({ name }) => name), ['Congés et absences', 'Absentéisme des élèves'])
  for (const q of ['', '   ', '?!', 'zzzzzz', 'xyz']) assert.deepEqual(findApps(all, q), [], q)
})

test('an address leads somewhere by https, or stays in the house', () => {
  for (const text of ['/x', '/', '/a/b?c=d', 'https://a.example/', 'https://a.example:8443/x#y']) assert.equal(ledTo(text), text)
  assert.equal(ledTo('HTTPS://A.example'), 'https://a.example/')
  for (const text of ['', 'a.example', '//a.example', '/\\a', 'http://a.example', 'https:/a', 'https://u@a.example', 'javascript:1', 'https://a b', 'mailto:a@b', '\u0000/']) assert.equal(ledTo(text), null, text)
})
