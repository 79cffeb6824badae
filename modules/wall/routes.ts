import type { Handlers } from '#platform/module.ts'
import { tellingMe } from '#platform/notices/live.ts'
import type { api } from './api.ts'
import { createComment, editComment, findComment, listComments, restoreComment, trashComment } from './comments.ts'
import { setFollowing } from './follow.ts'
import { listReaders, readReach, remindReaders, setAcknowledged } from './important.ts'
import { listKept, setKept } from './kept.ts'
import { listMentionable } from './mentions.ts'
import { listPinned, pinPost, unpinPost } from './pins.ts'
import { listVotes, setVote } from './polls.ts'
import { createPost, editPost, listPosts, mayPost, restorePost, trashPost } from './posts.ts'
import { readPost } from './present.ts'
import { questionsAlike } from './questions/alike.ts'
import { setCalls } from './questions/calls.ts'
import { listMerged, mergeQuestion, separateQuestion } from './questions/merge.ts'
import { markOfficial, unmarkOfficial } from './questions/official.ts'
import { markCurrent, markOutdated, readReplacement } from './questions/outdated.ts'
import { listRegister, readRegisterFigures } from './questions/register.ts'
import { acceptAnswer, listQuestions, reopenQuestion } from './questions.ts'
import { setReaction } from './reactions.ts'
import { changeScheduled, listScheduled, restoreScheduled, schedulePost, withdrawScheduled } from './scheduled.ts'
import { sendNow } from './sending.ts'
import { setThanks } from './thanks.ts'
import { listCommentVersions, listPostVersions } from './versions.ts'

