// The archive of a closed space: who may ask, what is in it, how long it is there.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { parseDelimited } from '#lib/delimited.ts'
import { sweepFiles } from '#platform/files/sweep.ts'
import { diskStore, type Store } from '#platform/files/store.ts'
import { unzip } from '#platform/testing/unzip.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import { spaces } from '../module.ts'

let house: House
let store: Store
before(async () => {
  house = await openHouse()
  store = diskStore(house.filesDir)
  await reading(house.database)
})
after(() => house.close())
const make = (with_: Store = store) => spaces.jobs!.archives!.run(house.database, house.clock.now, with_)
const ines = () => house.as('ines')

async function given(name: string): Promise<string> {
  const { id } = (await ines().post('/api/spaces', { kind: 'team', access: 'private', name })).json()
  await ines().put(`/api/spaces/${id}/members/${house.town.ids.nadege}`, { role: 'contributor' })
  const post = (await house.as('nadege').post(`/api/spaces/${id}/posts`, { body: 'Le **plan** des fours <script>alert(1)</script> [ici](javascript:alert(1))' })).json()
  await ines().post(`/api/posts/${post.id}/comments`, { body: 'Bien reçu' })
  const fileId = (await house.as('nadege').post('/api/files?name=Consignes.txt', Buffer.from('Éteindre à 18 h'), { 'content-type': 'application/octet-stream' })).json().id
  const folder = (await house.as('nadege').post(`/api/spaces/${id}/documents`, { kind: 'folder', name: 'Été' })).json()
  assert.equal((await house.as('nadege').post(`/api/spaces/${id}/documents`, { kind: 'file', fileId, parentId: folder.id })).statusCode, 201)
  await house.as('nadege').post(`/api/spaces/${id}/practices`, { title: 'Allumer le four', situation: 'Le matin', doing: 'Ouvrir le gaz', avoid: '', risks: '' })
  return id
}
const close = (id: string) => ines().post(`/api/spaces/${id}/closing`, {}, { 'if-match': '"1"' })

test('asked for once the space is closed, made by the worker, told, and all of it is in it with its hashes', async () => {
  const id = await given('Fournil d’été')
  const at = `/api/spaces/${id}/archive`
  assert.equal((await ines().post(at)).json().code, 'archive.open')
  assert.equal((await close(id)).statusCode, 200)
  assert.equal((await house.as('nadege').post(at)).statusCode, 403)
  assert.deepEqual([(await ines().get(at)).json().state, (await ines().post(at)).json().state, (await ines().post(at)).json().state, (await ines().get(`${at}/content`)).statusCode], ['none', 'waiting', 'waiting', 404])
  assert.equal((await house.database.pool.query(`select from journal where fact = 'space.archive_asked' and noun_id = $1`, [id])).rowCount, 1, 'asked again while it is made, it is the same')
  await make()
  const ready = (await ines().get(at)).json()
  const reply = await ines().get(`${at}/content`)
  assert.deepEqual([ready.state, ready.size, ready.until, reply.statusCode, decodeURIComponent(String(reply.headers['content-disposition']))], ['ready', reply.rawPayload.length, new Date(house.clock.now.getTime() + 7 * 86_400_000).toISOString(), 200, 'attachment; filename*=UTF-8\'\'Fournil d’été.zip'])
  const entries = await unzip(reply.rawPayload)
  const text = (path: string): string => entries.find((one) => one.path === path)!.bytes.toString()
  for (const path of ['membres.csv', 'documents/Été/Consignes.txt', 'fil/page-001.html', 'fil/page-001.json', 'fiches/page-001.html', 'fiches/page-001.json', 'index.html', 'MANIFESTE.csv']) assert.ok(entries.some((one) => one.path === path), path)
  assert.match(text('fil/page-001.html'), /<strong>plan<\/strong> des fours &lt;script&gt;/)
  assert.match(text('fil/page-001.html'), /Bien reçu/)
  for (const { path, bytes } of entries) if (path.endsWith('.html')) assert.doesNotMatch(bytes.toString(), /<script|="javascript:|<[^>]*\son\w+=/i, path)
  assert.equal(JSON.parse(text('fil/page-001.json'))[0].comments[0].body, 'Bien reçu')
  assert.match(text('fiches/page-001.html'), /Allumer le four/)
  assert.match(text('membres.csv'), /Nadège Hoarau;[^\r\n]*;contribue;/)
  const listed = parseDelimited(text('MANIFESTE.csv'), { rows: 100, columns: 9 }, ';').rows.slice(1)
  assert.deepEqual(listed.map(([path, size, , , hash]) => [path, Number(size), hash]), entries.filter(({ path }) => path !== 'MANIFESTE.csv').map(({ path, bytes }) => [path, bytes.length, createHash('sha256').update(bytes).digest('hex')]))
  assert.equal((await noticesOf(house, 'ines')).filter((n) => n.said.startsWith('L’archive de l’espace est prête')).length, 1)
  assert.deepEqual((await noticesOf(house, 'nadege')).filter((n) => n.said.startsWith('L’archive')), [])
  assert.equal((await house.as('claire').get(`${at}/content`)).statusCode, 403, 'who owns others')
})

test('a week later it is gone, bytes and all; with its space too; what cannot be made says so and is asked for again', async () => {
  const id = await given('Semaine')
  await close(id)
  await ines().post(`/api/spaces/${id}/archive`)
  await make({ ...store, put: () => Promise.reject(new Error('the disk is full')) })
  assert.equal((await ines().get(`/api/spaces/${id}/archive`)).json().state, 'failed')
  assert.equal((await ines().post(`/api/spaces/${id}/archive`)).json().state, 'waiting')
  await make()
  const { rows: [file] } = await house.database.pool.query<{ blob_hash: string }>('select f.blob_hash from space_archive a join file f on f.id = a.file_id where a.space_id = $1', [id])
  const day = 86_400_000
  house.clock.now = new Date(house.clock.now.getTime() + 7 * day)
  await spaces.jobs!.archived!.run(house.database, house.clock.now, store)
  assert.deepEqual([(await ines().get(`/api/spaces/${id}/archive`)).json().state, (await ines().get(`/api/spaces/${id}/archive/content`)).statusCode], ['none', 404])
  await sweepFiles(house.database.pool, store, new Date(house.clock.now.getTime() + 2 * day))
  assert.equal(await store.has(file!.blob_hash), false)
})
