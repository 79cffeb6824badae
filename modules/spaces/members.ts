import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { holds, type Role } from '#platform/access/access.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import type { Recorded } from '#platform/journal/record.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { readPerson } from '#platform/identity/people.ts'
import { Problem } from '#platform/problem.ts'
import { onBehalf, standing, standingFor } from './access.ts'
import { record } from './facts.ts'
import { follow, stopFollowing } from './follow.ts'
import { readSpace } from './spaces.ts'

export type MemberRole = 'reader' | 'contributor' | 'host' | 'owner'
const forever = (until: Date | number): boolean => !(until instanceof Date) || !Number.isFinite(until.getTime())

type Held = { person_id: string, scope_id: string, role: Role, granted_at: Date, until: Date, principal_id: string, kind: 'person' | 'audience' }
/** Everyone who is in the space by themselves or with an audience, once, by what gives them most. */
const held = (actor: Actor, spaceId: string) => sql<Held>`(select distinct on (person_id) * from (
  select g.principal_id as person_id, g.scope_id, g.role, g.granted_at, g.until, g.principal_id, g.principal_kind as kind from scope_grant g where g.scope_id = ${spaceId} and g.principal_kind = 'person' and g.until > ${actor.at}
  union all select pp.person_id, g.scope_id, g.role, g.granted_at, g.until, g.principal_id, g.principal_kind from scope_grant g join person_principal pp on pp.principal_id = g.principal_id
    where g.scope_id = ${spaceId} and g.principal_kind = 'audience' and g.until > ${actor.at}) every_one order by person_id, role desc, kind = 'person' desc)`

const memberRows = (db: Db, actor: Actor, spaceId: string) => db.selectFrom(held(actor, spaceId).as('g')).innerJoin('person', 'person.id', 'g.person_id').innerJoin('space', 'space.id', 'g.scope_id').leftJoin('audience', 'audience.id', 'g.principal_id')
  .select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name'), 'headline', 'g.role', 'g.granted_at', 'g.until', 'g.principal_id', externalColumn('person', 'space.authority_id').as('external'), sql<string>`folded(family_name || ' ' || given_name)`.as('sort'), 'g.kind', 'audience.name as audience'])

type MemberRow = Awaited<ReturnType<ReturnType<typeof memberRows>['execute']>>[number]
const present = (m: MemberRow) => ({
  person: { id: m.id, name: m.name, headline: m.headline, external: m.external }, role: m.role as MemberRole, since: m.granted_at.toISOString(), until: forever(m.until) ? null : m.until.toISOString(), from: m.kind, audience: m.kind === 'audience' ? { id: m.principal_id, name: m.audience ?? '' } : null,
})

/** Owners first, then hosts, then the others, by name. Whoever only finds the space sees whom to ask. */
export async function listMembers(db: Db, actor: Actor, spaceId: string, query: { q?: string, cursor?: string, limit?: number }) {
  const { role } = await standing(db, actor, spaceId)
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 3)
  let rows = memberRows(db, actor, spaceId)
  if (!holds(role, 'space.read')) rows = rows.where('g.role', 'in', ['host', 'owner'])
  if (query.q?.trim()) rows = rows.where(sql<boolean>`folded(given_name || ' ' || family_name || ' ' || headline) like '%' || folded(${query.q.trim().replace(/[%_\\]/g, '\\$&')}) || '%'`)
  const rank = sql`case when g.role = 'owner' then 0 when g.role = 'host' then 1 else 2 end`
  if (after) rows = rows.where(sql<boolean>`(${rank}, folded(family_name || ' ' || given_name), person.id) > (${after[0]}::int, ${after[1]}, ${after[2]}::uuid)`)
  const found = await rows.orderBy(rank).orderBy(sql`folded(family_name || ' ' || given_name)`).orderBy('person.id').limit(limit + 1).execute()
  return pageOf(found, limit, present, (m) => cursorOf(m.role === 'owner' ? 0 : m.role === 'host' ? 1 : 2, m.sort, m.id))
}

