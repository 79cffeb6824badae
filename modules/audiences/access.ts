import { sql } from 'kysely'
import { homeAuthorities, isOutsider, type Actor } from '#platform/access/actor.ts'
import { can, scopesOf, type Role } from '#platform/access/access.ts'
import { administeredAuthorities, administersAuthority } from '#platform/access/principals.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { authoritiesIn, type Rule } from './rule.ts'

export const permissions = { 'audience.write': 'host' } as const satisfies Record<string, Role>

const hostsSomewhere = (actor: Actor) => sql<boolean>`exists ${scopesOf(actor, 'audience.write')}`

/**
 * Audiences that the actor may see: those of the authorities that they administer; those of the spaces that they host;
 * and, since a host chooses among them, those that their own authority shares.
 */
export const visibleAudiences = (db: Db, actor: Actor) => db.selectFrom('audience').where('audience.nameless', '=', false).where((eb) => eb.or([
  eb('audience.authority_id', 'in', administeredAuthorities(actor)),
  eb('audience.scope_id', 'in', sql<string>`${scopesOf(actor, 'audience.write')}`),
  eb.and([eb('audience.scope_id', 'is', null), eb('audience.authority_id', '=', sql<string>`any(${homeAuthorities(actor)}::uuid[])`), hostsSomewhere(actor)]),
]))

/** The authority of what the actor wants to write a rule for; 403 when they may not, for this place or with these authorities in the rule. */
export async function mayWrite(db: Db, actor: Actor, given: { authorityId?: string | undefined, spaceId?: string | null | undefined }, rule: Rule): Promise<string> {
  const refused = new Problem(403, 'audience.not_allowed')
  const authorityId = given.spaceId ? (await db.selectFrom('scope').select('authority_id').where('id', '=', given.spaceId).executeTakeFirst())?.authority_id : given.authorityId ?? actor.mainAuthorityId
  if (authorityId === undefined) throw refused
  const named = authoritiesIn(rule)
  // An audience of a space is its hosts' alone: whoever may not read there does not say who may.
  if (!given.spaceId && administersAuthority(actor, authorityId) && named.every((id) => administersAuthority(actor, id))) return authorityId
  // Hosts write for their space, about people whom they see in the directory anyway: those of their own authorities.
  const home = homeAuthorities(actor)
  if (!given.spaceId || isOutsider(actor) || ![authorityId, ...named].every((id) => home.includes(id)) || !(await can(db, actor, 'audience.write', given.spaceId))) throw refused
  return authorityId
}

/** May the actor change this one? */
export const mayChange = async (db: Db, actor: Actor, audience: { authority_id: string, scope_id: string | null }): Promise<boolean> =>
  audience.scope_id === null ? administersAuthority(actor, audience.authority_id) : can(db, actor, 'audience.write', audience.scope_id)
