// Spaces when somebody leaves, and when somebody stands in: what other modules may have done with who is in charge.
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/database.ts'
import type { Recorded } from '#platform/journal/record.ts'
import { record } from './facts.ts'
import { lockMembers, ownByRight } from './members.ts'

/** Spaces of an authority that somebody owns, and how many others own them for good. */
export const ownedSpaces = (db: Db, personId: string, authorityId: string) => db.selectFrom('scope_grant as g').innerJoin('space', 'space.id', 'g.scope_id')
  .where('g.principal_id', '=', personId).where('g.role', '=', 'owner').where('space.authority_id', '=', authorityId)
  .select(['space.id', 'space.name', 'space.access', sql<number>`(select count(*)::int from scope_grant o where o.scope_id = space.id and o.role = 'owner' and o.principal_id <> ${personId} and o.until = 'infinity')`.as('others')])
  .orderBy('space.name').orderBy('space.id')

/**
 * Takes somebody out of every space of an authority: one that would be without an owner is given to the successor first, and what they wrote stays.
 * Answers the spaces that were handed over.
 */
export async function handOver(tx: Tx, actor: Recorded, leaving: { personId: string, authorityId: string, successorId: string | null }): Promise<string[]> {
  const { personId, authorityId, successorId } = leaving
  const handed: string[] = []
  for (const space of await ownedSpaces(tx, personId, authorityId).execute()) {
    await lockMembers(tx, space.id)
    if (space.others > 0 || successorId === null) continue
    await ownByRight(tx, actor, { id: space.id, authorityId }, successorId, { handedOverBy: personId })
    handed.push(space.id)
  }
  // The last owner of a space for whom nobody follows stays its owner in the rows, until somebody has taken it over (`life/succession.ts`).
  const { rows } = await sql<{ scope_id: string, role: string }>`delete from scope_grant g using space where g.scope_id = space.id and space.authority_id = ${authorityId} and g.principal_id = ${personId} and g.principal_kind = 'person'
    and (g.role <> 'owner' or exists (select from scope_grant o where o.scope_id = g.scope_id and o.role = 'owner' and o.principal_id <> ${personId} and o.until = 'infinity')) returning g.scope_id, g.role`.execute(tx)
  await sql`delete from scope_grant g using space where g.scope_id = space.id and space.authority_id = ${authorityId} and g.principal_id = ${personId} and g.principal_kind = 'invited'`.execute(tx)
  await sql`delete from follow f using space where f.space_id = space.id and space.authority_id = ${authorityId} and f.person_id = ${personId}`.execute(tx)
  for (const { scope_id, role } of rows) record(tx, actor, 'membership.changed', { id: personId, scopeId: scope_id, authorityId, data: { personId, before: role, after: null } })
  return handed
}

/**
 * Has an absence count as host, until its end, in the spaces that the absent person runs; with `until` null, nowhere any more. Never as owner,
 * and never in a secret space: what is not even listed is opened by its owners by name.
 */
export async function standIn(tx: Tx, actor: Recorded, absence: { id: string, personId: string, until: Date | null }): Promise<number> {
  const before = await tx.deleteFrom('scope_grant').where('principal_id', '=', absence.id).where('principal_kind', '=', 'stand_in').returning('scope_id').execute()
  if (absence.until === null) return before.length
  const { rows } = await sql<{ scope_id: string }>`insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_by, granted_at, until)
    select g.scope_id, ${absence.id}::uuid, 'stand_in', 'host', ${absence.personId}::uuid, ${actor.at}::timestamptz, least(g.until, ${absence.until}::timestamptz)
    from scope_grant g join space on space.id = g.scope_id and space.access <> 'secret' where g.principal_id = ${absence.personId} and g.principal_kind = 'person' and g.role >= 'host' and g.until > ${actor.at} returning scope_id`.execute(tx)
  return rows.length
}
