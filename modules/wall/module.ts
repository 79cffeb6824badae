import type { Module } from '#platform/module.ts'
import { permissions } from './access.ts'
import { api } from './api.ts'
import { blueprint } from './blueprint.ts'
import { closing, harvest } from './closing.ts'
import { exported } from './exported.ts'
import { facts } from './facts.ts'
import { follows } from './followed.ts'
import { latestPosts } from './home.ts'
import { emptyTrash, remove } from './jobs.ts'
import { look } from './look.ts'
import { notices } from './notices.ts'
import { nouns, search } from './nouns.ts'
import { forgetVotes } from './polls.ts'
import { problems } from './problems.ts'
import { forgetReactions } from './reactions.ts'
import { forgetThanks } from './thanks.ts'
import { trashDays } from './reach.ts'
import { callKnowing } from './questions/calls.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'
import { forgetScheduled } from './scheduled.ts'
import { sendDue } from './sending.ts'
import { week } from './week.ts'

export const wall: Module = {
  name: 'wall', label: { fr: 'Fil des espaces', en: 'Walls of spaces' }, about: { fr: 'Publications, photos, commentaires, réactions', en: 'Posts, photos, comments, reactions' },
  needs: ['directory', 'spaces'], tab: true, api, routes, problems, permissions, facts, sentences, nouns, search, notices,
  keeps: { trash: { unit: 'days', usual: trashDays, what: { fr: 'Publications et commentaires retirés', en: 'Posts and comments taken away' }, why: { fr: 'On les rétablit pendant ce temps, puis ils disparaissent.', en: 'They are restored within that time, then they are gone.' } } },
  home: latestPosts, follows,
  space: { export: exported, blueprint, closing, week, harvest, remove, look },
  jobs: { scheduled: { cron: '* * * * *', run: sendDue }, trash: { cron: '7 * * * *', run: emptyTrash }, calls: { cron: '*/10 * * * *', run: callKnowing } },
  preload: {
    '/espaces/:id': ['GET /me', 'GET /spaces/:id', 'GET /spaces/:id/posts', 'GET /spaces/:id/pinned', 'GET /home'],
    '/espaces/:id/publications/:postId': ['GET /me', 'GET /spaces/:id', 'GET /home'],
  },
  // What was posted stays with its author's name; who liked, kept or was named in what need not.
  erase: async (tx, personId, at) => {
    await forgetScheduled(tx, personId, at)
    await forgetVotes(tx, personId)
    await forgetReactions(tx, personId)
    await forgetThanks(tx, personId)
    for (const table of ['kept', 'post_follow', 'mention', 'acknowledgement', 'question_call', 'question_call_off'] as const) await tx.deleteFrom(table).where('person_id', '=', personId).execute()
  },
  personal: async (db, personId, content) => ({
    posts: await db.selectFrom('post').select(['id', 'scope_id', 'created_at', 'edited_at', 'trashed_at']).$if(content, (q) => q.select('body')).where('author_id', '=', personId).execute(),
    comments: await db.selectFrom('comment').select(['id', 'post_id', 'scope_id', 'created_at', 'edited_at', 'trashed_at']).$if(content, (q) => q.select('body')).where('author_id', '=', personId).execute(),
    earlierVersions: content ? [
      ...await db.selectFrom('post_version').innerJoin('post', 'post.id', 'post_id').select(['post_id', 'post_version.version', 'post_version.body', 'at']).where('author_id', '=', personId).execute(),
      ...await db.selectFrom('comment_version').innerJoin('comment', 'comment.id', 'comment_id').select(['comment_id', 'comment_version.version', 'comment_version.body', 'at']).where('author_id', '=', personId).execute(),
    ] : [],
    mentions: await db.selectFrom('mention').select(['post_id', 'comment_id', 'at']).where('person_id', '=', personId).execute(),
    scheduledPosts: await db.selectFrom('scheduled_post').select(['id', 'scope_id', 'due_at', 'created_at']).$if(content, (q) => q.select('body')).where('author_id', '=', personId).execute(),
    acknowledgements: await db.selectFrom('acknowledgement').select(['post_id', 'at']).where('person_id', '=', personId).execute(),
    questionCalls: await db.selectFrom('question_call').select(['post_id', 'skill', 'at']).where('person_id', '=', personId).execute(),
    questionCallsOff: content ? await db.selectFrom('question_call_off').select('at').where('person_id', '=', personId).execute() : [],
    // What somebody keeps or follows is theirs alone to know.
    followedPosts: content ? await db.selectFrom('post_follow').select(['post_id', 'at']).where('person_id', '=', personId).execute() : [],
    kept: content ? await db.selectFrom('kept').select(['post_id', 'at']).where('person_id', '=', personId).execute() : [],
    thanks: await db.selectFrom('comment_thanks').select(['comment_id', 'at']).where('person_id', '=', personId).execute(),
    reactions: await db.selectFrom('reaction').selectAll().where('person_id', '=', personId).execute(),
  }),
}
