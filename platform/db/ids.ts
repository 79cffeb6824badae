import { randomBytes } from 'node:crypto'

let lastMs = 0
let sequence = 0

/**
 * A uuid whose order is the order of making (RFC 9562 § 5.7, 12 bits of counter in rand_a within a millisecond).
 * With `at`, the time part is that moment: for data brought in from elsewhere.
 */
export function uuidv7(at?: Date): string {
  const bytes = randomBytes(16)
  let ms = at?.getTime() ?? Date.now()
  let low = bytes.readUInt16BE(6) & 0xfff
  if (at === undefined) {
    if (ms <= lastMs) {
      ms = lastMs
      if (++sequence > 0xfff) [ms, sequence] = [ms + 1, 0]
    } else sequence = low & 0x7ff
    lastMs = ms
    low = sequence
  }
  bytes.writeUIntBE(ms, 0, 6)
  bytes.writeUInt16BE(0x7000 | low, 6)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The moment a uuidv7 was made. */
export const madeAt = (id: string): Date => new Date(parseInt(id.slice(0, 8) + id.slice(9, 13), 16))

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
