import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { deviceOf } from './drive.ts'

const photo = readFileSync(new URL('../../../platform/files/test/phone.jpg', import.meta.url))
let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

test('on the drive others receive a photo without place and device, and its length and tag are of what they receive', async () => {
  const [nadege, thomas] = [await deviceOf(house, 'nadege'), await deviceOf(house, 'thomas')]
  const { rows: [space] } = await house.database.pool.query<{ name: string }>('select name from space where id = $1', [house.town.spaces.private])
  const path = `/${space!.name}/plateau.jpg`
  assert.equal((await nadege.ask('PUT', path, {}, photo)).status, 201)
  assert.ok((await nadege.ask('GET', path)).bytes.equals(photo))
  const seen = await thomas.ask('GET', path)
  assert.deepEqual([seen.status, seen.bytes.includes('Phone of Nadege')], [200, false])
  const listed = (await thomas.ask('PROPFIND', path, { depth: '0' })).body
  assert.ok(listed.includes(`<D:getcontentlength>${seen.bytes.length}</D:getcontentlength>`) && listed.includes(String(seen.headers.etag).replaceAll('"', '&quot;')), listed)
  // What a program reads and writes back unchanged is no version.
  assert.equal((await thomas.ask('PUT', path, { 'if-match': String(seen.headers.etag) }, seen.bytes)).status, 204)
  assert.ok((await nadege.ask('GET', path)).bytes.equals(photo))
})
