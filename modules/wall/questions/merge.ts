// A question that was asked before is joined to the one that stays. By reference: nothing is moved or copied, so that « Séparer » brings all of it back.
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn } from '#platform/access/access.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { visiblePosts } from '../access.ts'
import { record } from '../facts.ts'
import { postRows, presenting, readPost } from '../present.ts'
import { found, isQuestion } from '../reach.ts'
import { merged } from './merged.ts'

/** Joins a question to another one, for a host of both their spaces. One level: what others are joined to is not joined itself. */
export async function mergeQuestion(tx: Tx, actor: Actor, id: string, into: string) {
  await isQuestion(tx, actor, id)
  const post = await found(tx, actor, id, 'question.merge')
  // Two who join each to the other at once come one after the other.
  await tx.selectFrom('post').select('id').where('id', 'in', [id, into]).orderBy('id').forNoKeyUpdate().execute()
  const original = await visiblePosts(tx, actor).select(['post.kind', 'post.hidden_at', merged.as('merged'), roleColumn(actor, 'post.scope_id').as('role')]).where('post.id', '=', into).where('post.trashed_at', 'is', null).executeTakeFirst()
  if (!original || original.kind !== 'question' || original.hidden_at !== null || into === id) throw new Problem(422, 'question.original_not_found', { field: 'into' })
  if (!holds(original.role, 'post.moderate')) throw new Problem(403, 'question.not_host_there', { field: 'into' })
  if (original.merged) throw new Problem(409, 'question.merged_already', { field: 'into' })
  if (await tx.selectFrom('post').select('id').where('merged_into', '=', id).where('trashed_at', 'is', null).executeTakeFirst()) throw new Problem(409, 'question.gathers', { field: 'into' })
  const before = await tx.selectFrom('post').select('merged_into').where('id', '=', id).executeTakeFirstOrThrow()
  if (before.merged_into !== into) {
    await tx.updateTable('post').set({ merged_into: into, merged_at: actor.at, merged_by: actor.personId }).where('id', '=', id).execute()
    record(tx, actor, 'question.merged', { id, scopeId: post.scope_id, authorityId: post.authority_id, data: { postId: into, before: before.merged_into, after: into } })
  }
  return readPost(tx, actor, id)
}

export async function separateQuestion(tx: Tx, actor: Actor, id: string) {
  await isQuestion(tx, actor, id)
  const post = await found(tx, actor, id, 'question.merge')
  const before = await tx.selectFrom('post').select('merged_into').where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow()
  if (before.merged_into !== null) {
    await tx.updateTable('post').set({ merged_into: null, merged_at: null, merged_by: null }).where('id', '=', id).execute()
    record(tx, actor, 'question.separated', { id, scopeId: post.scope_id, authorityId: post.authority_id, data: { postId: before.merged_into } })
  }
  return readPost(tx, actor, id)
}

/** The questions that are joined to one, and whose space the actor reads; the oldest first. */
export async function listMerged(db: Db, actor: Actor, id: string, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 1)
  const joined = visiblePosts(db, actor).where('post.merged_into', '=', id).where('post.trashed_at', 'is', null).where('post.hidden_at', 'is', null)
    .where((eb) => eb.exists(visiblePosts(db, actor).select('post.id').where('post.id', '=', id).where('post.trashed_at', 'is', null)))
    .$if(after !== null, (q) => q.where('post.id', '>', after?.[0] ?? '')).orderBy('post.id').limit(limit + 1)
  const rows = await postRows(db, actor, joined).orderBy('post.id').execute()
  if (rows.length === 0) await isQuestion(db, actor, id)
  return pageOf(rows, limit, await presenting(db, actor, rows), (p) => cursorOf(p.id))
}
