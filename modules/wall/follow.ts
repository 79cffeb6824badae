// Following a post that one did not write in: one is told what is said there, and no more than that.
import { sql, type RawBuilder } from 'kysely'
import type { Actor, Who } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { hearAgain, hush } from '#platform/notices/silences.ts'
import { Problem } from '#platform/problem.ts'
import { visiblePosts } from './access.ts'
import { readPost } from './present.ts'

/** Has the actor a part in the thread? */
export const takesPart = ({ personId }: Who): RawBuilder<boolean> => sql<boolean>`(post.author_id = ${personId} or (post.comment_count > 0 and exists (select from comment mine where mine.author_id = ${personId} and mine.post_id = post.id and mine.trashed_at is null)))`

/** Follows a post, or not any more: whoever wrote in it hears no more of it. A mark of one's own: no fact, which administrators would read. */
export async function setFollowing(tx: Tx, actor: Actor, postId: string, follows: boolean) {
  const post = await visiblePosts(tx, actor).select(takesPart(actor).as('part')).where('post.id', '=', postId).where('post.trashed_at', 'is', null).executeTakeFirst()
  if (!post) throw new Problem(404, 'post.not_found')
  if (follows) {
    await hearAgain(tx, actor, 'post', postId)
    if (!post.part) await tx.insertInto('post_follow').values({ post_id: postId, person_id: actor.personId, at: actor.at }).onConflict((c) => c.doNothing()).execute()
  } else {
    await tx.deleteFrom('post_follow').where('post_id', '=', postId).where('person_id', '=', actor.personId).execute()
    if (post.part) await hush(tx, actor, 'post', postId)
  }
  return readPost(tx, actor, postId)
}
