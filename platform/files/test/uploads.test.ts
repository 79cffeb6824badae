import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { request as knock } from 'node:http'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { AddressInfo } from 'node:net'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { diskStore } from '../store.ts'
import { sweepFiles } from '../sweep.ts'

const photo = readFileSync(new URL('./phone.jpg', import.meta.url))
let house: House
before(async () => { house = await openHouse({ uploadLimit: 40_000_000 }) })
after(() => house.close())

const tus = { 'tus-resumable': '1.0.0' }
const sha = (bytes: Uint8Array, as: 'hex' | 'base64' = 'hex'): string => createHash('sha256').update(bytes).digest(as)
const named = (name: string): string => `filename ${Buffer.from(name).toString('base64')},filetype dGV4dA==`
const announce = (who: Name, size: number | string, name = 'plan.bin') => house.as(who).post('/api/uploads', undefined, { ...tus, 'upload-length': String(size), 'upload-metadata': named(name) })
const begin = async (who: Name, size: number, name?: string): Promise<string> => {
  const reply = await announce(who, size, name)
  assert.equal(reply.statusCode, 201, reply.body)
  return String(reply.headers.location)
}
const send = (who: Name, url: string, from: number | string, bytes: Buffer, more: Record<string, string> = {}) => house.as(who).patch(url, bytes, { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from), ...more })
const offset = async (who: Name, url: string): Promise<number> => {
  const reply = await house.app.inject({ method: 'HEAD', url, headers: { ...tus, cookie: `parvis=${house.town.cookies[who]}` } })
  assert.deepEqual([reply.statusCode, reply.body, reply.headers['cache-control']], [200, '', 'no-store'])
  return Number(reply.headers['upload-offset'])
}

test('a file in pieces becomes one like another: the same by hash, under its cleaned name; asked to finish again, the same file', async () => {
  const bytes = randomBytes(300_000)
  const url = await begin('nadege', bytes.length, `${'x'.repeat(296)}.bin`)
  for (const [from, to] of [[0, 100_000], [100_000, 100_001], [100_001, 300_000]] as const) {
    const reply = await send('nadege', url, from, bytes.subarray(from, to))
    assert.deepEqual([reply.statusCode, reply.headers['upload-offset'], reply.headers['tus-resumable']], [204, String(to), '1.0.0'])
    assert.equal(await offset('nadege', url), to)
  }
  const done = (await house.as('nadege').get(url)).json()
  assert.deepEqual([done.hash, done.received, done.file.size, done.file.name.length], [sha(bytes), 300_000, 300_000, 200])
  assert.equal((await send('nadege', url, 300_000, Buffer.alloc(0))).statusCode, 204)
  assert.deepEqual((await house.as('nadege').get(url)).json().file, done.file)
  assert.ok((await house.as('nadege').get(`/api/files/${done.file.id}/content`)).rawPayload.equals(bytes))
  const { rows } = await house.database.pool.query('select count(*)::int as n from file where blob_hash = $1', [sha(bytes)])
  assert.equal(rows[0].n, 1)
})

test('announced with its first bytes, a photo is drawn anew as through the other door', async () => {
  const reply = await house.as('nadege').post('/api/uploads', photo, { ...tus, 'upload-length': String(photo.length), 'upload-metadata': named('photo.jpg'), 'content-type': 'application/offset+octet-stream' })
  assert.equal(reply.statusCode, 201, reply.body)
  const { file, hash } = reply.json()
  assert.deepEqual([file.width, file.height, file.mime, hash], [480, 640, 'image/jpeg', sha(photo)])
  const broken = await begin('nadege', 900, 'coupée.jpg')
  const refused = await send('nadege', broken, 0, photo.subarray(0, 900))
  assert.deepEqual([refused.statusCode, refused.json().code], [422, 'file.unreadable'])
  assert.equal((await house.as('nadege').get(broken)).statusCode, 404, 'nobody sends it again')
})

