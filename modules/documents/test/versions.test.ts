import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { at, bring, folder, lay, libraryOf, type Item } from './cast.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const next = async (who: Name, item: Pick<Item, 'id' | 'version'>, text: string, note?: string) =>
  house.as(who).post(`/api/documents/${item.id}/versions`, { fileId: await bring(house, who, 'x.txt', text), ...(note === undefined ? {} : { note }) }, at(item.version))
const read = async (id: string): Promise<Item> => (await house.as('ines').get(`/api/documents/${id}`)).json()
const text = async (id: string, rest = '/content', who: Name = 'ines') => (await house.as(who).get(`/api/documents/${id}${rest}`)).body
const facts = async (id: string): Promise<string[]> => (await house.database.pool.query<{ fact: string }>('select fact from journal where noun_id = $1 order by id', [id])).rows.map((row) => row.fact)

test('a version says which one it is laid over: another one since, and nothing is overwritten', async () => {
  const file = await lay(house, 'nadege', 'Menu.txt', null, 'un')
  const url = `/api/documents/${file.id}/versions`
  const mine = await bring(house, 'thomas', 'x.txt', 'de Thomas')
  assert.equal((await house.as('thomas').post(url, { fileId: mine })).statusCode, 428)
  const second = await next('nadege', file, 'deux', 'Avec\u202e les prix')
  assert.deepEqual([second.statusCode, second.headers.etag, second.json().number, second.json().name], [201, '"2"', 2, 'Menu.txt'])
  const stale = await house.as('thomas').post(url, { fileId: mine }, at(1))
  assert.deepEqual([stale.statusCode, stale.json().code, await text(file.id), (await house.as('thomas').get(`/api/files/${mine}/content`)).body], [412, 'request.version_stale', 'deux', 'de Thomas'])
  assert.equal((await house.as('thomas').post(libraryOf(house), { kind: 'file', fileId: mine, name: 'Menu.txt', ifExists: 'rename' })).json().name, 'Menu (2).txt', 'the file is still his to lay elsewhere')
  // Two who save at once: one of them is told.
  const both = await Promise.all([next('nadege', await read(file.id), 'trois'), next('thomas', await read(file.id), 'trois de Thomas')])
  assert.deepEqual(both.map((r) => r.statusCode).toSorted((a, b) => a - b), [201, 412])
  const { items } = (await house.as('ines').get(url)).json()
  assert.deepEqual(items.map((v: { number: number, note: string, current: boolean, size: number }) => [v.number, v.note, v.current]), [[3, '', true], [2, 'Avec les prix', false], [1, '', false]])
  const first = (await house.as('ines').get(`${url}?limit=2`)).json()
  assert.deepEqual((await house.as('ines').get(`${url}?limit=2&cursor=${first.next}`)).json().items.map((v: { number: number }) => v.number), [1])
  assert.deepEqual([await text(file.id, '/versions/1/content'), await text(file.id, '/versions/2/content')], ['un', 'deux'])
  const back = await house.as('thomas').post(`${url}/1/restoration`)
  assert.deepEqual([back.statusCode, back.json().number, await text(file.id), await text(file.id, '/versions/2/content')], [201, 4, 'un', 'deux'])
  for (const number of ['9', '0', '-1', 'x', '99999999999']) assert.deepEqual([(await house.as('thomas').post(`${url}/${number}/restoration`)).json().code, (await house.as('ines').get(`${url}/${number}/content`)).statusCode], ['document.version_not_found', 404], number)
  assert.equal((await house.as('ines').post(url, { fileId: await bring(house, 'ines', 'x') }, at(5))).statusCode, 403)
  assert.equal((await house.as('omar').post(url, { fileId: await bring(house, 'omar', 'x') }, at(5))).statusCode, 404)
  const dir = await folder(house, 'nadege', 'Dossier')
  assert.deepEqual([(await next('nadege', dir, 'x')).json().code, (await house.as('ines').get(`/api/documents/${dir.id}/content`)).statusCode], ['document.is_folder', 404])
})

