import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { sweepFiles } from '#platform/files/sweep.ts'
import { diskStore } from '#platform/files/store.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const address = () => `/api/authorities/${house.town.authority}`
const drawn = (format: 'png' | 'jpeg' | 'webp', background = '#0b5f56') => sharp({ create: { width: 300, height: 120, channels: 3, background } }).toFormat(format).toBuffer()
const bring = async (who: Name, bytes: Buffer): Promise<string> => (await house.as(who).post('/api/files?name=logo', bytes, { 'content-type': 'application/octet-stream' })).json().id
const change = async (who: Name, body: object, version?: number) => house.as(who).patch(address(), body, { 'if-match': `"${version ?? (await house.as('ada').get(address())).json().version}"` })

test('an authority is seen by its people and by whoever shares a space with them, not by strangers', async () => {
  const seen = (who: Name, id = house.town.authority) => house.as(who).get(`/api/authorities/${id}`).then((r) => r.statusCode)
  assert.deepEqual([await seen('omar'), await seen('paul'), await seen('olivier'), await seen('pia', house.town.agglomeration), await seen('agnes')], [200, 200, 200, 200, 404])
  assert.equal(await seen('nadege', house.town.agglomeration), 404)
  await house.database.pool.query(`insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_at) values ($1, $2, 'person', 'reader', $3)`, [house.town.spaces.private, house.town.ids.agnes, house.clock.now])
  assert.deepEqual([await seen('agnes'), await seen('nadege', house.town.agglomeration), await seen('omar', house.town.agglomeration)], [200, 200, 404])
  const { siret, shortName, can } = (await house.as('nadege').get(address())).json()
  assert.deepEqual([siret, shortName, can], ['22990001200010', 'Les Trois-Vallées', []])
})

test('its administrators and those of the platform change it, from the version they saw, and the journal has before and after', async () => {
  assert.equal((await change('nadege', { hue: 10 })).json().code, 'authority.not_allowed')
  assert.equal((await house.as('ada').patch(address(), { hue: 10 })).statusCode, 428)
  const first = await change('ada', { hue: 262, shortName: 'Trois-Vallées' }, 1)
  assert.deepEqual([first.statusCode, first.json().hue, first.json().can, first.headers.etag], [200, 262, ['authority.edit'], '"2"'])
  assert.equal((await change('pia', { hue: 30 }, 1)).statusCode, 412)
  assert.equal((await change('pia', { hue: 30 }, 2)).statusCode, 200)
  assert.equal((await change('ada', { hue: 360 })).statusCode, 400)
  assert.equal((await change('ada', { name: ' \u202e ' })).json().code, 'authority.name_short')
  assert.equal((await house.as('nadege').get('/api/me')).json().authority.hue, 30)
  const { rows: people } = await house.database.pool.query('select outside_as from person where id = $1', [house.town.ids.nadege])
  assert.deepEqual(people, [{ outside_as: 'Trois-Vallées' }], 'other authorities call its people by its new name')
  const { rows } = await house.database.pool.query(`select data from journal where fact = 'authority.edited' order by id`)
  assert.deepEqual([rows[0].data.before.hue, rows[0].data.after.hue, rows[0].data.after.short_name, rows[1].data.before.hue], [null, 262, 'Trois-Vallées', 262])
})

test('a logo is a picture drawn anew, read by whoever sees the authority, and kept by browsers until it changes', async () => {
  const logo = await bring('ada', await drawn('png'))
  const { logo: url } = (await change('ada', { logoFileId: logo })).json()
  assert.equal((await house.as('nadege').get('/api/me')).json().authority.logo, url)
  const seen = await house.as('paul').get(url)
  assert.deepEqual([seen.statusCode, seen.headers['content-type'], seen.headers['cache-control']], [200, 'image/webp', 'private, max-age=31536000, immutable'])
  assert.match(String(seen.headers['content-security-policy']), /sandbox/)
  assert.equal((await sharp(seen.rawPayload).metadata()).width, 300)
  const unnamed = await house.as('paul').get(`${address()}/logo`)
  assert.equal(unnamed.headers['cache-control'], 'private, no-cache')
  assert.equal((await house.as('paul').get(url, { 'if-none-match': String(seen.headers.etag) })).statusCode, 304)
  assert.equal((await house.as('lucie').get(`/api/authorities/${house.town.agglomeration}/logo`)).statusCode, 404)
  // Held: no post takes it, no sweep takes it.
  assert.equal((await house.as('ada').post('/api/spaces', { kind: 'team', access: 'open', name: 'Essai' })).statusCode, 201)
  const { items: [space] } = (await house.as('ada').get('/api/spaces?mine=true')).json()
  assert.equal((await house.as('ada').post(`/api/spaces/${space.id}/posts`, { body: 'x', photos: [{ fileId: logo }] })).json().code, 'file.not_found')
  const later = (hours: number) => sweepFiles(house.database.pool, diskStore(house.filesDir), new Date(house.clock.now.getTime() + hours * 3_600_000))
  await later(48)
  assert.equal((await house.as('paul').get(url)).statusCode, 200)
  // Replaced, the former one goes with the next sweep.
  const next = (await change('ada', { logoFileId: await bring('ada', await drawn('webp', '#fff')) })).json()
  assert.notEqual(next.logo, url)
  await later(25)
  assert.equal((await house.as('ada').get(`/api/files/${logo}`)).statusCode, 404)
  assert.equal((await house.as('paul').get(next.logo)).statusCode, 200)
  assert.equal((await change('ada', { logoFileId: null })).json().logo, null)
})

test('a drawing that may hold script, another’s file, or one in use is no logo', async () => {
  const refused = async (id: string) => (await change('ada', { logoFileId: id })).json().code
  assert.equal(await refused(await bring('ada', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))), 'authority.logo_refused')
  assert.equal(await refused(await bring('ada', await sharp(await drawn('png')).gif().toBuffer())), 'authority.logo_refused')
  assert.equal(await refused(await bring('nadege', await drawn('jpeg'))), 'authority.logo_refused')
  assert.equal(await refused(house.town.ids.ada), 'authority.logo_refused')
})
