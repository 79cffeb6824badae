// A box: somebody outside brings files into a folder that they do not see.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { folder, lay, type Item } from '#modules/documents/test/cast.ts'
import { diskStore } from '#platform/files/store.ts'
import { emptyDist } from '#test/cast/dist.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { form, shared, visitor } from './cast.ts'

let house: House
const built = emptyDist()
before(async () => { house = await openHouse({ pages: { dist: built.dist }, uploadLimit: 100_000 }) })
after(async () => { await house.close(); built.remove() })
const inside = async (id: string): Promise<(Item & { description: string, createdBy: { id: string } })[]> => (await house.as('sylvie').get(`/api/spaces/${house.town.spaces.private}/documents?parent=${id}`)).json().items
const box = async (name: string) => {
  const { id } = await folder(house, 'sylvie', name)
  return { id, address: (await shared(house, 'sylvie', id, { role: 'box' })).address }
}

test('files come into the folder under their sharer’s name and room, and say who brought them', async () => {
  const { id, address } = await box('Candidatures')
  await lay(house, 'sylvie', 'Notes secrètes.txt', id)
  const one = visitor(house)
  const page = await one.get(address)
  assert.match(page.body, /enctype="multipart\/form-data"/)
  assert.doesNotMatch(page.body, /Notes secrètes|<script/)
  const room = async (): Promise<number> => (await house.as('sylvie').get(`/api/spaces/${house.town.spaces.private}/documents/room`)).json().used
  const used = await room()
  const done = await one.post(`${address}/depot`, ...form('Anne  Le\u202e Goff', [['cv.txt', 'Je sais tout faire'], ['cv.txt', 'Bis'], ['../../etc/pass:wd', 'x']]))
  assert.equal(done.statusCode, 200, done.body)
  assert.match(done.body, /3 fichiers déposés/)
  const items = await inside(id)
  assert.deepEqual(items.map((item) => item.name), ['cv (2).txt', 'cv.txt', 'Notes secrètes.txt', 'pass-wd'])
  const cv = items.find((item) => item.name === 'cv.txt')!
  assert.equal(cv.description, 'Déposé par Anne Le Goff, de l’extérieur')
  assert.equal(cv.createdBy.id, house.town.ids.sylvie)
  assert.equal(await room() - used, 'Je sais tout faire'.length + 'Bis'.length + 1)
  const { rows } = await house.database.pool.query(`select fact, actor_id, via from journal where fact = 'share_link.received'`)
  assert.equal(rows.length, 3)
  assert.ok(rows.every((row) => row.actor_id === null && row.via.startsWith('link:')))
  // What lies in the folder is not had by its box.
  for (const what of ['', '/fichier', '/apercu']) assert.equal((await one.get(`${address}/${cv.id}${what}`)).statusCode, 404)
})

test('what cannot be taken is said, and what was typed stays', async () => {
  const { id, address } = await box('Bornes')
  const one = visitor(house)
  const bring = (...given: Parameters<typeof form>) => one.post(`${address}/depot`, ...form(...given))
  const unnamed = await bring('  ', [['a.txt', 'x']])
  assert.equal(unnamed.statusCode, 422)
  const empty = await bring('Anne "<b>" Le Goff', [])
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /value="Anne &quot;&lt;b&gt;&quot; Le Goff"/)
  const large = await bring('Anne', [['petit.txt', 'x'], ['grand.txt', 'x'.repeat(100_001)]])
  assert.equal(large.statusCode, 413)
  assert.match(large.body, /1 fichier était déjà déposé/)
  assert.deepEqual((await inside(id)).map((item) => item.name), ['petit.txt'])
  const many = await bring('Anne', Array.from({ length: 11 }, (_, n) => [`f${n}.txt`, 'x'] as const))
  assert.equal(many.statusCode, 413)
  assert.match(many.body, /10 fichiers au plus à la fois/)
  assert.match(many.body, /10 fichiers étaient déjà déposés/)
  const broken = await one.post(`${address}/depot`, Buffer.from('--B\r\nnothing'), 'multipart/form-data; boundary=B')
  assert.equal(broken.statusCode, 400)
  assert.match(broken.body, /role="alert"/)
  assert.equal((await one.post(`${address}/depot`, 'from=Anne')).statusCode, 404)
})

