import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { addressOf, deviceOf, portOf, sendTo, type Device } from './drive.ts'

let house: House
let nadege: Device
before(async () => {
  house = await openHouse()
  nadege = await deviceOf(house, 'nadege')
})
after(() => house.close())

const own = '/Mes documents'
const space = '/Cuisines Vesle-Nord'
const status = async (device: Device, method: string, path: string, headers?: Record<string, string>, body?: string): Promise<number> => (await device.ask(method, path, headers, body)).status
const hrefs = (body: string): string[] => [...body.matchAll(/<D:href>([^<]+)<\/D:href><D:propstat>/g)].map(([, href]) => decodeURIComponent(href!))
const listed = async (device: Device, path: string): Promise<string[]> => hrefs((await device.ask('PROPFIND', path, { depth: '1' })).body).slice(1)
const facts = async (): Promise<string[]> => (await house.database.pool.query<{ fact: string }>(`select fact from journal where noun = 'document' order by xid, id`)).rows.map(({ fact }) => fact)
let nth = 0
const file = (root = space): string => `${root}/Note ${++nth}.txt`

test('only a device’s own token opens it, and it opens nothing else', async () => {
  const port = await portOf(house)
  const basic = (secret: string) => ({ authorization: `Basic ${Buffer.from(`nadege:${secret}`).toString('base64')}`, depth: '0' })
  for (const headers of [{}, { cookie: `parvis=${house.town.cookies.nadege}` }, basic('pas le bon'), basic('x'.repeat(43)), basic(house.town.tokens.write), { authorization: `Bearer ${nadege.secret}` }, { authorization: 'Basic %%%' }] as Record<string, string>[]) {
    const reply = await sendTo(port, 'PROPFIND', '/', headers)
    assert.deepEqual([reply.status, reply.headers['www-authenticate']], [401, 'Basic realm="Parvis", charset="UTF-8"'], JSON.stringify(headers))
  }
  assert.equal((await sendTo(port, 'PROPFIND', '/', basic(nadege.secret))).status, 207)
  for (const url of ['/api/me', '/api/spaces', '/api/me/drives', '/api/me/tokens']) assert.equal((await house.bearing(nadege.secret).get(url)).statusCode, 403, url)
  assert.equal((await house.bearing(nadege.secret).post('/api/me/documents', { kind: 'folder', name: 'x' })).statusCode, 403)
  // What can be done is no secret.
  const options = await sendTo(port, 'OPTIONS', '/', {})
  assert.deepEqual([options.status, options.headers.dav, options.headers['ms-author-via']], [200, '1, 2, 3', 'DAV'])
  assert.equal(options.headers['access-control-allow-origin'], undefined)
})

test('a device is listed with its last use, apart from tokens, and taken away at once', async () => {
  const portable = await deviceOf(house, 'thomas', '  Portable  ')
  assert.equal(await status(portable, 'PROPFIND', '/', { depth: '0' }), 207)
  const { items } = (await house.as('thomas').get('/api/me/drives')).json<{ items: { id: string, name: string, seenAt: string | null }[] }>()
  assert.deepEqual(items.map(({ id, name }) => [id, name]), [[portable.id, 'Portable']])
  assert.deepEqual((await house.as('thomas').get('/api/me/tokens')).json<{ items: object[] }>().items.length, (await house.database.pool.query(`select from token where person_id = $1 and not 'drive' = any(scopes)`, [house.town.ids.thomas])).rowCount)
  assert.equal((await house.as('nadege').delete(`/api/me/drives/${portable.id}`)).statusCode, 404)
  assert.equal((await house.as('thomas').delete(`/api/me/drives/${portable.id}`)).statusCode, 204)
  assert.equal(await status(portable, 'PROPFIND', '/', { depth: '0' }), 401)
  assert.equal((await house.as('thomas').post('/api/me/drives', { name: ' \u200b ' })).json<{ code: string }>().code, 'drive.name_empty')
})

