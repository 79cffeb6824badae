// A link ends before its time, by whoever made it or a host; taken back at once it is as it was.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { readable } from '#modules/documents/index.ts'
import { record } from './facts.ts'

/** How long one may take it back: a slip, not a change of mind. */
const undoHours = 1

/** One's own link, or one of a document that one reads. */
async function found(tx: Tx, actor: Actor, id: string) {
  const row = await tx.selectFrom('share_link as l').innerJoin('document', 'document.id', 'l.document_id').select(['l.id', 'l.authority_id', 'l.by_id', 'l.ended_at', 'l.ended_by', 'document.scope_id', roleColumn(actor, 'document.scope_id').as('role')])
    .where('l.id', '=', id).where((eb) => eb.or([eb('l.by_id', '=', actor.personId), readable(actor)])).forUpdate('l').executeTakeFirst()
  if (!row) throw new Problem(404, 'share_link.not_found')
  return row
}

/** The same twice changes nothing. */
export async function endLink(tx: Tx, actor: Actor, id: string): Promise<void> {
  const link = await found(tx, actor, id)
  if (link.by_id !== actor.personId && !holds(link.role, 'share.manage')) throw await refusal(tx, actor, link.scope_id, 'share_link.not_allowed')
  if (link.ended_at !== null) return
  await tx.updateTable('share_link').set({ ended_at: actor.at, ended_by: actor.personId }).where('id', '=', id).execute()
  record(tx, actor, 'share_link.ended', { id, scopeId: link.scope_id, authorityId: link.authority_id })
}

/** Whoever ended it, within the hour. */
export const mayResume = (actor: Actor, link: { ended_at: Date | null, ended_by: string | null }): boolean =>
  link.ended_at !== null && link.ended_by === actor.personId && actor.at.getTime() - link.ended_at.getTime() <= undoHours * 3_600_000

export async function resumeLink(tx: Tx, actor: Actor, id: string): Promise<void> {
  const link = await found(tx, actor, id)
  if (link.ended_at === null) return
  if (!mayResume(actor, link)) throw new Problem(403, 'share_link.not_allowed')
  await tx.updateTable('share_link').set({ ended_at: sql`null`, ended_by: sql`null` }).where('id', '=', id).execute()
  record(tx, actor, 'share_link.resumed', { id, scopeId: link.scope_id, authorityId: link.authority_id })
}