export const routes = {
  'GET /spaces/:id/posts': ({ params, query }, { db, actor }) => listPosts(db, actor, params.id, query),
  'POST /spaces/:id/posts': async ({ params, body }, { db, work, actor }) => {
    // Asked before, so that a post without photos is one statement, which needs no transaction around it.
    const space = await mayPost(db, actor, params.id)
    return work((tx) => createPost(tx, actor, space, body))
  },
  'GET /spaces/:id/pinned': ({ params }, { db, actor }) => listPinned(db, actor, params.id),
  'GET /spaces/:id/questions': ({ params, query }, { db, actor }) => listQuestions(db, actor, params.id, query),
  'GET /spaces/:id/question-register': ({ params, query }, { db, actor }) => listRegister(db, actor, params.id, query),
  'GET /spaces/:id/question-register/figures': ({ params }, { db, actor }) => readRegisterFigures(db, actor, params.id),
  'GET /questions-alike': ({ query }, { db, actor }) => questionsAlike(db, actor, query),
  'GET /spaces/:id/mentionable': ({ params, query }, { db, actor }) => listMentionable(db, actor, params.id, query.q),
  'GET /posts/:id': ({ params }, { db, actor }) => readPost(db, actor, params.id),
  'PATCH /posts/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => editPost(tx, actor, params.id, ifMatch, body.body)),
  'DELETE /posts/:id': ({ params }, { work, actor }) => work((tx) => trashPost(tx, actor, params.id)),
  'PUT /posts/:id/restoration': ({ params }, { work, actor }) => work((tx) => restorePost(tx, actor, params.id)),
  'GET /posts/:id/versions': ({ params, query }, { db, actor }) => listPostVersions(db, actor, params.id, query),
  'PUT /posts/:id/pin': ({ params }, { work, actor }) => work((tx) => pinPost(tx, actor, params.id)),
  'DELETE /posts/:id/pin': ({ params }, { work, actor }) => work((tx) => unpinPost(tx, actor, params.id)),
  'POST /spaces/:id/scheduled-posts': ({ params, body }, { work, actor }) => work(async (tx) => schedulePost(tx, actor, await mayPost(tx, actor, params.id), body)),
  'GET /me/scheduled-posts': ({ query }, { db, actor }) => listScheduled(db, actor, query),
  'PATCH /scheduled-posts/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => changeScheduled(tx, actor, params.id, ifMatch, body)),
  'DELETE /scheduled-posts/:id': ({ params }, { work, actor }) => work((tx) => withdrawScheduled(tx, actor, params.id)),
  'PUT /scheduled-posts/:id/restoration': ({ params }, { work, actor }) => work((tx) => restoreScheduled(tx, actor, params.id)),
  'POST /scheduled-posts/:id/publication': ({ params }, { work, actor }) => work((tx) => sendNow(tx, actor, params.id)),
  'GET /spaces/:id/reach': ({ params }, { db, actor }) => readReach(db, actor, params.id),
  'PUT /posts/:id/acknowledgement': ({ params }, { work, actor }) => work((tx) => setAcknowledged(tx, actor, params.id, true)),
  'DELETE /posts/:id/acknowledgement': ({ params }, { work, actor }) => work((tx) => setAcknowledged(tx, actor, params.id, false)),
  'GET /posts/:id/readers': ({ params, query }, { db, actor }) => listReaders(db, actor, params.id, query),
  'POST /posts/:id/reminder': ({ params }, { work, actor }) => work((tx) => remindReaders(tx, actor, params.id)),
  'PUT /posts/:id/vote': ({ params, body }, { work, actor }) => work((tx) => setVote(tx, actor, params.id, body.choices)),
  'DELETE /posts/:id/vote': ({ params }, { work, actor }) => work((tx) => setVote(tx, actor, params.id, [])),
  'GET /posts/:id/votes': ({ params, query }, { db, actor }) => listVotes(db, actor, params.id, query),
  'PUT /posts/:id/keep': ({ params }, { work, actor }) => work((tx) => setKept(tx, actor, params.id, true)),
  'DELETE /posts/:id/keep': ({ params }, { work, actor }) => work((tx) => setKept(tx, actor, params.id, false)),
  'PUT /posts/:id/follow': ({ params }, ctx) => tellingMe(ctx, (tx) => setFollowing(tx, ctx.actor, params.id, true)),
  'DELETE /posts/:id/follow': ({ params }, ctx) => tellingMe(ctx, (tx) => setFollowing(tx, ctx.actor, params.id, false)),
  'GET /me/kept': ({ query }, { db, actor }) => listKept(db, actor, query),
  'PUT /posts/:id/accepted-answer': ({ params, body }, { work, actor }) => work((tx) => acceptAnswer(tx, actor, params.id, body.commentId)),
  'DELETE /posts/:id/accepted-answer': ({ params }, { work, actor }) => work((tx) => reopenQuestion(tx, actor, params.id)),
  'PUT /posts/:id/official-answer': ({ params, body }, { work, actor }) => work((tx) => markOfficial(tx, actor, params.id, body.commentId)),
  'DELETE /posts/:id/official-answer': ({ params }, { work, actor }) => work((tx) => unmarkOfficial(tx, actor, params.id)),
  'PUT /posts/:id/outdated': ({ params, body }, { work, actor, modules }) => work((tx) => markOutdated(tx, { actor, modules }, params.id, body.replacedBy)),
  'DELETE /posts/:id/outdated': ({ params }, { work, actor }) => work((tx) => markCurrent(tx, actor, params.id)),
  'GET /posts/:id/replacement': ({ params }, { db, actor, modules }) => readReplacement(db, { actor, modules }, params.id),
  'PUT /posts/:id/merged': ({ params, body }, { work, actor }) => work((tx) => mergeQuestion(tx, actor, params.id, body.into)),
  'DELETE /posts/:id/merged': ({ params }, { work, actor }) => work((tx) => separateQuestion(tx, actor, params.id)),
  'GET /posts/:id/merged': ({ params, query }, { db, actor }) => listMerged(db, actor, params.id, query),
  'PUT /me/question-calls': (_input, { work, actor }) => work((tx) => setCalls(tx, actor, true)),
  'DELETE /me/question-calls': (_input, { work, actor }) => work((tx) => setCalls(tx, actor, false)),
  'GET /posts/:id/comments': ({ params, query }, { db, actor }) => listComments(db, actor, params.id, query),
  'POST /posts/:id/comments': ({ params, body }, { work, actor }) => work((tx) => createComment(tx, actor, params.id, body)),
  'GET /comments/:id': ({ params }, { db, actor }) => findComment(db, actor, params.id),
  'GET /comments/:id/versions': ({ params, query }, { db, actor }) => listCommentVersions(db, actor, params.id, query),
  'PATCH /comments/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => editComment(tx, actor, params.id, ifMatch, body.body)),
  'DELETE /comments/:id': ({ params }, { work, actor }) => work((tx) => trashComment(tx, actor, params.id)),
  'PUT /comments/:id/restoration': ({ params }, { work, actor }) => work((tx) => restoreComment(tx, actor, params.id)),
  'PUT /comments/:id/thanks': ({ params }, { work, actor }) => work((tx) => setThanks(tx, actor, params.id, true)),
  'DELETE /comments/:id/thanks': ({ params }, { work, actor }) => work((tx) => setThanks(tx, actor, params.id, false)),
  'PUT /posts/:id/reactions/:kind': ({ params }, { work, actor }) => work((tx) => setReaction(tx, actor, params.id, params.kind, true)),
  'DELETE /posts/:id/reactions/:kind': ({ params }, { work, actor }) => work((tx) => setReaction(tx, actor, params.id, params.kind, false)),
} satisfies Handlers<typeof api>
