import { recorder } from '#platform/journal/record.ts'

export const facts = {
  'practice.created': 'evidence', 'practice.edited': 'evidence', 'practice.trashed': 'evidence', 'practice.restored': 'evidence', 'practice.hidden': 'evidence', 'practice.shown': 'evidence',
  'practice.verified': 'evidence', 'practice.unverified': 'evidence', 'practice.expired': 'evidence', 'practice.used': 'evidence', 'practice.unused': 'evidence',
} as const
export const record = recorder(facts)
