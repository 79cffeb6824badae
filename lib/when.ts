// Dates and times as people say them, in French and English. Pure: the present and the zone are given.
export type Spoken = 'fr' | 'en'
type Zone = { timeZone?: string }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const words = {
  fr: { now: 'à l’instant', minutes: (n: number) => `il y a ${n}\u00A0min`, hours: (n: number) => `il y a ${n}\u00A0h`, yesterday: 'hier', at: ', ' },
  en: { now: 'just now', minutes: (n: number) => `${n}\u00A0min ago`, hours: (n: number) => `${n}\u00A0h ago`, yesterday: 'yesterday', at: ', ' },
} as const

/** How long ago, in the middle of a sentence: « il y a 12 min », « hier », « vendredi », « 12 novembre ». */
export function ago(at: Date, now: Date, spoken: Spoken, zone: Zone = {}): string {
  const passed = now.getTime() - at.getTime()
  const say = words[spoken]
  if (passed < minute) return say.now
  if (passed < hour) return say.minutes(Math.floor(passed / minute))
  if (passed < day) return say.hours(Math.floor(passed / hour))
  const days = dayNumber(now, zone) - dayNumber(at, zone)
  if (days <= 1) return say.yesterday
  if (days < 7) return part(at, spoken, { weekday: 'long', ...zone })
  return dayOf(at, now, spoken, zone)
}

/** The same at the head of a sentence: « Il y a 12 min ». */
export const agoHead = (at: Date, now: Date, spoken: Spoken, zone: Zone = {}): string => head(ago(at, now, spoken, zone))

/** The day, with its year when it is not the present one: « 12 novembre », « 1er mars 2025 ». */
export function dayOf(at: Date, now: Date, spoken: Spoken, zone: Zone = {}): string {
  const sameYear = part(at, 'en', { year: 'numeric', ...zone }) === part(now, 'en', { year: 'numeric', ...zone })
  return ordinal(part(at, spoken, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' as const }), ...zone }), spoken)
}

/** The day in full, at the head of a line: « Lundi 23 novembre ». */
export const fullDay = (at: Date, spoken: Spoken, zone: Zone = {}): string =>
  head(ordinal(part(at, spoken, { weekday: 'long', day: 'numeric', month: 'long', ...zone }), spoken))

/** The time of day: « 8 h 42 », "8:42 am". */
export function timeOf(at: Date, spoken: Spoken, zone: Zone = {}): string {
  if (spoken === 'en') return part(at, 'en', { hour: 'numeric', minute: '2-digit', hour12: true, ...zone }).toLowerCase().replace(/\s/g, '\u00A0')
  const [hours = '', minutes = ''] = part(at, 'fr', { hour: 'numeric', minute: '2-digit', hour12: false, ...zone }).split(':')
  return `${Number(hours)}\u00A0h\u00A0${minutes}`
}

/** How long something lasts, in minutes: « 45 min », « 3 h 20 », « 1 jour 4 h », « 5 jours ». */
export function lasting(minutes: number, spoken: Spoken): string {
  const french = spoken === 'fr'
  const whole = Math.round(minutes)
  if (whole < 1) return french ? 'moins d’une minute' : 'less than a minute'
  if (whole < 60) return `${whole}\u00A0min`
  const [hours, left] = [Math.floor(whole / 60), whole % 60]
  if (hours < 24) return left === 0 ? `${hours}\u00A0h` : `${hours}\u00A0h\u00A0${String(left).padStart(2, '0')}${french ? '' : '\u00A0min'}`
  const days = Math.floor(hours / 24)
  const said = (n: number): string => `${n}\u00A0${french ? 'jour' : 'day'}${n > 1 ? 's' : ''}`
  // Hours of a second day still tell something; later ones do not.
  return days > 2 ? said(Math.round(whole / 1_440)) : hours % 24 === 0 ? said(days) : `${said(days)} ${hours % 24}\u00A0h`
}

/** The exact moment, for whoever asks: « lundi 23 novembre 2026, 8 h 42 ». */
export const exact = (at: Date, spoken: Spoken, zone: Zone = {}): string =>
  `${ordinal(part(at, spoken, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...zone }), spoken)}, ${timeOf(at, spoken, zone)}`

/** A capital at the head of a sentence. */
export const head = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

const part = (at: Date, spoken: Spoken, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(spoken === 'fr' ? 'fr-FR' : 'en-GB', options).format(at)

// The first of a month is spoken as an ordinal in French, whatever the browser's data say.
const ordinal = (text: string, spoken: Spoken): string => spoken === 'fr' ? text.replace(/(^|\s)1(?= [a-zéû])/u, '$11er') : text

/** Days since 1970 in the zone, so that midnight is where people have it. */
function dayNumber(at: Date, zone: Zone): number {
  const [y, m, d] = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', ...zone }).format(at).split('-').map(Number)
  return Date.UTC(y ?? 1970, (m ?? 1) - 1, d ?? 1) / day
}

/** Where the authorities are. */
export const zone = 'Europe/Paris'
let calendar: Intl.DateTimeFormat | undefined

/** The calendar day at a moment where the authorities are, as `2026-11-24`: access, posts and absences begin and end by the day as people have it. */
export const today = (at: Date): string => (calendar ??= new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone })).format(at)
const shown = (at: number): number => {
  const parts = new Map((clock ??= new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: zone })).formatToParts(at).map(({ type, value }) => [type, Number(value)] as const))
  return Date.UTC(parts.get('year')!, parts.get('month')! - 1, parts.get('day')!, parts.get('hour')!, parts.get('minute')!, parts.get('second')!)
}
let clock: Intl.DateTimeFormat | undefined
/**
 * The moment at which clocks where the authorities are show a day and a time (`2026-11-24`, `08:30`). Of an hour that they show twice it is the second one;
 * a time that they skip is an hour later on them.
 */
export function momentOf(on: string, time: string): Date {
  const wanted = Date.parse(`${on}T${time}:00Z`)
  const near = wanted - (shown(wanted) - wanted)
  return new Date(wanted - (shown(near) - near))
}
/** The day that many days later, before it when negative. */
export const daysFrom = (at: Date, days: number): string => {
  const [y, m, d] = today(at).split('-').map(Number)
  return new Date(Date.UTC(y!, m! - 1, d! + days)).toISOString().slice(0, 10)
}
