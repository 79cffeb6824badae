// Every fact reads as a sentence in both languages, and every subject can be looked through.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modules } from '#modules/index.ts'
import type { Sentences } from '#platform/journal/sentences.ts'
import { read, sources } from './tree.ts'

const whole = ({ fr, en }: { fr: string, en: string }): boolean => fr.trim() !== '' && en.trim() !== '' && fr !== en

test('every fact of a manifest has its sentence in French and in English, and none is for a fact that is gone', () => {
  const silent = modules.flatMap((m) => Object.keys(m.facts).filter((fact) => { const said = (m.sentences as Sentences | undefined)?.facts[fact]; return !said || !whole(said) }))
  assert.deepEqual(silent, [])
  assert.deepEqual(modules.flatMap((m) => Object.keys(m.sentences?.facts ?? {}).filter((fact) => !(fact in m.facts))), [])
  assert.ok(!whole({ fr: 'unit.edited', en: 'unit.edited' }) && !whole({ fr: 'a modifié', en: '' }))
})

test('the first word of every fact is a subject of the filter, once', () => {
  const named = modules.flatMap((m) => Object.keys(m.sentences?.nouns ?? {}))
  const nouns = new Set(modules.flatMap((m) => Object.keys(m.facts)).map((fact) => fact.split('.')[0]!))
  assert.ok(nouns.size > 40)
  assert.deepEqual(named.toSorted(), [...nouns].toSorted())
})

test('every fact that is recorded stands in a manifest', () => {
  const declared = new Set(modules.flatMap((m) => Object.keys(m.facts)))
  const recorded = sources('{platform,modules}/**/*.ts').filter((path) => !/\/test\//.test(path)).flatMap((path) => [...read(path).matchAll(/\brecord\(\w+(?:\.\w+)?, (?:\w+(?:\.\w+)?|\{[^}]*\}), '([a-z_]+\.[a-z_]+)'/g)].map(([, fact]) => fact!))
  assert.ok(recorded.length > 80)
  assert.deepEqual([...new Set(recorded)].filter((fact) => !declared.has(fact)), [])
})

test('sentences are set as French is: apostrophe and spaces', () => {
  const bad = /[a-zàâéèêîôû]'[a-zàâéèêîôûh]| [;:!?]/i
  assert.ok(bad.test("l'espace") && bad.test('fiche : vue'))
  const all = modules.flatMap((m) => [m.sentences?.nouns, m.sentences?.facts, m.sentences?.fields, m.sentences?.values].flatMap((words) => Object.values(words ?? {})))
  assert.deepEqual(all.map(({ fr }) => fr).filter((fr) => bad.test(fr)), [])
  assert.deepEqual(all.filter(({ fr, en }) => fr === '' || en === ''), [])
})