/** Adds a person or changes their role. A host gives up to host; only an owner makes or unmakes owners. */
export async function setMember(tx: Tx, actor: Actor, spaceId: string, personId: string, given: { role: MemberRole, until?: string }) {
  const space = await standingFor(tx, actor, spaceId, 'member.manage')
  await readPerson(tx, actor, personId)
  const before = await lockMember(tx, spaceId, personId)
  if ((given.role === 'owner' || before?.role === 'owner') && !holds(space.role, 'space.edit')) throw new Problem(403, 'space.not_allowed')
  const until = given.until === undefined ? null : new Date(given.until)
  if (until !== null && !(until > actor.at)) throw new Problem(400, 'request.invalid', { field: 'until' })
  if (before?.role === 'owner' && (given.role !== 'owner' || until !== null)) await keepOwner(tx, spaceId, personId)
  await refuseGuestRole(tx, space.authority_id, personId, given.role)
  const grant = { role: given.role, granted_by: actor.personId, granted_at: actor.at, until: until ?? sql<Date>`'infinity'` }
  await tx.insertInto('scope_grant').values({ scope_id: spaceId, principal_id: personId, principal_kind: 'person', ...grant }).onConflict((c) => c.columns(['scope_id', 'principal_id']).doUpdateSet({ principal_kind: 'person', role: grant.role, until: grant.until, offered: null, ...(before ? {} : { granted_by: grant.granted_by, granted_at: grant.granted_at }) })).execute()
  if (given.role !== 'host' && given.role !== 'owner') await endStandIn(tx, spaceId, personId)
  await follow(tx, actor, spaceId, personId)
  const asked = await tx.deleteFrom('access_request').where('space_id', '=', spaceId).where('person_id', '=', personId).returning('space_id').executeTakeFirst()
  record(tx, actor, 'membership.changed', { id: personId, scopeId: spaceId, authorityId: space.authority_id, data: { personId, before: before?.role ?? null, after: given.role, ...(asked ? { asked: true } : {}), ...onBehalf(space, 'member.manage') } })
  return present(await memberRows(tx, actor, spaceId).where('person.id', '=', personId).executeTakeFirstOrThrow())
}

export async function removeMember(tx: Tx, actor: Actor, spaceId: string, personId: string): Promise<void> {
  const space = await standingFor(tx, actor, spaceId, 'member.manage')
  const before = await lockMember(tx, spaceId, personId)
  if (!before) throw new Problem(404, 'member.not_found')
  if (before.role === 'owner' && !holds(space.role, 'space.edit')) throw new Problem(403, 'space.not_allowed')
  await end(tx, actor, space, personId, before.role, onBehalf(space, 'member.manage'))
}

export async function join(tx: Tx, actor: Actor, spaceId: string) {
  await lockMembers(tx, spaceId)
  const space = await standing(tx, actor, spaceId)
  if (space.member) return readSpace(tx, actor, spaceId)
  if (space.access !== 'open' || space.role === 'visitor' || space.emergency || space.archived_at) throw new Problem(403, 'space.not_allowed')
  await enter(tx, actor, space, [actor.personId], actor.personId)
  return readSpace(tx, actor, spaceId)
}

/**
 * Makes people members by themselves, in the role that was offered, or else that the space gives to who comes in; whatever stood there before, an invitation or a right
 * that has ended, gives way. `by`: who let them in. Asked behind the lock of its members.
 */
export async function enter(tx: Tx, actor: Actor, space: { id: string, authority_id: string }, personIds: readonly string[], by: string | null, offered: Role | null = null): Promise<void> {
  if (personIds.length === 0) return
  const role = offered ?? (await tx.selectFrom('space').select('member_role').where('id', '=', space.id).executeTakeFirstOrThrow()).member_role
  const people = sql`unnest(${personIds}::uuid[]) as person`
  await sql`insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_by, granted_at) select ${space.id}::uuid, person, 'person', ${role}::role, ${by}::uuid, ${actor.at}::timestamptz from ${people}
    on conflict (scope_id, principal_id) do update set principal_kind = 'person', role = excluded.role, granted_by = excluded.granted_by, granted_at = excluded.granted_at, until = 'infinity', offered = null`.execute(tx)
  await sql`insert into follow (space_id, person_id, followed_at, seen_at) select ${space.id}::uuid, person, ${actor.at}::timestamptz, ${actor.at}::timestamptz from ${people} on conflict do nothing`.execute(tx)
  // Who runs the space is asked no more.
  const asked = new Set((await tx.deleteFrom('access_request').where('space_id', '=', space.id).where('person_id', '=', sql<string>`any(${personIds}::uuid[])`).returning('person_id').execute()).map((r) => r.person_id))
  for (const personId of personIds) record(tx, actor, 'membership.changed', { id: personId, scopeId: space.id, authorityId: space.authority_id, data: { personId, before: null, after: role, ...(asked.has(personId) ? { asked: true } : {}), ...(by === null || by === actor.personId ? {} : { invitedBy: by }) } })
}

export async function leave(tx: Tx, actor: Actor, spaceId: string): Promise<void> {
  const space = await standing(tx, actor, spaceId)
  const before = await lockMember(tx, spaceId, actor.personId)
  if (before) await end(tx, actor, space, actor.personId, before.role)
  // Whoever is here with an audience keeps the right as long as the audience has it, and hears no more of the space.
  else await stopFollowing(tx, actor, spaceId)
}

