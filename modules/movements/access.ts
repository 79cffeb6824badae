import type { Actor } from '#platform/access/actor.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import { Problem } from '#platform/problem.ts'

/** Movements of people are for administrators of their authority; 403 for all others. Answers the authority. */
export function administered(actor: Actor, authorityId: string = actor.mainAuthorityId): string {
  if (!administersAuthority(actor, authorityId)) throw new Problem(403, 'movement.not_allowed')
  return authorityId
}
