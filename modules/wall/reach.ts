// Finding what a verb is about, for whoever may do it.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from '#modules/spaces/index.ts'
import { postActions, visiblePosts } from './access.ts'
import { merged } from './questions/merged.ts'

export const trashDays = 30

export async function mayRead(db: Db, actor: Actor, spaceId: string): Promise<void> {
  const { role } = await standing(db, actor, spaceId, 'post.read')
  if (!holds(role, 'post.read')) throw new Problem(403, 'space.members_only')
}

/** Of the accepted answer of a question, if it has one. */
const helped = (column: 'w.comment_id' | 'c.author_id') => sql<string | null>`case when post.answer_state = 'accepted' then (select ${sql.ref(column)} from accepted_answer w join comment c on c.id = w.comment_id where w.post_id = post.id) end`

/** Other posts are no questions, whatever one may do with them. */
export async function isQuestion(db: Db, actor: Actor, id: string): Promise<void> {
  const post = await visiblePosts(db, actor).select('post.kind').where('post.id', '=', id).where('post.trashed_at', 'is', null).executeTakeFirst()
  if (!post) throw new Problem(404, 'post.not_found')
  if (post.kind !== 'question') throw new Problem(409, 'question.none')
}

/** A post that the actor may see, and may do this with. A trashed one is only there for its own restoration. */
export async function found(db: Db, actor: Actor, id: string, action: string, trashed = false) {
  const post = await visiblePosts(db, actor).select(['post.id', 'post.scope_id', 'post.authority_id', 'post.author_id', 'post.kind', 'post.body', 'post.files', 'post.pinned_at', 'post.important_at', 'post.reminded_at', 'post.trashed_at', 'post.trashed_by', 'post.hidden_at', helped('w.comment_id').as('answer_id'), helped('c.author_id').as('helper_id'), merged.as('merged'), roleColumn(actor, 'post.scope_id').as('role')]).where('post.id', '=', id).executeTakeFirst()
  if (!post || (post.trashed_at !== null && (!trashed || gone(post.trashed_at, actor.at)))) throw new Problem(404, 'post.not_found')
  if (!postActions(actor, post).includes(action)) throw post.trashed_at === null ? await refusal(db, actor, post.scope_id, 'post.not_allowed') : new Problem(404, 'post.not_found')
  // What a host took away comes back by a host's hand alone.
  if (trashed && post.trashed_by !== null && post.trashed_by !== actor.personId && !holds(post.role, 'post.moderate')) throw new Problem(403, 'post.not_allowed')
  return post
}

/** In the trash for longer than one may take it back. */
export const gone = (trashedAt: Date, at: Date): boolean => at.getTime() - trashedAt.getTime() > trashDays * 86_400_000
