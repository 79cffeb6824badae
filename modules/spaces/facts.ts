import { recorder } from '#platform/journal/record.ts'

export const facts = {
  'space.created': 'evidence', 'space.edited': 'evidence', 'membership.changed': 'security', 'follow.changed': 'evidence', 'request.made': 'evidence', 'request.withdrawn': 'evidence', 'request.declined': 'evidence',
  'invitation.made': 'security', 'invitation.withdrawn': 'security', 'invitation.declined': 'security',
} as const
export const record = recorder(facts)
