// Days that are worked: Monday to Friday, without the public holidays of France (code du travail L3133-1). Not for « jours francs », which count every day.
import holidays from '@socialgouv/jours-feries'
import { momentOf, today } from './when.ts'

const known = new Map<number, ReadonlySet<string>>()
function holidaysOf(year: number): ReadonlySet<string> {
  const there = known.get(year)
  if (there) return there
  // Given near midnight of the machine's own zone: read at noon, with its own clock.
  const made = new Set(Object.values(holidays(year)).map((given) => new Date(given.getTime() + 12 * 3_600_000)).map((at) => `${year}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`))
  known.set(year, made)
  return made
}

/** Is a day (`2026-11-24`) worked? */
export function isWorked(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).has(day)
}

/** The moment before another since which so many hours of worked days have passed, where the authorities are: on Monday at nine, a day before is Friday at nine. */
export function workedBefore(at: Date, hours: number): Date {
  let left = hours * 3_600_000
  for (let end = at; ;) {
    const start = momentOf(today(new Date(end.getTime() - 1)), '00:00')
    const span = isWorked(today(start)) ? end.getTime() - start.getTime() : 0
    if (span >= left) return new Date(end.getTime() - left)
    left -= span
    end = start
  }
}