test('what is not the protocol, and what would break it, is refused and changes nothing', async () => {
  for (const size of ['-1', '1.5', '1e3', '', '99999999999999999999']) assert.equal((await announce('nadege', size)).statusCode, 400, size)
  assert.deepEqual([(await announce('nadege', 0)).json().code, (await announce('nadege', 40_000_001)).json().code], ['file.missing', 'file.too_large'])
  assert.equal((await house.as('nadege').post('/api/uploads', undefined, { 'upload-length': '1' })).json().code, 'upload.protocol')
  const url = await begin('nadege', 10)
  for (const from of ['5', '11', '999999']) assert.deepEqual([(await send('nadege', url, from, Buffer.from('x'))).json().code], ['upload.offset'])
  for (const from of ['-1', 'x', '0x1']) assert.equal((await send('nadege', url, from, Buffer.from('x'))).statusCode, 400)
  assert.equal((await send('nadege', url, 0, Buffer.from('more than ten bytes'))).json().code, 'upload.too_long')
  assert.equal((await house.as('nadege').patch(url, Buffer.from('x'), { ...tus, 'upload-offset': '0', 'content-type': 'text/plain' })).statusCode, 415)
  const lied = await send('nadege', url, 0, Buffer.from('01234'), { 'upload-checksum': `sha256 ${sha(Buffer.from('other'), 'base64')}` })
  assert.deepEqual([lied.statusCode, lied.json().code], [460, 'upload.checksum'])
  assert.equal((await send('nadege', url, 0, Buffer.from('01234'), { 'upload-checksum': 'md5 xx' })).statusCode, 400)
  assert.equal((await house.as('nadege').patch(url, Buffer.from('x'), { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream', origin: 'https://ailleurs.example' })).json().code, 'request.cross_site')
  assert.equal(await offset('nadege', url), 0)
  assert.equal((await send('nadege', url, 0, Buffer.from('01234'), { 'upload-checksum': `sha256 ${sha(Buffer.from('01234'), 'base64')}` })).statusCode, 204)
  assert.equal((await send('nadege', url, 5, Buffer.from('56789'))).statusCode, 204)
  assert.equal((await house.as('nadege').get(url)).json().hash, sha(Buffer.from('0123456789')))
})

test('somebody else’s upload is not there, and what is given up is gone at once', async () => {
  const url = await begin('nadege', 10)
  await send('nadege', url, 0, Buffer.from('0123'))
  for (const reply of [await house.as('thomas').get(url), await send('thomas', url, 4, Buffer.from('x')), await house.as('thomas').delete(url, tus)]) assert.deepEqual([reply.statusCode, reply.json().code], [404, 'upload.not_found'])
  const part = join(house.filesDir, 'parts', url.split('/').at(-1)!)
  assert.ok(existsSync(part))
  assert.equal((await house.as('nadege').delete(url, tus)).statusCode, 204)
  assert.ok(!existsSync(part))
  assert.equal((await send('nadege', url, 4, Buffer.from('x'))).statusCode, 404)
})

test('a server that did not see the bytes come reads them once; one that lost them says so, and it starts again', async () => {
  const bytes = randomBytes(50_000)
  const url = await begin('nadege', bytes.length)
  await send('nadege', url, 0, bytes.subarray(0, 20_000))
  const part = join(house.filesDir, 'parts', url.split('/').at(-1)!)
  // More than was acknowledged, as a kill leaves it: forgotten.
  writeFileSync(part, Buffer.concat([bytes.subarray(0, 20_000), Buffer.from('of another try')]))
  assert.equal((await send('nadege', url, 20_000, bytes.subarray(20_000, 30_000))).statusCode, 204)
  writeFileSync(part, bytes.subarray(0, 10_000))
  assert.equal((await send('nadege', url, 30_000, bytes.subarray(30_000))).json().code, 'upload.offset')
  assert.equal(await offset('nadege', url), 0)
  assert.equal((await send('nadege', url, 0, bytes)).statusCode, 204)
  assert.equal((await house.as('nadege').get(url)).json().hash, sha(bytes))
})

test('two that send at once: one is refused or cut, and the bytes are those of the file', async () => {
  const bytes = randomBytes(2_000_000)
  const url = await begin('nadege', bytes.length)
  await Promise.all([1, 2, 3].map(() => send('nadege', url, 0, bytes).catch(() => null)))
  const from = await offset('nadege', url)
  assert.equal((await send('nadege', url, from, bytes.subarray(from))).statusCode, 204)
  assert.equal((await house.as('nadege').get(url)).json().hash, sha(bytes))
})

test('a line that is cut loses nothing that arrived; a dead line is taken over', async () => {
  if (!house.app.server.listening) await house.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = house.app.server.address() as AddressInfo
  const bytes = randomBytes(1_000_000)
  const url = await begin('nadege', bytes.length)
  const line = (from: number) => {
    const request = knock({ port, host: '127.0.0.1', method: 'PATCH', path: url, headers: { ...tus, cookie: `parvis=${house.town.cookies.nadege}`, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from), 'content-length': bytes.length - from } })
    request.on('error', () => {})
    return request
  }
  const size = (): number => { try { return readFileSync(join(house.filesDir, 'parts', url.split('/').at(-1)!)).length } catch { return 0 } }
  const cut = line(0)
  cut.write(bytes.subarray(0, 400_000))
  while (size() < 400_000) await setImmediate()
  cut.destroy()
  while (await offset('nadege', url) < 400_000) await setImmediate()
  const dead = line(400_000)
  dead.write(bytes.subarray(400_000, 500_000))
  while (size() < 500_000) await setImmediate()
  // The one that comes after ends the one that says nothing; where that was is found by asking.
  assert.equal((await send('nadege', url, 400_000, bytes.subarray(400_000))).json().code, 'upload.offset')
  assert.equal(await offset('nadege', url), 500_000)
  assert.equal((await send('nadege', url, 500_000, bytes.subarray(500_000))).statusCode, 204)
  assert.equal((await house.as('nadege').get(url)).json().hash, sha(bytes))
})

test('a server that dies between the last byte and the file finds the end again', async () => {
  const bytes = Buffer.from('jusqu’au bout')
  const url = await begin('nadege', bytes.length)
  const id = url.split('/').at(-1)!
  const store = diskStore(house.filesDir)
  await store.append(id, 0, (async function* () { yield bytes })(), async () => {})
  await store.finish(id, bytes.length, async (hash) => void await house.database.pool.query('update upload set received = size, hash = $2 where id = $1', [id, hash]))
  assert.equal((await house.as('nadege').get(url)).json().file, null)
  assert.equal((await send('nadege', url, bytes.length, Buffer.alloc(0))).statusCode, 204)
  assert.equal((await house.as('nadege').get(url)).json().file.size, bytes.length)
})

test('after a week without an end an upload is gone, with its part', async () => {
  const url = await begin('nadege', 10)
  await send('nadege', url, 0, Buffer.from('0123'))
  const part = join(house.filesDir, 'parts', url.split('/').at(-1)!)
  const later = (days: number): Date => new Date(house.clock.now.getTime() + days * 86_400_000)
  await sweepFiles(house.database.pool, diskStore(house.filesDir), later(6.9))
  assert.ok(existsSync(part))
  await sweepFiles(house.database.pool, diskStore(house.filesDir), later(7.1))
  assert.ok(!existsSync(part))
  assert.equal((await house.as('nadege').get(url)).statusCode, 404)
})

test('what is understood is said to whoever asks; nobody keeps two hundred on their way', async () => {
  const said = await house.app.inject({ method: 'OPTIONS', url: '/api/uploads' })
  assert.deepEqual([said.statusCode, said.headers['tus-version'], said.headers['tus-max-size'], said.headers['tus-checksum-algorithm']], [204, '1.0.0', '40000000', 'sha256'])
  await house.database.pool.query(`insert into upload (id, person_id, name, size, created_at, expires_at) select gen_random_uuid(), $1, 'x', 1, $2, $2::timestamptz + interval '1 day' from generate_series(1, 200)`, [house.town.ids.ines, house.clock.now])
  assert.deepEqual([(await announce('ines', 1)).statusCode, (await announce('ines', 1)).json().code], [409, 'upload.too_many'])
})
