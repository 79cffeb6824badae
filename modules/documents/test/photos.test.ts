import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { libraryOf, type Item } from './cast.ts'

const photo = readFileSync(new URL('../../../platform/files/test/phone.jpg', import.meta.url))
let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

const lay = async (bytes: Buffer, name: string): Promise<Item> => {
  const { id } = (await house.as('nadege').post(`/api/files?name=${encodeURIComponent(name)}`, bytes, { 'content-type': 'image/jpeg' })).json()
  return (await house.as('nadege').post(libraryOf(house), { kind: 'file', fileId: id })).json()
}
const content = (who: Name, id: string) => house.as(who).get(`/api/documents/${id}/content`)

test('whoever brought a photo receives it as it was; readers and hosts all its pixels, without place and device, also of a copy that they make', async () => {
  const doc = await lay(photo, 'plateau.jpg')
  assert.ok((await content('nadege', doc.id)).rawPayload.equals(photo))
  const copy = (await house.as('thomas').post(`/api/documents/${doc.id}/copies`, {})).json<Item>()
  const mine = (await house.as('thomas').post(`/api/documents/${doc.id}/copies`, { rootId: house.town.ids.thomas })).json<Item>()
  const pixels = await sharp(photo).rotate().raw().toBuffer()
  for (const [who, id] of [['thomas', doc.id], ['ines', doc.id], ['sylvie', doc.id], ['claire', doc.id], ['thomas', copy.id], ['thomas', mine.id]] as const) {
    const seen = await content(who, id)
    assert.deepEqual([seen.statusCode, seen.headers['content-type'], seen.rawPayload.includes('Phone of Nadege')], [200, 'image/jpeg', false], who)
    assert.match(String(seen.headers['content-disposition']), /plateau/)
    assert.ok((await sharp(seen.rawPayload).rotate().raw().toBuffer()).equals(pixels))
  }
  const version = await house.as('thomas').get(`/api/documents/${doc.id}/versions/1/content`)
  assert.ok(!version.rawPayload.includes('Phone of Nadege'))
})

test('a photo that is not cleaned as it stands is given as the copy that was drawn of it, under a name that says so', async () => {
  const doc = await lay(await sharp(photo).withExif({ IFD0: { Make: 'Phone of Nadege' } }).webp().toBuffer(), 'plateau 2.webp')
  assert.ok((await content('nadege', doc.id)).rawPayload.includes('Phone of Nadege'))
  assert.ok(!(await content('thomas', doc.id)).rawPayload.includes('Phone of Nadege'))
  // As files were noted before there were clean copies.
  const old = await lay(await sharp(photo).withMetadata().png().toBuffer(), 'vieux.png')
  await house.database.pool.query("delete from rendition where variant = 'clean'")
  const seen = await content('thomas', old.id)
  assert.deepEqual([seen.headers['content-type'], String(seen.headers['content-disposition']).includes('vieux.webp')], ['image/webp', true])
})
