import { sql, type RawBuilder } from 'kysely'
import type { Actor, Who } from '#platform/access/actor.ts'
import { heldThere, holds, roleThere, scopesOf, type Role } from '#platform/access/access.ts'
import { shown, shownThere } from '#platform/access/hidden.ts'
import { andOn } from '#platform/access/switches.ts'
import type { Db } from '#platform/db/database.ts'

export const permissions = { 'post.read': 'onlooker', 'post.react': 'reader', 'comment.write': 'reader', 'post.write': 'contributor', 'post.moderate': 'host' } as const satisfies Record<string, Role>

/** Every query on posts starts here. What hosts hid is read by its author and by them. */
export const visiblePosts = (db: Db, actor: Who) => db.selectFrom('post').where('post.scope_id', 'in', sql<string>`${scopesOf(actor, 'post.read')}`).where(shown(actor, 'post', 'post.moderate'))
/** The same on the wall of one space: where one stands there is asked once, for all of its posts. */
export const there = (db: Pick<Db, 'with'>, actor: Who, space: RawBuilder<string>) => db.with((cte) => cte('there').materialized(), (q) => q.selectNoFrom(roleThere(actor, space, 'post.read').as('role')))
export const postsThere = (db: Db, actor: Who, space: RawBuilder<string>) => db.selectFrom('post').where('post.scope_id', '=', space).where(heldThere('post.read')).where(shownThere(actor, 'post', 'post.moderate'))
/** What people planned, each their own wherever they stand since; where the wall is off it waits, and is not there. */
export const planned = (db: Db) => db.selectFrom('scheduled_post as s').where(sql<boolean>`true${andOn('s.scope_id', 'post.write')}`)
/** A comment goes with its post. */
export const visibleComments = (db: Db, actor: Actor) => db.selectFrom('comment').where('comment.scope_id', 'in', sql<string>`${scopesOf(actor, 'post.read')}`).where(shown(actor, 'comment', 'post.moderate'))
  .where((eb) => eb.exists(eb.selectFrom('post as above').select('above.id').whereRef('above.id', '=', 'comment.post_id').where(shown(actor, 'above', 'post.moderate'))))
/** What a subquery on comments `c` of a visible post adds. */
export const shownComment = (actor: Who, alone = false) => (alone ? shownThere : shown)(actor, 'c', 'post.moderate')

type Standing = { author_id: string, role: Role | null, kind: 'post' | 'question', important_at: Date | null, hidden_at: Date | string | null, /** Who gave its accepted answer. */ helper_id?: string | null | undefined, /** A question that is joined to another one: what is said to it is said there. */ merged: boolean }
/** What the actor may do with a post, given their role in its space. Its author keeps the hand on it as long as they take part. */
export const postActions = (actor: Actor, { author_id, role, kind, important_at, hidden_at, helper_id, merged }: Standing): string[] => {
  const own = mine(actor, author_id, role)
  const host = holds(role, 'post.moderate')
  const alone = kind === 'question' && !merged
  // Nobody goes on with what is hidden: it is mended, taken away, or shown again.
  if (hidden_at !== null) return [...(own ? ['post.edit'] : []), ...(own || host ? ['post.trash'] : []), ...(host ? ['post.hide'] : [])]
  return [
    ...(holds(role, 'comment.write') && !merged ? ['comment.write'] : []), ...(holds(role, 'post.react') ? ['post.react'] : []),
    ...(own ? ['post.edit'] : []), ...(own || host ? ['post.trash'] : []),
    ...(important_at !== null && author_id !== actor.personId && holds(role, 'post.react') ? ['post.acknowledge'] : []), ...(important_at !== null && host ? ['post.follow_up'] : []),
    ...(host ? ['post.pin', 'post.hide'] : []), ...(alone && (own || host) ? ['answer.accept'] : []), ...(alone && host ? ['answer.official'] : []),
    ...(alone && (own || host || mine(actor, helper_id ?? '', role)) ? ['question.outdate'] : []), ...(kind === 'question' && host ? ['question.merge', 'answer.unofficial'] : []),
  ]
}
export const commentActions = (actor: Actor, { author_id: authorId, hidden_at }: { author_id: string, hidden_at: Date | string | null }, role: Role | null): string[] => [
  ...(hidden_at === null && authorId !== actor.personId && holds(role, 'post.react') ? ['comment.thank'] : []), ...(holds(role, 'post.moderate') ? ['comment.hide'] : []),
  ...(mine(actor, authorId, role) ? ['comment.edit'] : []), ...(mine(actor, authorId, role) || holds(role, 'post.moderate') ? ['comment.trash'] : []),
]
const mine = (actor: Actor, authorId: string, role: Role | null): boolean => authorId === actor.personId && holds(role, 'comment.write')
