import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { visiblePosts } from './access.ts'
import { postRows, presenting, readPost } from './present.ts'

/** What the actor keeps and may still read, the latest kept first. */
export async function listKept(db: Db, actor: Actor, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 2)
  const mine = visiblePosts(db, actor).innerJoin('kept as mine', (j) => j.onRef('mine.post_id', '=', 'post.id').on('mine.person_id', '=', actor.personId)).where('post.trashed_at', 'is', null)
    .$if(before !== null, (q) => q.where(sql<boolean>`(mine.at, mine.post_id) < (${before?.[0]}::timestamptz, ${before?.[1]}::uuid)`)).orderBy('mine.at', 'desc').orderBy('mine.post_id', 'desc').limit(limit + 1)
  const rows = await postRows(db, actor, mine).innerJoin('kept', (j) => j.onRef('kept.post_id', '=', 'post.id').on('kept.person_id', '=', actor.personId)).select('kept.at as kept_at').orderBy('kept.at', 'desc').orderBy('kept.post_id', 'desc').execute()
  return pageOf(rows, limit, await presenting(db, actor, rows), (p) => cursorOf(p.kept_at.toISOString(), p.id))
}

/** Keeps a post for oneself, or lets go of it. Nobody else learns of it: it is no fact, which administrators would read. */
export async function setKept(tx: Tx, actor: Actor, postId: string, keep: boolean) {
  const post = await visiblePosts(tx, actor).select('post.id').where('post.id', '=', postId).where('post.trashed_at', 'is', null).executeTakeFirst()
  if (!post) throw new Problem(404, 'post.not_found')
  if (keep) await tx.insertInto('kept').values({ person_id: actor.personId, post_id: postId, at: actor.at }).onConflict((c) => c.doNothing()).execute()
  else await tx.deleteFrom('kept').where('person_id', '=', actor.personId).where('post_id', '=', postId).execute()
  return readPost(tx, actor, postId)
}
