import { cleanLine } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import { discreetColumn, setDiscreet } from '#platform/access/discreet.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { prepared } from '#platform/db/prepared.ts'
import { beforeCommit } from '#platform/db/work.ts'
import { Problem } from '#platform/problem.ts'
import { standingFor } from './access.ts'
import { record } from './facts.ts'
import { presentWhole, spaceRows } from './present.ts'

export type Kind = 'project' | 'team' | 'practice'
export type Access = 'open' | 'on_request' | 'private' | 'secret'

export async function readSpace(db: Db, actor: Actor, id: string) {
  const row = await spaceRows(db, actor).where('space.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'space.not_found')
  return presentWhole(row)
}

type Change = { name?: string, purpose?: string, access?: Access, memberRole?: 'reader' | 'contributor', discreet?: boolean, territoryIds?: string[], tradeIds?: string[] }

export async function editSpace(tx: Tx, actor: Actor, id: string, version: number, change: Change) {
  const space = await standingFor(tx, actor, id, 'space.edit')
  const before = await tx.selectFrom('space').select(['name', 'purpose', 'access', 'member_role', 'territory_ids', 'trade_ids', discreetColumn('space.id').as('discreet')]).where('id', '=', id).executeTakeFirstOrThrow()
  await refuseElsewhere(tx, space.authority_id, 'territory', change.territoryIds)
  await refuseElsewhere(tx, space.authority_id, 'trade', change.tradeIds)
  const set = {
    ...(change.name === undefined ? {} : { name: cleanName(change.name) }), ...(change.purpose === undefined ? {} : { purpose: change.purpose.trim() }), ...(change.access === undefined ? {} : { access: change.access }),
    ...(change.memberRole === undefined ? {} : { member_role: change.memberRole }),
    ...(change.territoryIds === undefined ? {} : { territory_ids: change.territoryIds }), ...(change.tradeIds === undefined ? {} : { trade_ids: change.tradeIds }),
  }
  const done = await tx.updateTable('space').set((eb) => ({ ...set, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst().catch(refuseTakenName)
  if (!done) throw new Problem(412, 'request.version_stale')
  if (change.access) await grantEveryone(tx, actor, { id, authorityId: space.authority_id, access: change.access })
  if (change.discreet !== undefined) await setDiscreet(tx, id, change.discreet ? actor.at : null)
  record(tx, actor, 'space.edited', { id, scopeId: id, authorityId: space.authority_id, data: { before, after: { ...before, ...set, ...(change.discreet === undefined ? {} : { discreet: change.discreet }) } } })
  return readSpace(tx, actor, id)
}

/** What a space concerns is of its own authority. */
async function refuseElsewhere(tx: Tx, authorityId: string, axis: 'territory' | 'trade', ids: readonly string[] = []): Promise<void> {
  if (ids.length === 0) return
  const known = await tx.selectFrom(axis).select('id').where('authority_id', '=', authorityId).where('id', 'in', [...ids]).execute()
  if (known.length < ids.length) throw new Problem(422, 'space.axis_elsewhere', { field: axis === 'territory' ? 'territoryIds' : 'tradeIds' })
}

/** What everyone of the authority may do: the access of the space, as one grant. */
export async function grantEveryone(tx: Tx, actor: Actor, space: { id: string, authorityId: string, access: Access }): Promise<void> {
  await tx.deleteFrom('scope_grant').where('scope_id', '=', space.id).where('principal_kind', '=', 'everyone').execute()
  if (space.access === 'secret') {
    // What is not even listed has no stand-in.
    await tx.deleteFrom('scope_grant').where('scope_id', '=', space.id).where('principal_kind', '=', 'stand_in').execute()
    return
  }
  await tx.insertInto('scope_grant').values({ scope_id: space.id, principal_id: space.authorityId, principal_kind: 'everyone', role: space.access === 'open' ? 'onlooker' : 'visitor', granted_by: actor.personId, granted_at: actor.at }).execute()
}

export const cleanName = (name: string): string => {
  const clean = cleanLine(name)
  if (clean.length < 2) throw new Problem(400, 'request.invalid', { field: 'name' })
  return clean
}
/** A name is one space's, of those that are open. */
export const refuseTakenName = (error: unknown): never => {
  if (error instanceof Error && 'constraint' in error && error.constraint === 'space_name') throw new Problem(409, 'space.name_taken', { field: 'name' })
  throw error
}

/**
 * Other modules say that something happened in a space: the lists are ordered by it. It goes with the commit, at most once a second per space,
 * and passes over a space that another writer is just marking: writers do not queue. `last`: when something did, as far as the caller has read.
 */
export function touchSpace(tx: Tx, id: string, at: Date, last?: Date): void {
  if (last !== undefined && last.getTime() >= at.getTime() - 1_000) return
  beforeCommit(tx, touch.with(tx, { id, at, before: new Date(at.getTime() - 1_000) }))
}
const touch = prepared((tx: Tx, v: { id: string, at: Date, before: Date }) => tx.updateTable('space').set({ last_activity_at: v.at })
  .where('id', '=', (eb) => eb.selectFrom('space').select('id').where('id', '=', v.id).where('last_activity_at', '<', v.before).forNoKeyUpdate().skipLocked()))
