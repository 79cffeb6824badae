import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { tidy } from '../tidy.ts'
import { secondsOf } from '../locks.ts'
import { addressOf, deviceOf, type Device, type Said } from './drive.ts'

let house: House
let nadege: Device
let sylvie: Device
before(async () => {
  house = await openHouse()
  ;[nadege, sylvie] = [await deviceOf(house, 'nadege'), await deviceOf(house, 'sylvie')]
})
after(() => house.close())

const space = '/Cuisines Vesle-Nord'
let nth = 0
const laid = async (): Promise<string> => {
  const path = `${space}/Verrou ${++nth}.txt`
  await nadege.ask('PUT', path, {}, 'x')
  return path
}
const info = (scope = 'exclusive') => `<?xml version="1.0"?><D:lockinfo xmlns:D="DAV:"><D:lockscope><D:${scope}/></D:lockscope><D:locktype><D:write/></D:locktype><D:owner><D:href>mailto:a&amp;b</D:href></D:owner></D:lockinfo>`
const lock = (device: Device, path: string, headers: Record<string, string> = {}, scope?: string): Promise<Said> => device.ask('LOCK', path, headers, info(scope))
const tokenIn = (reply: Said): string => /<([^>]+)>/.exec(String(reply.headers['lock-token']))![1]!
const status = async (device: Device, method: string, path: string, headers?: Record<string, string>, body?: string): Promise<number> => (await device.ask(method, path, headers, body)).status
const inLibrary = async (path: string) => (await house.as('thomas').get(`/api/spaces/${house.town.spaces.private}/documents?limit=100&q=${encodeURIComponent(path.slice(space.length + 1))}`)).json<{ items: { id: string, lock: { by: { name: string }, until: string } | null }[] }>().items[0]!

test('how long: what was asked, an hour where nothing was, the library’s eight at most', () => {
  const lengths: [string | undefined, number][] = [[undefined, 3_600], ['', 3_600], ['Second-600', 600], ['second-1', 60], ['Infinite', 28_800], ['Infinite, Second-4100000000', 28_800], ['Second-4100000000', 28_800], ['Second-99999999999999999999', 3_600], ['demain', 3_600]]
  for (const [asked, seconds] of lengths) assert.equal(secondsOf(asked), seconds, asked ?? 'nothing')
})

test('a lock on a file is the library’s own: « Nadège y travaille », and the others’ drives wait', async () => {
  const path = await laid()
  const reply = await lock(nadege, path, { timeout: 'Second-600', depth: '0' })
  const token = tokenIn(reply)
  assert.equal(reply.status, 200)
  assert.match(reply.body, /<D:exclusive\/>.*<D:depth>0<\/D:depth><D:owner><n:href xmlns:n="DAV:">mailto:a&amp;b<\/n:href><\/D:owner><D:timeout>Second-600<\/D:timeout>/)
  assert.deepEqual([(await inLibrary(path)).lock!.by.name, (await inLibrary(path)).lock!.until], ['Nadège Hoarau', new Date(house.clock.now.getTime() + 600_000).toISOString()])
  for (const device of [sylvie, await deviceOf(house, 'nadege', 'Autre poste')]) {
    for (const [method, headers, body] of [['PUT', {}, 'y'], ['DELETE', {}, undefined], ['MOVE', { destination: addressOf(`${space}/ailleurs`) }, undefined], ['LOCK', {}, info()], ['PROPPATCH', {}, '<propertyupdate xmlns="DAV:"><remove><prop><a/></prop></remove></propertyupdate>']] as const) {
      const answer = await device.ask(method, path, headers as Record<string, string>, body)
      assert.deepEqual([answer.status, /lock-token-submitted|no-conflicting-lock/.test(answer.body)], [423, true], method)
    }
    assert.equal(await status(device, 'GET', path), 200)
  }
  // Whoever has seen the token and is somebody else does not have it.
  assert.equal(await status(sylvie, 'PUT', path, { if: `(<${token}>)` }, 'y'), 423)
  assert.equal(await status(sylvie, 'UNLOCK', path, { 'lock-token': `<${token}>` }), 403)
  assert.equal(await status(nadege, 'PUT', path, { if: `(<${token}>)` }, 'y'), 204)
  assert.match((await sylvie.ask('PROPFIND', path, { depth: '0' })).body, new RegExp(`<D:locktoken><D:href>${token}</D:href>`))
  const refreshed = await nadege.ask('LOCK', path, { if: `(<${token}>)`, timeout: 'Second-1200' })
  assert.deepEqual([refreshed.status, refreshed.headers['lock-token'], /Second-1200/.test(refreshed.body)], [200, undefined, true])
  assert.equal(await status(nadege, 'UNLOCK', path, { 'lock-token': '<opaquelocktoken:00000000-0000-4000-8000-000000000000>' }), 409)
  assert.equal(await status(nadege, 'UNLOCK', path, {}), 400)
  assert.equal(await status(nadege, 'UNLOCK', path, { 'lock-token': `<${token}>` }), 204)
  assert.equal((await inLibrary(path)).lock, null)
  assert.equal((await sylvie.ask('GET', path)).body, 'y')
  assert.equal(await status(sylvie, 'PUT', path, {}, 'z'), 204)
})

