import { sql, type RawBuilder } from 'kysely'
import { today } from '#lib/when.ts'
import { standing } from '../access/days.ts'
import { peopleChanged } from '../access/people-changes.ts'
import { administeredAuthorities, refreshPrincipals } from '../access/principals.ts'
import { homeAuthorities, isOutsider, type Actor } from '../access/actor.ts'
import type { Tx } from '../db/database.ts'
import { uuidv7 } from '../db/ids.ts'
import { Problem } from '../problem.ts'
import { record } from './facts.ts'

export const dutyKinds = ['people_administrator', 'space_creator', 'news_editor', 'scout', 'pilot', 'support'] as const
export type DutyKind = (typeof dutyKinds)[number]
/**
 * For one unit and all below, when `unitId` is given; `quota`: how many spaces a creator may own; `blueprints`: those that they open them from.
 * `insteadOf`: the unit (null: the whole) of the charge that these bounds take the place of.
 */
export type DutyBounds = { unitId?: string | null, quota?: number | null, blueprints?: string[] | null, insteadOf?: string | null }
const bounds = ['unit_id', 'quota', 'blueprints'] as const
/** One may be charged several times with the same, for several units. */
const charges = (tx: Tx, personId: string, authorityId: string, kind: DutyKind) => tx.selectFrom('duty').select(bounds).where('person_id', '=', personId).where('authority_id', '=', authorityId).where('kind', '=', kind).limit(100)

/** The authorities whose people the actor administers, as a subquery: as their administrator, or charged with people there. Nobody from outside does. */
export const peopleAdministered = (actor: Actor): RawBuilder<string> => (isOutsider(actor) ? sql<string>`(select null::uuid where false)` : sql<string>`(select x.id from authority x where x.id in ${administeredAuthorities(actor)}
  or (x.id = any(${homeAuthorities(actor)}::uuid[]) and exists (select from duty d where d.person_id = ${actor.personId} and d.authority_id = x.id and d.kind = 'people_administrator')))`)

/** Charges somebody of the authority with a duty; the same duty for the same unit again changes its bounds. */
export async function giveDuty(tx: Tx, actor: Actor, personId: string, authorityId: string, kind: DutyKind, { unitId = null, quota = null, blueprints = null, insteadOf }: DutyBounds): Promise<void> {
  if (unitId !== null && !(await tx.selectFrom('unit').select('id').where('id', '=', unitId).where('authority_id', '=', authorityId).executeTakeFirst())) throw new Problem(422, 'duty.unit_unknown', { field: 'unitId' })
  const before = await charges(tx, personId, authorityId, kind).execute()
  if (insteadOf !== undefined && insteadOf !== unitId) await deleteCharges(tx, personId, authorityId, kind, insteadOf)
  await tx.insertInto('duty').values({ id: uuidv7(), person_id: personId, authority_id: authorityId, kind, unit_id: unitId, quota, blueprints, given_by: actor.personId, since: actor.at })
    .onConflict((c) => c.columns(['person_id', 'authority_id', 'kind', 'unit_id']).doUpdateSet({ quota, blueprints })).execute()
  record(tx, actor, 'duty.given', { id: personId, authorityId, data: { kind, before, after: { unit_id: unitId, quota, blueprints } } })
}

/** Takes a duty away, for every unit or for one. It is no error that it was not there. */
export async function takeDuty(tx: Tx, actor: Actor, personId: string, authorityId: string, kind: DutyKind, unitId?: string): Promise<void> {
  const before = await deleteCharges(tx, personId, authorityId, kind, unitId)
  if (before.length > 0) record(tx, actor, 'duty.taken', { id: personId, authorityId, data: { kind, before } })
}

const deleteCharges = (tx: Tx, personId: string, authorityId: string, kind: DutyKind, unitId: string | null | undefined) => tx.deleteFrom('duty').where('person_id', '=', personId).where('authority_id', '=', authorityId).where('kind', '=', kind)
  .$if(unitId !== undefined, (q) => q.where('unit_id', 'is not distinct from', unitId ?? null)).returning(bounds).execute()

/** Names an administrator of an authority, or of the platform (null). */
export async function nameAdministrator(tx: Tx, actor: Actor, personId: string, authorityId: string | null): Promise<void> {
  const added = await tx.insertInto('administrator').values({ person_id: personId, authority_id: authorityId, since: actor.at }).onConflict((c) => c.doNothing()).returning('person_id').executeTakeFirst()
  if (!added) return
  await refreshPrincipals(tx, personId, today(actor.at))
  record(tx, actor, 'administrator.named', { id: personId, authorityId, data: { of: authorityId ?? 'platform', before: null, after: authorityId ?? 'platform' } })
}

/** The platform keeps an administrator who can enter; asked behind a lock of all of them, so that two who go at once do not both succeed. */
export async function keepAdministrator(tx: Tx, leaving: string, at: Date): Promise<void> {
  const all = await tx.selectFrom('administrator').select('person_id').where('authority_id', 'is', null).orderBy('person_id').forUpdate().execute()
  if (!all.some((one) => one.person_id === leaving)) return
  const others = all.filter((one) => one.person_id !== leaving).map((one) => one.person_id)
  const able = others.length === 0 ? undefined : await tx.selectFrom('person').innerJoin('affiliation as a', 'a.person_id', 'person.id').select('person.id').where('person.id', 'in', others).where('person.closed_at', 'is', null)
    .where(standing('a', at)).limit(1).executeTakeFirst()
  if (!able) throw new Problem(409, 'administrator.last')
}

/** Takes away the right to administer an authority, or the platform (null). */
export async function removeAdministrator(tx: Tx, actor: Actor, personId: string, authorityId: string | null): Promise<void> {
  if (authorityId === null) await keepAdministrator(tx, personId, actor.at)
  const gone = await tx.deleteFrom('administrator').where('person_id', '=', personId).where('authority_id', authorityId === null ? 'is' : '=', authorityId).returning('person_id').executeTakeFirst()
  if (!gone) return
  await refreshPrincipals(tx, personId, today(actor.at))
  await peopleChanged(tx, [personId], actor)
  record(tx, actor, 'administrator.removed', { id: personId, authorityId, data: { of: authorityId ?? 'platform', before: authorityId ?? 'platform', after: null } })
}
