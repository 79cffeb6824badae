import { sql } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { touchSpace } from '#modules/spaces/index.ts'
import { commentActions, visibleComments, visiblePosts } from './access.ts'
import { record } from './facts.ts'
import { noteMentions, settleMentions } from './mentions.ts'
import { commentRows, presentComment } from './present.ts'
import { settleQuestion } from './questions.ts'
import { found, gone } from './reach.ts'
import { keepCommentVersion } from './versions.ts'

/** The latest comments of a post and their replies, oldest first on each page; the cursor goes back in time. A removed one is there as long as somebody answers it. */
export async function listComments(db: Db, actor: Actor, postId: string, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const rows = await commentRows(db, actor).where('comment.post_id', '=', postId).where((eb) => eb.or([eb('comment.trashed_at', 'is', null), eb('comment.reply_count', '>', 0)]))
    .where((eb) => eb.exists(eb.selectFrom('post').select('post.id').where('post.id', '=', postId).where('post.trashed_at', 'is', null)))
    .$if(before !== null, (q) => q.where('comment.id', '<', sql<string>`${before?.[0]}::uuid`)).orderBy('comment.id', 'desc').limit(limit + 1).execute()
  if (rows.length === 0 && !(await visiblePosts(db, actor).select('post.id').where('post.id', '=', postId).where('post.trashed_at', 'is', null).executeTakeFirst())) throw new Problem(404, 'post.not_found')
  const page = pageOf(rows, limit, (c) => presentComment(actor, c.role, c, c.post_id), (c) => cursorOf(c.id))
  return { ...page, items: page.items.toReversed() }
}

/** A comment that is there, under a post that is there. */
export async function findComment(db: Db, actor: Actor, id: string) {
  const row = await commentRows(db, actor).where('comment.id', '=', id).where('comment.trashed_at', 'is', null)
    .where((eb) => eb.exists(eb.selectFrom('post').select('post.id').whereRef('post.id', '=', 'comment.post_id').where('post.trashed_at', 'is', null))).executeTakeFirst()
  if (!row) throw new Problem(404, 'comment.not_found')
  return presentComment(actor, row.role, row, row.post_id)
}

export async function createComment(tx: Tx, actor: Actor, postId: string, given: { body: string, parentId?: string }) {
  const typed = cleanText(given.body)
  if (typed === '') throw new Problem(422, 'comment.empty', { field: 'body' })
  const post = await found(tx, actor, postId, 'comment.write')
  const parentId = given.parentId === undefined ? null : await parentOf(tx, postId, given.parentId)
  const { text, people } = await settleMentions(tx, actor, post.scope_id, typed)
  const id = uuidv7()
  await tx.insertInto('comment').values({ id, authority_id: post.authority_id, scope_id: post.scope_id, post_id: postId, parent_id: parentId, author_id: actor.personId, body: text, created_at: actor.at, edited_at: null, trashed_at: null, trashed_by: null }).execute()
  await countComment(tx, { post_id: postId, parent_id: parentId, kind: post.kind }, 1)
  const mentions = await noteMentions(tx, actor, { post_id: postId, comment_id: id }, people)
  touchSpace(tx, post.scope_id, actor.at)
  record(tx, actor, 'comment.created', { id, scopeId: post.scope_id, authorityId: post.authority_id, data: { postId, ...(parentId === null ? {} : { parentId }), ...(post.kind === 'question' ? { kind: post.kind } : {}), ...mentions } })
  return readComment(tx, actor, id)
}

/** The comment below which a reply stands: a reply to a reply goes to the same one. */
async function parentOf(tx: Tx, postId: string, id: string): Promise<string> {
  const answered = await tx.selectFrom('comment').select(['id', 'parent_id']).where('id', '=', id).where('post_id', '=', postId).where('trashed_at', 'is', null).where('hidden_at', 'is', null).executeTakeFirst()
  if (!answered) throw new Problem(404, 'comment.not_found', { field: 'parentId' })
  return answered.parent_id ?? answered.id
}

