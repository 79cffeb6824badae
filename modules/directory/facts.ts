import { recorder } from '#platform/journal/record.ts'

export const facts = {
  'profile.edited': 'evidence', 'profile.forgotten': 'evidence', 'skill.added': 'evidence', 'skill.removed': 'evidence', 'skill.confirmed': 'evidence', 'skill.doubted': 'evidence', 'skill.declined': 'evidence',
  'skill.listed': 'evidence', 'skill.renamed': 'evidence', 'skill.merged': 'evidence', 'skill.unlisted': 'evidence',
  'unit.created': 'evidence', 'unit.edited': 'evidence', 'position.created': 'evidence', 'position.edited': 'evidence', 'organisation.created': 'evidence', 'organisation.edited': 'evidence',
  'territory.created': 'evidence', 'territory.edited': 'evidence', 'territory.ended': 'evidence', 'territory.reopened': 'evidence', 'site.created': 'evidence', 'site.edited': 'evidence', 'site.ended': 'evidence', 'site.reopened': 'evidence',
  'trade.created': 'evidence', 'trade.edited': 'evidence', 'trade.ended': 'evidence', 'trade.reopened': 'evidence',
} as const
export const record = recorder(facts)
