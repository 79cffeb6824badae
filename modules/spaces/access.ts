import { sql } from 'kysely'
import type { Actor, Who } from '#platform/access/actor.ts'
import { ceilingOf, holds, scopesOf, type Role } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import { andOn, tabOfPermission } from '#platform/access/switches.ts'
import type { Db } from '#platform/db/database.ts'
import { prepared } from '#platform/db/prepared.ts'
import { Problem } from '#platform/problem.ts'

/** Least role of each action. Joining and asking depend on the access of the space besides: see `actions`. */
export const permissions = {
  'space.find': 'visitor', 'space.read': 'onlooker', 'space.leave': 'reader', 'space.follow': 'onlooker', 'member.manage': 'host', 'space.edit': 'owner', 'space.close': 'owner', 'space.look': 'host',
} as const satisfies Record<string, Role>

/** Every query on spaces starts here: a space that one may not find is not there. */
export const visible = (db: Db, actor: Actor) => db.selectFrom('space').where('space.id', 'in', sql<string>`${scopesOf(actor, 'space.find')}`)

/** Those that the actor runs. */
export const hosted = (db: Db, actor: Actor) => db.selectFrom('space').where('space.id', 'in', sql<string>`${scopesOf(actor, 'member.manage')}`)

/** `role` is what they may, `held` who they are: in a closed space hosts and owners read as the others do. */
export type Standing = { id: string, authority_id: string, access: string, archived_at: Date | null, role: Role, held: Role, member: boolean, /** Reads by an emergency entry. */ emergency: boolean, /** For whom the actor stands in here, and what they may by themselves. */ standsInFor: string | null, own: Role | null }

/**
 * Where the actor stands in each space that they may find: their highest role there, and whether they are in it, by themselves or with an audience.
 * Asked for a permission, only in spaces that are not without its module.
 */
export const standings = (db: Db, actor: Who, permission = 'space.find') => db.selectFrom('space').innerJoin('scope_grant as g', 'g.scope_id', 'space.id')
  .select((eb) => ['space.id', 'space.authority_id', 'space.access', 'space.archived_at', sql<Role>`least(max(g.role), ${ceilingOf(actor, sql.ref('space.id'))})`.as('role'), eb.fn.max('g.role').as('held'), sql<boolean>`bool_or(g.principal_kind in ('person', 'audience'))`.as('member'),
    sql<boolean>`bool_or(g.principal_kind = 'emergency')`.as('emergency'),
    sql<string | null>`(array_agg(g.granted_by) filter (where g.principal_kind = 'stand_in'))[1]`.as('standsInFor'), sql<Role | null>`max(g.role) filter (where g.principal_kind <> 'stand_in')`.as('own')])
  .where('g.principal_id', '=', sql<string>`any(${actor.principals}::uuid[])`).where(sql<boolean>`g.until > ${actor.at}${andOn('space.id', permission)}`).groupBy('space.id')

const oneFor = (permission: string) => prepared((db: Db, who: Who & { spaceId: string }) => standings(db, who, permission).where('space.id', '=', who.spaceId))
// One statement for each tab, and one for what every space has.
const statements = new Map<string, ReturnType<typeof oneFor>>()

/** The same of one space; 404 when they may not find it, or when it is without the module of the permission. */
export async function standing(db: Db, actor: Actor, spaceId: string, permission = 'space.find'): Promise<Standing> {
  const tab = tabOfPermission(permission) ?? ''
  const one = statements.get(tab) ?? oneFor(permission)
  statements.set(tab, one)
  const [row] = await one(db, { ...actor, spaceId })
  if (!row) throw new Problem(404, 'space.not_found')
  return row
}

/** The same, and 403 when the role does not allow it. */
export async function standingFor(db: Db, actor: Actor, spaceId: string, permission: string): Promise<Standing> {
  const found = await standing(db, actor, spaceId, permission)
  if (!holds(found.role, permission)) throw await refusal(db, actor, spaceId, 'space.not_allowed')
  return found
}

/** What a fact says besides, when the actor could only do it in the name of somebody absent. */
export const onBehalf = (s: Standing, permission: string): { onBehalfOf?: string } => (s.standsInFor !== null && !holds(s.own, permission) ? { onBehalfOf: s.standsInFor } : {})

/** What the actor may do in a space, as the replies say it. `extra` are permissions of other modules on the same scope. */
export function actions(s: { role: Role, heldBack: boolean, member: boolean, access: string, archived: boolean, administered: boolean, emergency: boolean, off: readonly string[], invited: boolean, ownerless: boolean, asleep: boolean }, extra: readonly string[]): string[] {
  // Whoever is here for an hour, as an administrator, reads and leaves.
  if (s.emergency && !s.member) return ['space.read', 'space.end_emergency']
  const may = ['space.read', 'member.manage', 'space.edit', 'space.close', 'space.follow', ...extra.filter((permission) => !s.off.includes(tabOfPermission(permission) ?? ''))].filter((permission) => holds(s.heldBack ? 'onlooker' : s.role, permission) && (!s.archived || permission === 'space.read'))
  if (s.archived && holds(s.role, 'space.close')) may.push('space.reopen')
  if (holds(s.role, 'space.look')) may.push('space.look')
  if (s.asleep && holds(s.role, 'member.manage')) may.push('space.keep')
  if (s.ownerless) may.push('space.take_over')
  if (s.member) may.push('space.leave')
  else if (!s.archived && s.invited) may.push('invitation.answer')
  else if (!s.archived && s.access === 'open' && s.role !== 'visitor') may.push('space.join')
  else if (!s.archived && s.access === 'on_request') may.push('space.ask')
  if (s.administered && s.role === 'visitor') may.push('space.enter_emergency')
  return may
}
