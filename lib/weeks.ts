// Weeks of the calendar, from Monday, as days in text (`2026-11-24`). Pure.
import { daysFrom, momentOf, today } from './when.ts'

/** The day that many days later. */
export const addDays = (day: string, days: number): string => daysFrom(momentOf(day, '12:00'), days)

/** The Monday of the week that a day is in. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7))

/** The week that ended last at a moment: it is over where the authorities are. */
export const lastWeek = (now: Date): string => addDays(mondayOf(today(now)), -7)

/** A week by its Monday, with the moments at which it begins and is over. */
export const weekOf = (first: string): { first: string, from: Date, until: Date } => ({ first, from: momentOf(first, '00:00'), until: momentOf(addDays(first, 7), '00:00') })
