// « Qui peut voir ? »: who, how many, and why, from the very rights that are asked at the door.
import { sql } from 'kysely'
import { explain, grounds, holds, leastRole } from '#platform/access/access.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { readPerson, visiblePeople, type PersonCard } from '#platform/identity/people.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from './access.ts'

const named = 20
const most = 100

/** Numbers for whoever finds the space; who comes from outside, and the audiences, for those who read it. */
export async function visibilityOf(db: Db, actor: Actor, spaceId: string) {
  const space = await standing(db, actor, spaceId)
  const reads = holds(space.role, 'space.read')
  // An hour’s emergency entry is the hosts’ business, and that of whoever reads by it.
  const told = holds(space.held, 'member.manage') ? sql`true` : sql`x.kind <> 'emergency'`
  // One row per person: what opens the space to them.
  const readers = sql`(select x.person_id, array_agg(distinct x.kind) as kinds, array_agg(distinct x.principal_id) filter (where x.kind = 'audience') as audiences
    from ${grounds(actor.at)} x where x.scope_id = ${spaceId} and x.role >= ${leastRole('space.read')}::role and ${told} group by x.person_id)`
  const { rows: [n] } = await sql<Counted>`with readers as materialized ${readers}
    select authority.short_name as authority, space.access, count(r.person_id)::int as readers, count(*) filter (where r.kinds && '{person,audience}')::int as members, count(*) filter (where 'everyone' = any(r.kinds))::int as everyone,
      count(*) filter (where 'stand_in' = any(r.kinds))::int as stand_ins, count(*) filter (where 'emergency' = any(r.kinds))::int as emergencies,
      (select array_agg(o.person_id) from readers o where not 'everyone' = any(o.kinds) and exists (select from person p where p.id = o.person_id and ${space.authority_id}::uuid <> all(p.internal_of))) as outside,
      (select json_agg(json_build_object('id', au.id, 'name', au.name, 'peopleCount', (select count(*)::int from readers i where au.id = any(i.audiences))) order by au.name)
        from (select id, name from audience where id in (select unnest(audiences) from readers) order by name limit ${most}) au) as audiences
    from space join authority on authority.id = space.authority_id left join readers r on true where space.id = ${spaceId} group by space.id, authority.id`.execute(db)
  const outside = n?.outside ?? []
  return {
    access: n!.access, authorityName: n!.authority, readerCount: n!.readers, memberCount: n!.members, everyoneCount: n!.everyone, standInCount: n!.stand_ins, emergencyCount: n!.emergencies,
    externalCount: outside.length, audiences: reads ? n!.audiences ?? [] : [], externals: reads && outside.length > 0 ? await cards(db, actor, space.authority_id, outside) : [],
  }
}
type Counted = {
  authority: string, access: 'open' | 'on_request' | 'private' | 'secret', readers: number, members: number, everyone: number, stand_ins: number, emergencies: number
  outside: string[] | null, audiences: { id: string, name: string, peopleCount: number }[] | null
}

const cards = (db: Db, actor: Actor, authorityId: string, ids: readonly string[]): Promise<PersonCard[]> => visiblePeople(db, actor)
  .select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name'), 'headline', externalColumn('person', sql`${authorityId}::uuid`).as('external')])
  .where('person.id', '=', sql<string>`any(${ids}::uuid[])`).orderBy(sql`folded(family_name)`).orderBy('person.id').limit(named).execute()

/** Whether somebody sees the space, and every right that says so. Asked by those who read there, and by anybody of themselves. */
export async function explainOf(db: Db, actor: Actor, spaceId: string, personId: string) {
  const space = await standing(db, actor, spaceId)
  if (personId !== actor.personId && !holds(space.role, 'space.read')) throw new Problem(403, 'space.members_only')
  const person = await readPerson(db, actor, personId)
  const found = (await explain(db, spaceId, personId, actor.at)).filter((g) => g.kind !== 'emergency' || personId === actor.personId || holds(space.held, 'member.manage'))
  const names = await namesOf(db, actor, found.flatMap((g) => g.granted_by ?? []))
  const audiences = new Map((await db.selectFrom('audience').select(['id', 'name']).where('id', '=', sql<string>`any(${found.filter((g) => g.kind === 'audience').map((g) => g.principal_id)}::uuid[])`).execute()).map((a) => [a.id, a]))
  const role = found[0]?.role ?? null
  return {
    person, sees: holds(role, 'space.read') ? 'content' as const : role === null ? 'nothing' as const : 'name' as const, role,
    grounds: found.map((g) => ({ via: g.kind, role: g.held, audience: audiences.get(g.principal_id) ?? null, by: g.granted_by === null ? null : names.get(g.granted_by) ?? null, since: g.granted_at.toISOString(), until: Number.isFinite(Number(g.until)) ? g.until.toISOString() : null })),
  }
}

/** Names of those whom the actor may see; who gave a right and is not among them is not named. */
async function namesOf(db: Db, actor: Actor, ids: readonly string[]): Promise<Map<string, { id: string, name: string }>> {
  const rows = await visiblePeople(db, actor).select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name')]).where('person.id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
