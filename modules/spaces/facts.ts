import { recorder } from '#platform/journal/record.ts'

export const facts = {
  'space.created': 'evidence', 'space.edited': 'evidence', 'space.closed': 'evidence', 'space.reopened': 'evidence', 'membership.changed': 'security', 'follow.changed': 'evidence', 'space.module_switched': 'evidence', 'space.emergency_entered': 'security', 'space.emergency_ended': 'security', 'space.looked_through': 'security', 'space.blueprint_saved': 'evidence', 'blueprint.edited': 'evidence', 'blueprint.removed': 'evidence', 'space.blueprint_followed': 'evidence', 'request.made': 'evidence', 'request.withdrawn': 'evidence', 'request.declined': 'evidence',
  'space.ending': 'evidence', 'space.deleted': 'evidence', 'space.asleep': 'evidence', 'space.kept': 'evidence', 'succession.opened': 'evidence', 'succession.accepted': 'security', 'succession.closed': 'security',
  'space.archive_asked': 'security', 'space.archive_made': 'evidence',
  'week.laid': 'evidence', 'week.told': 'evidence',
  'proposal.made': 'evidence', 'proposal.withdrawn': 'evidence', 'proposal.accepted': 'evidence', 'proposal.declined': 'evidence',
  'invitation.made': 'security', 'invitation.withdrawn': 'security', 'invitation.declined': 'security',
} as const
export const record = recorder(facts)
