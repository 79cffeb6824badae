// The folders that a blueprint gives, what becomes of them when it changes, and names that are ways.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { work } from '#platform/db/work.ts'
import { readActor } from '#platform/identity/actors.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { blueprint } from '../blueprint.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

const open = async (name: string): Promise<string> => (await house.as('claire').post('/api/spaces', { kind: 'team', access: 'private', name })).json().id
const ways = async (id: string): Promise<string[]> => {
  const { items } = (await house.as('claire').get(`/api/spaces/${id}/folders`)).json<{ items: { id: string, parentId: string | null, name: string }[] }>()
  const way = (f: { parentId: string | null, name: string }): string => (f.parentId === null ? f.name : `${way(items.find((one) => one.id === f.parentId)!)}/${f.name}`)
  return items.map(way).toSorted()
}
async function claire() {
  const found = await readActor(house.database, house.town.cookies.claire, 'session', house.clock.now)
  return found!.actor
}
const put = async (spaceId: string, ...texts: string[]) => {
  const actor = await claire()
  return work(house.database.db, (tx) => blueprint.apply(tx, actor, { id: spaceId, authorityId: house.town.authority }, texts.map((text) => ({ kind: 'folder', text }))))
}

test('folders that are missing on the way are made, and one that is there is not made twice', async () => {
  const id = await open('Dossiers')
  const [menus, allergens, again] = await put(id, 'Menus', 'Protocoles/Allergènes', 'menus')
  assert.equal(again, menus)
  assert.notEqual(allergens, menus)
  assert.deepEqual(await put(id, 'MENUS', 'Protocoles/Hygiène'), [menus, (await put(id, 'protocoles/hygiène'))[0]])
  assert.deepEqual(await ways(id), ['Menus', 'Protocoles', 'Protocoles/Allergènes', 'Protocoles/Hygiène'])
})

test('what somebody typed makes no folder inside another, and names are cleaned as everybody’s are', () => {
  const say = (text: { fr: string }) => text.fr.replace('{date}', '01/02/2027')
  assert.deepEqual(blueprint.says({ folders: [{ fr: 'Comptes rendus/Du {date}', en: 'Minutes/Of {date}' }, { fr: 'CON', en: 'CON' }, { fr: '..', en: '..' }] }, say).map(({ text }) => text).slice(0, 2), ['Comptes rendus/Du 01-02-2027', '_CON'])
  assert.ok(!blueprint.takes({ folders: Array.from({ length: 61 }, () => ({ fr: 'x', en: 'x' })) }))
})

test('renamed in the blueprint, a folder is renamed; moved there, a new one is laid, and the old one keeps what is in it', async () => {
  const id = await open('Suivi')
  const [plans] = await put(id, 'Plans')
  const actor = await claire()
  const replace = (text: string) => work(house.database.db, (tx) => blueprint.replace(tx, actor, { id, authorityId: house.town.authority }, plans!, { kind: 'folder', text }))
  assert.equal(await replace('Plans et cartes'), plans)
  assert.deepEqual(await ways(id), ['Plans et cartes'])
  assert.notEqual(await replace('Archives/Plans'), plans)
  assert.deepEqual(await ways(id), ['Archives', 'Archives/Plans', 'Plans et cartes'])
  assert.deepEqual((await blueprint.stands(house.database.db, actor, id, [plans!])).map(({ text, version }) => [text, version]), [['Plans et cartes', 2]])
})
