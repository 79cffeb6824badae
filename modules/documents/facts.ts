import { recorder } from '#platform/journal/record.ts'

export const facts = {
  'document.created': 'evidence', 'document.edited': 'evidence', 'document.moved': 'evidence', 'document.left': 'evidence', 'document.copied': 'evidence',
  'document.version_added': 'evidence', 'document.locked': 'evidence', 'document.unlocked': 'evidence', 'document.lock_broken': 'evidence',
  'document.trashed': 'evidence', 'document.restored': 'evidence', 'document.purged': 'evidence', 'document.hidden': 'evidence', 'document.shown': 'evidence', 'document.quota_changed': 'security', 'document.taken': 'security',
} as const
export const record = recorder(facts)
