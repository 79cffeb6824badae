import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { visiblePosts } from './access.ts'
import { record } from './facts.ts'
import { postRows, presentPost, readPost } from './present.ts'

/** What the actor keeps and may still read, the latest kept first. */
export async function listKept(db: Db, actor: Actor, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 2)
  const rows = await postRows(db, actor).innerJoin('kept as mine', (j) => j.onRef('mine.post_id', '=', 'post.id').on('mine.person_id', '=', actor.personId)).select('mine.at as kept_at').where('post.trashed_at', 'is', null)
    .$if(before !== null, (q) => q.where(sql<boolean>`(mine.at, mine.post_id) < (${before?.[0]}::timestamptz, ${before?.[1]}::uuid)`)).orderBy('mine.at', 'desc').orderBy('mine.post_id', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, presentPost(actor), (p) => cursorOf(p.kept_at.toISOString(), p.id))
}

/** Keeps a post for oneself, or lets go of it. Nobody else learns of it: its fact has no scope, and so no stream that tells it. */
export async function setKept(tx: Tx, actor: Actor, postId: string, keep: boolean) {
  const post = await visiblePosts(tx, actor).select('post.id').where('post.id', '=', postId).where('post.trashed_at', 'is', null).executeTakeFirst()
  if (!post) throw new Problem(404, 'post.not_found')
  const changed = keep
    ? await tx.insertInto('kept').values({ person_id: actor.personId, post_id: postId, at: actor.at }).onConflict((c) => c.doNothing()).returning('post_id').executeTakeFirst()
    : await tx.deleteFrom('kept').where('person_id', '=', actor.personId).where('post_id', '=', postId).returning('post_id').executeTakeFirst()
  if (changed) record(tx, actor, keep ? 'post.kept' : 'post.let_go', { id: postId })
  return readPost(tx, actor, postId)
}
