import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import sharp from 'sharp'
import { openHouse, type House } from '#test/cast/house.ts'
import { cleanName } from '../files.ts'
import { sweepFiles, sweepStray } from '../sweep.ts'
import { diskStore } from '../store.ts'

const photo = readFileSync(new URL('./phone.jpg', import.meta.url))
let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

const bring = (who: 'nadege' | 'thomas', bytes: Buffer, name = 'photo.jpg', type = 'image/jpeg') => house.as(who).post(`/api/files?name=${encodeURIComponent(name)}`, bytes, { 'content-type': type })
const show = async (fileId: string) => (await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'voici', photos: [{ fileId, alt: 'Un plateau' }] })).json()

test('a phone photo: the original is kept byte for byte, others receive it upright without place or device', async () => {
  const file = (await bring('nadege', photo)).json()
  assert.deepEqual([file.width, file.height], [480, 640], 'turned upright')
  assert.equal((await house.as('thomas').get(`/api/files/${file.id}/content`)).statusCode, 404, 'nobody else reads it before something holds it')
  const post = await show(file.id)
  assert.deepEqual(post.photos, [{ id: file.id, alt: 'Un plateau', width: 480, height: 640 }])
  const own = await house.as('nadege').get(`/api/files/${file.id}/content`)
  assert.equal(createHash('sha256').update(own.rawPayload).digest('hex'), createHash('sha256').update(photo).digest('hex'))
  for (const variant of ['', '?variant=full', '?variant=feed', '?variant=original']) {
    const seen = await house.as('thomas').get(`/api/files/${file.id}/content${variant}`)
    assert.equal(seen.statusCode, 200)
    assert.equal(seen.headers['content-type'], 'image/webp')
    const inside = await sharp(seen.rawPayload).metadata()
    assert.deepEqual([inside.width, inside.height, inside.exif, inside.xmp, inside.orientation], [480, 640, undefined, undefined, undefined])
    assert.ok(!seen.rawPayload.includes('Phone of Nadege'))
  }
  assert.match(String(own.headers['content-security-policy']), /sandbox/)
})

