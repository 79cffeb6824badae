import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import fc from 'fast-check'
import sharp from 'sharp'
import { cleaners, Unclean } from '../clean.ts'

const photo = readFileSync(new URL('./phone.jpg', import.meta.url))
/** Cut at these places, as a network does. */
async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const clean = async (mime: string, bytes: Buffer, size = 65_536): Promise<Buffer> => buffer(cleaners[mime]!(cut(bytes, size)))
const pixels = (bytes: Buffer): Promise<Buffer> => sharp(bytes).rotate().raw().toBuffer()

test('a JPEG keeps every pixel, its profile and which way up it is; place, device and words are gone, however it arrives', async () => {
  const said = await sharp(photo).keepIccProfile().withIccProfile('p3').withExif({ IFD0: { Make: 'Phone of Nadege' }, IFD3: { GPSLatitude: '48/1 6/1 0/1' } }).jpeg({ progressive: true }).toBuffer()
  for (const bytes of [photo, said]) {
    const before = await sharp(bytes).metadata()
    for (const size of [1, 7, 1_000, 65_536]) {
      const out = await clean('image/jpeg', bytes, size)
      const after = await sharp(out).metadata()
      assert.ok((await pixels(out)).equals(await pixels(bytes)))
      assert.deepEqual([after.width, after.height, after.orientation ?? 1, after.icc?.length], [before.width, before.height, before.orientation ?? 1, before.icc?.length])
      assert.deepEqual([after.xmp, after.iptc, out.includes('Phone of Nadege'), out.includes('GPS')], [undefined, undefined, false, false])
      assert.ok((after.exif?.length ?? 0) < 40)
    }
  }
})

test('what follows the end of a JPEG, and comments, stay behind', async () => {
  const comment = Buffer.concat([photo.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 8]), Buffer.from('SECRET'), photo.subarray(2), Buffer.from('<script>SECRET</script>')])
  assert.ok(!(await clean('image/jpeg', comment)).includes('SECRET'))
})

test('a PNG keeps its picture and loses its words', async () => {
  const bytes = await sharp(photo).withExif({ IFD0: { Make: 'Phone of Nadege' } }).png().toBuffer()
  assert.ok(bytes.includes('Phone of Nadege'))
  const out = await clean('image/png', bytes, 33)
  assert.ok(!out.includes('Phone of Nadege'))
  assert.ok((await sharp(out).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer()))
})

test('whatever the bytes are, they are passed on without what was to go, or not at all', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom('image/jpeg', 'image/png'), fc.uint8Array({ maxLength: 300 }), fc.nat(photo.length), fc.integer({ min: 1, max: 5_000 }), async (mime, noise, at, size) => {
    const bytes = mime === 'image/jpeg' ? Buffer.concat([photo.subarray(0, at), noise, photo.subarray(at)]) : Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise])
    const out = await clean(mime, bytes, size).catch((error: unknown) => { assert.ok(error instanceof Unclean, String(error)) })
    assert.ok(out === undefined || out.length <= bytes.length + 36)
  }), { numRuns: 300 })
})
