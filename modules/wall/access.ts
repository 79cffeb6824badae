import { sql } from 'kysely'
import type { Actor, Who } from '#platform/access/actor.ts'
import { holds, scopesOf, type Role } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'

export const permissions = { 'post.read': 'onlooker', 'post.react': 'reader', 'comment.write': 'reader', 'post.write': 'contributor', 'post.moderate': 'host' } as const satisfies Record<string, Role>

/** Every query on posts starts here. */
export const visiblePosts = (db: Db, actor: Who) => db.selectFrom('post').where('post.scope_id', 'in', sql<string>`${scopesOf(actor, 'post.read')}`)
export const visibleComments = (db: Db, actor: Actor) => db.selectFrom('comment').where('comment.scope_id', 'in', sql<string>`${scopesOf(actor, 'post.read')}`)

type Standing = { author_id: string, role: Role | null, kind: 'post' | 'question', important_at: Date | null }
/** What the actor may do with a post, given their role in its space. Its author keeps the hand on it as long as they take part. */
export const postActions = (actor: Actor, { author_id, role, kind, important_at }: Standing): string[] => {
  const own = mine(actor, author_id, role)
  const host = holds(role, 'post.moderate')
  return [
    ...(holds(role, 'comment.write') ? ['comment.write'] : []), ...(holds(role, 'post.react') ? ['post.react'] : []),
    ...(own ? ['post.edit'] : []), ...(own || host ? ['post.trash'] : []),
    ...(important_at !== null && author_id !== actor.personId && holds(role, 'post.react') ? ['post.acknowledge'] : []), ...(important_at !== null && host ? ['post.follow_up'] : []),
    ...(host ? ['post.pin'] : []), ...(kind === 'question' && (own || host) ? ['answer.accept'] : []),
  ]
}
export const commentActions = (actor: Actor, authorId: string, role: Role | null): string[] => [
  ...(mine(actor, authorId, role) ? ['comment.edit'] : []), ...(mine(actor, authorId, role) || holds(role, 'post.moderate') ? ['comment.trash'] : []),
]
const mine = (actor: Actor, authorId: string, role: Role | null): boolean => authorId === actor.personId && holds(role, 'comment.write')
