// « Merci » for an answer: one from each person, never for one's own.
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { reachable, readComment } from './comments.ts'
import { record } from './facts.ts'

/** Thanks for a comment, or takes that back; the same twice changes nothing. */
export async function setThanks(tx: Tx, actor: Actor, id: string, given: boolean) {
  const comment = await reachable(tx, actor, id, 'comment.thank')
  const changed = given
    ? await tx.insertInto('comment_thanks').values({ comment_id: id, person_id: actor.personId, at: actor.at }).onConflict((c) => c.doNothing()).returning('comment_id').executeTakeFirst()
    : await tx.deleteFrom('comment_thanks').where('comment_id', '=', id).where('person_id', '=', actor.personId).returning('comment_id').executeTakeFirst()
  if (changed) {
    await tx.updateTable('comment').set((eb) => ({ thanks: eb('thanks', given ? '+' : '-', 1) })).where('id', '=', id).execute()
    record(tx, actor, 'comment.thanked', { id, scopeId: comment.scope_id, authorityId: comment.authority_id, data: { postId: comment.post_id, given } })
  }
  return readComment(tx, actor, id)
}

/** Whoever is erased thanked nobody. */
export async function forgetThanks(tx: Tx, personId: string): Promise<void> {
  const gone = await tx.deleteFrom('comment_thanks').where('person_id', '=', personId).returning('comment_id').execute()
  if (gone.length > 0) await tx.updateTable('comment').set((eb) => ({ thanks: eb('thanks', '-', 1) })).where('id', 'in', gone.map((one) => one.comment_id)).execute()
}