test('held in the library it is locked for drives; let go of there, the drive has lost it', async () => {
  const path = await laid()
  const { id } = await inLibrary(path)
  assert.equal((await house.as('thomas').put(`/api/documents/${id}/lock`, {})).statusCode, 200)
  assert.equal((await lock(nadege, path)).status, 423)
  assert.equal(await status(nadege, 'PUT', path, {}, 'y'), 423)
  await house.as('thomas').delete(`/api/documents/${id}/lock`)
  const token = tokenIn(await lock(nadege, path))
  assert.equal((await house.as('sylvie').delete(`/api/documents/${id}/lock?break=true`)).statusCode, 200)
  assert.equal(await status(nadege, 'PUT', path, { if: `(<${token}>)` }, 'y'), 412)
  assert.equal(await status(sylvie, 'PUT', path, {}, 'y'), 204)
  house.clock.now = new Date(house.clock.now.getTime() + 1_000)
  // What one held in the browser stays held when a program that came later lets go.
  await house.as('nadege').put(`/api/documents/${id}/lock`, {})
  const later = tokenIn(await lock(nadege, path, { timeout: 'Second-60' }))
  await nadege.ask('UNLOCK', path, { 'lock-token': `<${later}>` })
  assert.equal((await inLibrary(path)).lock?.by.name, 'Nadège Hoarau')
})

test('it ends by itself, and leaves no row', async () => {
  const path = await laid()
  await lock(nadege, path, { timeout: 'Second-60' })
  house.clock.now = new Date(house.clock.now.getTime() + 61_000)
  assert.equal(await status(sylvie, 'PUT', path, {}, 'y'), 204)
  assert.match((await nadege.ask('PROPFIND', path, { depth: '0' })).body, /<D:lockdiscovery\/>/)
  await tidy(house.database, house.clock.now)
  assert.equal((await house.database.pool.query('select from drive_lock where until < $1', [house.clock.now])).rowCount, 0)
})

test('shared: among the devices of one person; the last one lets go of the file', async () => {
  const path = await laid()
  const other = await deviceOf(house, 'nadege', 'Tablette')
  const [one, two] = [await lock(nadege, path, {}, 'shared'), await lock(other, path, {}, 'shared')]
  assert.deepEqual([one.status, two.status, (await lock(other, path)).status, (await lock(sylvie, path, {}, 'shared')).status], [200, 200, 423, 423])
  assert.notEqual(tokenIn(one), tokenIn(two))
  assert.equal(await status(other, 'PUT', path, { if: `(<${tokenIn(two)}>)` }, 'y'), 204)
  await nadege.ask('UNLOCK', path, { 'lock-token': `<${tokenIn(one)}>` })
  assert.notEqual((await inLibrary(path)).lock, null)
  await other.ask('UNLOCK', path, { 'lock-token': `<${tokenIn(two)}>` })
  assert.equal((await inLibrary(path)).lock, null)
})