test('its tree: one’s own library and the spaces that one is in, where the tool is on', async () => {
  assert.deepEqual(await listed(nadege, '/'), ['/dav/Mes documents/', '/dav/Cuisines Vesle-Nord/'])
  assert.deepEqual(await listed(await deviceOf(house, 'omar'), '/'), ['/dav/Mes documents/'])
  const twin = (await house.as('nadege').post('/api/spaces', { kind: 'team', access: 'private', name: 'Régie : été' })).json<{ id: string }>().id
  const named = (await house.as('nadege').post('/api/spaces', { kind: 'team', access: 'private', name: 'Régie ? été' })).json<{ id: string }>().id
  const off = (await house.as('nadege').post('/api/spaces', { kind: 'team', access: 'private', name: 'Sans documents' })).json<{ id: string }>().id
  assert.equal((await house.as('nadege').delete(`/api/spaces/${off}/modules/documents`)).statusCode, 204)
  assert.deepEqual(await listed(nadege, '/'), ['/dav/Mes documents/', '/dav/Cuisines Vesle-Nord/', '/dav/Régie - été/', '/dav/Régie - été (2)/'])
  assert.equal(await status(nadege, 'PROPFIND', '/Sans documents', { depth: '0' }), 404)
  await nadege.ask('PUT', '/Régie - été (2)/x.txt', {}, 'x')
  assert.equal((await house.as('nadege').get(`/api/spaces/${named}/documents`)).json<{ items: object[] }>().items.length, 1)
  assert.equal((await house.as('nadege').get(`/api/spaces/${twin}/documents`)).json<{ items: object[] }>().items.length, 0)
  for (const [method, path] of [['PUT', '/x.txt'], ['MKCOL', '/Autre'], ['DELETE', '/Cuisines Vesle-Nord'], ['DELETE', '/'], ['LOCK', space], ['PROPPATCH', space]] as const) {
    const body = method === 'PROPPATCH' ? '<propertyupdate xmlns="DAV:"><set><prop><a xmlns="urn:x">1</a></prop></set></propertyupdate>' : method === 'LOCK' ? '<lockinfo xmlns="DAV:"><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>' : undefined
    assert.equal(await status(nadege, method, path, {}, body), 403, `${method} ${path}`)
  }
})

test('a file is laid, read whole or in part, versioned, carried and put in the trash: by the library’s own facts', async () => {
  const path = file()
  const count = (await facts()).length
  const made = await nadege.ask('PUT', path, { 'content-type': 'text/html' }, '<script>1</script>')
  assert.equal(made.status, 201)
  const got = await nadege.ask('GET', path)
  assert.deepEqual([got.body, got.headers.etag, got.headers['content-type'], String(got.headers['content-disposition']).startsWith('attachment'), String(got.headers['content-security-policy']).startsWith('sandbox')], ['<script>1</script>', made.headers.etag, 'application/octet-stream', true, true])
  assert.match(got.headers['last-modified']!, /^Mon, 23 Nov 2026 09:00:00 GMT$/)
  const part = await nadege.ask('GET', path, { range: 'bytes=1-6' })
  assert.deepEqual([part.status, part.body, part.headers['content-range']], [206, 'script', 'bytes 1-6/18'])
  assert.equal(await status(nadege, 'GET', path, { 'if-none-match': got.headers.etag! }), 304)
  const head = await nadege.ask('HEAD', path)
  assert.deepEqual([head.status, head.headers['content-length'], head.body], [200, '18', ''])
  assert.equal(await status(nadege, 'PUT', path, {}, 'deux'), 204)
  assert.equal(await status(nadege, 'PUT', path, {}, 'deux'), 204)
  assert.equal(await status(nadege, 'MKCOL', `${space}/Dossier`), 201)
  assert.equal(await status(nadege, 'MOVE', path, { destination: addressOf(`${space}/Dossier/autre.txt`) }), 201)
  assert.equal(await status(nadege, 'COPY', `${space}/Dossier`, { destination: `http://127.0.0.1:3000${addressOf(`${own}/Copie`)}` }), 201)
  assert.equal((await nadege.ask('GET', `${own}/Copie/autre.txt`)).body, 'deux')
  assert.equal(await status(nadege, 'DELETE', `${space}/Dossier/`), 204)
  assert.equal(await status(nadege, 'GET', `${space}/Dossier/autre.txt`), 404)
  assert.deepEqual((await facts()).slice(count), ['document.created', 'document.version_added', 'document.created', 'document.moved', 'document.edited', 'document.copied', 'document.trashed'])
  const trash = (await house.as('nadege').get(`/api/spaces/${house.town.spaces.private}/documents/trash`)).json<{ items: { name: string, count: number }[] }>().items
  assert.deepEqual(trash.map(({ name, count: many }) => [name, many])[0], ['Dossier', 2])
})

