import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import type { Line, Nouns } from '#platform/nouns.ts'
import { visibleComments, visiblePosts } from './access.ts'

/** A post and a comment are titled by how they begin; a comment is read below its post. */
export const nouns: Nouns = {
  post: { lines: postLines },
  // A question is a post: its facts are named for what happens to it.
  question: { lines: postLines },
  comment: {
    lines: async (db, actor, ids) => (await visibleComments(db, actor).innerJoin('post', 'post.id', 'comment.post_id').select(['comment.id', 'comment.scope_id', 'comment.post_id', 'comment.body'])
      .where('comment.id', 'in', [...ids]).where('comment.trashed_at', 'is', null).where('post.trashed_at', 'is', null).execute())
      .map((c) => ({ id: c.id, title: beginning(c.body), address: `${postAddress(c.scope_id, c.post_id)}#commentaire-${c.id}`, scopeId: c.scope_id })),
  },
}

async function postLines(db: Db, actor: Actor, ids: readonly string[]): Promise<Line[]> {
  const posts = await visiblePosts(db, actor).select(['id', 'scope_id', 'body']).where('id', 'in', [...ids]).where('trashed_at', 'is', null).execute()
  return posts.map((p) => ({ id: p.id, title: beginning(p.body), address: postAddress(p.scope_id, p.id), scopeId: p.scope_id }))
}

const postAddress = (spaceId: string, postId: string): string => `/espaces/${spaceId}/publications/${postId}`

/** The first words of a text of Markdown, on one line. */
function beginning(body: string): string {
  const line = body.replace(/[*_`>#[\]]|\((?:https?|person):[^)]*\)/g, '').replace(/\s+/g, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s\S*$/, '')}…`
}
