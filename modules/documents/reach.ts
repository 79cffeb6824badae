// Finding what a verb is about, for whoever may do it.
import { exact, zone } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { actions, heldBy, visible, type Lock } from './access.ts'

const columns = ['document.id', 'document.authority_id', 'document.scope_id', 'document.root_id', 'document.parent_id', 'document.kind', 'document.name', 'document.file_id', 'document.number', 'document.mime', 'document.locked_at', 'document.locked_by', 'document.locked_until', 'document.trashed_at', 'document.trashed_by', 'document.hidden_at', 'document.created_by', 'document.trash_root_id', 'document.list_id', 'document.version'] as const
const ofFiles = new Set(['document.version', 'document.lock', 'document.unlock', 'document.break_lock'])

/** A document that the actor may see, whatever they may do with it; `trashed`: also one in the trash. */
export async function seen(db: Db, actor: Actor, id: string, trashed = false) {
  const row = await visible(db, actor).select(columns).select(roleColumn(actor, 'document.scope_id').as('role')).where('document.id', '=', id).executeTakeFirst()
  if (!row || (row.trashed_at !== null) !== trashed) throw new Problem(404, 'document.not_found')
  return row
}
export type Seen = Awaited<ReturnType<typeof seen>>

/** The same, for whoever may do this with it: what somebody else holds is only read. */
export async function found(tx: Tx, actor: Actor, id: string, action: string): Promise<Seen> {
  const row = await seen(tx, actor, id)
  if (actions(actor, row).includes(action)) return row
  if (row.kind === 'folder' && ofFiles.has(action)) throw new Problem(409, 'document.is_folder')
  if (holds(row.role, 'document.write')) await refuseHeld(tx, actor, [row])
  throw await refusal(tx, actor, row.scope_id, 'document.not_allowed')
}

/** Throws where somebody else holds one of these: who, and since when. */
export async function refuseHeld(db: Db, actor: Actor, rows: readonly (Lock & { id: string })[], [status, code]: readonly [number, 'document.locked' | 'document.lock_held'] = [423, 'document.locked']): Promise<void> {
  const held = rows.find((row) => ![null, actor.personId].includes(heldBy(row, actor.at)))
  if (held) throw new Problem(status, code, await holderOf(db, held.id))
}

async function holderOf(db: Db, id: string): Promise<{ by: string, since: string, sinceInEnglish: string }> {
  const row = await db.selectFrom('document').innerJoin('person', 'person.id', 'document.locked_by').select(['person.given_name', 'person.family_name', 'document.locked_at']).where('document.id', '=', id).executeTakeFirst()
  const at = row?.locked_at ?? new Date(0)
  return { by: `${row?.given_name ?? ''} ${row?.family_name ?? ''}`.trim(), since: exact(at, 'fr', { timeZone: zone }), sinceInEnglish: exact(at, 'en', { timeZone: zone }) }
}
