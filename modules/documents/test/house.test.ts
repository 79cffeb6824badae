// What the rest of the house knows of documents.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'
import { documents } from '../module.ts'
import { at, bring, folder, lay, libraryOf, namesIn, type Item } from './cast.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())
const space = () => `/api/spaces/${house.town.spaces.private}`
const found = async (who: Name, q: string): Promise<string[]> => {
  await indexed(house)
  return (await house.as(who).get(`/api/search?q=${encodeURIComponent(q)}`)).json<{ items: { noun: string, title: { text: string } }[] }>().items.filter((item) => item.noun === 'document').map((item) => item.title.text)
}

test('documents are found by their name, what is said of them and their tags, where one reads them; a folder takes what is below it along', async () => {
  const top = await folder(house, 'nadege', 'Évacuation')
  const file = await lay(house, 'nadege', 'Consignes incendie.odt', top.id)
  assert.deepEqual([await found('ines', 'consignes incendie'), await found('omar', 'consignes incendie'), await found('ada', 'consignes incendie')], [['Consignes incendie.odt'], [], []])
  await house.as('nadege').patch(`/api/documents/${file.id}`, { description: 'À relire chaque trimestre', tags: ['extincteurs'] }, at(1))
  assert.deepEqual([await found('ines', 'extincteur'), await found('ines', 'trimestre')], [['Consignes incendie.odt'], ['Consignes incendie.odt']])
  await house.as('nadege').delete(`/api/documents/${top.id}`)
  assert.deepEqual(await found('ines', 'extincteur'), [])
  await house.as('nadege').post(`/api/documents/${top.id}/restoration`)
  assert.deepEqual(await found('ines', 'extincteur'), ['Consignes incendie.odt'])
  await house.as('thomas').patch(`/api/documents/${top.id}`, { rootId: house.town.spaces.open }, at(3))
  assert.deepEqual([await found('omar', 'extincteur'), await found('ines', 'extincteur')], [['Consignes incendie.odt'], ['Consignes incendie.odt']])
  await house.as('thomas').post(`/api/documents/${top.id}/copies`, { rootId: house.town.ids.thomas })
  assert.deepEqual([(await found('thomas', 'extincteur')).length, (await found('omar', 'extincteur')).length], [2, 1])
})

test('whoever marked a document hears of its versions, whoever held it that a host let go for them, and nobody else of anything', async () => {
  const file = await lay(house, 'nadege', 'Planning.csv')
  for (const who of ['ines', 'thomas'] as const) await house.as(who).put(`/api/documents/${file.id}/favourite`)
  const laid = await house.as('nadege').post(`/api/documents/${file.id}/versions`, { fileId: await bring(house, 'nadege', 'x.csv', 'deux') }, at(1))
  assert.equal(laid.statusCode, 201)
  await house.as('thomas').put(`/api/documents/${file.id}/lock`, {})
  await house.as('sylvie').delete(`/api/documents/${file.id}/lock?break=true`)
  const told = async (who: Name) => (await noticesOf(house, who)).filter((n) => n.noun === 'document').map((n) => [n.who, n.said, n.title, n.address, n.level])
  const address = `/espaces/${house.town.spaces.private}/documents/${file.id}`
  assert.deepEqual(await told('ines'), [['Nadège Hoarau', 'a déposé une nouvelle version', 'Planning.csv', address, 3]])
  assert.deepEqual((await told('thomas')).map(([, said]) => said), ['a libéré le fichier que vous teniez'])
  for (const who of ['nadege', 'sylvie', 'claire'] as const) assert.deepEqual(await told(who), [])
  await house.as('nadege').delete(`/api/documents/${file.id}`)
  assert.deepEqual(await told('ines'), [])
})

test('in a closed space one reads, and nothing changes', async () => {
  const { id } = (await house.as('ines').post('/api/spaces', { kind: 'team', access: 'private', name: 'Fini' })).json()
  const list = `/api/spaces/${id}/documents`
  const [dir, file, gone] = [await folder(house, 'ines', 'Dossier', null, list), await lay(house, 'ines', 'Bilan.txt', null, 'bilan', list), await lay(house, 'ines', 'Jeté.txt', null, 'x', list)]
  await house.as('ines').delete(`/api/documents/${gone.id}`)
  assert.equal((await house.as('ines').post(`/api/spaces/${id}/closing`, {}, at(1))).statusCode, 200)
  assert.deepEqual([await namesIn(house, 'ines', list), (await house.as('ines').get(`/api/documents/${file.id}/content`)).body, (await house.as('ines').get(`/api/documents/${file.id}`)).json().can], [['Dossier', 'Bilan.txt'], 'bilan', ['document.copy', 'document.mark']])
  const one = `/api/documents/${file.id}`
  const fileId = await bring(house, 'ines', 'x.txt')
  const ines = house.as('ines')
  const refused = [
    await ines.post(list, { kind: 'folder', name: 'x' }), await ines.post(list, { kind: 'file', fileId, parentId: dir.id }), await ines.patch(one, { name: 'x' }, at(1)), await ines.patch(one, { rootId: house.town.ids.ines }, at(1)), await ines.post(`${one}/versions`, { fileId }, at(1)),
    await ines.post(`${one}/versions/1/restoration`), await ines.post(`${one}/copies`, {}), await ines.put(`${one}/lock`, {}), await ines.delete(`${one}/lock`), await ines.delete(one), await ines.post(`/api/documents/${gone.id}/restoration`),
  ]
  assert.deepEqual(refused.map((r) => r.statusCode), refused.map(() => 403))
  assert.equal((await ines.post(`${one}/copies`, { rootId: house.town.ids.ines })).statusCode, 201, 'one takes a copy home')
})

