// How the drive lives with the rest of the house: brakes, what one takes home, what goes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder, lay } from '#modules/documents/test/cast.ts'
import { openHouse } from '#test/cast/house.ts'
import { webdav } from '../module.ts'
import { deviceOf } from './drive.ts'

const lockinfo = '<lockinfo xmlns="DAV:"><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>'

test('one takes home what one’s devices left; erased, it goes', async () => {
  await using house = await openHouse()
  const paul = await deviceOf(house, 'paul')
  await paul.ask('PUT', '/Mes documents/a.txt', {}, 'a')
  await paul.ask('GET', '/Mes documents/a.txt')
  await paul.ask('LOCK', '/Mes documents/a.txt', {}, lockinfo)
  await paul.ask('PUT', '/Mes documents/._a.txt', {}, 'a')
  const said = (await house.as('paul').get('/api/me/export')).body
  for (const name of ['driveLocks', 'driveReads', 'driveScraps', '._a.txt']) assert.ok(said.includes(name), name)
  const rows = async (): Promise<number> => (await house.database.pool.query('select from drive_lock union all select from drive_read union all select from drive_scrap')).rowCount ?? 0
  assert.equal(await rows(), 3)
  await house.database.db.transaction().execute((tx) => webdav.erase!(tx, house.town.ids.paul, house.clock.now))
  assert.equal(await rows(), 0)
})

test('a device goes with what it read', async () => {
  await using house = await openHouse()
  const nadege = await deviceOf(house, 'nadege')
  await nadege.ask('PUT', '/Cuisines Vesle-Nord/a.txt', {}, 'a')
  await nadege.ask('GET', '/Cuisines Vesle-Nord/a.txt')
  assert.equal((await house.database.pool.query('select from drive_read')).rowCount, 1)
  assert.equal((await house.as('nadege').delete(`/api/me/drives/${nadege.id}`)).statusCode, 204)
  assert.equal((await house.database.pool.query('select from drive_read')).rowCount, 0)
})

test('a drive asks ten times as often as a person before it is told to wait, and a new password ends it', async () => {
  await using house = await openHouse({ requestsPerMinute: 6 })
  const nadege = await deviceOf(house, 'nadege')
  const statuses: number[] = []
  for (let n = 0; n < 61; n++) statuses.push((await nadege.ask('PROPFIND', '/', { depth: '0' })).status)
  assert.deepEqual([statuses.filter((one) => one === 207).length, statuses.at(-1)], [60, 429])
  const thomas = await deviceOf(house, 'thomas')
  assert.equal((await house.as('thomas').put('/api/me/password', { password: 'Une phrase de sept mots bien à moi' })).statusCode, 204)
  assert.equal((await thomas.ask('PROPFIND', '/', { depth: '0' })).status, 401)
})

test('a folder kept for some people is on their drive and on the hosts’ alone', async () => {
  await using house = await openHouse()
  const [nadege, thomas, sylvie] = [await deviceOf(house, 'nadege'), await deviceOf(house, 'thomas'), await deviceOf(house, 'sylvie')]
  await nadege.ask('MKCOL', '/Cuisines Vesle-Nord/Entretiens')
  await nadege.ask('PUT', '/Cuisines Vesle-Nord/Entretiens/a.txt', {}, 'a')
  const { items: [kept] } = (await house.as('nadege').get(`/api/spaces/${house.town.spaces.private}/documents`)).json<{ items: { id: string }[] }>()
  assert.equal((await house.as('sylvie').put(`/api/documents/${kept!.id}/list`, { people: [house.town.ids.nadege], audiences: [] })).statusCode, 200)
  for (const [device, there] of [[nadege, true], [sylvie, true], [thomas, false]] as const) {
    assert.equal((await device.ask('PROPFIND', '/Cuisines Vesle-Nord', { depth: '1' })).body.includes('Entretiens'), there)
    assert.equal((await device.ask('GET', '/Cuisines Vesle-Nord/Entretiens/a.txt')).status, there ? 200 : 404)
    assert.equal((await device.ask('PUT', '/Cuisines Vesle-Nord/Entretiens/b.txt', {}, 'b')).status < 300, there)
  }
  // Its name is taken all the same, and what is above it is not taken away.
  assert.ok((await thomas.ask('MKCOL', '/Cuisines Vesle-Nord/Entretiens')).status >= 400)
})

test('the address that a program is given leads to the document, whatever its names hold; a library that is not on the drive has none', async () => {
  await using house = await openHouse()
  const nadege = await deviceOf(house, 'nadege')
  const top = await folder(house, 'nadege', 'Été #1 & 50 %')
  const file = await lay(house, 'nadege', 'Note à lire.docx', top.id, 'bonjour')
  const own = await lay(house, 'nadege', 'À moi.odt', null, 'à moi', '/api/me/documents')
  for (const [{ id }, said] of [[file, 'bonjour'], [own, 'à moi']] as const) {
    const { address } = (await house.as('nadege').get(`/api/documents/${id}/drive-address`)).json<{ address: string }>()
    const read = await nadege.ask('GET', address)
    assert.deepEqual([read.status, read.body], [200, said])
    assert.equal((await nadege.ask('PUT', address, { 'if-match': String(read.headers.etag) }, `${said} encore`)).status, 204)
    assert.equal((await house.as('nadege').get(`/api/documents/${id}`)).json<{ number: number }>().number, 2)
  }
  assert.equal((await house.as('nadege').get(`/api/documents/${top.id}/drive-address`)).statusCode, 404)
  // Read as anybody of the authority reads it, without being in the space.
  const open = await lay(house, 'claire', 'Ouvert.docx', null, 'x', `/api/spaces/${house.town.spaces.open}/documents`)
  assert.equal((await house.as('omar').get(`/api/documents/${open.id}`)).statusCode, 200)
  assert.equal((await house.as('omar').get(`/api/documents/${open.id}/drive-address`)).json<{ code: string }>().code, 'drive.not_there')
})

test('switched off for an authority, it is not there', async () => {
  await using house = await openHouse()
  const nadege = await deviceOf(house, 'nadege')
  for (const module of ['webdav', 'documents']) {
    await house.database.pool.query('update authority set modules_off = array[$2] where id = $1', [house.town.authority, module])
    assert.equal((await nadege.ask('PROPFIND', '/', { depth: '0' })).status, 404, module)
  }
})
