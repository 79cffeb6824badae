import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'
import { readPost } from './present.ts'
import { found } from './reach.ts'
import type { ReactionKind } from './tables.ts'

const kinds = new Set<string>(['thanks', 'useful', 'seen', 'bravo'] satisfies ReactionKind[])
const known = (kind: string): kind is ReactionKind => kinds.has(kind)

/** Gives a reaction, or takes it back; the same twice changes nothing. The post counts them: a wall is read far more often than somebody reacts. */
export async function setReaction(tx: Tx, actor: Actor, postId: string, kind: string, given: boolean) {
  if (!known(kind)) throw new Problem(422, 'reaction.unknown', { field: 'kind' })
  const post = await found(tx, actor, postId, 'post.react')
  const changed = given
    ? await tx.insertInto('reaction').values({ post_id: postId, person_id: actor.personId, kind, at: actor.at }).onConflict((c) => c.doNothing()).returning('kind').executeTakeFirst()
    : await tx.deleteFrom('reaction').where('post_id', '=', postId).where('person_id', '=', actor.personId).where('kind', '=', kind).returning('kind').executeTakeFirst()
  if (changed) {
    await tx.updateTable('post').set(kind, (eb) => eb(eb.ref(kind), given ? '+' : '-', 1)).where('id', '=', postId).execute()
    record(tx, actor, 'post.reacted', { id: postId, scopeId: post.scope_id, authorityId: post.authority_id, data: { kind, given } })
  }
  return readPost(tx, actor, postId)
}

/** Takes all of somebody's reactions back, and their number with them. */
export async function forgetReactions(tx: Tx, personId: string): Promise<void> {
  await sql`with gone as (delete from reaction where person_id = ${personId} returning post_id, kind),
    per as (select post_id, ${sql.join([...kinds].map((kind) => sql`count(*) filter (where kind = ${kind})::int as ${sql.ref(kind)}`))} from gone group by post_id)
    update post set ${sql.join([...kinds].map((kind) => sql`${sql.ref(kind)} = post.${sql.ref(kind)} - per.${sql.ref(kind)}`))} from per where per.post_id = post.id`.execute(tx)
}