test('a form with a file field is received too, and PNG, WebP as photos', async () => {
  const boundary = 'limite'
  const form = Buffer.concat([Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="été.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`), photo, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const sent = await house.as('nadege').post('/api/files', form, { 'content-type': `multipart/form-data; boundary=${boundary}` })
  assert.equal(sent.statusCode, 201, sent.body)
  assert.equal(sent.json().name, 'été.jpg')
  assert.equal(sent.json().size, photo.length)
  for (const format of ['png', 'webp'] as const) assert.equal((await bring('nadege', await sharp(photo).toFormat(format).toBuffer(), `a.${format}`)).json().mime, `image/${format}`)
})

test('a file sent twice under one key is one file, whether its twin comes after or at the same time', async () => {
  const send = (key: string, bytes: Buffer) => house.as('nadege').post('/api/files?name=note.txt', bytes, { 'content-type': 'text/plain', 'idempotency-key': key })
  const first = await send('file-1', Buffer.from('un'))
  const again = await send('file-1', Buffer.from('un'))
  assert.deepEqual([again.statusCode, again.headers['idempotency-replayed'], again.json()], [201, 'true', first.json()])
  assert.equal((await send('file-1', Buffer.from('deux'))).json().code, 'idempotency.key_reused')
  const twins = await Promise.all([1, 2, 3].map(() => send('file-2', photo)))
  assert.deepEqual(twins.map((twin) => twin.statusCode), [201, 201, 201])
  assert.equal(new Set(twins.map((twin) => twin.json().id)).size, 1)
  const { rows } = await house.database.pool.query("select count(*)::int as n from file where name = 'note.txt'")
  assert.ok(rows[0].n <= 2, 'one of each key')
})

test('what was written under one name does not leave under another', async () => {
  const space = house.town.spaces.private
  const post = (person: string) => house.as('nadege').post(`/api/spaces/${space}/posts`, { body: 'gardé' }, { 'parvis-person': person })
  const other = await post(house.town.ids.thomas)
  assert.deepEqual([other.statusCode, other.json().code], [401, 'session.other'])
  assert.equal((await post(house.town.ids.nadege)).statusCode, 201)
})

test('ranges, conditions and HEAD are answered as RFC 9110 says', async () => {
  const { id } = (await bring('nadege', Buffer.from('0123456789'), 'chiffres.txt', 'text/plain')).json()
  const get = (headers: Record<string, string>) => house.as('nadege').get(`/api/files/${id}/content`, headers)
  const whole = await get({})
  assert.equal(whole.body, '0123456789')
  assert.match(String(whole.headers['content-disposition']), /^attachment; filename\*=UTF-8''chiffres\.txt$/)
  const part = await get({ range: 'bytes=2-4' })
  assert.deepEqual([part.statusCode, part.body, part.headers['content-range'], part.headers['content-length']], [206, '234', 'bytes 2-4/10', '3'])
  assert.equal((await get({ range: 'bytes=-3' })).body, '789')
  assert.equal((await get({ range: 'bytes=20-' })).statusCode, 416)
  assert.equal((await get({ 'if-none-match': String(whole.headers.etag) })).statusCode, 304)
  assert.equal((await get({ range: 'bytes=0-1', 'if-range': '"autre"' })).statusCode, 200)
  const head = await house.app.inject({ method: 'HEAD', url: `/api/files/${id}/content`, headers: { cookie: `parvis=${house.town.cookies.nadege}` } })
  assert.deepEqual([head.statusCode, head.headers['content-length'], head.body], [200, '10', ''])
})

test('what is not what it says is refused or becomes a harmless download', async () => {
  const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#000' } }).png({ compressionLevel: 9 }).toBuffer()
  for (const [name, bytes] of [['bombe.png', bomb], ['coupée.jpg', photo.subarray(0, 900)], ['faux.jpg', Buffer.from('\xff\xd8\xff<script>alert(1)</script>', 'latin1')]] as const) {
    const reply = await bring('nadege', bytes, name)
    assert.equal(reply.statusCode, 422, name)
    assert.equal(reply.json().code, 'file.unreadable')
  }
  for (const [name, text] of [['dessin.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], ['page.html', '<script>alert(1)</script>']] as const) {
    const { id } = (await bring('nadege', Buffer.from(text), name, 'image/svg+xml')).json()
    const seen = await house.as('nadege').get(`/api/files/${id}/content`)
    assert.equal(seen.headers['content-type'], 'application/octet-stream')
    assert.match(String(seen.headers['content-disposition']), /^attachment/)
    assert.equal(seen.headers['x-content-type-options'], 'nosniff')
  }
  // A picture that is a page at the same time: what others receive was drawn anew, nothing of it is left.
  const both = (await bring('nadege', Buffer.concat([photo, Buffer.from('<script>alert(1)</script>')]))).json()
  await show(both.id)
  assert.ok(!(await house.as('thomas').get(`/api/files/${both.id}/content`)).rawPayload.includes('<script'))
  assert.equal((await bring('nadege', Buffer.alloc(0))).statusCode, 400)
})

test('a file is of whoever brought it: nobody posts another’s, nor the same twice', async () => {
  const { id } = (await bring('thomas', photo)).json()
  const stolen = await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'x', photos: [{ fileId: id }] })
  assert.deepEqual([stolen.statusCode, stolen.json().code], [422, 'file.not_found'])
  const mine = (await bring('nadege', photo)).json()
  await show(mine.id)
  assert.equal((await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'x', photos: [{ fileId: mine.id }] })).statusCode, 422)
})

test('what nothing holds is swept after a day, and nothing else', async () => {
  const lonely = (await bring('nadege', Buffer.from('seul au monde'), 'seul.txt', 'text/plain')).json()
  const held = (await bring('nadege', await sharp(photo).negate().jpeg().toBuffer())).json()
  await show(held.id)
  const store = diskStore('/nowhere')
  const removed: string[] = []
  const watching = { ...store, remove: async (hash: string) => void removed.push(hash) }
  await sweepFiles(house.database.pool, watching, new Date(house.clock.now.getTime() + 3_600_000))
  assert.equal((await house.as('nadege').get(`/api/files/${lonely.id}`)).statusCode, 200, 'not within the hour')
  await sweepFiles(house.database.pool, watching, new Date(house.clock.now.getTime() + 25 * 3_600_000))
  assert.ok(removed.includes(createHash('sha256').update('seul au monde').digest('hex')))
  assert.equal((await house.as('nadege').get(`/api/files/${lonely.id}`)).statusCode, 404)
  assert.equal((await house.as('thomas').get(`/api/files/${held.id}`)).statusCode, 200)
})

