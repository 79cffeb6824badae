import { recorder } from '#platform/journal/record.ts'

export const facts = {
  'post.created': 'evidence', 'post.edited': 'evidence', 'post.trashed': 'evidence', 'post.restored': 'evidence', 'post.reacted': 'evidence',
  'post.pinned': 'evidence', 'post.unpinned': 'evidence', 'question.accepted': 'evidence', 'question.reopened': 'evidence',
  'comment.created': 'evidence', 'comment.edited': 'evidence', 'comment.trashed': 'evidence', 'comment.restored': 'evidence',
  'post.hidden': 'evidence', 'post.shown': 'evidence', 'comment.hidden': 'evidence', 'comment.shown': 'evidence',
} as const
export const record = recorder(facts)
