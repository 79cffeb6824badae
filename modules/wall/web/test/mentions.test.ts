import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bodyOf, peopleIn, shownOf } from '#web/data/mentions.ts'
import { completed, nameAt } from '../mentions.ts'

const id = (n: number): string => `0198c0de-0000-7000-8000-00000000000${n}`
const people = new Map([['Nadège Hoarau', id(1)], ['Jean', id(2)], ['Jean Le Gall', id(3)]])
const mention = (name: string): string => `@[${name}](person:${people.get(name)})`

test('what is typed and what is kept are one text', () => {
  const part = fc.oneof(fc.constantFrom(...[...people.keys()].map(mention)), fc.constantFrom('bonjour', 'à midi.', '**gras**', '(voir', 'ici)', 'a@exemple.fr'))
  fc.assert(fc.property(fc.array(part), (parts) => {
    const body = parts.join(' ')
    assert.equal(bodyOf(shownOf(body), peopleIn(body)), body)
  }))
})

test('the longest name wins; what goes on is another word', () => {
  assert.equal(bodyOf('@Jean Le Gall et @Jean', people), `${mention('Jean Le Gall')} et ${mention('Jean')}`)
  assert.equal(bodyOf('@Jeanne et @Jean, merci', people), `@Jeanne et ${mention('Jean')}, merci`)
  assert.equal(bodyOf('@(.*)+', new Map([['(.*)+', id(1)]])), `@[(.*)+](person:${id(1)})`)
})

test('which name is being typed', () => {
  const at = (text: string): string | null => nameAt(text, text.length, people)?.q ?? null
  const table: [string, string | null][] = [
    ['@n', 'n'], ['Merci @nadè', 'nadè'], ['Merci @Nadège H', 'Nadège H'], ['(@je', 'je'], ['@', null], ['a@exemple', null], ['@Nadège Hoarau', null], ['@Nadège Hoarau est', null], ['@Jean Le', null], ['@un deux trois quatre', null],
  ]
  for (const [text, q] of table) assert.equal(at(text), q, text)
})

test('a name completed: one space after it, the caret behind', () => {
  assert.deepEqual(completed('Merci @na', 6, 9, 'Nadège Hoarau'), { text: 'Merci @Nadège Hoarau ', caret: 21 })
  assert.deepEqual(completed('Merci @na !', 6, 9, 'Nadège Hoarau'), { text: 'Merci @Nadège Hoarau !', caret: 21 })
})
