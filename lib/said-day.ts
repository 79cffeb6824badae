// A day at the end of what somebody types, as they would say it: « Appeler le plombier vendredi », « le 3 », « demain », "next Monday". Pure: the present day is given.
import { fold } from './fold.ts'

/** What is left of the line, and the day that it said (`2026-11-27`), if any. */
export type Heard = { title: string, day: string | null }

const weekdays: readonly (readonly string[])[] = [['dimanche', 'dim', 'sunday', 'sun'], ['lundi', 'lun', 'monday', 'mon'], ['mardi', 'mar', 'tuesday', 'tue'], ['mercredi', 'mer', 'wednesday', 'wed'], ['jeudi', 'jeu', 'thursday', 'thu'], ['vendredi', 'ven', 'friday', 'fri'], ['samedi', 'sam', 'saturday', 'sat']]
const months: readonly (readonly string[])[] = [['janvier', 'janv', 'january', 'jan'], ['fevrier', 'fev', 'february', 'feb'], ['mars', 'march', 'mar'], ['avril', 'avr', 'april', 'apr'], ['mai', 'may'], ['juin', 'june', 'jun'], ['juillet', 'juil', 'july', 'jul'], ['aout', 'august', 'aug'], ['septembre', 'sept', 'september', 'sep'], ['octobre', 'oct', 'october'], ['novembre', 'nov', 'november'], ['decembre', 'dec', 'december']]
const near: Readonly<Record<string, number>> = { 'aujourd hui': 0, today: 0, 'ce soir': 0, tonight: 0, demain: 1, tomorrow: 1, 'apres demain': 2, 'day after tomorrow': 2 }

const dayMs = 86_400_000
const written = (at: Date): string => at.toISOString().split('T')[0]!
const moved = (day: string, days: number): string => written(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs))
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
const placeOf = (lists: readonly (readonly string[])[], word: string): number => lists.findIndex((names) => names.includes(word))
/** The day of a calendar, null where there is none such (30 February). */
function dated(year: number, month: number, day: number): string | null {
  const made = new Date(Date.UTC(year, month, day))
  return made.getUTCMonth() === month && made.getUTCDate() === day ? written(made) : null
}

/** The day that some words say, all of them; null when they say none. What is past this year, or this month, is the next one. */
export function dayOfWords(words: string, today: string): string | null {
  const whole = fold(words).replace(/^(?:pour|avant|d ici|by|before|on|for) /, '')
  if (Object.hasOwn(near, whole)) return moved(today, near[whole]!)
  const said = whole.replace(/^(?:le|la|ce|the) (?=\S)/, '')
  const [year, month, date] = today.split('-').map(Number) as [number, number, number]
  const inDays = /^(?:dans|in) (\d{1,3}) (jours?|semaines?|days?|weeks?)$/.exec(said)
  if (inDays) return moved(today, Number(inDays[1]) * (/^(s|w)/.test(inDays[2]!) ? 7 : 1))
  if (/^(?:la )?semaine prochaine$|^next week$/.test(said)) return moved(today, ((8 - weekdayOf(today)) % 7) || 7)
  const weekday = /^(?:next )?(\p{L}+)( prochain| en huit)?$/u.exec(said)
  const wanted = weekday ? placeOf(weekdays, weekday[1]!) : -1
  // The day of today said by its name is the one in a week; « en huit » is a week after the next one.
  if (weekday && wanted >= 0) return moved(today, ((wanted - weekdayOf(today) + 7) % 7 || 7) + (weekday[2] === ' en huit' ? 7 : 0))
  const numbers = /^(\d{1,2})(?:er|st|nd|rd|th)?(?: (\d{1,2})(?: (\d{4}))?)?$/.exec(said)
  if (numbers) {
    const [, d, m, y] = numbers.map(Number) as [number, number, number, number]
    if (numbers[2] === undefined) return (d >= date ? dated(year, month - 1, d) : null) ?? dated(month === 12 ? year + 1 : year, month % 12, d)
    return numbers[3] === undefined ? coming(m - 1, d, today) : dated(y, m - 1, d)
  }
  const named = /^(\d{1,2})(?:er|st|nd|rd|th)? (?:of )?(\p{L}+)(?: (\d{4}))?$/u.exec(said)
  const at = named ? placeOf(months, named[2]!) : -1
  if (!named || at < 0) return null
  return named[3] === undefined ? coming(at, Number(named[1]), today) : dated(Number(named[3]), at, Number(named[1]))
}

/** A day and a month without a year: the next one that comes. */
function coming(month: number, day: number, today: string): string | null {
  const year = Number(today.slice(0, 4))
  const made = dated(year, month, day)
  return made !== null && made < today ? dated(year + 1, month, day) : made
}

/** Words that a day takes, at most: « d’ici le 3 décembre 2026 ». */
const longest = 6

/** What somebody typed, without the day that ends it. A number alone is no day: « Commander 3 », but « Commander le 3 ». */
export function hearDay(typed: string, today: string): Heard {
  const words = typed.trim().split(/\s+/)
  for (let n = Math.min(longest, words.length - 1); n > 0; n--) {
    const tail = words.slice(-n).join(' ')
    const day = /^\d+$/.test(tail) || isDoubtful(tail) ? null : dayOfWords(tail, today)
    if (day !== null) return { title: words.slice(0, -n).join(' ').replace(/[\s,:–-]+$/, ''), day }
  }
  return { title: words.join(' '), day: null }
}

/** Short words that are words of their own: « mar », « mer », « sun » end sentences that say no day. */
const isDoubtful = (tail: string): boolean => /^(?:\p{L}{3})$/u.test(tail)
