import type { Module } from '#platform/module.ts'
import { permissions } from './access.ts'
import { api } from './api.ts'
import { facts } from './facts.ts'
import { emptyTrash } from './jobs.ts'
import { newsForMe } from './lists.ts'
import { notices } from './notices.ts'
import { nouns, search } from './nouns.ts'
import { registerOutlets } from './outlets/pages.ts'
import { problems } from './problems.ts'
import { publishDue } from './publishing.ts'
import { trashDays } from './reach.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'

export const news: Module = {
  name: 'news', label: { fr: 'Actualités', en: 'News' }, about: { fr: 'Ce que chacun doit savoir, selon son métier et son lieu', en: 'What each of us should know, by trade and place' },
  needs: ['directory', 'audiences'], api, routes, problems, permissions, facts, sentences, nouns, search, notices, home: newsForMe, pages: registerOutlets,
  keeps: { trash: { unit: 'days', usual: trashDays, what: { fr: 'Actualités retirées', en: 'Articles taken away' }, why: { fr: 'On les rétablit pendant ce temps, puis elles disparaissent.', en: 'They are restored within that time, then they are gone.' } } },
  jobs: { publish: { cron: '* * * * *', run: publishDue }, trash: { cron: '41 * * * *', run: emptyTrash } },
  preload: { '/actualites': ['GET /me', 'GET /home'], '/actualites/:id': ['GET /me', 'GET /home'] },
  // An article stays with its author's name, and with who said to have understood it: that is what it was for.
  erase: async (tx, personId) => {
    await tx.deleteFrom('news_feed').where('person_id', '=', personId).execute()
    await tx.deleteFrom('article_thanks').where('person_id', '=', personId).execute()
  },
  personal: async (db, personId, content) => ({
    articles: await db.selectFrom('article').select(['id', 'created_at', 'edited_at', 'published_at', 'trashed_at']).$if(content, (q) => q.select(['title', 'summary', 'body', 'short'])).where('author_id', '=', personId).orderBy('id').limit(10_000).execute(),
    articleComments: await db.selectFrom('article_comment').select(['id', 'article_id', 'created_at', 'trashed_at']).$if(content, (q) => q.select('body')).where('author_id', '=', personId).orderBy('id').limit(10_000).execute(),
    articleThanks: await db.selectFrom('article_thanks').select(['article_id', 'at']).where('person_id', '=', personId).orderBy('article_id').limit(10_000).execute(),
    newsletters: await db.selectFrom('newsletter').select(['id', 'title', 'created_at']).where('created_by', '=', personId).orderBy('id').limit(10_000).execute(),
    newsFeed: await db.selectFrom('news_feed').select('created_at').where('person_id', '=', personId).execute(),
    articleReadings: await db.selectFrom('article_reading').select(['article_id', 'at']).where('person_id', '=', personId).orderBy('article_id').limit(10_000).execute(),
  }),
}
