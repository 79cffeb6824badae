// A photo as recent phones write it: HEIC (HEVC), lying on its side, turned by an `irot` box, with EXIF of place and device.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { openHouse, type House } from '#test/cast/house.ts'

const photo = readFileSync(new URL('./phone.heic', import.meta.url))
let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

test('a HEIC photo is posted: kept byte for byte for its author, upright WebP without place or device for others', async () => {
  assert.ok(photo.includes('Fixture'), 'the camera is named in what is sent')
  const sent = await house.as('nadege').post('/api/files?name=IMG_0042.HEIC', photo, { 'content-type': 'image/heic' })
  assert.equal(sent.statusCode, 201, sent.body)
  const file = sent.json()
  assert.deepEqual([file.mime, file.width, file.height], ['image/heic', 1512, 2016])
  const post = (await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'Les plateaux du jour.', photos: [{ fileId: file.id, alt: 'Deux plateaux' }] })).json()
  assert.deepEqual(post.photos, [{ id: file.id, alt: 'Deux plateaux', width: 1512, height: 2016 }])
  assert.ok((await house.as('nadege').get(`/api/files/${file.id}/content`)).rawPayload.equals(photo))
  for (const variant of ['', '?variant=feed', '?variant=full', '?variant=original']) {
    const seen = await house.as('thomas').get(`/api/files/${file.id}/content${variant}`)
    const inside = await sharp(seen.rawPayload).metadata()
    assert.deepEqual([seen.statusCode, inside.format, inside.exif, inside.xmp, inside.orientation], [200, 'webp', undefined, undefined, undefined])
    assert.ok((inside.height ?? 0) > (inside.width ?? 0), 'upright')
    assert.ok(!seen.rawPayload.includes('Fixture'))
  }
})

test('a HEIC cut in the middle, and one that lies about its size, are refused with a sentence; the house goes on', async () => {
  const lying = Buffer.from(photo)
  // The `ispe` box says how large the picture is: 2016 × 1512 becomes 60,000 × 60,000.
  const ispe = lying.indexOf('ispe') + 8
  lying.writeUInt32BE(60_000, ispe)
  lying.writeUInt32BE(60_000, ispe + 4)
  for (const bytes of [photo.subarray(0, 9_000), lying]) {
    const sent = await house.as('nadege').post('/api/files?name=a.heic', bytes, { 'content-type': 'image/heic' })
    assert.deepEqual([sent.statusCode, sent.json().code], [422, 'file.unreadable'])
  }
  assert.equal((await house.as('nadege').get('/api/me')).statusCode, 200)
})
