// In which part of a list a task stands, by its day.
import { daysBetween } from './front/when.ts'

export { dayFrom, daysBetween } from './front/when.ts'
export const groups = ['late', 'today', 'week', 'later', 'none'] as const
export type Group = (typeof groups)[number]

/** The week ends on Sunday. */
export function groupOf(dueOn: string | null, today: string): Group {
  if (dueOn === null) return 'none'
  if (dueOn < today) return 'late'
  if (dueOn === today) return 'today'
  return daysBetween(today, dueOn) <= 7 - (weekday(today) || 7) ? 'week' : 'later'
}

const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay()
