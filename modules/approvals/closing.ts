// What a space says of requests before it closes, what becomes of them then, and when it is deleted.
import { sql } from 'kysely'
import type { ClosingPart } from '#platform/closing.ts'
import type { RemovalPart } from '#platform/removal.ts'
import { visible } from './access.ts'
import { record } from './facts.ts'
import { subjectOf } from './rows.ts'

const named = 20

export const closing: ClosingPart = {
  unsettled: async (db, actor, { id }) => {
    const rows = await visible(db, actor).select(['document.name', sql<number>`(count(*) over ())::int`.as('n')]).where('document.root_id', '=', id).where('approval.outcome', 'is', null).orderBy('approval.id', 'desc').limit(named).execute()
    const n = rows[0]?.n ?? 0
    return n === 0 ? [] : [{
      text: { fr: n > 1 ? `${n} avis ou lectures en cours` : '1 avis ou lecture en cours', en: n > 1 ? `${n} opinions or readings not finished` : '1 opinion or reading not finished' },
      details: rows.map((row) => row.name), address: `/espaces/${id}/documents`,
    }]
  },
  // In a closed space nobody answers any more; whoever asked may take it up again where it opens anew.
  end: async (tx, actor, { id }) => {
    const rows = await tx.updateTable('approval').set({ outcome: 'cancelled', ended_at: actor.at }).from('document').whereRef('document.id', '=', 'approval.document_id').where('document.root_id', '=', id).where('approval.outcome', 'is', null)
      .returning(['approval.id', 'approval.kind', 'approval.number', 'approval.hash', 'approval.document_id', 'document.scope_id', 'document.list_id', 'document.authority_id']).execute()
    for (const row of rows) record(tx, actor, 'approval.cancelled', subjectOf(row))
  },
}

/** Whom was asked goes before what was asked: one reading may have thousands. */
export const remove: RemovalPart = async (tx, spaceId, limit) => {
  const ofSpace = sql<string>`(select a.id from approval a join document d on d.id = a.document_id where d.root_id = ${spaceId})`
  const people = await tx.deleteFrom('approval_person').where(sql<boolean>`ctid in (select w.ctid from approval_person w where w.approval_id in ${ofSpace} limit ${limit})`).executeTakeFirst()
  const left = limit - Number(people.numDeletedRows)
  if (left === 0) return limit
  const requests = await tx.deleteFrom('approval').where(sql<boolean>`id in (select x.id from ${ofSpace} x limit ${left})`).executeTakeFirst()
  return Number(people.numDeletedRows + requests.numDeletedRows)
}
