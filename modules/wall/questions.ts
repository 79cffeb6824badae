import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { proposeNamedSkills } from '#modules/directory/index.ts'
import { visiblePosts } from './access.ts'
import { record } from './facts.ts'
import { authorName, readPost, spoken } from './present.ts'
import { found, mayRead } from './reach.ts'
import { bestAnswer, isOfficial } from './questions/best.ts'
import { merged } from './questions/merged.ts'
import type { AnswerState } from './tables.ts'

/** Beginnings are shown in lists, never whole texts. */
const beginning = (column: string) => sql<string>`left(${spoken(column)}, 280)`

/** The questions of a space: those without an answer first, then those without an accepted one, the latest first. */
export async function listQuestions(db: Db, actor: Actor, spaceId: string, query: { state?: AnswerState, mine?: boolean, cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 2)
  const rows = await visiblePosts(db, actor).innerJoin('person as author', 'author.id', 'post.author_id')
    .leftJoin('comment as c', (j) => j.on(sql<boolean>`c.id = ${bestAnswer()}`)).leftJoin('person as helper', 'helper.id', 'c.author_id')
    .select(['post.id', 'post.author_id', 'post.created_at', 'post.comment_count', 'post.answer_state', 'post.outdated_at', authorName, 'author.headline', beginning('post.body').as('body'), beginning('c.body').as('answer'), isOfficial.as('official'), 'c.thanks', sql<number>`(select count(*)::int from question_call k where k.post_id = post.id)`.as('called'), sql<string | null>`helper.given_name || ' ' || helper.family_name`.as('helper')])
    .where('post.scope_id', '=', spaceId).where('post.kind', '=', 'question').where('post.trashed_at', 'is', null).where(sql<boolean>`not ${merged}`)
    .$if(query.state !== undefined, (q) => q.where('post.answer_state', '=', query.state!)).$if(query.mine === true, (q) => q.where('post.author_id', '=', actor.personId))
    .$if(before !== null, (q) => q.where(sql<boolean>`(post.answer_state collate "C", post.id) < (${before?.[0]}, ${before?.[1]}::uuid)`))
    // In the alphabet too, accepted comes before answered and answered before open.
    .orderBy(sql`post.answer_state collate "C"`, 'desc').orderBy('post.id', 'desc').limit(limit + 1).execute()
  if (rows.length === 0) await mayRead(db, actor, spaceId)
  return pageOf(rows, limit, (q) => ({
    id: q.id, author: { id: q.author_id, name: q.author_name, headline: q.headline }, body: q.body, createdAt: q.created_at.toISOString(), state: q.answer_state ?? 'open' as const, outdatedAt: q.outdated_at?.toISOString() ?? null, commentCount: q.comment_count, called: q.called,
    answer: q.helper === null ? null : { author: q.helper, body: q.answer, official: q.official, thanks: q.thanks ?? 0 },
  }), (q) => cursorOf(q.answer_state ?? '', q.id))
}

/** The asker or a host says which comment answers; another one may take its place. */
export async function acceptAnswer(tx: Tx, actor: Actor, postId: string, commentId: string) {
  const post = await asked(tx, actor, postId)
  const comment = await tx.selectFrom('comment').select('author_id').where('id', '=', commentId).where('post_id', '=', postId).where('trashed_at', 'is', null).where('hidden_at', 'is', null).executeTakeFirst()
  if (!comment) throw new Problem(404, 'comment.not_found', { field: 'commentId' })
  const before = await tx.selectFrom('accepted_answer').select('comment_id').where('post_id', '=', postId).executeTakeFirst()
  if (before?.comment_id !== commentId) {
    const accepted = { comment_id: commentId, by_id: actor.personId, at: actor.at }
    await tx.insertInto('accepted_answer').values({ post_id: postId, ...accepted }).onConflict((c) => c.column('post_id').doUpdateSet(accepted)).execute()
    await settleQuestion(tx, postId)
    // Whoever answers well may say so on their profile.
    if (comment.author_id !== post.author_id) await proposeNamedSkills(tx, { personId: comment.author_id, authorityId: post.authority_id, text: post.body, source: `post:${postId}` }, actor.at)
    record(tx, actor, 'question.accepted', { id: postId, scopeId: post.scope_id, authorityId: post.authority_id, data: { postId, commentId, before: before?.comment_id ?? null, after: commentId } })
  }
  return readPost(tx, actor, postId)
}

export async function reopenQuestion(tx: Tx, actor: Actor, postId: string) {
  const post = await asked(tx, actor, postId)
  const gone = await tx.deleteFrom('accepted_answer').where('post_id', '=', postId).returning('comment_id').executeTakeFirst()
  if (gone) {
    await settleQuestion(tx, postId)
    record(tx, actor, 'question.reopened', { id: postId, scopeId: post.scope_id, authorityId: post.authority_id, data: { postId, commentId: gone.comment_id } })
  }
  return readPost(tx, actor, postId)
}

async function asked(tx: Tx, actor: Actor, postId: string) {
  const post = await found(tx, actor, postId, 'comment.write')
  if (post.kind !== 'question') throw new Problem(409, 'question.none')
  return found(tx, actor, postId, 'answer.accept')
}

/** Brings a question to the state that its comments give it: an official answer answers it, whoever wrote it. A removed answer accepts nothing and is not official, and does and is again when it comes back. */
export const settleQuestion = (tx: Tx, postId: string) => sql`update post set answer_state = case
    when exists (select from accepted_answer w join comment c on c.id = w.comment_id where w.post_id = post.id and c.trashed_at is null and c.hidden_at is null) then 'accepted'
    when exists (select from comment c where c.post_id = post.id and c.trashed_at is null and c.hidden_at is null and (c.author_id <> post.author_id or exists (select from official_answer o where o.comment_id = c.id))) then 'answered' else 'open' end
  where id = ${postId} and kind = 'question'`.execute(tx)
