import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { dice } from '#test/cast/dice.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { at, bring, folder, lay, libraryOf, namesIn, type Item } from './cast.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const change = (who: Name, item: Pick<Item, 'id' | 'version'>, body: object) => house.as(who).patch(`/api/documents/${item.id}`, body, at(item.version))
const read = async (id: string, who: Name = 'nadege'): Promise<Item> => (await house.as(who).get(`/api/documents/${id}`)).json()

test('another name, other words, another folder: over what one has seen, and its date stays', async () => {
  const [from, to] = [await folder(house, 'nadege', 'De'), await folder(house, 'nadege', 'Vers')]
  const file = await lay(house, 'nadege', 'Menu.txt', from.id)
  assert.equal((await house.as('thomas').patch(`/api/documents/${file.id}`, { name: 'x' })).statusCode, 428)
  house.clock.now = new Date(house.clock.now.getTime() + 60_000)
  const changed = (await change('thomas', file, { name: 'Menus.csv', description: 'De la semaine', tags: ['Menu', 'menu', ' cantine  bio '], parentId: to.id })).json()
  assert.deepEqual([changed.name, changed.type, changed.description, changed.tags, changed.path.map((f: Item) => f.name), changed.version, changed.modifiedAt === (file as unknown as { modifiedAt: string }).modifiedAt], ['Menus.csv', 'sheet', 'De la semaine', ['menu', 'cantine bio'], ['Vers'], 2, true])
  assert.equal((await change('nadege', file, { name: 'Autre' })).statusCode, 412)
  assert.deepEqual([await namesIn(house, 'ines', `${libraryOf(house)}?parent=${from.id}`), await namesIn(house, 'ines', `${libraryOf(house)}?parent=${to.id}`)], [[], ['Menus.csv']])
  await lay(house, 'nadege', 'Pris.txt', to.id)
  assert.equal((await change('nadege', changed, { name: 'PRIS.txt' })).json().code, 'document.name_taken')
  assert.equal((await change('nadege', changed, { name: '..' })).json().code, 'document.name_empty')
  assert.equal((await change('nadege', changed, { parentId: file.id })).json().code, 'document.parent_not_found', 'a file holds nothing')
  assert.equal((await change('nadege', changed, { name: 'MENUS.csv' })).json().name, 'MENUS.csv', 'the case alone')
  const root = (await change('nadege', await read(file.id), { parentId: null })).json()
  assert.deepEqual(root.path, [])
})

test('a folder is not put inside itself, by nobody and not by two at once', async () => {
  const a = await folder(house, 'nadege', 'Cercle a')
  const b = await folder(house, 'nadege', 'Cercle b', a.id)
  const c = await folder(house, 'nadege', 'Cercle c', b.id)
  for (const parentId of [a.id, b.id, c.id]) assert.deepEqual([(await change('nadege', a, { parentId })).statusCode, (await change('nadege', a, { parentId })).json().code], [409, 'document.below_itself'])
  for (let n = 0; n < 10; n++) {
    const [one, two] = [await folder(house, 'nadege', `Un ${n}`), await folder(house, 'nadege', `Deux ${n}`)]
    const moved = await Promise.all([change('nadege', one, { parentId: two.id }), change('thomas', two, { parentId: one.id })])
    assert.deepEqual(moved.map((r) => r.statusCode).toSorted((x, y) => x - y), [200, 409])
  }
})

test('random moves of several at once leave a tree', async (t) => {
  const made: Item[] = []
  for (let n = 0; n < 8; n++) made.push(await folder(house, 'nadege', `Arbre ${n}`))
  const moves = fc.sample(fc.tuple(fc.nat(7), fc.option(fc.nat(7))), { numRuns: 120, seed: dice(t) })
  for (let n = 0; n < moves.length; n += 4) {
    await Promise.all(moves.slice(n, n + 4).map(async ([what, into]) => {
      const reply = await change('nadege', await read(made[what]!.id), { parentId: into === null ? null : made[into]!.id })
      assert.ok([200, 409, 412].includes(reply.statusCode), reply.body)
    }))
    for (const { id } of made) assert.ok((await read(id)).path.length < 8, 'each is reached from the root')
  }
  const circles = await house.database.pool.query(`with recursive up as (select id, parent_id, 1 as far from document union all select up.id, d.parent_id, far + 1 from up join document d on d.id = up.parent_id where far < 60) select from up where far > 55`)
  assert.equal(circles.rowCount, 0)
})

