// Who may open spaces, for themselves or for whoever proposes one.
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'

/** How many open spaces count against somebody's quota: those that they opened by themselves, and those that they accepted of others. `person` and `authority` are expressions. */
export const openedBy = (person: RawBuilder<unknown>, authority: RawBuilder<unknown>): RawBuilder<number> => sql<number>`((select count(*)::int from space o where o.authority_id = ${authority} and o.created_by = ${person} and o.archived_at is null
  and not exists (select from space_proposal q where q.space_id = o.id)) + (select count(*)::int from space_proposal q join space o on o.id = q.space_id and o.archived_at is null where q.answered_by = ${person} and q.authority_id = ${authority}))`

/** Where the authority charges some with opening spaces, each of them up to their quota, when it is about `another` one. */
export async function mayCreate(db: Db, actor: Actor, authorityId: string, another = true): Promise<void> {
  const { everyone, charged, full } = await chargeOf(db, actor, authorityId)
  if (everyone) return
  if (!charged) throw new Problem(403, 'space.creation_charged')
  if (another && full) throw new Problem(409, 'space.quota')
}

/** May whoever answers a proposal open one more? Administrators answer when nobody else does, and have no quota. */
export async function mayAccept(db: Db, actor: Actor, authorityId: string): Promise<void> {
  if (administersAuthority(actor, authorityId)) return
  if ((await chargeOf(db, actor, authorityId)).full) throw new Problem(409, 'space.quota')
}

async function chargeOf(db: Db, actor: Actor, authorityId: string): Promise<{ everyone: boolean, charged: boolean, full: boolean }> {
  const row = await db.selectFrom('authority').leftJoin('duty', (j) => j.onRef('duty.authority_id', '=', 'authority.id').on('duty.person_id', '=', actor.personId).on('duty.kind', '=', 'space_creator'))
    .select(['space_creation', 'duty.id as duty', 'duty.quota', openedBy(sql`${actor.personId}::uuid`, sql.ref('authority.id')).as('opened')])
    .where('authority.id', '=', authorityId).orderBy(sql`duty.quota desc nulls first`).limit(1).executeTakeFirstOrThrow()
  return { everyone: row.space_creation === 'everyone', charged: row.duty !== null, full: row.quota !== null && row.opened >= row.quota }
}
