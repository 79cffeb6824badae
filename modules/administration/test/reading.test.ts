import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modules } from '#modules/index.ts'
import { idsIn, readerOf, subjectsOf } from '../reading.ts'

const [unit, other] = ['0199a3b2-0000-7000-8000-000000000001', '0199a3b2-0000-7000-8000-000000abcdef']
const read = readerOf(modules, 'fr', new Map([[unit, 'Collège Rimbaud']]))

/** fact, what it keeps, what is read of it. */
const table: readonly [string, object, [string | null, string | null, string | null][]][] = [
  ['unit.edited', { before: { name: 'Ancien', kind: 'service' }, after: { name: 'Nouveau', kind: 'service' } }, [['Nom', 'Ancien', 'Nouveau']]],
  ['unit.created', { before: null, after: { name: 'Cuisine', parentId: unit } }, [['Nom', null, 'Cuisine'], ['Dépend de', null, 'Collège Rimbaud']]],
  ['membership.changed', { personId: other, before: 'reader', after: 'owner' }, [['Rôle', 'Lecture seule', 'Responsable']]],
  ['membership.changed', { before: null, after: 'contributor' }, [['Rôle', null, 'Membre']]],
  ['module.switched', { module: 'wall', before: 'scouts', after: 'all' }, [['Ouverture, Fil des espaces', 'Éclaireurs', 'Pour tous']]],
  ['guest.renewed', { before: '2026-12-10', after: '2027-03-01' }, [['Dernier jour', '10 décembre 2026', '1er mars 2027']]],
  ['space.closed', { before: null, after: '2026-11-23T08:42:00.000Z' }, [['Clos le', null, 'lundi 23 novembre 2026, 9\u00a0h\u00a042']]],
  ['question.accepted', { before: null, after: other }, [['Réponse', null, '…abcdef']]],
  ['duty.given', { kind: 'scout', before: [], after: { unit_id: unit, quota: null, blueprints: null } }, [['Portée, Éclaireur', null, 'Service\u00a0: Collège Rimbaud']]],
  ['duty.given', { kind: 'scout', before: [], after: { unit_id: null, quota: null, blueprints: null } }, [['Portée, Éclaireur', null, 'sans limite']]],
  ['audience.edited', { before: { name: 'Les cuisines', rule: { unit: [unit] } }, after: { name: 'Cuisines', rule: { unit: [unit] } } }, [['Nom', 'Les cuisines', 'Cuisines']]],
  ['poll.voted', { before: false, after: true }, [['A un choix', 'non', 'oui']]],
  // Of an import only what changed is kept as after.
  ['person.imported', { before: { kind: 'staff', ends_on: null }, after: { ends_on: '2027-01-31' } }, [['Dernier jour', null, '31 janvier 2027']]],
  ['departure.withdrawn', { before: { date: '2027-01-31' }, after: null }, [['Dernier jour', '31 janvier 2027', null]]],
  ['post.edited', { mentioned: [other] }, []],
  ['inconnu.fait', { before: 'a', after: 'b' }, [[null, 'a', 'b']]],
]
for (const [fact, data, expected] of table) {
  test(`${fact} ${JSON.stringify(data)}`, () => assert.deepEqual(read(fact, data).changes.map((c) => [c.field, c.before, c.after]), expected))
}

test('fields whose texts are not kept are named, beside those that are', () => {
  const { changes, fields } = read('person.edited', { fields: ['familyName', 'endsOn'], before: { ends_on: null }, after: { ends_on: '2027-06-30' } })
  assert.deepEqual([changes.map((c) => c.field), fields], [['Dernier jour'], ['Nom de famille']])
})

test('a fact that nobody knows is shown by its name, and every subject has one', () => {
  assert.equal(read('inconnu.fait', null).said, 'inconnu.fait')
  assert.deepEqual(idsIn({ personId: other, before: { unitId: unit }, after: [other] }), [unit, other])
  const subjects = subjectsOf(modules, 'en')
  assert.ok(subjects.some(({ noun, label }) => noun === 'unit' && label === 'Units'))
  assert.deepEqual(subjects.map((s) => s.label), subjects.map((s) => s.label).toSorted((a, b) => a.localeCompare(b, 'en')))
})
