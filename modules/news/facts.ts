import { recorder } from '#platform/journal/record.ts'

// Whom something is addressed to is who may read it: what changes that is of the class of rights.
export const facts = {
  'article.created': 'evidence', 'article.edited': 'evidence', 'article.trashed': 'evidence', 'article.restored': 'evidence', 'article.review_asked': 'evidence', 'article.review_left': 'evidence', 'article.scheduled': 'evidence', 'article.unscheduled': 'evidence',
  'article.published': 'evidence', 'article.withdrawn': 'evidence', 'article.archived': 'evidence', 'article.unarchived': 'evidence', 'article.readdressed': 'security', 'article.acknowledged': 'evidence', 'article.reminded': 'evidence',
  'article.commented': 'evidence', 'article.comment_trashed': 'evidence', 'article.comment_restored': 'evidence', 'article.thanked': 'evidence', 'article.unthanked': 'evidence',
  'newsletter.created': 'evidence', 'newsletter.removed': 'evidence', 'news_display.created': 'security', 'news_display.removed': 'security', 'news_feed.created': 'security', 'news_feed.removed': 'security',
} as const
export const record = recorder(facts)