/** Takes people out of a space whom other modules let in, all at once; asked behind the lock of its members, of nobody who runs it. Answers who was in. */
export async function takeOut(tx: Tx, actor: Actor, space: { id: string, authorityId: string }, personIds: readonly string[]): Promise<string[]> {
  const people = sql<string>`any(${personIds}::uuid[])`
  const out = await tx.deleteFrom('scope_grant').where('scope_id', '=', space.id).where('principal_id', '=', people).where('principal_kind', '=', 'person').where('role', 'not in', ['host', 'owner']).returning(['principal_id', 'role']).execute()
  await tx.deleteFrom('follow').where('space_id', '=', space.id).where('person_id', '=', people).execute()
  for (const { principal_id: personId, role } of out) record(tx, actor, 'membership.changed', { id: personId, scopeId: space.id, authorityId: space.authorityId, data: { personId, before: role, after: null } })
  return out.map((row) => row.principal_id)
}

/** Makes somebody an owner for good, whatever they were there before; asked behind the lock of its members. `why` is told with the fact. */
export async function ownByRight(tx: Tx, by: Recorded, space: { id: string, authorityId: string }, personId: string, why: Readonly<Record<string, string>>): Promise<void> {
  const had = await tx.selectFrom('scope_grant').select('role').where('scope_id', '=', space.id).where('principal_id', '=', personId).where('principal_kind', '=', 'person').executeTakeFirst()
  await tx.insertInto('scope_grant').values({ scope_id: space.id, principal_id: personId, principal_kind: 'person', role: 'owner', granted_by: null, granted_at: by.at })
    .onConflict((c) => c.columns(['scope_id', 'principal_id']).doUpdateSet({ principal_kind: 'person', role: 'owner', until: sql<Date>`'infinity'`, offered: null })).execute()
  await tx.insertInto('follow').values({ space_id: space.id, person_id: personId, followed_at: by.at, seen_at: by.at }).onConflict((c) => c.doNothing()).execute()
  await tx.deleteFrom('access_request').where('space_id', '=', space.id).where('person_id', '=', personId).execute()
  record(tx, by, 'membership.changed', { id: personId, scopeId: space.id, authorityId: space.authorityId, data: { personId, before: had?.role ?? null, after: 'owner', ...why } })
}

async function end(tx: Tx, actor: Actor, space: { id: string, authority_id: string }, personId: string, role: Role, more: { onBehalfOf?: string } = {}): Promise<void> {
  if (role === 'owner') await keepOwner(tx, space.id, personId)
  await tx.deleteFrom('scope_grant').where('scope_id', '=', space.id).where('principal_id', '=', personId).execute()
  await endStandIn(tx, space.id, personId)
  await tx.deleteFrom('follow').where('space_id', '=', space.id).where('person_id', '=', personId).execute()
  record(tx, actor, 'membership.changed', { id: personId, scopeId: space.id, authorityId: space.authority_id, data: { personId, before: role, after: null, ...more } })
}

/** Who stands in for somebody runs a space no longer than they do. */
const endStandIn = (tx: Tx, spaceId: string, absentId: string) => tx.deleteFrom('scope_grant').where('scope_id', '=', spaceId).where('principal_kind', '=', 'stand_in').where('granted_by', '=', absentId).execute()

/** Changes of who is in a space come one after the other, whether they have a row of their own yet or not: two at once neither cross nor wait for each other. */
export const lockMembers = (tx: Tx, spaceId: string) => tx.selectFrom('space').select('id').where('id', '=', spaceId).forNoKeyUpdate().execute()

async function lockMember(tx: Tx, spaceId: string, personId: string): Promise<{ role: Role } | undefined> {
  await lockMembers(tx, spaceId)
  return tx.selectFrom('scope_grant').select('role').where('scope_id', '=', spaceId).where('principal_id', '=', personId).where('principal_kind', '=', 'person').executeTakeFirst()
}

/** A space keeps an owner, one whose right does not end by itself. Asked behind the lock of its members. */
async function keepOwner(tx: Tx, spaceId: string, leaving: string): Promise<void> {
  const other = await tx.selectFrom('scope_grant').select('principal_id').where('scope_id', '=', spaceId).where('role', '=', 'owner').where('principal_id', '<>', leaving)
    .where('until', '=', sql<Date>`'infinity'`).limit(1).executeTakeFirst()
  if (!other) throw new Problem(409, 'space.last_owner')
}

/** A guest or a partner is at most a contributor. */
async function refuseGuestRole(tx: Tx, authorityId: string, personId: string, role: MemberRole): Promise<void> {
  if (role !== 'host' && role !== 'owner') return
  if ((await outsiders(tx, [personId])).length > 0) throw new Problem(422, 'space.guest_role', { field: 'role' })
}

/** Of these people, those who are of no authority but as guests or partners. */
export const outsiders = async (db: Db, ids: readonly string[]): Promise<string[]> => (ids.length === 0 ? [] : (await db.selectFrom('person').select('person.id').where('person.id', '=', sql<string>`any(${ids}::uuid[])`)
  .where((eb) => eb.not(eb.exists(eb.selectFrom('affiliation as a').select('a.id').whereRef('a.person_id', '=', 'person.id').where('a.kind', 'in', ['staff', 'councillor', 'foster_carer'])))).execute()).map(({ id }) => id))