test('a folder with all below it, or the folder alone', async () => {
  await nadege.ask('MKCOL', `${space}/Lot`)
  await nadege.ask('PUT', `${space}/Lot/a.txt`, {}, 'a')
  const token = tokenIn(await lock(nadege, `${space}/Lot`))
  const shown = { if: `</dav${encodeURI(space)}/Lot/> (<${token}>)` }
  assert.deepEqual([await status(sylvie, 'PUT', `${space}/Lot/a.txt`, {}, 'b'), await status(sylvie, 'PUT', `${space}/Lot/b.txt`, {}, 'b'), await status(sylvie, 'MKCOL', `${space}/Lot/c`), await status(sylvie, 'DELETE', `${space}/Lot`)], [423, 423, 423, 423])
  assert.deepEqual([await status(nadege, 'PUT', `${space}/Lot/a.txt`, { if: `(<${token}>)` }, 'b'), await status(nadege, 'PUT', `${space}/Lot/b.txt`, shown, 'b')], [204, 201])
  assert.match((await sylvie.ask('PROPFIND', `${space}/Lot/b.txt`, { depth: '0' })).body, /<D:lockroot><D:href>\/dav\/Cuisines%20Vesle-Nord\/Lot\/<\/D:href>/)
  assert.equal(await status(nadege, 'UNLOCK', `${space}/Lot/b.txt`, { 'lock-token': `<${token}>` }), 204)
  const alone = tokenIn(await lock(nadege, `${space}/Lot`, { depth: '0' }))
  assert.deepEqual([await status(sylvie, 'PUT', `${space}/Lot/a.txt`, {}, 'sylvie'), await status(sylvie, 'PUT', `${space}/Lot/neuf.txt`, {}, 'b'), await status(sylvie, 'DELETE', `${space}/Lot/a.txt`)], [204, 423, 423])
  await nadege.ask('UNLOCK', `${space}/Lot`, { 'lock-token': `<${alone}>` })
  // What is held below keeps the folder from being held whole.
  const below = tokenIn(await lock(nadege, `${space}/Lot/a.txt`))
  assert.deepEqual([(await lock(sylvie, `${space}/Lot`)).status, await status(nadege, 'DELETE', `${space}/Lot`), await status(nadege, 'DELETE', `${space}/Lot`, { if: `</dav${encodeURI(space)}/Lot/a.txt> (<${below}>)` })], [423, 423, 204])
})

test('where nothing is yet, a lock makes an empty file; what is moved leaves its lock behind', async () => {
  const path = `${space}/Nouveau.odt`
  const made = await lock(nadege, path)
  assert.deepEqual([made.status, (await sylvie.ask('GET', path)).headers['content-length'], await status(sylvie, 'PUT', path, {}, 'y')], [201, '0', 423])
  assert.equal(await status(nadege, 'MOVE', path, { destination: addressOf(`${space}/Renommé.odt`), if: `(<${tokenIn(made)}>)` }), 201)
  assert.equal(await status(sylvie, 'PUT', `${space}/Renommé.odt`, {}, 'y'), 204)
  assert.equal((await lock(nadege, `${space}/nulle part/x`)).status, 409)
  for (const body of ['<lockinfo xmlns="DAV:"/>', '<a/>', 'x', info('both')]) assert.equal(await status(nadege, 'LOCK', path, {}, body), 400, body)
})

test('two who lock at the same moment: one has it', async () => {
  const path = `${space}/À deux.txt`
  const said = await Promise.all([nadege, sylvie, await deviceOf(house, 'nadege', 'Autre')].map((device) => lock(device, path)))
  assert.deepEqual(said.map((one) => one.status).toSorted((a, b) => a - b), [201, 423, 423])
})

test('the facts of a lock are the library’s', async () => {
  const path = await laid()
  const token = tokenIn(await lock(nadege, path))
  await nadege.ask('UNLOCK', path, { 'lock-token': `<${token}>` })
  const { rows } = await house.database.pool.query<{ fact: string, via: string }>(`select fact, via from journal where noun_id = $1 order by xid, id`, [(await inLibrary(path)).id])
  assert.deepEqual(rows.map(({ fact }) => fact), ['document.created', 'document.locked', 'document.unlocked'])
  assert.ok(rows.every(({ via }) => via === `token:${nadege.id}`))
})
