import { recorder } from '#platform/journal/record.ts'

export const facts = { 'guest.expiring': 'evidence', 'guest.thanked': 'evidence' } as const
export const record = recorder(facts)
