// A ZIP taken out by the worker: looked at first, then laid once, whatever ends it on the way; hostile ones cost little.
import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import yazl from 'yazl'
import { zipOf, type Part } from '#platform/contents/test/files.ts'
import { diskStore, type Store } from '#platform/files/store.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { removeOf } from '../removal.ts'
import { layZips, lookAtZips, someLook, someWait, tidyZips } from '../zip-runner.ts'
import { folder, libraryOf, namesIn } from './cast.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

type Zip = { id: string, state: string, folders: number, files: number, bytes: number, renamed: number, refused: number, amiss: { path: string, why: string }[], laid: number, there: number, problem: string | null }
const zips = (): string => `/api/spaces/${house.town.spaces.private}/zips`
const bring = async (bytes: Buffer, who: Name = 'nadege'): Promise<string> => (await house.as(who).post('/api/files?name=Valise.zip', bytes, { 'content-type': 'application/octet-stream' })).json().id
const ask = async (bytes: Buffer, parentId: string | null = null, who: Name = 'nadege'): Promise<Zip> => {
  const reply = await house.as(who).post(zips(), { fileId: await bring(bytes, who), parentId })
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json()
}
const store = (): Store => diskStore(house.filesDir)
const look = (): Promise<void> => lookAtZips(house.database, house.clock.now, store())
const run = (from = store()): Promise<void> => layZips(house.database, house.clock.now, from, { uploadLimit: 100 << 20, antivirus: null })
const read = async (id: string, who: Name = 'nadege'): Promise<Zip> => {
  const found = (await house.as(who).get(zips())).json<{ items: Zip[] }>().items.find((one) => one.id === id)
  assert.ok(found)
  return found
}
const start = (id: string, who: Name = 'nadege') => house.as(who).put(`/api/zips/${id}/start`)
const packed = (paths: readonly (readonly [string, string])[]): Promise<Buffer> => {
  const zip = new yazl.ZipFile()
  for (const [path, text] of paths) if (path.endsWith('/')) zip.addEmptyDirectory(path); else zip.addBuffer(Buffer.from(text), path)
  zip.end()
  return buffer(zip.outputStream as never)
}

test('it says what it holds before anything is laid, then lays it in its folder with its empty folders, once', async () => {
  const into = await folder(house, 'nadege', 'Valises')
  const zip = await ask(await packed([['Menus/', ''], ['Menus/Lundi.txt', 'soupe'], ['Menus/Con.txt', 'pain'], ['Vide/', ''], ['À lire.txt', 'bonjour'], ['.DS_Store', 'x']]), into.id)
  assert.deepEqual([zip.state, await someLook(house.database), await someWait(house.database)], ['looking', true, false])
  assert.equal((await start(zip.id)).json().code, 'document.zip_not_ready')
  await look()
  const seen = await read(zip.id)
  assert.deepEqual([seen.state, seen.folders, seen.files, seen.bytes, seen.refused], ['looked', 2, 3, 16, 0])
  assert.deepEqual(await namesIn(house, 'nadege', `${libraryOf(house)}?parent=${into.id}`), [])
  assert.equal((await start(zip.id, 'thomas')).statusCode, 404)
  assert.equal((await start(zip.id)).json().state, 'waiting')
  await run()
  const done = await read(zip.id)
  assert.deepEqual([done.state, done.laid, done.there, done.refused, done.problem], ['done', 3, 0, 0, null])
  assert.deepEqual(await namesIn(house, 'nadege', `${libraryOf(house)}?parent=${into.id}`), ['Menus', 'Vide', 'À lire.txt'])
  assert.equal(seen.renamed, seen.amiss.filter(({ why }) => why === 'renamed').length)
  // The same again lays nothing twice, and it is forgotten once it is told.
  const again = await ask(await packed([['Menus/Lundi.txt', 'soupe'], ['Menus/Mardi.txt', 'riz']]), into.id)
  await look()
  await start(again.id)
  await run()
  assert.deepEqual([(await read(again.id)).laid, (await read(again.id)).there], [1, 1])
  for (const { id } of [zip, again]) assert.equal((await house.as('nadege').delete(`/api/zips/${id}`)).statusCode, 204)
  assert.deepEqual((await house.as('nadege').get(zips())).json().items, [])
})

test('a worker that dies on the way is gone on with; stopped, it ends and what was laid stays', async () => {
  const into = await folder(house, 'nadege', 'Coupée')
  const many = Array.from({ length: 60 }, (_, n) => [`${String(n).padStart(2, '0')}.txt`, `feuille ${n}`] as const)
  const zip = await ask(await packed(many), into.id)
  await look()
  await start(zip.id)
  let puts = 0
  const dying: Store = { ...store(), put: (...given) => { if (++puts > 30) throw new Error('killed'); return store().put(...given) } }
  await run(dying)
  const failed = await read(zip.id)
  assert.deepEqual([failed.state, failed.problem], ['failed', 'server.failed'])
  // As a kill leaves it: running, and nobody at it.
  await start(zip.id)
  await house.database.pool.query(`update document_zip set state = 'running' where id = $1`, [zip.id])
  await run()
  const done = await read(zip.id)
  assert.deepEqual([done.state, done.laid, done.there], ['done', 30, 30])
  assert.equal((await namesIn(house, 'nadege', `${libraryOf(house)}?parent=${into.id}&limit=100`)).length, 60)

  const other = await folder(house, 'nadege', 'Abandonnée')
  const left = await ask(await packed(many.map(([name, text]) => [`b${name}`, `b${text}`] as const)), other.id)
  await look()
  await start(left.id)
  let n = 0
  const stopping: Store = { ...store(), put: async (...given) => { if (++n === 10) assert.equal((await house.as('nadege').delete(`/api/zips/${left.id}`)).statusCode, 204); return store().put(...given) } }
  await run(stopping)
  const there = (await namesIn(house, 'nadege', `${libraryOf(house)}?parent=${other.id}&limit=100`)).length
  assert.ok(there >= 10 && there <= 35, `${there}`)
})

