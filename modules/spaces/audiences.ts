// Audiences as members of a space: one grant each, whoever comes and goes.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Counting } from '#platform/access/people-changes.ts'
import { visibleAudiences } from '#modules/audiences/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { standingFor } from './access.ts'
import { record } from './facts.ts'
import { lockMembers } from './members.ts'

/** An audience may hold outside people, who are at most contributors; hosts and owners are named one by one. */
export type AudienceRole = 'reader' | 'contributor'

const most = 100

/** The audiences of a space, by name. */
export async function listAudiencesOf(db: Db, actor: Actor, spaceId: string) {
  await standingFor(db, actor, spaceId, 'space.read')
  const rows = await audienceRows(db, actor, spaceId).orderBy('audience.name').limit(most).execute()
  return { items: rows.map(present), next: null }
}

/** Lets an audience in, or changes its role; whoever is in it follows the space unless they stop. */
export async function setAudience(tx: Tx, actor: Actor, spaceId: string, audienceId: string, role: AudienceRole) {
  const space = await standingFor(tx, actor, spaceId, 'member.manage')
  const audience = await visibleAudiences(tx, actor).select(['audience.id', 'audience.scope_id']).where('audience.id', '=', audienceId).executeTakeFirst()
  if (!audience || (audience.scope_id !== null && audience.scope_id !== spaceId)) throw new Problem(404, 'audience.not_found')
  await lockMembers(tx, spaceId)
  const before = await grantOf(tx, spaceId, audienceId)
  await tx.insertInto('scope_grant').values({ scope_id: spaceId, principal_id: audienceId, principal_kind: 'audience', role, granted_by: actor.personId, granted_at: actor.at })
    .onConflict((c) => c.columns(['scope_id', 'principal_id']).doUpdateSet({ role, until: sql<Date>`'infinity'` })).execute()
  if (!before) await sql`insert into follow (space_id, person_id, followed_at, seen_at) select ${spaceId}::uuid, person_id, ${actor.at}::timestamptz, ${actor.at}::timestamptz from person_principal where principal_id = ${audienceId} on conflict do nothing`.execute(tx)
  record(tx, actor, 'membership.changed', { id: audienceId, scopeId: spaceId, authorityId: space.authority_id, data: { audienceId, before: before?.role ?? null, after: role } })
  return present(await audienceRows(tx, actor, spaceId).where('audience.id', '=', audienceId).executeTakeFirstOrThrow())
}

export async function removeAudience(tx: Tx, actor: Actor, spaceId: string, audienceId: string): Promise<void> {
  const space = await standingFor(tx, actor, spaceId, 'member.manage')
  await lockMembers(tx, spaceId)
  const before = await grantOf(tx, spaceId, audienceId)
  if (!before) throw new Problem(404, 'audience.not_found')
  await tx.deleteFrom('scope_grant').where('scope_id', '=', spaceId).where('principal_id', '=', audienceId).execute()
  const people = (await tx.selectFrom('person_principal').select('person_id').where('principal_id', '=', audienceId).execute()).map((p) => p.person_id)
  await stopFollowing(tx, people, [spaceId], actor.at)
  record(tx, actor, 'membership.changed', { id: audienceId, scopeId: spaceId, authorityId: space.authority_id, data: { audienceId, before: before.role, after: null } })
}

/** Whoever comes to an audience follows its spaces; whoever goes follows those no more that nothing else makes them a member of. */
export async function followAudiences(tx: Tx, { came, gone }: { came: readonly Counting[], gone: readonly Counting[] }, at: Date): Promise<void> {
  const columns = (list: readonly Counting[]) => [list.map((c) => c.personId), list.map((c) => c.principalId)] as const
  if (came.length > 0) {
    const [people, principals] = columns(came)
    await sql`insert into follow (space_id, person_id, followed_at, seen_at) select distinct g.scope_id, c.person, ${at}::timestamptz, ${at}::timestamptz
      from unnest(${people}::uuid[], ${principals}::uuid[]) as c (person, principal) join scope_grant g on g.principal_id = c.principal and g.principal_kind = 'audience' and g.until > ${at} join space on space.id = g.scope_id
      on conflict do nothing`.execute(tx)
  }
  if (gone.length > 0) {
    const spaces = await tx.selectFrom('scope_grant').select('scope_id').distinct().where('principal_kind', '=', 'audience').where('principal_id', '=', sql<string>`any(${[...new Set(gone.map((g) => g.principalId))]}::uuid[])`).execute()
    if (spaces.length > 0) await stopFollowing(tx, [...new Set(gone.map((g) => g.personId))], spaces.map((s) => s.scope_id), at)
  }
}

const stopFollowing = (tx: Tx, people: readonly string[], spaces: readonly string[], at: Date) => sql`delete from follow f where f.person_id = any(${people}::uuid[]) and f.space_id = any(${spaces}::uuid[])
  and not exists (select from scope_grant g join person_principal pp on pp.principal_id = g.principal_id where g.scope_id = f.space_id and pp.person_id = f.person_id and g.role >= 'reader' and g.until > ${at})`.execute(tx)

const grantOf = (tx: Tx, spaceId: string, audienceId: string) => tx.selectFrom('scope_grant').select('role').where('scope_id', '=', spaceId).where('principal_id', '=', audienceId).where('principal_kind', '=', 'audience').executeTakeFirst()

const audienceRows = (db: Db, actor: Actor, spaceId: string) => db.selectFrom('scope_grant as g').innerJoin('audience', 'audience.id', 'g.principal_id').where('g.scope_id', '=', spaceId).where('g.principal_kind', '=', 'audience').where('g.until', '>', actor.at)
  .select(['audience.id', 'audience.name', 'audience.scope_id', 'g.role', 'g.granted_at', sql<number>`(select count(*)::int from person_principal pp where pp.principal_id = audience.id)`.as('people')])
const present = (a: { id: string, name: string, scope_id: string | null, role: string, granted_at: Date, people: number }) => ({ audience: { id: a.id, name: a.name, peopleCount: a.people, own: a.scope_id !== null }, role: a.role as AudienceRole, since: a.granted_at.toISOString() })
