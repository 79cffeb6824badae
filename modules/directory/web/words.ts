import { dayOf, today } from '#lib/when.ts'
import { locale } from '#web/data/texts.ts'
import type { Presence } from './directory.ts'
import type fr from '../fr.ts'

export type Texts = typeof fr

/** « 2026-12-01 » in the words of the page. */
export const dayWords = (day: string, now: Date): string => dayOf(new Date(`${day}T12:00:00Z`), now, locale)

/** « En télétravail jusqu’au 1er décembre »; until today is simply now. */
export function presenceWords(presence: Presence, now: Date, t: Texts): string {
  const state = t.presence[presence.state]
  return presence.until === null || presence.until <= today(now) ? state : t.presence.until(state, dayWords(presence.until, now))
}

/** « lundi, mardi, jeudi » */
export const daysWords = (days: readonly number[], t: Texts): string => days.map((day) => t.edit.days[day - 1]).join(', ')
