// What Finder, Explorer and office programs are used to, and what hostile ones try.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sweepFiles } from '#platform/files/sweep.ts'
import { diskStore } from '#platform/files/store.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { holdsNothing } from '../scrap-names.ts'
import { addressOf, deviceOf, type Device } from './drive.ts'

let house: House
let nadege: Device
before(async () => {
  house = await openHouse()
  nadege = await deviceOf(house, 'nadege')
})
after(() => house.close())

const space = '/Cuisines Vesle-Nord'
const lockinfo = '<lockinfo xmlns="DAV:"><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>'
const status = async (method: string, path: string, headers?: Record<string, string>, body?: string, device = nadege): Promise<number> => (await device.ask(method, path, headers, body)).status
const inLibrary = async (): Promise<string[]> => (await house.as('nadege').get(`/api/spaces/${house.town.spaces.private}/documents?limit=100`)).json<{ items: { name: string }[] }>().items.map(({ name }) => name)

test('what systems lay beside files', () => {
  for (const name of ['._Menu.odt', '.DS_Store', 'Thumbs.db', 'desktop.ini', '~$Menu.docx', '.~lock.Menu.odt#', '.Trashes']) assert.ok(holdsNothing(name), name)
  for (const name of ['Menu.odt', '.profile', '~Menu.docx', 'Thumbs.db.txt', '_.x', '.~lock.Menu.odt']) assert.ok(!holdsNothing(name), name)
})

test('it is taken, found again by the same person alone, never in a library, and swept a day later', async () => {
  for (const name of ['._Menu.odt', '.DS_Store', '~$Menu.docx']) {
    const path = `${space}/${name}`
    assert.deepEqual([await status('GET', path), await status('PUT', path, {}, 'un'), await status('PUT', path, {}, 'deux'), (await nadege.ask('GET', path)).body], [404, 201, 204, 'deux'])
    const token = (await nadege.ask('LOCK', path, {}, lockinfo)).headers['lock-token'] as string
    assert.deepEqual([await status('PUT', path, { if: `(${token})` }, 'trois'), await status('UNLOCK', path, { 'lock-token': token }), await status('PROPFIND', path, { depth: '0' })], [204, 204, 207])
    assert.match((await nadege.ask('PROPFIND', path, { depth: '0' })).body, /<D:getcontentlength>5</)
    assert.equal(await status('GET', path, {}, undefined, await deviceOf(house, 'sylvie', name)), 404)
  }
  assert.equal(await status('MOVE', `${space}/._Menu.odt`, { destination: addressOf(`${space}/._Carte.odt`) }), 201)
  assert.deepEqual([await status('GET', `${space}/._Menu.odt`), await status('GET', `${space}/._Carte.odt`), await status('DELETE', `${space}/.DS_Store`), await status('GET', `${space}/.DS_Store`)], [404, 200, 204, 404])
  assert.deepEqual([await status('MOVE', `${space}/._Carte.odt`, { destination: addressOf(`${space}/Carte.odt`) }), await status('PUT', `${space}/nulle part/.DS_Store`, {}, 'x'), await status('MKCOL', `${space}/._x`)], [403, 409, 403])
  assert.equal(await status('PUT', `${space}/Vrai.odt`, {}, 'x'), 201)
  for (const method of ['COPY', 'MOVE']) assert.equal(await status(method, `${space}/Vrai.odt`, { destination: addressOf(`${space}/._Vrai.odt`) }), 403)
  assert.deepEqual([await status('PUT', `${space}/Vrai.odt`, { 'content-encoding': 'gzip' }, 'x'), await status('DELETE', `${space}/Vrai.odt`)], [415, 204])
  assert.deepEqual(await inLibrary(), [])
  assert.doesNotMatch((await nadege.ask('PROPFIND', space, { depth: '1' })).body, /Carte/)
  const later = new Date(house.clock.now.getTime() + 25 * 3_600_000)
  await sweepFiles(house.database.pool, diskStore(house.filesDir), later)
  assert.equal((await house.database.pool.query('select from drive_scrap')).rowCount, 0)
  assert.equal(await status('GET', `${space}/._Carte.odt`), 404)
})

test('macOS and Windows: an empty file, a lock, the bytes, properties of their own', async () => {
  const path = `${space}/Été.docx`
  assert.equal(await status('PUT', path, { 'content-length': '0' }), 201)
  const token = (await nadege.ask('LOCK', path, { 'user-agent': 'Microsoft-WebDAV-MiniRedir/10.0', translate: 'f' }, lockinfo)).headers['lock-token'] as string
  assert.equal(await status('PUT', path, { if: `(${token})`, translate: 'f' }, 'le texte'), 204)
  const patch = '<?xml version="1.0"?><D:propertyupdate xmlns:D="DAV:" xmlns:Z="urn:schemas-microsoft-com:"><D:set><D:prop><Z:Win32LastModifiedTime>Mon, 23 Nov 2026 09:00:00 GMT</Z:Win32LastModifiedTime></D:prop></D:set></D:propertyupdate>'
  assert.match((await nadege.ask('PROPPATCH', path, { if: `(${token})` }, patch)).body, /<n:Win32LastModifiedTime xmlns:n="urn:schemas-microsoft-com:"\/><\/D:prop><D:status>HTTP\/1.1 200 OK/)
  assert.equal(await status('UNLOCK', path, { 'lock-token': token }), 204)
  assert.equal((await nadege.ask('GET', path, { translate: 'f' })).body, 'le texte')
  assert.equal((await nadege.ask('GET', `/dav${encodeURI(`${space}/${'Été.docx'.normalize('NFD')}`)}/`)).body, 'le texte')
  assert.match((await nadege.ask('PROPFIND', path, { depth: '0' }, '<propfind xmlns="DAV:"><prop><Win32LastModifiedTime xmlns="urn:schemas-microsoft-com:"/></prop></propfind>')).body, />Mon, 23 Nov 2026 09:00:00 GMT</)
  assert.deepEqual(await inLibrary(), ['Été.docx'])
})

