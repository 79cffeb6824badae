import type { Tx } from '#platform/db/database.ts'
import { recorder, type Recorded, type Subject } from '#platform/journal/record.ts'

export const facts = {
  'document.created': 'evidence', 'document.edited': 'evidence', 'document.moved': 'evidence', 'document.left': 'evidence', 'document.copied': 'evidence',
  'document.version_added': 'evidence', 'document.locked': 'evidence', 'document.unlocked': 'evidence', 'document.lock_broken': 'evidence',
  'document.trashed': 'evidence', 'document.restored': 'evidence', 'document.purged': 'evidence', 'document.hidden': 'evidence', 'document.shown': 'evidence', 'document.reserved': 'evidence', 'document.unreserved': 'evidence', 'document.zip_asked': 'evidence', 'document.zip_started': 'evidence', 'document.zip_stopped': 'evidence', 'document.zip_ended': 'evidence', 'document.quota_changed': 'security', 'document.taken': 'security',
} as const
const write = recorder(facts)
/** `listId`: the list that it is under; nobody else's browser hears of it. */
export const record = (tx: Tx, actor: Recorded, fact: keyof typeof facts, { listId = null, ...subject }: Subject & { listId?: string | null }): void =>
  write(tx, actor, fact, listId === null ? subject : { ...subject, data: { ...subject.data, within: listId } })