test('COPY and MOVE say what stands in the way', async () => {
  const [one, two] = [file(), file()]
  await nadege.ask('PUT', one, {}, 'un')
  await nadege.ask('PUT', two, {}, 'deux')
  await nadege.ask('MKCOL', `${space}/Boîte`)
  const to = (path: string, more: Record<string, string> = {}) => ({ destination: addressOf(path), ...more })
  for (const [method, path, headers, expected] of [
    ['COPY', one, to(two, { overwrite: 'F' }), 412], ['MOVE', one, to(one), 403], ['MOVE', `${space}/Boîte`, to(`${space}/Boîte/dedans`), 403], ['COPY', `${space}/Boîte`, to(`${space}/Boîte/dedans`), 403], ['COPY', one, to(`${space}/nulle part/x`), 409], ['COPY', one, to('/x'), 403], ['COPY', one, {}, 400],
    ['COPY', one, { destination: 'https://ailleurs.example/dav/x' }, 502], ['COPY', `${space}/rien`, to(two), 404], ['MOVE', '/', to(two), 403], ['MOVE', space, to(`${own}/x`), 403], ['COPY', one, { destination: '/api/x' }, 400], ['MOVE', `${space}/Boîte`, to(`${space}/x`, { depth: '0' }), 400],
    ['MOVE', one, to(two), 204], ['MOVE', two, to(two.toUpperCase().replace('/CUISINES VESLE-NORD', space)), 201], ['MOVE', `${space}/boîte`, to(`${space}/BOÎTE`), 201],
  ] as const) assert.equal(await status(nadege, method, path, headers), expected, `${method} ${path} ${JSON.stringify(headers)}`)
  // Typed in another case or in another form of Unicode, it is found; it is listed as it was named.
  assert.equal((await nadege.ask('GET', two.toLowerCase().replace('/cuisines vesle-nord', space))).body, 'un')
  assert.equal(await status(nadege, 'PROPFIND', `${space}/${'boîte'.normalize('NFD')}/`, { depth: '0' }), 207)
  assert.ok((await listed(nadege, space)).includes(`/dav${space}/BOÎTE/`))
  // What holds the source is not replaced by it.
  await nadege.ask('MKCOL', `${space}/BOÎTE/b`)
  assert.equal(await status(nadege, 'MOVE', `${space}/BOÎTE/b`, to(`${space}/BOÎTE`)), 403)
})

test('conditions: what does not hold is 412, and nothing is written', async () => {
  const path = file()
  const { etag } = (await nadege.ask('PUT', path, {}, 'un')).headers
  for (const [headers, expected] of [[{ 'if-match': '"autre"' }, 412], [{ 'if-none-match': '*' }, 412], [{ if: '(["autre"])' }, 412], [{ if: '(<opaquelocktoken:x>)' }, 412], [{ if: '(' }, 400], [{ 'content-range': 'bytes 0-1/2' }, 400], [{ 'if-match': etag! }, 204], [{ 'if-match': '*' }, 204]] as [Record<string, string>, number][]) assert.equal(await status(nadege, 'PUT', path, headers, `${expected}`), expected, JSON.stringify(headers))
  assert.equal(await status(nadege, 'PUT', file(), { 'if-match': '*' }, 'x'), 412)
  assert.equal(await status(nadege, 'PUT', file(), { 'if-none-match': '*' }, 'x'), 201)
  assert.equal(await status(nadege, 'PUT', `${space}/nulle part/x`, {}, 'x'), 409)
  for (const method of ['DELETE', 'MOVE', 'PROPPATCH'] as const) assert.equal(await status(nadege, method, path, { if: '(["autre"])', destination: addressOf(file()) }, method === 'PROPPATCH' ? '<propertyupdate xmlns="DAV:"><remove><prop><a/></prop></remove></propertyupdate>' : undefined), 412, method)
})

test('settled 23: what was written without having seen what stands is laid beside it, and every byte is kept', async () => {
  const path = `${space}/Compte rendu.odt`
  const sylvie = await deviceOf(house, 'sylvie')
  const other = await deviceOf(house, 'sylvie', 'Tablette')
  await nadege.ask('PUT', path, {}, 'v1')
  assert.equal((await sylvie.ask('GET', path)).body, 'v1')
  assert.equal(await status(nadege, 'PUT', path, {}, 'v2'), 204)
  house.clock.now = new Date('2026-11-23T13:02:00Z')
  // A condition asks for 412 instead.
  assert.equal(await status(sylvie, 'PUT', path, { 'if-match': '"autre"' }, 'de Sylvie'), 412)
  const beside = await sylvie.ask('PUT', path, {}, 'de Sylvie')
  const name = 'Compte rendu (conflit de Sylvie, 14 h 02).odt'
  assert.deepEqual([beside.status, beside.headers.location], [201, `http://127.0.0.1:3000${addressOf(`${space}/${name}`)}`])
  assert.equal((await sylvie.ask('GET', `${space}/${name}`)).body, 'de Sylvie')
  assert.equal((await nadege.ask('GET', path)).body, 'v2')
  // The very bytes that stand are no conflict; nor is a device that read nothing, whose bytes are a version.
  assert.equal(await status(sylvie, 'PUT', path, {}, 'v2'), 204)
  assert.equal(await status(other, 'PUT', path, {}, 'v3'), 204)
  // It has seen its own; the other one has not.
  assert.equal(await status(other, 'PUT', path, {}, 'v4'), 204)
  assert.equal(await status(sylvie, 'PUT', path, {}, 'encore'), 201)
  assert.ok((await listed(nadege, space)).includes(`/dav${space}/Compte rendu (conflit de Sylvie, 14 h 02) (2).odt`))
  // Another file under the same name is not what was read either.
  await nadege.ask('GET', path)
  await other.ask('DELETE', path)
  await other.ask('PUT', path, {}, 'un autre')
  assert.equal(await status(nadege, 'PUT', path, {}, 'pour l’ancien'), 201)
  assert.equal((await nadege.ask('GET', path)).body, 'un autre')
})

