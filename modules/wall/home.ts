import { sql } from 'kysely'
import { plain } from '#lib/markdown/parse.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { mutedSpace } from '#platform/notices/silences.ts'
import { visiblePosts } from './access.ts'
import { spoken } from './present.ts'

/** The latest post of each space that one follows and has not muted, by space: what the home says beside its name, in plain words: the page need not know how they are written. */
export async function latestPosts(db: Db, actor: Actor) {
  const rows = await visiblePosts(db, actor).innerJoin('person as author', 'author.id', 'post.author_id')
    .innerJoin(sql<{ id: string }>`(select f.space_id, latest.id from follow f cross join lateral (select p.id from post p where p.scope_id = f.space_id and p.trashed_at is null and p.hidden_at is null order by p.id desc limit 1) latest
      where f.person_id = ${actor.personId} and not ${mutedSpace(actor, 'f.space_id')} order by latest.id desc limit 8)`.as('latest'), 'latest.id', 'post.id')
    .select(['post.scope_id', 'post.id', sql<string>`author.given_name || ' ' || author.family_name`.as('author'), sql<string>`left(${spoken('post.body')}, 280)`.as('body'), 'post.created_at', 'post.comment_count']).execute()
  return { items: rows.map((p) => ({ spaceId: p.scope_id, postId: p.id, author: p.author, body: plain(p.body), at: p.created_at.toISOString(), comments: p.comment_count })) }
}