export async function editComment(tx: Tx, actor: Actor, id: string, version: number, body: string) {
  const typed = cleanText(body)
  if (typed === '') throw new Problem(422, 'comment.empty', { field: 'body' })
  const comment = await reachable(tx, actor, id, 'comment.edit')
  const { text, people } = await settleMentions(tx, actor, comment.scope_id, typed)
  await keepCommentVersion(tx, id, version)
  const done = await tx.updateTable('comment').set((eb) => ({ body: text, edited_at: actor.at, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
  if (!done) throw new Problem(412, 'request.version_stale')
  const mentions = await noteMentions(tx, actor, { post_id: comment.post_id, comment_id: id }, people, true)
  record(tx, actor, 'comment.edited', { id, scopeId: comment.scope_id, authorityId: comment.authority_id, data: { postId: comment.post_id, ...mentions } })
  return readComment(tx, actor, id)
}

export async function trashComment(tx: Tx, actor: Actor, id: string): Promise<void> {
  const comment = await reachable(tx, actor, id, 'comment.trash')
  const done = await tx.updateTable('comment').set({ trashed_at: actor.at, trashed_by: actor.personId }).where('id', '=', id).where('trashed_at', 'is', null).returning('id').executeTakeFirst()
  if (done) await countTrashed(tx, comment, -1)
  record(tx, actor, 'comment.trashed', { id, scopeId: comment.scope_id, authorityId: comment.authority_id, data: { postId: comment.post_id } })
}

export async function restoreComment(tx: Tx, actor: Actor, id: string) {
  const comment = await reachable(tx, actor, id, 'comment.trash', true)
  if (comment.trashed_by !== null && comment.trashed_by !== actor.personId && !holds(comment.role, 'post.moderate')) throw new Problem(403, 'comment.not_allowed')
  const done = await tx.updateTable('comment').set({ trashed_at: null, trashed_by: null }).where('id', '=', id).where('trashed_at', 'is not', null).returning('id').executeTakeFirst()
  if (done) await countTrashed(tx, comment, 1)
  record(tx, actor, 'comment.restored', { id, scopeId: comment.scope_id, authorityId: comment.authority_id, data: { postId: comment.post_id } })
  return readComment(tx, actor, id)
}

/** One more or less under a post, below a comment; a question may have its first answer by it, or lose its last. */
export async function countComment(tx: Tx, at: { post_id: string, parent_id: string | null, kind: 'post' | 'question' }, by: 1 | -1): Promise<void> {
  await tx.updateTable('post').set((eb) => ({ comment_count: eb('comment_count', '+', by) })).where('id', '=', at.post_id).execute()
  if (at.parent_id !== null) await tx.updateTable('comment').set((eb) => ({ reply_count: eb('reply_count', '+', by) })).where('id', '=', at.parent_id).execute()
  if (at.kind === 'question') await settleQuestion(tx, at.post_id)
}

/** One that is hidden is not among those that all read. */
const countTrashed = async (tx: Tx, comment: Awaited<ReturnType<typeof reachable>>, by: 1 | -1): Promise<unknown> => (comment.hidden_at === null ? countComment(tx, comment, by)
  : tx.updateTable('post').set((eb) => ({ hidden_count: eb('hidden_count', '+', by) })).where('id', '=', comment.post_id).execute())

export async function readComment(tx: Tx, actor: Actor, id: string) {
  const row = await commentRows(tx, actor).where('comment.id', '=', id).executeTakeFirstOrThrow()
  return presentComment(actor, row.role, row, row.post_id)
}

/** A comment that the actor may see, and may do this with. */
export async function reachable(tx: Tx, actor: Actor, id: string, action: string, trashed = false) {
  const comment = await visibleComments(tx, actor).innerJoin('post', 'post.id', 'comment.post_id')
    .select(['comment.scope_id', 'comment.authority_id', 'comment.post_id', 'comment.parent_id', 'comment.author_id', 'comment.trashed_at', 'comment.trashed_by', 'comment.hidden_at', 'post.kind', 'post.trashed_at as post_trashed_at', roleColumn(actor, 'comment.scope_id').as('role')])
    .where('comment.id', '=', id).executeTakeFirst()
  const may = comment ? commentActions(actor, comment, comment.role).includes(action) : false
  if (!comment || comment.post_trashed_at !== null || (comment.trashed_at !== null && !(trashed && may && !gone(comment.trashed_at, actor.at)))) throw new Problem(404, 'comment.not_found')
  if (!may) throw await refusal(tx, actor, comment.scope_id, 'comment.not_allowed')
  return comment
}