/** Does a statement wait for the lock of another one, in this database? */
const isAwaited = async (): Promise<boolean> => (await house.database.pool.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount! > 0

test('bytes brought again while they are being swept are there afterwards, or were refused', async () => {
  const text = Buffer.from('deux fois la même chose')
  await bring('nadege', text, 'a.txt', 'text/plain')
  const real = diskStore(house.filesDir)
  const now = house.clock.now
  house.clock.now = new Date(now.getTime() + 26 * 3_600_000)
  let again: ReturnType<typeof bring> | undefined
  const slow = { ...real, remove: async (hash: string) => {
    if (hash === createHash('sha256').update(text).digest('hex')) {
      again = bring('nadege', text, 'a.txt', 'text/plain')
      // Their row waits for ours, or they were refused already.
      let answered = false
      void again.then(() => { answered = true })
      while (!answered && !(await isAwaited())) await setImmediate()
    }
    await real.remove(hash)
  } }
  await sweepFiles(house.database.pool, slow, house.clock.now)
  let reply = (await again)!
  if (reply.statusCode === 503) reply = await bring('nadege', text, 'a.txt', 'text/plain')
  assert.equal(reply.statusCode, 201, reply.body)
  assert.equal((await house.as('nadege').get(`/api/files/${reply.json().id}/content`)).body, text.toString())
  house.clock.now = now
})

test('what a kill left in the store is swept a day later: bytes without a row, files never finished; nothing that is being written', async () => {
  const store = diskStore(house.filesDir)
  const lay = async (text: string) => (await store.put((async function* () { yield Buffer.from(text) })())).hash
  const pathOf = (hash: string) => join(house.filesDir, hash.slice(0, 2), hash.slice(2, 4), hash)
  const [stray, fresh] = [await lay('sans ligne'), await lay('à l’instant')]
  const kept = (await bring('nadege', Buffer.from('gardé'), 'g.txt', 'text/plain')).json()
  const known = createHash('sha256').update('gardé').digest('hex')
  const [cut, slow] = [join(house.filesDir, 'tmp', 'cut'), join(house.filesDir, 'tmp', 'slow')]
  for (const path of [cut, slow]) writeFileSync(path, 'moitié')
  const old = new Date(Date.now() - 25 * 3_600_000)
  for (const path of [pathOf(stray), pathOf(known), cut]) utimesSync(path, old, old)
  assert.equal(await sweepStray(house.database.pool, store, new Date()), 2)
  assert.deepEqual([stray, fresh, known].map((hash) => existsSync(pathOf(hash))), [false, true, true])
  assert.deepEqual([existsSync(cut), existsSync(slow)], [false, true])
  assert.equal((await house.as('nadege').get(`/api/files/${kept.id}/content`)).body, 'gardé')
  assert.equal((await house.database.pool.query('select from blob where hash = any($1)', [[stray, fresh]])).rowCount, 0, 'no row is left behind')
})

test('HEAD says how long a file is without reading it', async () => {
  const { id } = (await bring('nadege', Buffer.from('0123456789'), 'chiffres.txt', 'text/plain')).json()
  const hash = createHash('sha256').update('0123456789').digest('hex')
  rmSync(join(house.filesDir, hash.slice(0, 2), hash.slice(2, 4), hash))
  const head = await house.app.inject({ method: 'HEAD', url: `/api/files/${id}/content`, headers: { cookie: `parvis=${house.town.cookies.nadege}`, range: 'bytes=2-4' } })
  assert.deepEqual([head.statusCode, head.headers['content-length'], head.body], [206, '3', ''])
})

test('a form that is none, or cut short, is the sender’s mistake', async () => {
  const form = '--B\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nun\r\n--B--\r\n'
  for (const [body, type] of [[form, 'multipart/form-data'], [form.slice(0, 40), 'multipart/form-data; boundary=B'], [form.slice(0, 75), 'multipart/form-data; boundary=B']] as const) {
    const reply = await house.as('nadege').post('/api/files', Buffer.from(body), { 'content-type': type })
    assert.equal(reply.statusCode, 400, `${body.length} ${reply.body}`)
  }
})

test('names are made fit for any system', () => {
  const table: [string, string][] = [['../../etc/passwd', 'etcpasswd'], ['a\u202egpj.exe', 'agpj.exe'], ['.htaccess', 'htaccess'], ['', 'fichier'], ['e\u0301te\u0301.jpg', 'été.jpg'], [`${'a'.repeat(300)}.jpeg`, `${'a'.repeat(195)}.jpeg`], ['nul\u0000.txt', 'nul.txt']]
  for (const [given, kept] of table) assert.equal(cleanName(given), kept)
})
