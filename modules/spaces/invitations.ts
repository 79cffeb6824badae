// Invitations: a host asks somebody in, who accepts or declines. Until then they know that the space is there, and who invites them.
import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import { homeAuthorities, type Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { visiblePeople } from '#platform/identity/people.ts'
import { Problem } from '#platform/problem.ts'
import { peopleOf, visibleAudiences } from '#modules/audiences/index.ts'
import type { Role } from '#platform/access/access.ts'
import { onBehalf, standing, standingFor } from './access.ts'
import { record } from './facts.ts'
import { enter, lockMembers, outsiders, type MemberRole } from './members.ts'
import { presentSpace, spaceRows } from './present.ts'
import { readSpace } from './spaces.ts'

export const mostInvited = 500
const days = 90
/** Who is invited is for those to hear who invite, on the live stream as in the list. */
const forHosts = { least: 'member.manage' }

export type Invited = { personIds?: string[], unitId?: string, audienceId?: string }

/** Invites whom the actor may see, once: members and those invited already are left as they are, and whoever had asked to enter is in. `offered`: the role that waits for somebody, instead of the one that the space gives. */
export async function invite(tx: Tx, actor: Actor, spaceId: string, given: Invited, offered: ReadonlyMap<string, MemberRole> = new Map()) {
  const space = await standingFor(tx, actor, spaceId, 'member.manage')
  if (space.archived_at) throw new Problem(403, 'space.not_allowed')
  const meant = await whom(tx, actor, spaceId, given)
  await lockMembers(tx, spaceId)
  const { rows } = await sql<{ id: string, inside: boolean, asked: boolean }>`select p.id,
      coalesce((select true from scope_grant g join person_principal pp on pp.principal_id = g.principal_id where g.scope_id = ${spaceId} and g.principal_kind in ('person', 'audience') and pp.person_id = p.id and g.until > ${actor.at} limit 1),
        (select true from scope_grant g where g.scope_id = ${spaceId} and g.principal_id = p.id and g.principal_kind = 'invited' and g.until > ${actor.at}), false) as inside,
      coalesce((select true from access_request r where r.space_id = ${spaceId} and r.person_id = p.id), false) as asked
    from person p where p.id = any(${meant}::uuid[]) order by p.id`.execute(tx)
  const asked = rows.filter((r) => r.asked && !r.inside).map((r) => r.id)
  const fresh = rows.filter((r) => !r.asked && !r.inside).map((r) => r.id)
  await enter(tx, actor, space, asked, actor.personId)
  await sql`insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_by, granted_at, until, offered)
    select ${spaceId}::uuid, person, 'invited', 'visitor', ${actor.personId}::uuid, ${actor.at}::timestamptz, ${actor.at}::timestamptz + ${`${days} days`}::interval, offered::role from unnest(${fresh}::uuid[], ${fresh.map((id) => offered.get(id) ?? null)}::text[]) as f (person, offered)
    on conflict (scope_id, principal_id) do update set principal_kind = 'invited', role = 'visitor', granted_by = excluded.granted_by, granted_at = excluded.granted_at, until = excluded.until, offered = excluded.offered`.execute(tx)
  for (const personId of fresh) record(tx, actor, 'invitation.made', { id: personId, scopeId: spaceId, authorityId: space.authority_id, data: { personId, ...forHosts, ...onBehalf(space, 'member.manage') } })
  return { invited: fresh.length, entered: asked.length, inside: rows.length - fresh.length - asked.length }
}

/** The people meant, of those whom the actor may see; 422 when they are too many. */
async function whom(tx: Tx, actor: Actor, spaceId: string, { personIds, unitId, audienceId }: Invited): Promise<string[]> {
  if ([personIds, unitId, audienceId].filter((one) => one !== undefined).length !== 1) throw new Problem(422, 'invitation.whom')
  const seen = visiblePeople(tx, actor).select('person.id').where('person.id', '<>', actor.personId)
  const some = personIds ? seen.where('person.id', '=', sql<string>`any(${personIds}::uuid[])`)
    : unitId ? seen.where('person.id', 'in', peopleOf({ unit: [unitId] }, { authorityId: await authorityOf(tx, actor, unitId), today: today(actor.at) }))
      : seen.where('person.id', 'in', (eb) => eb.selectFrom('person_principal as pp').select('pp.person_id').where('pp.principal_id', '=', audienceId!))
  if (audienceId) {
    const audience = await visibleAudiences(tx, actor).select('audience.scope_id').where('audience.id', '=', audienceId).executeTakeFirst()
    if (!audience || (audience.scope_id !== null && audience.scope_id !== spaceId)) throw new Problem(404, 'audience.not_found')
  }
  const found = await some.limit(mostInvited + 1).execute()
  if (found.length > mostInvited) throw new Problem(422, 'invitation.too_many')
  return found.map((person) => person.id)
}

async function authorityOf(tx: Tx, actor: Actor, unitId: string): Promise<string> {
  const unit = await tx.selectFrom('unit').select('authority_id').where('id', '=', unitId).executeTakeFirst()
  if (!unit || !homeAuthorities(actor).includes(unit.authority_id)) throw new Problem(404, 'unit.not_found')
  return unit.authority_id
}

const waiting = (db: Db, actor: Actor) => db.selectFrom('scope_grant as g').where('g.principal_kind', '=', 'invited').where('g.until', '>', actor.at)

export async function listInvitations(db: Db, actor: Actor, spaceId: string, query: { cursor?: string, limit?: number }) {
  await standingFor(db, actor, spaceId, 'member.manage')
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const rows = await waiting(db, actor).where('g.scope_id', '=', spaceId).innerJoin('person', 'person.id', 'g.principal_id').innerJoin('space', 'space.id', 'g.scope_id').leftJoin('person as host', 'host.id', 'g.granted_by')
    .select(['person.id', sql<string>`person.given_name || ' ' || person.family_name`.as('name'), 'person.headline', externalColumn('person', 'space.authority_id').as('external'), 'g.granted_at', 'g.until', 'g.offered',
      'host.id as host_id', sql<string | null>`host.given_name || ' ' || host.family_name`.as('host')])
    .$if(after !== null, (q) => q.where(sql<boolean>`(g.granted_at, person.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`)).orderBy('g.granted_at', 'desc').orderBy('person.id', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, (r) => ({
    person: { id: r.id, name: r.name, headline: r.headline, external: r.external }, by: r.host_id === null || r.host === null ? null : { id: r.host_id, name: r.host }, invitedAt: r.granted_at.toISOString(), until: r.until.toISOString(), role: r.offered as MemberRole | null,
  }), (r) => cursorOf(r.granted_at.toISOString(), r.id))
}

export async function withdrawInvitation(tx: Tx, actor: Actor, spaceId: string, personId: string): Promise<void> {
  const space = await standingFor(tx, actor, spaceId, 'member.manage')
  const ended = await endInvitation(tx, actor, spaceId, personId)
  if (!ended) throw new Problem(404, 'invitation.not_found')
  record(tx, actor, 'invitation.withdrawn', { id: personId, scopeId: spaceId, authorityId: space.authority_id, data: { personId, invitedBy: ended.granted_by, ...forHosts, ...onBehalf(space, 'member.manage') } })
}

/** Takes back all that wait for an answer. */
export async function endInvitations(tx: Tx, actor: Actor, space: { id: string, authorityId: string }): Promise<void> {
  const ended = await tx.deleteFrom('scope_grant').where('scope_id', '=', space.id).where('principal_kind', '=', 'invited').returning(['principal_id', 'granted_by']).execute()
  for (const { principal_id: personId, granted_by: invitedBy } of ended) record(tx, actor, 'invitation.withdrawn', { id: personId, scopeId: space.id, authorityId: space.authorityId, data: { personId, invitedBy, ...forHosts } })
}

/** Spaces that the actor is invited to, the latest invitation first. */
export async function myInvitations(db: Db, actor: Actor, query: { cursor?: string, limit?: number }) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const rows = await spaceRows(db, actor).innerJoin('scope_grant as mine', (j) => j.onRef('mine.scope_id', '=', 'space.id').on('mine.principal_id', '=', actor.personId).on('mine.principal_kind', '=', 'invited').on('mine.until', '>', actor.at))
    .select('mine.granted_at').$if(after !== null, (q) => q.where(sql<boolean>`(mine.granted_at, space.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
    .orderBy('mine.granted_at', 'desc').orderBy('space.id', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, presentSpace([]), (r) => cursorOf(r.granted_at.toISOString(), r.id))
}

/** In, in the role that the space gives; accepted twice is accepted once. */
export async function acceptInvitation(tx: Tx, actor: Actor, spaceId: string) {
  await lockMembers(tx, spaceId)
  const invitation = await mine(tx, actor, spaceId)
  if (!invitation) {
    const space = await standing(tx, actor, spaceId)
    if (space.member) return readSpace(tx, actor, spaceId)
    throw new Problem(404, 'invitation.not_found')
  }
  const space = await standing(tx, actor, spaceId)
  if (space.archived_at) throw new Problem(403, 'space.not_allowed')
  if (!space.member) await enter(tx, actor, space, [actor.personId], invitation.granted_by, await roleOffered(tx, actor, invitation.offered))
  else await endInvitation(tx, actor, spaceId, actor.personId)
  return readSpace(tx, actor, spaceId)
}

export async function declineInvitation(tx: Tx, actor: Actor, spaceId: string): Promise<void> {
  const invitation = await mine(tx, actor, spaceId)
  if (!invitation) throw new Problem(404, 'invitation.not_found')
  const { authority_id: authorityId } = await standing(tx, actor, spaceId)
  await endInvitation(tx, actor, spaceId, actor.personId)
  record(tx, actor, 'invitation.declined', { id: actor.personId, scopeId: spaceId, authorityId, data: { personId: actor.personId, invitedBy: invitation.granted_by, ...forHosts } })
}

const mine = (db: Db, actor: Actor, spaceId: string) => waiting(db, actor).select(['g.granted_by', 'g.offered']).where('g.scope_id', '=', spaceId).where('g.principal_id', '=', actor.personId).executeTakeFirst()
/** What waited for them; whoever is of the outside by now runs nothing. */
const roleOffered = async (db: Db, actor: Actor, offered: Role | null): Promise<Role | null> => ((offered === 'host' || offered === 'owner') && (await outsiders(db, [actor.personId])).length > 0 ? null : offered)
const endInvitation = async (tx: Tx, actor: Actor, spaceId: string, personId: string) =>
  tx.deleteFrom('scope_grant').where('scope_id', '=', spaceId).where('principal_id', '=', personId).where('principal_kind', '=', 'invited').where('until', '>', actor.at).returning('granted_by').executeTakeFirst()