test('to another space with all below: who reads there reads it, who read it here no longer does', async () => {
  const open = house.town.spaces.open
  const top = await folder(house, 'thomas', 'À partager')
  const sub = await folder(house, 'thomas', 'Dedans', top.id)
  const file = await lay(house, 'thomas', 'Fiche.txt', sub.id)
  const into = await folder(house, 'thomas', 'Reçus', null, `/api/spaces/${open}/documents`)
  assert.equal((await change('nadege', top, { rootId: open })).json().code, 'space.not_allowed', 'one reads there, and does not write')
  assert.equal((await change('nadege', top, { rootId: house.town.spaces.secret })).statusCode, 404)
  const sees = async (who: Name) => [(await house.as(who).get(`/api/documents/${file.id}`)).statusCode, (await house.as(who).get(`/api/files/${file.fileId}`)).statusCode]
  assert.deepEqual([await sees('omar'), await sees('ines')], [[404, 404], [200, 200]])
  const moved = (await change('thomas', top, { rootId: open, parentId: into.id })).json()
  assert.deepEqual([moved.place.id, moved.path.map((f: Item) => f.name), (await read(file.id, 'omar')).path.map((f) => f.name)], [open, ['Reçus'], ['Reçus', 'À partager', 'Dedans']])
  assert.deepEqual(await sees('omar'), [200, 200])
  assert.deepEqual((await house.database.pool.query<{ fact: string, scope_id: string }>(`select fact, scope_id from journal where noun_id = $1 and fact <> 'document.created' order by fact`, [top.id])).rows, [{ fact: 'document.left', scope_id: house.town.spaces.private }, { fact: 'document.moved', scope_id: open }])
  const mine = (await change('thomas', moved, { rootId: house.town.ids.thomas })).json()
  assert.deepEqual([mine.place.kind, await sees('omar'), await sees('claire'), await sees('thomas')], ['person', [404, 404], [404, 404], [200, 200]])
})

test('a copy is laid anew, with all below it and none of its bytes; of more than a thousand one is told', async () => {
  const top = await folder(house, 'nadege', 'Modèle')
  const sub = await folder(house, 'nadege', 'Pièces', top.id)
  const file = await lay(house, 'nadege', 'Plan.txt', sub.id, 'plan')
  const copy = (who: Name, id: string, body: object = {}) => house.as(who).post(`/api/documents/${id}/copies`, body)
  const blobs = async () => (await house.database.pool.query('select from blob')).rowCount
  const before = await blobs()
  const second = (await copy('thomas', top.id)).json()
  assert.deepEqual([second.name, second.createdBy.name, second.children, await namesIn(house, 'ines', `${libraryOf(house)}?parent=${second.id}`), await blobs()], ['Modèle (2)', 'Thomas Nguyen', 1, ['Pièces'], before])
  const laid = (await house.as('ines').get(`${libraryOf(house)}?parent=${(await house.as('ines').get(`${libraryOf(house)}?parent=${second.id}`)).json().items[0].id}`)).json().items[0] as Item
  assert.deepEqual([laid.name, laid.number, laid.fileId !== file.fileId, (await house.as('ines').get(`/api/files/${laid.fileId}/content`)).body], ['Plan.txt', 1, true, 'plan'])
  assert.equal((await copy('nadege', top.id, { parentId: sub.id })).json().code, 'document.below_itself')
  assert.equal((await copy('nadege', file.id, { name: 'Plan.txt' })).json().code, 'document.name_taken')
  assert.equal((await copy('nadege', file.id, { name: 'Plan bis.txt' })).json().path.length, 2)
  assert.deepEqual([(await copy('ines', file.id)).statusCode, (await copy('ines', file.id, { rootId: house.town.ids.ines })).json().place.kind, (await copy('omar', file.id)).statusCode], [403, 'person', 404])
  await house.database.pool.query(`insert into document (id, authority_id, scope_id, root_id, parent_id, kind, name, name_key, sort_key, type, created_at, created_by, modified_at, modified_by)
    select gen_random_uuid(), d.authority_id, d.scope_id, d.root_id, d.id, 'folder', 'n' || n, 'n' || n, 'n' || n, 'folder', d.created_at, d.created_by, d.modified_at, d.modified_by from document d, generate_series(1, 997) n where d.id = $1`, [sub.id])
  const many = await copy('nadege', top.id)
  assert.deepEqual([many.statusCode, many.json().code, many.json().title.includes('1000')], [422, 'document.too_many', true])
  assert.equal((await copy('nadege', sub.id)).json().children, 999, 'a thousand and one with it are too many, a thousand are not')
})

test('what one marks, what changed last: of every place that one reads, and of no other', async () => {
  const [one, two] = [await lay(house, 'nadege', 'Premier.txt'), await lay(house, 'nadege', 'Second.txt')]
  house.clock.now = new Date(house.clock.now.getTime() + 60_000)
  const own = await lay(house, 'ines', 'À Inès.txt', null, undefined, '/api/me/documents')
  assert.deepEqual([(await namesIn(house, 'ines', '/api/me/documents/recent'))[0], (await namesIn(house, 'nadege', '/api/me/documents/recent')).includes('À Inès.txt')], ['À Inès.txt', false])
  const walked: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: { items: Item[], next: string | null } = (await house.as('ines').get(`/api/me/documents/recent?limit=3${next === '' ? '' : `&cursor=${next}`}`)).json()
    walked.push(...page.items.map((item) => item.id))
    next = page.next
  }
  assert.deepEqual([walked.length, new Set(walked).size], [walked.length, walked.length])
  assert.ok(walked.includes(one.id) && walked.includes(own.id))
  for (const item of [one, two, own]) assert.equal((await house.as('ines').put(`/api/documents/${item.id}/favourite`)).json().favourite, true)
  await house.as('ines').put(`/api/documents/${one.id}/favourite`)
  assert.equal((await house.as('ines').delete(`/api/documents/${two.id}/favourite`)).json().favourite, false)
  assert.deepEqual([(await namesIn(house, 'ines', '/api/me/documents/favourites')).toSorted(), await namesIn(house, 'nadege', '/api/me/documents/favourites'), (await house.as('omar').put(`/api/documents/${one.id}/favourite`)).statusCode], [['Premier.txt', 'À Inès.txt'], [], 404])
  await bring(house, 'nadege', 'rien.txt')
})
