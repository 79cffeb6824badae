import { recorder } from '#platform/journal/record.ts'

export const facts = {
  'moderation.reported': 'evidence', 'moderation.withdrawn': 'evidence', 'moderation.hidden': 'evidence', 'moderation.left': 'evidence', 'moderation.shown': 'evidence', 'moderation.answered': 'evidence',
} as const
export const record = recorder(facts)
