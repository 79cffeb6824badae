import type { Sentences } from '#platform/journal/sentences.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: {
    article: { fr: 'Actualités', en: 'News' },
  },
  facts: {
    'article.created': { fr: 'a commencé une actualité', en: 'began an article' },
    'article.edited': { fr: 'a modifié une actualité', en: 'changed an article' },
    'article.trashed': { fr: 'a retiré une actualité', en: 'took an article away' },
    'article.restored': { fr: 'a rétabli une actualité', en: 'restored an article' },
    'article.review_asked': { fr: 'a donné une actualité à relire', en: 'gave an article to be read again' },
    'article.review_left': { fr: 'a repris une actualité qui était à relire', en: 'took back an article that was to be read again' },
    'article.scheduled': { fr: 'a programmé une actualité', en: 'scheduled an article' },
    'article.unscheduled': { fr: 'a déprogrammé une actualité', en: 'took an article off the schedule' },
    'article.published': { fr: 'a publié une actualité', en: 'published an article' },
    'article.withdrawn': { fr: 'a retiré une actualité de la publication', en: 'withdrew an article' },
    'article.archived': { fr: 'a archivé une actualité', en: 'archived an article' },
    'article.unarchived': { fr: 'a sorti une actualité des archives', en: 'took an article out of the archive' },
    'article.readdressed': { fr: 'a changé le public d’une actualité', en: 'changed whom an article is for' },
    'article.acknowledged': { fr: 'a lu et compris une actualité', en: 'read and understood an article' },
    'article.reminded': { fr: 'a rappelé de lire une actualité', en: 'reminded people to read an article' },
  },
  fields: {
    rule: { fr: 'Règle', en: 'Rule' },
    unitId: { fr: 'Service', en: 'Unit' },
    readBy: { fr: 'À lire avant le', en: 'To read by' },
    at: { fr: 'Moment', en: 'Moment' },
  },
} satisfies Sentences<typeof facts>
