// When things were said: working hours of Paris, close enough to `at` that the demo looks lived in.
import type { Ago } from './conversations/index.ts'
import type { Random } from './random.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

const paris = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' })
const offsets = new Map<number, number>()
/** How far Paris is ahead of UTC that day. */
function offset(at: Date): number {
  const key = Math.floor(at.getTime() / day)
  const found = offsets.get(key)
  if (found !== undefined) return found
  const part = Object.fromEntries(paris.formatToParts(at).map((p) => [p.type, Number(p.value)]))
  const made = Date.UTC(part['year']!, part['month']! - 1, part['day']!, part['hour']!, part['minute']!, part['second']!) - Math.floor(at.getTime() / 1000) * 1000
  offsets.set(key, made)
  return made
}

/** That day in Paris, at this clock. */
export function clock(on: Date, hours: number, minutes: number): Date {
  const local = on.getTime() + offset(on)
  return new Date(Math.floor(local / day) * day + hours * hour + minutes * minute - offset(on))
}

/** « 12m », « 3h », « 2h30 », « 5d 08:40 » before `at`. */
export function ago(at: Date, text: Ago): Date {
  const dated = /^(\d+)d (\d+):(\d+)$/.exec(text)
  if (dated) return clock(new Date(at.getTime() - Number(dated[1]) * day), Number(dated[2]), Number(dated[3]))
  const since = /^(?:(\d+)h)?(?:(\d+)m?)?$/.exec(text)
  if (!since || !text) throw new Error(`not a moment: ${text}`)
  return new Date(at.getTime() - Number(since[1] ?? 0) * hour - Number(since[2] ?? 0) * minute)
}

const weekday = (at: Date): number => new Date(at.getTime() + offset(at)).getUTCDay()

const hourOf = (at: Date): number => new Date(at.getTime() + offset(at)).getUTCHours()

/** Moments of `count` posts, oldest first: many lately, fewer long ago; on working days, and the last of them fresh. */
export function moments(random: Random, at: Date, count: number, days = 150): Date[] {
  const made = Array.from({ length: count }, (_, i) => {
    if (i === 0) {
      const fresh = new Date(at.getTime() - random.int(25, 30 * 60) * minute - random.int(0, 59_999))
      const hours = hourOf(fresh)
      return hours >= 6 && hours < 20 ? fresh : clock(fresh, random.int(7, 18), random.int(0, 59))
    }
    let on = new Date(at.getTime() - (0.7 + days * random.next() ** 1.8) * day)
    while ([0, 6].includes(weekday(on))) on = new Date(on.getTime() - day)
    return new Date(clock(on, random.int(7, 17), random.int(0, 59)).getTime() + random.int(0, 59_999))
  })
  return made.map((m) => (m.getTime() > at.getTime() - 20 * minute ? new Date(m.getTime() - day) : m)).sort((a, b) => a.getTime() - b.getTime())
}

const long = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', weekday: 'long', day: 'numeric', month: 'long' })
/** « jeudi 3 décembre », a working day some days after. */
export function comingDate(random: Random, at: Date): string {
  let on = new Date(at.getTime() + random.int(4, 24) * day)
  while ([0, 6].includes(weekday(on))) on = new Date(on.getTime() + day)
  return long.format(on).replace(/ 1 /, ' 1er ')
}
