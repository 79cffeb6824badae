// The process in which photos and first pages are read, one at a time (images.ts): memory stays flat, and what is hostile harms nothing else.
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** The first page of a PDF, as wide as a tile shows it on a fine screen. */
async function drawPage(path: string): Promise<Uint8Array> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const parts = `${dirname(dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))))}/`
  const reading = getDocument({ data: new Uint8Array(await readFile(path)), standardFontDataUrl: `${parts}standard_fonts/`, cMapUrl: `${parts}cmaps/`, wasmUrl: `${parts}wasm/`, disableFontFace: true, verbosity: 0, maxImageSize: limits.limitInputPixels, canvasMaxAreaInBytes: 64 << 20 })
  const document = await reading.promise
  const page = await document.getPage(1)
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: Math.min(640 / width, 1_280 / height) })
  // The library's own, so that both draw with the same one.
  const factory = document.canvasFactory as { create(width: number, height: number): { canvas: HTMLCanvasElement & { toBuffer(type: 'image/png'): Buffer } } }
  const { canvas } = factory.create(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)))
  await page.render({ canvas, viewport }).promise
  const drawn = await sharp(canvas.toBuffer('image/png'), limits).flatten({ background: '#fff' }).webp({ quality: 74 }).toBuffer()
  await reading.destroy()
  return drawn
}

process.on('message', ({ path, page }: { path: string, page?: true }) => {
  const making: Promise<object> = page ? drawPage(path) : make(path)
  making.then((made) => process.send?.({ made }), (error: unknown) => process.send?.({ error: String(error) }))
})
process.on('disconnect', () => process.exit())
