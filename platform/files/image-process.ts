// The process in which photos are read, one at a time (images.ts): memory stays flat, and what is hostile harms nothing else.
import { readFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'

// 50 million pixels: the most that phones take is 8,064 × 6,048; an image that claims more is a bomb.
const limits = { limitInputPixels: 50_000_000, failOn: 'error' } as const
sharp.cache(false)
sharp.concurrency(1)

const isHeic = (bytes: Buffer): boolean => bytes.toString('latin1', 4, 8) === 'ftyp' && /^(heic|heix|hevc|heim|heis|mif1|msf1)/.test(bytes.toString('latin1', 8, 12))

async function open(path: string): Promise<Sharp> {
  const bytes = await readFile(path)
  if (!isHeic(bytes)) return sharp(bytes, limits).rotate()
  const { default: decode } = await import('heic-decode')
  // libheif turns the picture upright by itself.
  const pictures = await decode.all({ buffer: bytes })
  const [first] = pictures
  // Asked before its pixels are unpacked.
  if (!first || first.width * first.height > limits.limitInputPixels) throw new Error('too many pixels')
  const { width, height, data } = await first.decode().finally(() => pictures.dispose())
  return sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 4 } })
}

async function make(path: string): Promise<object> {
  const photo = await open(path)
  // sharp writes no EXIF, XMP or profile unless asked to: place and device stay with the original.
  const full = await photo.clone().resize({ width: 4096, height: 4096, fit: 'inside', withoutEnlargement: true }).webp({ quality: 84 }).toBuffer({ resolveWithObject: true })
  const feed = await sharp(full.data).resize({ width: 720, height: 1440, fit: 'inside', withoutEnlargement: true }).webp({ quality: 74 }).toBuffer()
  return { width: full.info.width, height: full.info.height, feed, full: full.data, mime: 'image/webp' }
}

process.on('message', ({ path }: { path: string }) => {
  make(path).then((made) => process.send?.({ made }), (error: unknown) => process.send?.({ error: String(error) }))
})
process.on('disconnect', () => process.exit())