test('a link that shows takes nothing in, and one that has ended neither', async () => {
  const { id } = await folder(house, 'sylvie', 'Montré')
  const shows = await shared(house, 'sylvie', id)
  assert.equal((await visitor(house).post(`${shows.address}/depot`, ...form('Anne', [['a.txt', 'x']]))).statusCode, 404)
  const takes = await shared(house, 'sylvie', id, { role: 'box' })
  await house.as('sylvie').put(`/api/links/${takes.id}/end`)
  assert.equal((await visitor(house).post(`${takes.address}/depot`, ...form('Anne', [['a.txt', 'x']]))).statusCode, 404)
  assert.deepEqual(await inside(id), [])
})

test('a link that ends while files come takes in what had come, and no more', async () => {
  const { id } = await folder(house, 'sylvie', 'Fermée en route')
  const link = await shared(house, 'sylvie', id, { role: 'box' })
  const [body, type] = form('Anne', [['avant.txt', 'x'], ['pendant.txt', 'début fin']])
  const half = body.indexOf('fin')
  const payload = Readable.from((async function* () {
    yield body.subarray(0, half)
    const late = performance.now() + 10_000
    while ((await inside(id)).length === 0 && performance.now() < late);
    assert.equal((await house.as('sylvie').put(`/api/links/${link.id}/end`)).statusCode, 204)
    yield body.subarray(half)
  })(), { objectMode: false })
  const reply = await house.app.inject({ method: 'POST', url: `${link.address}/depot`, payload, headers: { 'content-type': type } })
  assert.equal(reply.statusCode, 404)
  assert.match(reply.body, /1 fichier était déjà déposé/)
  assert.deepEqual((await inside(id)).map((item) => item.name), ['avant.txt'])
})

test('what is no form of files is not read at all, whoever sends it and whatever it says it is', async () => {
  for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream']) {
    let read = 0
    const payload = Readable.from((function* () { for (; read < 16 << 20; read += 1 << 16) yield Buffer.alloc(1 << 16, 'a') })(), { objectMode: false })
    const reply = await house.app.inject({ method: 'POST', url: '/partage/nobody/depot', payload, headers: { 'content-type': type } })
    assert.equal(reply.statusCode, 404, type)
    assert.ok(read < 2 << 20, `${type}: ${read} bytes`)
  }
})

test('a full library says so to whoever brings, and keeps none of what it refused', async () => {
  const { address } = await box('Plein')
  const kept = async (text: string): Promise<boolean> => diskStore(house.filesDir).has(createHash('sha256').update(text).digest('hex'))
  await house.as('ada').put(`/api/quotas/${house.town.spaces.private}`, { bytes: 1 })
  assert.equal((await visitor(house).post(`${address}/depot`, ...form('Anne', [['a.txt', 'pas de place']]))).statusCode, 507)
  assert.equal(await kept('pas de place'), false)
  await house.as('ada').put(`/api/quotas/${house.town.spaces.private}`, { bytes: null })
  // Room for either, not for both: the one that comes second is refused after it was received.
  const { used } = (await house.as('sylvie').get(`/api/spaces/${house.town.spaces.private}/documents/room`)).json()
  await house.as('ada').put(`/api/quotas/${house.town.spaces.private}`, { bytes: used + 60_000 })
  const texts = ['a', 'b'].map((sign) => sign.repeat(50_000))
  const replies = await Promise.all(texts.map((text) => visitor(house).post(`${address}/depot`, ...form('Anne', [['lourd.txt', text]]))))
  assert.deepEqual(replies.map((reply) => reply.statusCode).toSorted((a, b) => a - b), [200, 507])
  assert.deepEqual(await Promise.all(texts.map(kept)), replies.map((reply) => reply.statusCode === 200))
  await house.as('ada').put(`/api/quotas/${house.town.spaces.private}`, { bytes: null })
})