test('properties: all, their names, some; those that are ours are not said otherwise, and then none is', async () => {
  const path = `${space}/Props.txt`
  await nadege.ask('PUT', path, {}, 'x')
  const patch = (inner: string) => nadege.ask('PROPPATCH', path, {}, `<D:propertyupdate xmlns:D="DAV:">${inner}</D:propertyupdate>`)
  assert.match((await patch('<D:set><D:prop><D:getetag>x</D:getetag><a xmlns="urn:x">1</a></D:prop></D:set>')).body, /403 Forbidden.*cannot-modify-protected-property.*<n:a xmlns:n="urn:x"\/>.*424 Failed/)
  const find = async (inner: string): Promise<string> => (await nadege.ask('PROPFIND', path, { depth: '0' }, `<propfind xmlns="DAV:">${inner}</propfind>`)).body
  assert.match(await find('<prop><a xmlns="urn:x"/></prop>'), /<n:a xmlns:n="urn:x"\/><\/D:prop><D:status>HTTP\/1.1 404/)
  await patch('<D:set><D:prop><a xmlns="urn:x" xml:lang="fr">é<b>&lt;</b></a></D:prop></D:set>')
  assert.match(await find('<allprop/>'), /<n:a xmlns:n="urn:x" xml:lang="fr">é<n:b xmlns:n="urn:x">&lt;<\/n:b><\/n:a>/)
  assert.match(await find('<propname/>'), /<D:getetag\/>.*<n:a xmlns:n="urn:x"\/>/)
  assert.match(await find('<prop><quota-available-bytes/></prop>'), /404 Not Found/)
  await patch('<D:remove><D:prop><a xmlns="urn:x"/></D:prop></D:remove>')
  assert.doesNotMatch(await find('<allprop/>'), /urn:x/)
  assert.equal((await patch(`<D:set><D:prop>${Array.from({ length: 101 }, (_, n) => `<p${n} xmlns="urn:x">1</p${n}>`).join('')}</D:prop></D:set>`)).status, 507)
  assert.match((await patch(`<D:set><D:prop><a xmlns="urn:x">${'é'.repeat(20_000)}</a></D:prop></D:set>`)).body, /403 Forbidden/)
})

test('a name is text wherever it stands', async () => {
  const name = 'R&D 100 % #1 ; « a » + ]]> é😀.txt'
  assert.equal(await status('PUT', `${space}/${name}`, {}, 'x'), 201)
  const { body } = await nadege.ask('PROPFIND', space, { depth: '1' })
  const href = [...body.matchAll(/<D:href>([^<]+)<\/D:href>/g)].map(([, one]) => one!.replaceAll('&amp;', '&')).find((one) => one.includes('100'))!
  assert.equal((await nadege.ask('GET', href)).body, 'x')
  assert.match(body, /<D:displayname>R&amp;D 100 % #1 ; « a » \+ \]\]- é😀\.txt</)
  for (const path of ['/dav/%ff', '/dav/%zz', '/dav/a%00', '/dav/x#y']) assert.ok([400, 404].includes(await status('PROPFIND', path, { depth: '0' })), path)
  for (const path of ['/dav/../api/me', '/dav/%2e%2e/%2e%2e/etc/passwd', '/davx', '/dav//api/me']) assert.ok((await status('GET', path)) >= 400, path)
  assert.equal(await status('PUT', `${space}/...`, {}, 'x'), 403)
  assert.equal(await status('PUT', `${space}/${'é'.repeat(300)}.txt`, {}, 'x'), 201)
})

test('hostile XML is refused, at once', async () => {
  const entities = '<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;">]><propfind xmlns="DAV:"><prop>&c;</prop></propfind>'
  for (const [body, expected] of [[entities, 400], ['<!DOCTYPE a SYSTEM "http://127.0.0.1/"><propfind xmlns="DAV:"><allprop/></propfind>', 400], [`<propfind xmlns="DAV:">${'<prop>'.repeat(5_000)}`, 400], [`<propfind xmlns="DAV:"><prop>${'<a/>'.repeat(3_000)}</prop></propfind>`, 400], [`<propfind xmlns="DAV:">${' '.repeat(300_000)}</propfind>`, 413], ['<propfind/>', 400], ['<propfind xmlns="DAV:"><prop/><allprop/></propfind>', 400], ['<propfind xmlns="DAV:"><prop><a:b/></prop></propfind>', 400]] as const) {
    assert.equal(await status('PROPFIND', space, { depth: '0' }, body), expected, body.slice(0, 50))
  }
  assert.equal(await status('PROPFIND', space, { depth: '2' }), 400)
  for (const depth of [undefined, 'infinity']) {
    const reply = await nadege.ask('PROPFIND', space, depth === undefined ? {} : { depth })
    assert.deepEqual([reply.status, /<D:propfind-finite-depth\/>/.test(reply.body)], [403, true])
  }
  assert.equal(await status('MKCOL', `${space}/avec un corps`, { 'content-type': 'application/xml' }, '<a/>'), 415)
})
