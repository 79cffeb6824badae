// A picture without place, device or words about it, every pixel as it was brought: what is not the picture itself is left out as the bytes pass.

/** Built in a way that we do not know: nothing of it is passed on. */
export class Unclean extends Error {}

/** Bytes that pass, looked at some at a time. */
class Reader {
  #source: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)
  constructor(source: AsyncIterable<Uint8Array>) { this.#source = source[Symbol.asyncIterator]() }
  /** The next piece as it comes; null at the end. */
  async some(): Promise<Buffer | null> {
    if (this.#held.length > 0) {
      const held = this.#held
      this.#held = Buffer.alloc(0)
      return held
    }
    const { done, value } = await this.#source.next()
    return done ? null : Buffer.from(value)
  }
  back(bytes: Buffer): void { this.#held = this.#held.length === 0 ? bytes : Buffer.concat([bytes, this.#held]) }
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let missing = length; missing > 0;) {
      const some = await this.some()
      if (some === null) throw new Unclean()
      parts.push(some.subarray(0, missing))
      if (some.length > missing) this.back(some.subarray(missing))
      missing -= Math.min(missing, some.length)
    }
    return Buffer.concat(parts)
  }
  /** Passes over `length` bytes, or hands them on. */
  async *pass(length: number): AsyncGenerator<Buffer> {
    for (let missing = length; missing > 0;) {
      const some = await this.some()
      if (some === null) throw new Unclean()
      if (some.length > missing) this.back(some.subarray(missing))
      yield some.subarray(0, missing)
      missing -= Math.min(missing, some.length)
    }
  }
  async close(): Promise<void> { await this.#source.return?.() }
}

/** JPEG (ITU-T T.81, annex B): its frame and its scans, how it was coded (APP0, APP14), its colour profile (APP2), and which way up it is. All else stays behind, also what follows its end. */
async function* cleanJpeg(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = new Reader(source)
  try {
    if ((await reader.take(2)).readUInt16BE() !== 0xffd8) throw new Unclean()
    yield Buffer.from([0xff, 0xd8])
    for (let turned = false; ;) {
      const marker = await markerOf(reader)
      if (marker === 0xd9) return yield Buffer.from([0xff, 0xd9])
      const length = (await reader.take(2)).readUInt16BE()
      if (length < 2) throw new Unclean()
      const body = await reader.take(length - 2)
      const turn = marker === 0xe1 && !turned ? orientationOf(body) : 1
      if (turn !== 1) {
        turned = true
        yield upright(turn)
      }
      if (isPicture(marker, body)) yield Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), body])
      if (marker === 0xda) yield* scan(reader)
    }
  } finally {
    await reader.close()
  }
}

async function markerOf(reader: Reader): Promise<number> {
  if ((await reader.take(1))[0] !== 0xff) throw new Unclean()
  for (;;) {
    const marker = (await reader.take(1))[0]!
    if (marker === 0 || (marker >= 0xd0 && marker <= 0xd8)) throw new Unclean()
    if (marker !== 0xff) return marker
  }
}

const starts = (body: Buffer, text: string): boolean => body.subarray(0, text.length).toString('latin1') === text
function isPicture(marker: number, body: Buffer): boolean {
  if (marker === 0xe0) return starts(body, 'JFIF\0')
  if (marker === 0xe2) return starts(body, 'ICC_PROFILE\0')
  if (marker === 0xee) return starts(body, 'Adobe')
  return marker !== 0xfe && (marker < 0xe0 || marker > 0xef)
}

/** The coded picture up to the next marker, which stays to be read. */
async function* scan(reader: Reader): AsyncGenerator<Buffer> {
  for (;;) {
    const some = await reader.some()
    if (some === null) throw new Unclean()
    let at = some.indexOf(0xff)
    for (; at !== -1 && at + 1 < some.length; at = some.indexOf(0xff, at + 1)) {
      const next = some[at + 1]!
      if (next === 0xff || next === 0 || (next >= 0xd0 && next <= 0xd7)) continue
      yield some.subarray(0, at)
      return reader.back(some.subarray(at))
    }
    if (at === -1) {
      yield some
      continue
    }
    // What follows decides.
    yield some.subarray(0, at)
    reader.back(Buffer.concat([some.subarray(at), await reader.take(1)]))
  }
}

/** Exif (CIPA DC-008): the number that stands under 0x0112 in the first list; 1 where there is none. */
export function orientationOf(body: Buffer): number {
  if (!starts(body, 'Exif\0\0') || body.length < 14) return 1
  const tiff = body.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const [two, four] = little ? [(at: number) => tiff.readUInt16LE(at), (at: number) => tiff.readUInt32LE(at)] : [(at: number) => tiff.readUInt16BE(at), (at: number) => tiff.readUInt32BE(at)]
  const list = four(4)
  if (list + 2 > tiff.length) return 1
  for (let n = 0, at = list + 2; n < two(list) && at + 12 <= tiff.length; n++, at += 12) if (two(at) === 0x0112) return two(at + 8) >= 1 && two(at + 8) <= 8 ? two(at + 8) : 1
  return 1
}
/** The same said again, and nothing else. */
const upright = (turn: number): Buffer => Buffer.from([0xff, 0xe1, 0, 34, ...Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'), 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0])

const plain = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT'])
const pngSign = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
/** PNG: the chunks that draw it, and its colours. */
async function* cleanPng(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = new Reader(source)
  try {
    if (!(await reader.take(8)).equals(pngSign)) throw new Unclean()
    yield pngSign
    for (;;) {
      const head = await reader.take(8)
      const type = head.toString('latin1', 4)
      const kept = plain.has(type)
      if (kept) yield head
      for await (const some of reader.pass(head.readUInt32BE() + 4)) if (kept) yield some
      if (type === 'IEND') return
    }
  } finally {
    await reader.close()
  }
}

/** By what the first bytes say; others are given the full copy. */
export const cleaners: Readonly<Record<string, (source: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>>> = { 'image/jpeg': cleanJpeg, 'image/png': cleanPng }
