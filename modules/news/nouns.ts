import { bare } from '#lib/markdown/bare.ts'
import type { Nouns } from '#platform/nouns.ts'
import type { SearchedNouns } from '#platform/search/searched.ts'
import { authorName } from './present.ts'
import { readable } from './access.ts'

export const nouns: Nouns = {
  article: {
    lines: async (db, actor, ids) => (await readable(db, actor).innerJoin('person as author', 'author.id', 'article.author_id').select(['article.id', 'article.scope_id', 'article.title', authorName.as('by')]).where('article.id', 'in', [...ids]).execute())
      .map((a) => ({ id: a.id, title: a.title, address: `/actualites/${a.id}`, scopeId: a.scope_id, by: a.by })),
  },
}

export const search: SearchedNouns = {
  article: {
    permission: 'news.read',
    rows: `select id, scope_id, authority_id, title, ${bare(`concat_ws(E'\\n', summary, body, short)`)} as body, published_at as at, '' as kind, author_id as by_id from article where published_at is not null and archived_at is null and trashed_at is null`,
    line: `select a.id, a.scope_id, '/actualites/' || a.id as address, w.given_name || ' ' || w.family_name as by, '' as kind from article a join person w on w.id = a.author_id where a.published_at is not null and a.archived_at is null and a.trashed_at is null`,
    facts: { 'article.published': 'self', 'article.edited': 'self', 'article.withdrawn': 'self', 'article.archived': 'self', 'article.unarchived': 'self', 'article.trashed': 'self', 'article.restored': 'self' },
  },
}
