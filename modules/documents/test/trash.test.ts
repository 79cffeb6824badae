import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sweepFiles } from '#platform/files/sweep.ts'
import { diskStore } from '#platform/files/store.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { documents } from '../module.ts'
import { at, folder, lay, libraryOf, namesIn, type Item } from './cast.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const trash = (who: Name, id: string) => house.as(who).delete(`/api/documents/${id}`)
const restore = (who: Name, id: string) => house.as(who).post(`/api/documents/${id}/restoration`)
const read = async (id: string, who: Name = 'ines') => house.as(who).get(`/api/documents/${id}`)
const inTrash = (who: Name) => namesIn(house, who, `${libraryOf(house)}/trash`)

test('a tree goes into the trash whole, nobody reads it there, and it comes back whole', async () => {
  const top = await folder(house, 'nadege', 'Chantier')
  const sub = await folder(house, 'nadege', 'Photos', top.id)
  const [file, other] = [await lay(house, 'nadege', 'Avant.txt', sub.id, 'avant'), await lay(house, 'thomas', 'Ailleurs.txt', top.id)]
  assert.equal((await trash('nadege', other.id)).statusCode, 204)
  house.clock.now = new Date('2026-11-23T09:01:00Z')
  assert.equal((await trash('ines', top.id)).statusCode, 403)
  assert.equal((await trash('nadege', top.id)).statusCode, 204)
  for (const { id } of [top, sub, file]) assert.equal((await read(id)).statusCode, 404)
  assert.deepEqual([(await house.as('ines').get(`/api/files/${file.fileId}/content`)).statusCode, (await house.as('ines').get(`/api/documents/${file.id}/content`)).statusCode, (await namesIn(house, 'ines', libraryOf(house))).includes('Chantier'), (await trash('nadege', file.id)).statusCode], [404, 404, false, 404])
  assert.deepEqual([await inTrash('nadege'), await inTrash('thomas'), await inTrash('sylvie'), await inTrash('ines')], [['Chantier', 'Ailleurs.txt'], [], ['Chantier', 'Ailleurs.txt'], []])
  const [listed] = (await house.as('nadege').get(`${libraryOf(house)}/trash?limit=1`)).json().items
  assert.deepEqual([listed.count, listed.from, listed.trashedBy.name, listed.purgedOn, listed.can], [3, '', 'Nadège Hoarau', '2026-12-23T09:01:00.000Z', ['document.restore']])
  assert.deepEqual([(await restore('thomas', top.id)).statusCode, (await restore('nadege', file.id)).statusCode], [403, 404], 'whole, by whoever took it away')
  // Its name is taken meanwhile, and so is the next one.
  await folder(house, 'thomas', 'chantier')
  await folder(house, 'thomas', 'Chantier (restauré)')
  const back = (await restore('nadege', top.id)).json()
  assert.deepEqual([back.name, back.children, (await read(file.id)).json().path.map((f: Item) => f.name), (await house.as('ines').get(`/api/files/${file.fileId}/content`)).body], ['Chantier (restauré 2)', 1, ['Chantier (restauré 2)', 'Photos'], 'avant'])
  assert.equal((await house.as('nadege').patch(`/api/documents/${top.id}`, { name: 'x' }, at(top.version))).statusCode, 412, 'what one saw before is another by now')
  assert.deepEqual((await restore('sylvie', other.id)).json().path.map((f: Item) => f.name), ['Chantier (restauré 2)'])
})

test('what was in a folder that went since comes back at the root; what a host took away, by a host’s hand', async () => {
  const top = await folder(house, 'nadege', 'Éphémère')
  const file = await lay(house, 'nadege', 'Seul.txt', top.id)
  await trash('nadege', file.id)
  await trash('sylvie', top.id)
  assert.deepEqual([(await restore('nadege', top.id)).statusCode, (await inTrash('nadege')).includes('Éphémère')], [403, false])
  assert.deepEqual((await restore('nadege', file.id)).json().path, [])
  assert.equal((await restore('sylvie', top.id)).json().children, 0)
})

test('what somebody holds does not go, nor what it stands in; nothing is laid in a folder that goes meanwhile', async () => {
  const top = await folder(house, 'nadege', 'Tenu')
  const file = await lay(house, 'nadege', 'Tenu.txt', top.id)
  await house.as('thomas').put(`/api/documents/${file.id}/lock`, {})
  assert.deepEqual([(await trash('nadege', top.id)).json().code, (await trash('nadege', file.id)).statusCode], ['document.locked', 423])
  assert.equal((await trash('thomas', top.id)).statusCode, 204)
  assert.equal((await restore('thomas', top.id)).statusCode, 201)
  assert.equal((await read(file.id)).json().lock, null)
  for (let n = 0; n < 10; n++) {
    const here = await folder(house, 'nadege', `Course ${n}`)
    await Promise.all([trash('nadege', here.id), house.as('thomas').post(libraryOf(house), { kind: 'folder', name: 'Dedans', parentId: here.id })])
  }
  assert.equal((await house.database.pool.query('select from document d join document p on p.id = d.parent_id where d.trashed_at is null and p.trashed_at is not null')).rowCount, 0)
})

test('after thirty days it is gone, rows and bytes, and the journal says so', async () => {
  const fresh = await openHouse()
  const [pool, store] = [fresh.database.pool, diskStore(fresh.filesDir)]
  const top = await folder(fresh, 'nadege', 'À jeter')
  const sub = await folder(fresh, 'nadege', 'Dedans', top.id)
  const [file, kept] = [await lay(fresh, 'nadege', 'a.txt', sub.id, 'jeté'), await lay(fresh, 'nadege', 'b.txt', null, 'gardé')]
  await fresh.as('nadege').delete(`/api/documents/${top.id}`)
  const later = (days: number) => new Date(new Date('2026-11-23T09:00:00Z').getTime() + days * 86_400_000)
  const empty = async (at: Date) => {
    await documents.jobs!['trash']!.run(fresh.database, at, store)
    await sweepFiles(pool, store, at)
  }
  const count = async (what: string) => (await pool.query(what)).rowCount
  await empty(later(29))
  assert.deepEqual([await count('select from document'), await count('select from file')], [4, 2], 'none of it is swept before')
  fresh.clock.now = later(31)
  assert.deepEqual([(await fresh.as('nadege').post(`/api/documents/${top.id}/restoration`)).statusCode, await namesIn(fresh, 'nadege', `${libraryOf(fresh)}/trash`)], [404, []])
  await empty(later(31))
  await empty(later(31))
  assert.deepEqual([await count('select from document'), await count('select from file'), await count(`select from journal where fact = 'document.purged' and noun_id = '${top.id}'`)], [1, 2, 1])
  await empty(later(33))
  assert.deepEqual([await count('select from file'), await count('select from blob'), (await fresh.as('nadege').get(`/api/documents/${kept.id}/content`)).body, (await fresh.as('nadege').get(`/api/documents/${file.id}`)).statusCode], [1, 1, 'gardé', 404])
  await fresh.close()
})
