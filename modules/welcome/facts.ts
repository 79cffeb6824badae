import { recorder } from '#platform/journal/record.ts'

export const facts = { 'charter.written': 'evidence', 'charter.removed': 'evidence', 'charter.accepted': 'evidence' } as const
export const record = recorder(facts)
