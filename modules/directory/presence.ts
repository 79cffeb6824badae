import { today } from '#lib/when.ts'
import type { PresenceState } from './tables.ts'

export type PresenceRow = { presence: PresenceState | null, presence_until: string | null, office_days: number[] | null, home_days: number[] | null }
export type Presence = { state: PresenceState, until: string | null }

/** What the person said holds until its last day; after it, their usual days say; without any, nothing is known. */
export function presenceOf(row: PresenceRow, at: Date): Presence | null {
  const day = today(at)
  if (row.presence !== null && (row.presence_until === null || row.presence_until >= day)) return { state: row.presence, until: row.presence_until }
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7
  if (row.office_days?.includes(weekday)) return { state: 'present', until: null }
  if (row.home_days?.includes(weekday)) return { state: 'teleworking', until: null }
  return null
}
