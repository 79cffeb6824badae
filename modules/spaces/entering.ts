// Who comes into a space from its first day: people are invited, each with the role that waits for them; audiences are let in.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { roles } from '#platform/access/access.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { visiblePeople } from '#platform/identity/people.ts'
import { Problem } from '#platform/problem.ts'
import { visibleAudiences } from '#modules/audiences/index.ts'
import { setAudience, type AudienceRole } from './audiences.ts'
import type { Blueprint } from './blueprint.ts'
import { invite } from './invitations.ts'
import { outsiders, setMember, type MemberRole } from './members.ts'

export type Entering = { people?: readonly { personId: string, role: MemberRole }[], audiences?: readonly { audienceId: string, role: AudienceRole }[] }

/** Who is meant by the variables of a blueprint that are somebody, by their keys. */
export type Holders = Readonly<Record<string, string>>

/** Those who come in, with whoever was chosen for a role that the blueprint names: of two roles of one person the higher counts. */
export function withHolders<G extends Entering & { holders?: Holders }>(given: G, blueprint: Blueprint | null): G {
  const held = (blueprint?.variables ?? []).flatMap(({ key, role }) => { const personId = given.holders?.[key]; return role && personId !== undefined ? [{ personId, role }] : [] })
  if (held.length === 0) return given
  const people = new Map((given.people ?? []).map(({ personId, role }) => [personId, role]))
  for (const { personId, role } of held) if (roles.indexOf(role) > roles.indexOf(people.get(personId) ?? 'visitor')) people.set(personId, role)
  return { ...given, people: [...people].map(([personId, role]) => ({ personId, role })) }
}

/** Their names, of those whom the actor sees. */
export async function namesOfHolders(db: Db, actor: Actor, blueprint: Blueprint, holders: Holders): Promise<Record<string, string>> {
  const keys = blueprint.variables.flatMap(({ key, role }) => (role && holders[key] !== undefined ? [key] : []))
  if (keys.length === 0) return {}
  const found = await visiblePeople(db, actor).select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name')]).where('person.id', '=', sql<string>`any(${keys.map((key) => holders[key])}::uuid[])`).execute()
  return Object.fromEntries(keys.flatMap((key) => found.filter(({ id }) => id === holders[key]).map(({ name }) => [key, name] as const)))
}

/** Refuses those whom the actor does not see, and roles that somebody from outside may not have. */
export async function checkEntering(db: Db, actor: Actor, { people = [], audiences = [] }: Entering): Promise<void> {
  const [seen, known] = await whoStands(db, actor, { people, audiences })
  if (people.some(({ personId }) => !seen.has(personId))) throw new Problem(404, 'person.not_found', { field: 'people' })
  if (audiences.some(({ audienceId }) => !known.has(audienceId))) throw new Problem(404, 'audience.not_found', { field: 'audiences' })
  const runs = people.filter(({ role }) => role === 'host' || role === 'owner').map(({ personId }) => personId)
  if ((await outsiders(db, runs)).length > 0) throw new Problem(422, 'space.guest_role', { field: 'people' })
}

/** Lets them in; whoever or whatever is gone since it was checked is left. */
export async function letIn(tx: Tx, actor: Actor, spaceId: string, { people = [], audiences = [] }: Entering): Promise<void> {
  const [seen, known] = await whoStands(tx, actor, { people, audiences })
  for (const { audienceId, role } of audiences) if (known.has(audienceId)) await setAudience(tx, actor, spaceId, audienceId, role)
  const invited = people.filter(({ personId }) => seen.has(personId) && personId !== actor.personId)
  if (invited.length === 0) return
  // Who is in with an audience need not be invited: they have what was meant for them.
  const inside = await tx.selectFrom('scope_grant as g').innerJoin('person_principal as pp', 'pp.principal_id', 'g.principal_id').select(['pp.person_id', (eb) => eb.fn.max('g.role').as('role')])
    .where('g.scope_id', '=', spaceId).where('g.principal_kind', '=', 'audience').where('pp.person_id', '=', sql<string>`any(${invited.map(({ personId }) => personId)}::uuid[])`).groupBy('pp.person_id').execute()
  for (const { personId, role } of invited) {
    const has = inside.find((one) => one.person_id === personId)
    if (has && roles.indexOf(role) > roles.indexOf(has.role)) await setMember(tx, actor, spaceId, personId, { role })
  }
  await invite(tx, actor, spaceId, { personIds: invited.map(({ personId }) => personId) }, new Map(invited.map(({ personId, role }) => [personId, role])))
}

async function whoStands(db: Db, actor: Actor, { people = [], audiences = [] }: Entering): Promise<[people: ReadonlySet<string>, audiences: ReadonlySet<string>]> {
  const seen = people.length === 0 ? [] : await visiblePeople(db, actor).select('person.id').where('person.id', '=', sql<string>`any(${people.map(({ personId }) => personId)}::uuid[])`).execute()
  // One that is of another space stays there.
  const known = audiences.length === 0 ? [] : await visibleAudiences(db, actor).select('audience.id').where('audience.scope_id', 'is', null).where('audience.id', '=', sql<string>`any(${audiences.map(({ audienceId }) => audienceId)}::uuid[])`).execute()
  return [new Set(seen.map(({ id }) => id)), new Set(known.map(({ id }) => id))]
}
