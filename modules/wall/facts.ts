import { recorder } from '#platform/journal/record.ts'

export const facts = {
  'post.created': 'evidence', 'post.edited': 'evidence', 'post.trashed': 'evidence', 'post.restored': 'evidence', 'post.reacted': 'evidence',
  'post.acknowledged': 'evidence', 'post.reminded': 'evidence', 'post.pinned': 'evidence', 'post.unpinned': 'evidence', 'question.accepted': 'evidence', 'question.reopened': 'evidence',
  'comment.created': 'evidence', 'comment.edited': 'evidence', 'comment.trashed': 'evidence', 'comment.restored': 'evidence',
} as const
export const record = recorder(facts)
