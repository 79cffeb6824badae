import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'
import { readPost } from './present.ts'
import { found } from './reach.ts'
import type { ReactionKind } from './tables.ts'

const kinds = new Set<string>(['thanks', 'useful', 'seen', 'bravo'] satisfies ReactionKind[])
const known = (kind: string): kind is ReactionKind => kinds.has(kind)

/** Gives a reaction, or takes it back; the same twice changes nothing. */
export async function setReaction(tx: Tx, actor: Actor, postId: string, kind: string, given: boolean) {
  if (!known(kind)) throw new Problem(422, 'reaction.unknown', { field: 'kind' })
  const post = await found(tx, actor, postId, 'post.react')
  const changed = given
    ? await tx.insertInto('reaction').values({ post_id: postId, person_id: actor.personId, kind, at: actor.at }).onConflict((c) => c.doNothing()).returning('kind').executeTakeFirst()
    : await tx.deleteFrom('reaction').where('post_id', '=', postId).where('person_id', '=', actor.personId).where('kind', '=', kind).returning('kind').executeTakeFirst()
  if (changed) record(tx, actor, 'post.reacted', { id: postId, scopeId: post.scope_id, authorityId: post.authority_id, data: { kind, given } })
  return readPost(tx, actor, postId)
}
