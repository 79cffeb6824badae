// What hosts hide: it stays where it is, for its author and for them, and is counted and shown nowhere else. Whoever asks for it has a reason; this one keeps it beside the row.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { hideFiles } from '#platform/files/files.ts'
import type { Hideable, Noun } from '#platform/nouns.ts'
import { visibleComments, visiblePosts } from './access.ts'
import { countComment, reachable } from './comments.ts'
import { record } from './facts.ts'
import { beginning, postAddress } from './naming.ts'
import { filesOf } from './posts.ts'
import { authorName } from './present.ts'
import { found } from './reach.ts'

export const hidingPosts: Noun['hiding'] = { of: postsOf, set: setPostHidden }
export const hidingComments: Noun['hiding'] = { of: commentsOf, set: setCommentHidden }

async function postsOf(db: Db, actor: Actor, ids: readonly string[]): Promise<Hideable[]> {
  const rows = await visiblePosts(db, actor).innerJoin('person as author', 'author.id', 'post.author_id').select(['post.id', 'post.scope_id', 'post.authority_id', 'post.author_id', 'post.body', 'post.hidden_at', 'post.hidden_by', authorName])
    .where('post.id', '=', sql<string>`any(${ids}::uuid[])`).where('post.trashed_at', 'is', null).execute()
  return rows.map((row) => hideable(row, postAddress(row.scope_id, row.id)))
}

async function commentsOf(db: Db, actor: Actor, ids: readonly string[]): Promise<Hideable[]> {
  const rows = await visibleComments(db, actor).innerJoin('post', 'post.id', 'comment.post_id').innerJoin('person as author', 'author.id', 'comment.author_id')
    .select(['comment.id', 'comment.post_id', 'comment.scope_id', 'comment.authority_id', 'comment.author_id', 'comment.body', 'comment.hidden_at', 'comment.hidden_by', authorName])
    .where('comment.id', '=', sql<string>`any(${ids}::uuid[])`).where('comment.trashed_at', 'is', null).where('post.trashed_at', 'is', null).execute()
  return rows.map((row) => hideable(row, `${postAddress(row.scope_id, row.post_id)}#commentaire-${row.id}`))
}

type Row = { id: string, scope_id: string, authority_id: string, author_id: string, author_name: string, body: string, hidden_at: Date | null, hidden_by: string | null }
const hideable = (row: Row, address: string): Hideable => ({
  id: row.id, scopeId: row.scope_id, authorityId: row.authority_id, authorId: row.author_id, author: row.author_name, excerpt: beginning(row.body), address, hiddenBy: row.hidden_by,
})

/** Hides a post, or shows it again (`reason` null); the same twice changes nothing. A pinned one is hidden unpinned. */
async function setPostHidden(tx: Tx, actor: Actor, id: string, reason: string | null): Promise<boolean> {
  const post = await found(tx, actor, id, 'post.hide')
  const now = reason === null ? shownAgain : { hidden_at: actor.at, hidden_by: actor.personId, hidden_reason: reason, pinned_at: null, pinned_by: null }
  if (!(await tx.updateTable('post').set(now).where('id', '=', id).where('hidden_at', reason === null ? 'is not' : 'is', null).returning('id').executeTakeFirst())) return false
  await hideFiles(tx, await filesOf(tx, id, post.files), reason === null ? null : actor.at)
  record(tx, actor, reason === null ? 'post.shown' : 'post.hidden', { id, scopeId: post.scope_id, authorityId: post.authority_id, data: turned(reason) })
  return true
}

async function setCommentHidden(tx: Tx, actor: Actor, id: string, reason: string | null): Promise<boolean> {
  const comment = await reachable(tx, actor, id, 'comment.hide')
  const now = reason === null ? shownAgain : { hidden_at: actor.at, hidden_by: actor.personId, hidden_reason: reason }
  if (!(await tx.updateTable('comment').set(now).where('id', '=', id).where('hidden_at', reason === null ? 'is not' : 'is', null).returning('id').executeTakeFirst())) return false
  // One fewer that all read, one more that few do; a question may lose its answer by it.
  await tx.updateTable('post').set((eb) => ({ hidden_count: eb('hidden_count', '+', reason === null ? -1 : 1) })).where('id', '=', comment.post_id).execute()
  await countComment(tx, comment, reason === null ? 1 : -1)
  record(tx, actor, reason === null ? 'comment.shown' : 'comment.hidden', { id, scopeId: comment.scope_id, authorityId: comment.authority_id, data: { postId: comment.post_id, ...turned(reason) } })
  return true
}

const shownAgain = { hidden_at: null, hidden_by: null, hidden_reason: null }
/** The reason may name people: it stands beside the row, not in the journal. */
const turned = (reason: string | null) => (reason === null ? { before: 'hidden', after: 'shown' } : { before: 'shown', after: 'hidden' })
