import { recorder } from '#platform/journal/record.ts'

export const facts = {
  'post.created': 'evidence', 'post.edited': 'evidence', 'post.trashed': 'evidence', 'post.restored': 'evidence', 'post.reacted': 'evidence',
  'post.acknowledged': 'evidence', 'post.reminded': 'evidence', 'post.pinned': 'evidence', 'post.unpinned': 'evidence', 'question.accepted': 'evidence', 'question.reopened': 'evidence', 'question.official': 'evidence', 'question.unofficial': 'evidence', 'question.outdated': 'evidence', 'question.current': 'evidence', 'question.merged': 'evidence', 'question.separated': 'evidence', 'question.called': 'evidence',
  'scheduled_post.created': 'evidence', 'scheduled_post.edited': 'evidence', 'scheduled_post.withdrawn': 'evidence', 'scheduled_post.restored': 'evidence', 'scheduled_post.sent': 'evidence', 'scheduled_post.refused': 'evidence',
  'poll.voted': 'evidence',
  'comment.created': 'evidence', 'comment.edited': 'evidence', 'comment.trashed': 'evidence', 'comment.restored': 'evidence', 'comment.thanked': 'evidence',
  'post.hidden': 'evidence', 'post.shown': 'evidence', 'comment.hidden': 'evidence', 'comment.shown': 'evidence',
} as const
export const record = recorder(facts)
