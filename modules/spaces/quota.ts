// Who may open spaces, from which blueprints, for themselves or for whoever proposes one.
import { sql, type RawBuilder } from 'kysely'
import { homeAuthorities, type Actor } from '#platform/access/actor.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'

/** How many open spaces count against somebody's quota: those that they opened by themselves, and those that they accepted of others. `person` and `authority` are expressions. */
export const openedBy = (person: RawBuilder<unknown>, authority: RawBuilder<unknown>): RawBuilder<number> => sql<number>`((select count(*)::int from space o where o.authority_id = ${authority} and o.created_by = ${person} and o.archived_at is null
  and not exists (select from space_proposal q where q.space_id = o.id)) + (select count(*)::int from space_proposal q join space o on o.id = q.space_id and o.archived_at is null where q.answered_by = ${person} and q.authority_id = ${authority}))`

/** What somebody is charged with opening; one may have several charges, one for each unit. */
type Charge = { quota: number | null, blueprints: string[] | null, opened: number }
/** `from`: the blueprint, or none. */
type Another = { from: string | undefined }

/** Where the authority charges some with opening spaces: each of them from their blueprints and up to their quota, when it is about `another` one. */
export async function mayCreate(db: Db, actor: Actor, authorityId: string, another: Another | null): Promise<void> {
  const charges = await chargesOf(db, actor, authorityId)
  if (charges === 'everyone') return
  if (charges.length === 0) throw new Problem(403, 'space.creation_charged')
  if (another) refuse(charges, another)
}

/** May whoever answers a proposal open one more like it? Administrators answer when nobody else does, and have no quota. */
export async function mayAccept(db: Db, actor: Actor, authorityId: string, another: Another): Promise<void> {
  if (administersAuthority(actor, authorityId)) return
  const charges = await chargesOf(db, actor, authorityId)
  if (charges !== 'everyone') refuse(charges, another)
}

/** Where somebody opens a space unless they say where; nowhere for whoever belongs to no authority. */
export const usualAuthority = (actor: Actor): string | undefined => homeAuthorities(actor).find((id) => id === actor.mainAuthorityId) ?? homeAuthorities(actor)[0]

/** Of these blueprints, those that the actor only proposes a space from. */
export async function proposedOnly(db: Db, actor: Actor, authorityId: string | undefined, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const charges = authorityId === undefined ? [] : await chargesOf(db, actor, authorityId)
  return new Set(charges === 'everyone' ? [] : ids.filter((from) => !charges.some((charge) => covers(charge, { from }))))
}

const covers = ({ blueprints }: Charge, { from }: Another): boolean => blueprints === null || (from !== undefined && blueprints.includes(from))

function refuse(charges: readonly Charge[], another: Another): void {
  const fitting = charges.filter((charge) => covers(charge, another))
  if (fitting.length === 0 && charges.length > 0) throw new Problem(403, 'space.blueprint_charged', { field: 'blueprint' })
  if (fitting.length > 0 && fitting.every(({ quota, opened }) => quota !== null && opened >= quota)) throw new Problem(409, 'space.quota')
}

/** Somebody has one for each unit at most. */
const mostCharges = 100

async function chargesOf(db: Db, actor: Actor, authorityId: string): Promise<'everyone' | Charge[]> {
  const rows = await db.selectFrom('authority').leftJoin('duty', (j) => j.onRef('duty.authority_id', '=', 'authority.id').on('duty.person_id', '=', actor.personId).on('duty.kind', '=', 'space_creator'))
    .select(['space_creation', 'duty.id as duty', 'duty.quota', 'duty.blueprints', openedBy(sql`${actor.personId}::uuid`, sql.ref('authority.id')).as('opened')])
    .where('authority.id', '=', authorityId).limit(mostCharges).execute()
  return rows[0]?.space_creation === 'everyone' ? 'everyone' : rows.filter((row) => row.duty !== null)
}
