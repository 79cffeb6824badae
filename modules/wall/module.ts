import type { Module } from '#platform/module.ts'
import { permissions } from './access.ts'
import { api } from './api.ts'
import { facts } from './facts.ts'
import { latestPosts } from './home.ts'
import { emptyTrash } from './jobs.ts'
import { notices } from './notices.ts'
import { nouns } from './nouns.ts'
import { trashDays } from './posts.ts'
import { problems } from './problems.ts'
import { forgetReactions } from './reactions.ts'
import { routes } from './routes.ts'

export const wall: Module = {
  name: 'wall', needs: ['spaces'], tab: true, api, routes, problems, permissions, facts, nouns, notices,
  keeps: { trash: { unit: 'days', usual: trashDays, what: { fr: 'Publications et commentaires retirés', en: 'Posts and comments taken away' }, why: { fr: 'On les rétablit pendant ce temps, puis ils disparaissent.', en: 'They are restored within that time, then they are gone.' } } },
  home: latestPosts,
  jobs: { trash: { cron: '7 * * * *', run: emptyTrash } },
  preload: { '/espaces/:id': ['GET /me', 'GET /spaces/:id', 'GET /spaces/:id/posts', 'GET /home'] },
  // What was posted stays with its author's name; who liked what need not.
  erase: forgetReactions,
  personal: async (db, personId, content) => ({
    posts: await db.selectFrom('post').select(['id', 'scope_id', 'created_at', 'edited_at', 'trashed_at']).$if(content, (q) => q.select('body')).where('author_id', '=', personId).execute(),
    comments: await db.selectFrom('comment').select(['id', 'post_id', 'scope_id', 'created_at', 'edited_at', 'trashed_at']).$if(content, (q) => q.select('body')).where('author_id', '=', personId).execute(),
    reactions: await db.selectFrom('reaction').selectAll().where('person_id', '=', personId).execute(),
  }),
}
