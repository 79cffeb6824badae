// Who works on a file holds it: the others read it meanwhile. It ends by itself, so that nothing stays shut because somebody went home.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import { cleanLine } from '#lib/clean.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { freeFor, heldBy } from './access.ts'
import { record } from './facts.ts'
import { refuseHeld, seen, type Seen } from './reach.ts'
import { readDocument } from './rows.ts'

const hours = 8
const other = [409, 'document.lock_held'] as const

/** Holds a file from now on; whoever holds it already goes on holding it, which is no news, and never for less long than they did. `seconds`: instead of eight hours. */
export async function lockDocument(tx: Tx, actor: Actor, id: string, note: string | undefined, seconds = hours * 3_600) {
  const row = await lockable(tx, actor, id)
  await refuseHeld(tx, actor, [row], other)
  const mine = heldBy(row, actor.at) === actor.personId
  const done = await tx.updateTable('document').set({ locked_by: actor.personId, locked_until: sql<Date>`greatest(${new Date(actor.at.getTime() + seconds * 1_000)}::timestamptz, ${mine ? row.locked_until : null}::timestamptz)`, ...(mine ? {} : { locked_at: actor.at, lock_note: '' }), ...(note === undefined ? {} : { lock_note: cleanLine(note) }) })
    .where('id', '=', id).where('trashed_at', 'is', null).where(freeFor(actor)).returning('id').executeTakeFirst()
  if (!done) {
    await refuseHeld(tx, actor, [await seen(tx, actor, id)], other)
    throw new Problem(404, 'document.not_found')
  }
  if (!mine) record(tx, actor, 'document.locked', about(row))
  return readDocument(tx, actor, id)
}

/** Lets go of a file: its holder, or a host in their place, who says so. Where nobody holds it nothing changes. */
export async function unlockDocument(tx: Tx, actor: Actor, id: string, inPlace: boolean) {
  const row = await lockable(tx, actor, id)
  const holder = heldBy(row, actor.at)
  if (holder !== null && holder !== actor.personId) {
    if (!inPlace) await refuseHeld(tx, actor, [row], other)
    if (!holds(row.role, 'document.manage')) throw await refusal(tx, actor, row.scope_id, 'document.not_allowed')
  }
  const done = await tx.updateTable('document').set({ locked_at: null, locked_by: null, locked_until: null, lock_note: '' }).where('id', '=', id).where('locked_by', '=', holder).returning('id').executeTakeFirst()
  if (done && holder === actor.personId) record(tx, actor, 'document.unlocked', about(row))
  else if (done) record(tx, actor, 'document.lock_broken', { ...about(row), data: { holderId: holder } })
  return readDocument(tx, actor, id)
}

const about = (row: Seen) => ({ id: row.id, scopeId: row.scope_id, authorityId: row.authority_id, listId: row.list_id })

/** A file that the actor sees and may write. */
async function lockable(tx: Tx, actor: Actor, id: string): Promise<Seen> {
  const row = await seen(tx, actor, id)
  if (!holds(row.role, 'document.write')) throw await refusal(tx, actor, row.scope_id, 'document.not_allowed')
  if (row.kind === 'folder') throw new Problem(409, 'document.is_folder')
  return row
}
