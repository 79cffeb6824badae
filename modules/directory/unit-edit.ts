import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { mustAdminister } from './access.ts'
import { record } from './facts.ts'
import { followUnit } from './follow-unit.ts'
import type { UnitKind } from './tables.ts'
import { charted, readUnit } from './units.ts'

/** Opens a unit under another of the same authority, or at the top of one: by default the actor's own. */
export async function createUnit(tx: Tx, actor: Actor, given: { name: string, kind: UnitKind, parentId: string | null, authorityId?: string }) {
  const parent = given.parentId === null ? null : await found(tx, actor, given.parentId)
  const authorityId = parent?.authority_id ?? given.authorityId ?? actor.mainAuthorityId
  mustAdminister(actor, authorityId)
  if (given.authorityId !== undefined && given.authorityId !== authorityId) throw new Problem(422, 'unit.elsewhere', { field: 'parentId' })
  const unit = { id: uuidv7(), authority_id: authorityId, parent_id: given.parentId, kind: given.kind, name: cleanName(given.name) }
  await tx.insertInto('unit').values(unit).execute()
  record(tx, actor, 'unit.created', { id: unit.id, authorityId, data: { before: null, after: { name: unit.name, kind: unit.kind, parentId: unit.parent_id } } })
  return readUnit(tx, actor, unit.id)
}

/** Renames a unit, moves it with all below it, or ends it. A unit stays out of its own descendants, and ends only empty. */
export async function editUnit(tx: Tx, actor: Actor, id: string, version: number, change: { name?: string, kind?: UnitKind, parentId?: string | null, endsOn?: string | null }) {
  const unit = await found(tx, actor, id)
  mustAdminister(actor, unit.authority_id)
  // Changes of one chart come one after the other: two moves could close a ring that neither sees.
  await tx.selectFrom('authority').select('id').where('id', '=', unit.authority_id).forNoKeyUpdate().execute()
  if (change.parentId) await mayStandUnder(tx, actor, unit, change.parentId)
  if (change.endsOn) await mustBeEmpty(tx, actor, id, change.endsOn)
  const set = {
    ...(change.name === undefined ? {} : { name: cleanName(change.name) }), ...(change.kind === undefined ? {} : { kind: change.kind }),
    ...(change.parentId === undefined ? {} : { parent_id: change.parentId }), ...(change.endsOn === undefined ? {} : { ends_on: change.endsOn }),
  }
  const done = await tx.updateTable('unit').set((eb) => ({ ...set, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
  if (!done) throw new Problem(412, 'request.version_stale')
  const moved = change.parentId !== undefined && change.parentId !== unit.parent_id
  if (moved || (set.name !== undefined && set.name !== unit.name)) await followUnit(tx, actor, id, moved)
  const before = { name: unit.name, kind: unit.kind, parentId: unit.parent_id, endsOn: unit.ends_on }
  record(tx, actor, 'unit.edited', { id, authorityId: unit.authority_id, data: { before, after: { ...before, ...change } } })
  // A unit that ends today is still there until midnight.
  return readUnit(tx, actor, id)
}

const found = async (tx: Tx, actor: Actor, id: string) => {
  const unit = await tx.selectFrom('unit').select(['id', 'authority_id', 'parent_id', 'kind', 'name', sql<string | null>`ends_on::text`.as('ends_on')]).where('id', '=', id).where(charted(actor, 'unit.authority_id')).executeTakeFirst()
  if (!unit || (unit.ends_on !== null && unit.ends_on < today(actor.at))) throw new Problem(404, 'unit.not_found')
  return unit
}

async function mayStandUnder(tx: Tx, actor: Actor, unit: { id: string, authority_id: string }, parentId: string): Promise<void> {
  const parent = await found(tx, actor, parentId)
  if (parent.authority_id !== unit.authority_id) throw new Problem(422, 'unit.elsewhere', { field: 'parentId' })
  const { rows } = await sql<{ id: string }>`with recursive up (id, parent_id) as (select id, parent_id from unit where id = ${parentId} union select u.id, u.parent_id from up join unit u on u.id = up.parent_id)
    select id from up where id = ${unit.id}`.execute(tx)
  if (rows.length > 0) throw new Problem(409, 'unit.cycle', { field: 'parentId' })
}

async function mustBeEmpty(tx: Tx, actor: Actor, id: string, endsOn: string): Promise<void> {
  if (endsOn < today(actor.at)) throw new Problem(400, 'request.invalid', { field: 'endsOn' })
  const { rows: [still] } = await sql<{ still: boolean }>`select exists (select from unit where parent_id = ${id} and (ends_on is null or ends_on > ${endsOn}::date))
    or exists (select from position where unit_id = ${id} and person_id is not null and (ends_on is null or ends_on > ${endsOn}::date)) as still`.execute(tx)
  if (still?.still) throw new Problem(409, 'unit.not_empty', { field: 'endsOn' })
}

const cleanName = (name: string): string => {
  const clean = cleanLine(name)
  if (clean.length < 2) throw new Problem(400, 'request.invalid', { field: 'name' })
  return clean
}