test('hostile archives: what leads elsewhere, unfolds to far more, or says the same bytes a thousand times is named and left; the rest is laid', async () => {
  const bomb: Part = { name: 'bombe.txt', data: Buffer.alloc(3 << 20) }
  const zip = await ask(zipOf([{ name: '../dehors.txt', data: 'x' }, { name: '/etc/passwd', data: 'x' }, { name: 'a\0b.txt', data: 'x' }, bomb, { name: 'bon.txt', data: 'bien' }]))
  await look()
  const seen = await read(zip.id)
  assert.deepEqual([seen.state, seen.files, seen.refused], ['looked', 1, 4])
  assert.deepEqual(seen.amiss.map(({ why }) => why), ['name', 'name', 'name', 'bomb'])
  await start(zip.id)
  await run()
  const done = await read(zip.id)
  assert.deepEqual([done.state, done.laid, done.refused], ['done', 1, 4])
  assert.deepEqual((await namesIn(house, 'nadege', `${libraryOf(house)}?limit=100`)).filter((name) => /dehors|passwd|bombe/.test(name)), [])

  // A hundred entries of the bytes of one.
  const one = zipOf([{ name: 'a.txt', data: 'aaaa' }])
  const at = one.indexOf('PK\x01\x02')
  const end = one.indexOf('PK\x05\x06')
  const entry = one.subarray(at, end)
  const tail = Buffer.from(one.subarray(end))
  tail.writeUInt16LE(100, 8)
  tail.writeUInt16LE(100, 10)
  tail.writeUInt32LE(entry.length * 100, 12)
  const twice = await ask(Buffer.concat([one.subarray(0, at), ...Array.from({ length: 100 }, () => entry), tail]))
  await look()
  const shown = await read(twice.id)
  assert.deepEqual([shown.files, shown.refused, shown.amiss[0]?.why, shown.amiss.length], [1, 99, 'bomb', 50])

  for (const [bytes, code] of [[Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200)]), 'document.zip_unreadable']] as const) {
    const broken = await ask(bytes)
    await look()
    assert.equal((await read(broken.id)).problem, code)
  }
  const lying = zipOf([{ name: 'n.txt', data: 'x' }])
  const many = Buffer.from(lying)
  const eocd = many.indexOf('PK\x05\x06')
  many.writeUInt16LE(0xfffe, eocd + 8)
  many.writeUInt16LE(0xfffe, eocd + 10)
  const claims = await ask(many)
  await look()
  assert.equal((await read(claims.id)).problem, 'document.zip_unreadable')
  assert.equal((await house.as('nadege').post(zips(), { fileId: await bring(lying) })).json().code, 'document.zips_waiting')
  const text = (await house.as('thomas').post('/api/files?name=a.zip', Buffer.from('no zip'), { 'content-type': 'application/octet-stream' })).json<{ id: string }>()
  assert.equal((await house.as('thomas').post(zips(), { fileId: text.id })).json().code, 'document.no_zip')
})

test('whoever may write no more lays no more; what does not fit is said before; a week later, or with the space, it is forgotten', async () => {
  const zip = await ask(await packed([['Thomas/un.txt', 'un'], ['Thomas/deux.txt', 'deux']]), null, 'thomas')
  await look()
  const quota = `/api/quotas/${house.town.spaces.private}`
  assert.equal((await house.as('ada').put(quota, { bytes: 1 })).statusCode, 200)
  assert.equal((await start(zip.id, 'thomas')).json().code, 'document.quota')
  await house.as('ada').put(quota, { bytes: null })
  await start(zip.id, 'thomas')
  await house.as('claire').put(`/api/spaces/${house.town.spaces.private}/members/${house.town.ids.thomas}`, { role: 'reader' })
  await run()
  assert.equal((await read(zip.id, 'thomas')).state, 'failed')
  assert.ok(!(await namesIn(house, 'nadege', `${libraryOf(house)}?limit=100`)).includes('Thomas'))
  const left = async () => (await house.database.pool.query('select from document_zip')).rowCount
  assert.ok((await left())! > 0)
  await tidyZips(house.database, new Date(house.clock.now.getTime() + 8 * 86_400_000))
  assert.equal(await left(), 0)
  await ask(await packed([['x.txt', 'x']]))
  await house.database.db.transaction().execute((tx) => removeOf(tx as never, house.town.spaces.private, 1_000, house.clock.now))
  assert.equal(await left(), 0)
})
