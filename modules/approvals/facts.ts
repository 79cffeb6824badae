import { recorder } from '#platform/journal/record.ts'

export const facts = {
  'approval.asked': 'evidence', 'approval.answered': 'evidence', 'approval.substituted': 'evidence', 'approval.reminded': 'evidence', 'approval.overdue': 'evidence',
  'approval.ended': 'evidence', 'approval.cancelled': 'evidence', 'approval.resumed': 'evidence', 'approval.exported': 'evidence',
} as const
export const record = recorder(facts)
