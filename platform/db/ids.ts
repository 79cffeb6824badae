import { randomUUID } from 'node:crypto'

let lastMs = 0
let sequence = 0

/**
 * A uuid whose order is the order of making (RFC 9562 § 5.7, 12 bits of counter in rand_a within a millisecond).
 * With `at`, the time part is that moment: for data brought in from elsewhere.
 */
export function uuidv7(at?: Date): string {
  // Its chance is taken from a random uuid: Node keeps those in store, while each draw of bytes costs as much as the rest.
  const random = randomUUID()
  let ms = at?.getTime() ?? Date.now()
  let low = parseInt(random.slice(0, 3), 16)
  if (at === undefined) {
    if (ms <= lastMs) {
      ms = lastMs
      if (++sequence > 0xfff) [ms, sequence] = [ms + 1, 0]
    } else sequence = low & 0x7ff
    lastMs = ms
    low = sequence
  }
  const time = ms.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${low.toString(16).padStart(3, '0')}${random.slice(18)}`
}

/** The moment a uuidv7 was made. */
export const madeAt = (id: string): Date => new Date(parseInt(id.slice(0, 8) + id.slice(9, 13), 16))

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
