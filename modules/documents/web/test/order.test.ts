import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { above, compareLines, joined, placed, without, wholeOf, type Line, type Order, type Shown, type Sort } from '../order.ts'
import { branches, upTo } from '../tree.ts'

const person = { id: 'p', name: 'Nadège Hoarau' }
const line = (id: string, kind: 'folder' | 'file' = 'file', name = id, size = 1, modifiedAt = '2026-11-24T08:00:00Z'): Line => ({
  id, kind, type: kind === 'folder' ? 'folder' : 'text', name, description: '', tags: [], place: { id: 's', kind: 'space', name: 'Cuisine' }, parentId: null, address: '', fileId: null, number: 1, size, mime: '', pictured: false, children: null,
  createdAt: modifiedAt, createdBy: person, modifiedAt, modifiedBy: person, lock: null, favourite: false, hidden: null, listId: null, version: 1, can: [],
})
const names = (items: readonly Line[]): string => items.map(({ name }) => name).join(' ')
const all = (items: readonly Line[], by: Sort, order: Order): Line[] => items.reduce<Shown>((shown, one) => placed(shown, one, by, order), { items: [], next: null, from: 'start', total: null }).items

test('folders first, names as people count, in both orders', () => {
  const items = [line('a', 'file', 'Menu 10'), line('b', 'file', 'menu 2'), line('c', 'folder', 'Zone'), line('d', 'file', 'Élèves')]
  assert.equal(names(all(items, 'name', 'asc')), 'Zone Élèves menu 2 Menu 10')
  assert.equal(names(all(items, 'name', 'desc')), 'Zone Menu 10 menu 2 Élèves')
})

test('by size files alone are weighed; folders keep the order of their names', () => {
  const items = [line('a', 'file', 'petit', 1), line('b', 'file', 'grand', 9), line('c', 'folder', 'B', 5), line('d', 'folder', 'A', 7)]
  assert.equal(names(all(items, 'size', 'asc')), 'A B petit grand')
  assert.equal(names(all(items, 'size', 'desc')), 'B A grand petit')
})

test('whatever arrives in whatever order: each once, at its place', () => {
  const some = fc.uniqueArray(fc.record({ id: fc.uuid(), folder: fc.boolean(), name: fc.string({ minLength: 1, maxLength: 4 }), size: fc.nat(3) }), { selector: ({ id }) => id })
  fc.assert(fc.property(some, fc.constantFrom<Sort>('name', 'modified', 'size'), fc.constantFrom<Order>('asc', 'desc'), (given, by, order) => {
    const items = given.map((one) => line(one.id, one.folder ? 'folder' : 'file', one.name, one.size))
    const laid = all([...items, ...items], by, order)
    assert.deepEqual(laid.map(({ id }) => id), items.toSorted((a, b) => compareLines(a, b, by, order)).map(({ id }) => id))
  }))
})

test('beyond what is loaded a line comes with its page; what was read twice is there once', () => {
  const half: Shown = { items: [line('a'), line('c')], next: 'more', from: 'start', total: null }
  assert.equal(names(placed(half, line('b'), 'name', 'asc').items), 'a b c')
  assert.equal(names(placed(half, line('z'), 'name', 'asc').items), 'a c')
  assert.equal(names(placed(half, line('c', 'file', 'y'), 'name', 'asc').items), 'a', 'one that was renamed beyond leaves its place')
  const tail: Shown = { items: [line('m'), line('z')], next: 'more', from: 'end', total: 10 }
  assert.equal(names(placed(tail, line('b'), 'name', 'asc').items), 'm z')
  assert.equal(names(placed(tail, line('zz'), 'name', 'asc').items), 'm z zz')
  assert.equal(names(joined(tail.items, [line('k'), line('m')], 'end')), 'k m z')
  assert.deepEqual([above(tail), wholeOf(tail), above({ ...tail, next: null }), wholeOf({ ...tail, next: null })], [8, 10, 0, 2])
  assert.equal(names(without(half, 'a').items), 'c')
  assert.equal(names(joined(half.items, [line('c'), line('d')])), 'a c d')
})

test('the tree: each folder under its own, closed ones closed, none inside what is moved', () => {
  const folders = [{ id: '1', parentId: null }, { id: '2', parentId: '1' }, { id: '3', parentId: '2' }, { id: '4', parentId: null }, { id: '5', parentId: 'unknown' }]
  const drawn = (...given: Parameters<typeof branches>): string => branches(...given).map(({ folder, level }) => `${folder.id}:${level}`).join(' ')
  assert.equal(drawn(folders, null), '1:1 2:2 3:3 4:1 5:1')
  assert.equal(drawn(folders, upTo(folders, '1')), '1:1 2:2 4:1 5:1')
  assert.equal(drawn(folders, null, new Set(['2'])), '1:1 4:1 5:1')
  assert.deepEqual([...upTo(folders, '3')], ['3', '2', '1'])
})
