// One fixed seed: the same town each time, so that a report about the demo can be seen again by anyone.
import { createHash } from 'node:crypto'

export type Random = {
  /** A number in [0, 1). */
  next(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  pick<T>(list: readonly T[]): T
  /** `count` different members of the list, or all of them, in drawn order. */
  some<T>(list: readonly T[], count: number): T[]
  chance(probability: number): boolean
}

/** mulberry32: small, fast and good enough for a town that nobody lives in. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    pick(list) {
      const found = list[int(0, list.length - 1)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    some(list, count) {
      const left = [...list]
      for (let i = 0; i < Math.min(count, left.length); i++) {
        const j = int(i, left.length - 1)
        const a = left[i]!
        left[i] = left[j]!
        left[j] = a
      }
      return left.slice(0, Math.max(0, count))
    },
    chance: (probability) => next() < probability,
  }
}

/** A generator of its own for each part: adding a sentence to one does not move the people of another. */
export const randomFor = (part: string): Random => randomFrom(createHash('sha256').update(part).digest().readUInt32BE(0))

/** When the demo organisation took Parvis up: the time part of every id that must not move between two loadings. */
export const founded = new Date('2024-09-02T07:00:00Z')

/** The same uuid (shaped as a version 7) for the same key, in every demo. */
export const fixedId = (key: string): string => v7(founded.getTime(), createHash('sha256').update(`trois-vallees:${key}`).digest())

/** A uuidv7 whose time part is `at`, drawn from the key: the order of ids is the order of time. */
export const timedId = (at: Date, key: string): string => v7(at.getTime(), createHash('sha256').update(`trois-vallees:${key}`).digest())

function v7(ms: number, digest: Buffer): string {
  const bytes = Buffer.from(digest.subarray(0, 16))
  bytes.writeUIntBE(ms, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
