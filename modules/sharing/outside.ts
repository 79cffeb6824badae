// What administrators say: whether links of their authority may open to anyone.
import type { Actor } from '#platform/access/actor.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'

export function inCare(actor: Actor, authorityId: string = actor.mainAuthorityId): string {
  if (!administersAuthority(actor, authorityId)) throw new Problem(403, 'share_link.not_allowed')
  return authorityId
}

export const readOutside = async (db: Db, authorityId: string) => ({ allowed: await db.selectFrom('outside_links_off').select('authority_id').where('authority_id', '=', authorityId).executeTakeFirst() === undefined })

/** Those that stand are not ended: allowed again, they open again. */
export async function switchOutside(tx: Tx, actor: Actor, authorityId: string, allowed: boolean) {
  const changed = allowed
    ? await tx.deleteFrom('outside_links_off').where('authority_id', '=', authorityId).returning('authority_id').executeTakeFirst()
    : await tx.insertInto('outside_links_off').values({ authority_id: authorityId, off_by: actor.personId, off_at: actor.at }).onConflict((c) => c.doNothing()).returning('authority_id').executeTakeFirst()
  if (changed) record(tx, actor, 'share_link.outside_switched', { id: authorityId, authorityId, data: { before: !allowed, after: allowed } })
  return { allowed }
}
