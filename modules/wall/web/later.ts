// Posts planned for later, as the browser speaks of them: days and times are those of the authorities’ clocks, wherever one is.
import type { Static } from 'typebox'
import { daysFrom, exact, zone } from '#lib/when.ts'
import { locale } from '#web/data/texts.ts'
import type { ScheduledPost } from '../api.ts'

export type Scheduled = Static<typeof ScheduledPost>

/** Where one finds what one planned in a space. */
export const plannedOf = (spaceId: string): string => `/publications-prevues?espace=${spaceId}`

/** « mercredi 25 novembre 2026, 8 h 30 ». */
export const whenOf = (dueAt: string): string => exact(new Date(dueAt), locale, { timeZone: zone })

/** What the clocks show, as the fields of a day and a time hold it: `2026-11-25T08:30`. */
export function shownAt(at: Date): string {
  const parts = new Map(new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).formatToParts(at).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}T${parts.get('hour')}:${parts.get('minute')}`
}
export const tomorrow = (now: Date): string => `${daysFrom(now, 1)}T08:00`

/** Why it cannot be planned for then: not a whole moment, or one that has passed. */
export const whyNot = (value: string, now: Date): 'when' | 'past' | null => (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) ? 'when' : value <= shownAt(now) ? 'past' : null)