test('bytes come with the right to the document, by ranges, under the name that it has', async () => {
  const file = await lay(house, 'nadege', 'Été.txt', null, '0123456789')
  const url = `/api/documents/${file.id}/content`
  const whole = await house.as('ines').get(url)
  assert.deepEqual([whole.statusCode, whole.body, whole.headers['content-disposition'], whole.headers['content-type'], whole.headers['x-content-type-options']], [200, '0123456789', `attachment; filename*=UTF-8''%C3%89t%C3%A9.txt`, 'application/octet-stream', 'nosniff'])
  const part = await house.as('ines').get(url, { range: 'bytes=2-4' })
  assert.deepEqual([part.statusCode, part.body, part.headers['content-range']], [206, '234', 'bytes 2-4/10'])
  assert.deepEqual([(await house.as('ines').get(url, { 'if-none-match': String(whole.headers.etag) })).statusCode, (await house.as('ines').get(url, { range: 'bytes=20-' })).statusCode, (await house.as('omar').get(url)).statusCode, (await house.as('ada').get(url)).statusCode], [304, 416, 404, 404])
  // What a reader receives of a photo is what was brought without its place and device; the copies that are shown, when they ask for them.
  const bytes = readFileSync('platform/files/test/phone.jpg')
  const { id: fileId } = (await house.as('nadege').post('/api/files?name=IMG.jpg', bytes, { 'content-type': 'image/jpeg' })).json()
  const photo = (await house.as('nadege').post(libraryOf(house), { kind: 'file', fileId })).json()
  const sizes = await Promise.all(['', '?variant=original', '?variant=feed'].map(async (query) => (await house.as('ines').get(`/api/documents/${photo.id}/content${query}`)).rawPayload.length))
  assert.deepEqual([photo.type, photo.size, sizes[0] === sizes[1], sizes[0]! < bytes.length, sizes[2]! < bytes.length], ['image', bytes.length, true, true, true])
})

test('who works on a file holds it: the others read it, until it is let go, eight hours passed, or a host lets go for them', async () => {
  const file = await lay(house, 'nadege', 'Tableau.csv', null, 'a')
  const url = `/api/documents/${file.id}/lock`
  const held = (await house.as('nadege').put(url, { note: 'Prix du pain' })).json()
  assert.deepEqual([held.lock.by.name, held.lock.note, held.lock.until, held.version, held.can.includes('document.unlock')], ['Nadège Hoarau', 'Prix du pain', '2026-11-23T17:00:00.000Z', 1, true])
  assert.deepEqual((await house.as('thomas').get(`/api/documents/${file.id}`)).json().can, ['document.copy', 'document.mark'])
  const other = await house.as('thomas').put(url, {})
  assert.deepEqual([other.statusCode, other.json().code, other.json().sentences], [409, 'document.lock_held', { fr: 'Nadège Hoarau y travaille depuis\u00a0: lundi 23 novembre 2026, 10\u00a0h\u00a000.', en: 'Nadège Hoarau has been working on it since Monday, 23 November 2026, 10:00\u00a0am.' }])
  const refused = [await next('thomas', file, 'b'), await house.as('thomas').patch(`/api/documents/${file.id}`, { name: 'x' }, at(1)), await house.as('thomas').post(`/api/documents/${file.id}/versions/1/restoration`), await house.as('thomas').post(libraryOf(house), { kind: 'file', fileId: await bring(house, 'thomas', 'Tableau.csv'), ifExists: 'version' })]
  assert.deepEqual(refused.map((r) => [r.statusCode, r.json().code]), refused.map(() => [423, 'document.locked']))
  assert.equal(await text(file.id), 'a')
  const second = (await next('nadege', file, 'b')).json()
  assert.deepEqual([second.number, second.lock.by.name], [2, 'Nadège Hoarau'])
  house.clock.now = new Date(house.clock.now.getTime() + 3_600_000)
  const renewed = (await house.as('nadege').put(url, {})).json()
  assert.deepEqual([renewed.lock.until, renewed.lock.at, renewed.lock.note], ['2026-11-23T18:00:00.000Z', '2026-11-23T09:00:00.000Z', 'Prix du pain'])
  assert.deepEqual([(await house.as('thomas').delete(url)).json().code, (await house.as('thomas').delete(`${url}?break=true`)).statusCode, (await house.as('ines').put(url, {})).statusCode, (await house.as('omar').put(url, {})).statusCode], ['document.lock_held', 403, 403, 404])
  assert.equal((await house.as('sylvie').delete(url)).json().code, 'document.lock_held', 'a host says that they mean it')
  const broken = (await house.as('sylvie').delete(`${url}?break=true`)).json()
  assert.deepEqual([broken.lock, await facts(file.id)], [null, ['document.created', 'document.locked', 'document.version_added', 'document.lock_broken']])
  assert.equal((await house.as('sylvie').delete(url)).statusCode, 200, 'where nobody holds it nothing changes')
  // Two at once: one holds it.
  const both = await Promise.all((['nadege', 'thomas'] as const).map((who) => house.as(who).put(url, {})))
  assert.deepEqual(both.map((r) => r.statusCode).toSorted((a, b) => a - b), [200, 409])
  house.clock.now = new Date(house.clock.now.getTime() + 8 * 3_600_000)
  assert.equal((await read(file.id)).lock, null)
  assert.equal((await house.as('thomas').put(url, {})).json().lock.by.name, 'Thomas Nguyen')
  assert.equal((await house.as('thomas').delete(url)).json().lock, null)
  const dir = await folder(house, 'nadege', 'Tenu')
  assert.equal((await house.as('nadege').put(`/api/documents/${dir.id}/lock`, {})).json().code, 'document.is_folder')
})
