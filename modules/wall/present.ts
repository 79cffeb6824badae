import { sql, type RawBuilder } from 'kysely'
import type { Actor, Who } from '#platform/access/actor.ts'
import { roleColumn, type Role } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { commentActions, postActions, visibleComments, visiblePosts } from './access.ts'
import type { ReactionKind } from './tables.ts'

type Author = { author_id: string, author_name: string, headline: string, external: string | null }
type JsonComment = Author & { id: string, body: string, created_at: string, edited_at: string | null, version: number }

/** The author, joined as `author`, by the name that others see. */
export const authorName = sql<string>`author.given_name || ' ' || author.family_name`.as('author_name')

/**
 * Posts with all that a reply says of one: author, photos, reactions and the latest three comments; one statement whatever their number.
 * `scope` is where the actor's role is asked: the space itself, when all posts are of one, so that it is asked once.
 */
export const postRows = (db: Db, actor: Who, scope: RawBuilder<string> = sql.ref('post.scope_id')) => visiblePosts(db, actor).innerJoin('person as author', 'author.id', 'post.author_id')
  .select(['post.id', 'post.scope_id', 'post.author_id', 'post.body', 'post.created_at', 'post.edited_at', 'post.comment_count', 'post.version',
    authorName, 'author.headline', externalColumn('author', 'post.authority_id').as('external'), roleColumn(actor, scope).as('role'),
    'post.thanks', 'post.useful', 'post.seen', 'post.bravo', sql<ReactionKind[] | null>`(select array_agg(r.kind) from reaction r where r.post_id = post.id and r.person_id = ${actor.personId})`.as('mine'),
    sql<{ id: string, alt: string, width: number, height: number }[] | null>`(select json_agg(json_build_object('id', f.id, 'alt', p.alt, 'width', f.width, 'height', f.height) order by p.rank)
      from post_photo p join file f on f.id = p.file_id where p.post_id = post.id)`.as('photos'),
    sql<JsonComment[] | null>`case when post.comment_count = 0 then null else (select json_agg(c order by c.id) from (select c.id, c.author_id, c.body, c.created_at, c.edited_at, c.version, a.given_name || ' ' || a.family_name as author_name, a.headline,
      ${externalColumn('a', 'post.authority_id')} as external from comment c join person a on a.id = c.author_id where c.post_id = post.id and c.trashed_at is null order by c.id desc limit 3) c) end`.as('comments')])

type PostRow = Awaited<ReturnType<ReturnType<typeof postRows>['execute']>>[number]

const author = (row: Author) => ({ id: row.author_id, name: row.author_name, headline: row.headline, external: row.external })
const instant = (at: Date | string): string => (typeof at === 'string' ? new Date(at) : at).toISOString()

export const presentPost = (actor: Actor) => (p: PostRow) => ({
  id: p.id, spaceId: p.scope_id, author: author(p), body: p.body, createdAt: instant(p.created_at), editedAt: p.edited_at && instant(p.edited_at), photos: p.photos ?? [],
  reactions: { thanks: p.thanks, useful: p.useful, seen: p.seen, bravo: p.bravo }, mine: p.mine ?? [], commentCount: p.comment_count,
  comments: (p.comments ?? []).map((c) => presentComment(actor, p.role)({ ...c, post_id: p.id })), version: p.version, can: postActions(actor, p.author_id, p.role),
})

export const commentRows = (db: Db, actor: Actor) => visibleComments(db, actor).innerJoin('person as author', 'author.id', 'comment.author_id')
  .select(['comment.id', 'comment.post_id', 'comment.author_id', 'comment.body', 'comment.created_at', 'comment.edited_at', 'comment.version',
    authorName, 'author.headline', externalColumn('author', 'comment.authority_id').as('external'), roleColumn(actor, 'comment.scope_id').as('role')])

type AnyComment = Author & { id: string, post_id: string, body: string, created_at: Date | string, edited_at: Date | string | null, version: number }
export const presentComment = (actor: Actor, role: Role | null) => (c: AnyComment) => ({
  id: c.id, postId: c.post_id, author: author(c), body: c.body, createdAt: instant(c.created_at), editedAt: c.edited_at && instant(c.edited_at), version: c.version, can: commentActions(actor, c.author_id, role),
})