test('a space without documents has none, by any door, and loses nothing', async () => {
  const file = await lay(house, 'nadege', 'Caché.txt', null, 'caché')
  await house.as('ines').put(`/api/documents/${file.id}/favourite`)
  assert.equal((await house.as('claire').delete(`${space()}/modules/documents`)).statusCode, 204)
  const doors = async () => [(await house.as('ines').get(libraryOf(house))).statusCode, (await house.as('ines').get(`/api/documents/${file.id}`)).statusCode, (await house.as('ines').get(`/api/documents/${file.id}/content`)).statusCode, (await house.as('ines').get(`/api/files/${file.fileId}/content`)).statusCode,
    (await namesIn(house, 'ines', '/api/me/documents/favourites')).length, (await namesIn(house, 'ines', '/api/me/documents/recent')).filter((name) => name === 'Caché.txt').length, (await found('ines', 'caché')).length, (await house.as('ines').put(`/api/documents/${file.id}/favourite`)).statusCode]
  assert.deepEqual(await doors(), [404, 404, 404, 404, 0, 0, 0, 404])
  assert.equal((await house.as('claire').put(`${space()}/modules/documents`)).statusCode, 200)
  assert.deepEqual(await doors(), [200, 200, 200, 200, 1, 1, 1, 200])
})

test('« Que voit X ? » says the newest documents', async () => {
  await lay(house, 'nadege', 'Vu par Inès.txt')
  const seen = (await house.as('claire').post(`${space()}/visibility/${house.town.ids.ines}/look`)).json().newest.filter((one: { text: string }) => one.text === 'Vu par Inès.txt')
  assert.deepEqual(seen.map((one: { by: string, sees: boolean }) => [one.by, one.sees]), [['Nadège Hoarau', true]])
})

test('one takes home what is one’s own; erased, one’s library goes and what one laid in a space stays', async () => {
  const [own, laid] = [await lay(house, 'paul', 'Journal.txt', (await folder(house, 'paul', 'À Paul', null, '/api/me/documents')).id, 'secret', '/api/me/documents'), await lay(house, 'paul', 'Tarifs.txt')]
  await house.as('paul').put(`/api/documents/${laid.id}/favourite`)
  await house.as('paul').put(`/api/documents/${laid.id}/lock`, {})
  const [mine, theirs] = [await documents.personal!(house.database.db, house.town.ids.paul, true), await documents.personal!(house.database.db, house.town.ids.paul, false)]
  assert.deepEqual((mine['documents'] as Item[]).map((d) => d.name).toSorted(), ['Journal.txt', 'Tarifs.txt', 'À Paul'])
  assert.deepEqual([(mine['documentMarks'] as object[]).length, (mine['documentVersions'] as object[]).length, (mine['documentsHeld'] as object[]).length], [1, 2, 1])
  assert.ok(!JSON.stringify(theirs).includes('Journal') && (theirs['documentMarks'] as object[]).length === 0)
  await house.database.db.transaction().execute((tx) => documents.erase!(tx, house.town.ids.paul, house.clock.now))
  const left = (await house.as('nadege').get(`/api/documents/${laid.id}`)).json()
  assert.deepEqual([left.createdBy.name, left.lock], ['Paul Ardon', null])
  assert.deepEqual([(await house.database.pool.query('select from document where root_id = $1', [house.town.ids.paul])).rowCount, (await house.database.pool.query('select detached_at from file where id = $1', [own.fileId])).rows[0].detached_at !== null], [0, true])
})

test('whatever is sent, nothing fails on our side', async () => {
  const [dir, file] = [await folder(house, 'nadege', 'Cible'), await lay(house, 'nadege', 'Cible.txt')]
  const values: unknown[] = [null, 0, -1, 1e30, true, '', ' ', '\u0000', '\ud800', '..', 'x'.repeat(100_000), '😀'.repeat(400), [], {}, ['\u0000'], 'not-an-id', dir.id, file.id, '00000000-0000-0000-0000-000000000000', "'; drop table document; --", '%', '{}']
  const calls = values.flatMap((v) => [
    house.as('nadege').post(libraryOf(house), { kind: 'folder', name: v }), house.as('nadege').post(libraryOf(house), { kind: 'file', fileId: v, parentId: v, ifExists: v }), house.as('nadege').patch(`/api/documents/${file.id}`, { name: v, description: v, tags: v, parentId: v, rootId: v }, at(1)),
    house.as('nadege').patch(`/api/documents/${dir.id}`, { parentId: v }, at(1)), house.as('nadege').post(`/api/documents/${dir.id}/copies`, { name: v, rootId: v }), house.as('nadege').put(`/api/documents/${file.id}/lock`, { note: v }),
    ...['parent', 'sort', 'order', 'type', 'by', 'since', 'q', 'cursor', 'limit'].map((key) => house.as('nadege').get(`${libraryOf(house)}?${key}=${encodeURIComponent(String(v).slice(0, 2_000).toWellFormed())}`)),
    house.as('nadege').get(`/api/documents/${encodeURIComponent(String(v).slice(0, 90).toWellFormed())}`), house.as('nadege').get(`/api/documents/${file.id}/versions/${encodeURIComponent(String(v).slice(0, 90).toWellFormed())}/content`),
  ])
  const failed = (await Promise.all(calls)).filter((reply) => reply.statusCode >= 500)
  assert.deepEqual(failed.map((reply) => reply.body), [])
})
