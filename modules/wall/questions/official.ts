// « Réponse officielle »: the comment that a space stands by, said by its hosts. Whoever asked still accepts the answer that helped them: the one does not touch the other.
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { record } from '../facts.ts'
import { readPost } from '../present.ts'
import { settleQuestion } from '../questions.ts'
import { found, isQuestion } from '../reach.ts'

/** One a question: on another comment, it moves there. */
export async function markOfficial(tx: Tx, actor: Actor, id: string, commentId: string) {
  await isQuestion(tx, actor, id)
  const post = await found(tx, actor, id, 'answer.official')
  const comment = await tx.selectFrom('comment').select('id').where('id', '=', commentId).where('post_id', '=', id).where('trashed_at', 'is', null).where('hidden_at', 'is', null).executeTakeFirst()
  if (!comment) throw new Problem(404, 'comment.not_found', { field: 'commentId' })
  const before = await tx.selectFrom('official_answer').select('comment_id').where('post_id', '=', id).executeTakeFirst()
  if (before?.comment_id !== commentId) {
    const said = { comment_id: commentId, by_id: actor.personId, at: actor.at }
    await tx.insertInto('official_answer').values({ post_id: id, ...said }).onConflict((c) => c.column('post_id').doUpdateSet(said)).execute()
    await settleQuestion(tx, id)
    record(tx, actor, 'question.official', { id, scopeId: post.scope_id, authorityId: post.authority_id, data: { postId: id, commentId, before: before?.comment_id ?? null, after: commentId } })
  }
  return readPost(tx, actor, id)
}

/** Takes that back; of a question that was joined to another one since, too. */
export async function unmarkOfficial(tx: Tx, actor: Actor, id: string) {
  await isQuestion(tx, actor, id)
  const post = await found(tx, actor, id, 'answer.unofficial')
  const gone = await tx.deleteFrom('official_answer').where('post_id', '=', id).returning(['comment_id', 'by_id']).executeTakeFirst()
  if (gone) {
    await settleQuestion(tx, id)
    record(tx, actor, 'question.unofficial', { id, scopeId: post.scope_id, authorityId: post.authority_id, data: { postId: id, commentId: gone.comment_id, byId: gone.by_id } })
  }
  return readPost(tx, actor, id)
}