test('two who write at the same moment lose nothing', async () => {
  const path = file()
  const devices = [nadege, await deviceOf(house, 'sylvie'), await deviceOf(house, 'claire')]
  await nadege.ask('PUT', path, {}, 'début')
  await Promise.all(devices.map((device) => device.ask('GET', path)))
  const said = await Promise.all(devices.map((device, n) => device.ask('PUT', path, {}, `au même moment ${n}`)))
  assert.deepEqual(said.map((one) => one.status).toSorted((a, b) => a - b), [201, 201, 204])
  const names = (await listed(nadege, space)).filter((href) => href.includes(path.slice(space.length, -4)))
  const bodies = await Promise.all(names.map(async (href) => (await nadege.ask('GET', href.slice(4))).body))
  assert.deepEqual(bodies.toSorted(), [0, 1, 2].map((n) => `au même moment ${n}`))
})

test('who may only read writes nothing, and what one may not see is not there', async () => {
  const path = file()
  await nadege.ask('PUT', path, {}, 'secret')
  const [ines, omar] = [await deviceOf(house, 'ines'), await deviceOf(house, 'omar')]
  const lock = '<lockinfo xmlns="DAV:"><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>'
  const patch = '<propertyupdate xmlns="DAV:"><set><prop><a xmlns="urn:x">1</a></prop></set></propertyupdate>'
  assert.equal((await ines.ask('GET', path)).body, 'secret')
  for (const [method, body, more] of [['PUT', 'x', {}], ['DELETE', undefined, {}], ['MOVE', undefined, { destination: addressOf(file()) }], ['LOCK', lock, {}], ['PROPPATCH', patch, {}]] as const) {
    assert.equal(await status(ines, method, path, more, body), 403, `reader, ${method}`)
    assert.ok([404, 409].includes(await status(omar, method, path, more, body)), `stranger, ${method}`)
  }
  for (const [method, to] of [['PUT', file()], ['MKCOL', file()], ['LOCK', file()]] as const) assert.equal(await status(ines, method, to, {}, method === 'LOCK' ? lock : method === 'PUT' ? 'x' : undefined), 403, method)
  for (const method of ['GET', 'HEAD', 'PROPFIND']) assert.equal(await status(omar, method, path, { depth: '0' }), 404)
  assert.equal(await status(ines, 'COPY', path, { destination: addressOf(`${own}/à moi.txt`) }), 201)
  assert.equal((await ines.ask('GET', `${own}/à moi.txt`)).body, 'secret')
})

test('bytes stream through: ten megabytes in chunks, without a length, and what stops halfway is not there', async () => {
  const bytes = Buffer.alloc(10 << 20, 'parvis')
  const path = file(own)
  assert.equal((await nadege.ask('PUT', path, { 'transfer-encoding': 'chunked' }, bytes)).status, 201)
  const got = await nadege.ask('GET', path)
  assert.equal(createHash('sha256').update(got.bytes).digest('hex'), createHash('sha256').update(bytes).digest('hex'))
  // What says that it is a picture, and is none, is a file like another here.
  assert.equal((await nadege.ask('PUT', `${own}/Photo.jpg`, {}, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))).status, 201)
  const half = file(own)
  const port = await portOf(house)
  const socket = connect(port, '127.0.0.1')
  socket.write(`PUT ${addressOf(half)} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic ${Buffer.from(`n:${nadege.secret}`).toString('base64')}\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n`)
  const first = await new Promise<string>((resolve) => socket.once('data', (some: Buffer) => resolve(some.toString())))
  assert.match(first, /^HTTP\/1\.1 100 Continue/)
  socket.end('abc')
  await new Promise((resolve) => socket.once('close', resolve).resume())
  assert.equal(await status(nadege, 'HEAD', half), 404)
})
