import { recorder } from '#platform/journal/record.ts'

export const facts = {
  'share_link.made': 'evidence', 'share_link.ended': 'evidence', 'share_link.resumed': 'evidence', 'share_link.opened': 'evidence', 'share_link.received': 'evidence', 'share_link.commented': 'evidence', 'share_link.remark_removed': 'evidence', 'share_link.remark_restored': 'evidence', 'share_link.outside_switched': 'security',
} as const
export const record = recorder(facts)
