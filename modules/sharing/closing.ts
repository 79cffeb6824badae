// Links end with the space whose documents they show. They would not open as long as it is closed; ended, they do not open again with it, as guests do not come back.
import { sql } from 'kysely'
import type { ClosingPart } from '#platform/closing.ts'
import { open } from './access.ts'
import { record } from './facts.ts'

const named = 20

export const closing: ClosingPart = {
  unsettled: async (db, actor, { id }) => {
    const rows = await open(db, actor.at).innerJoin('person as sharer', 'sharer.id', 'l.by_id').select(['document.name', sql<string>`sharer.given_name || ' ' || sharer.family_name`.as('by'), sql<number>`(count(*) over ())::int`.as('n')])
      .where('document.root_id', '=', id).orderBy('l.id', 'desc').limit(named).execute()
    const n = rows[0]?.n ?? 0
    return n === 0 ? [] : [{
      text: { fr: n > 1 ? `${n} liens de partage prendront fin` : '1 lien de partage prendra fin', en: n > 1 ? `${n} links will end` : '1 link will end' },
      details: rows.map((row) => `${row.name}, ${row.by}`), address: `/espaces/${id}/liens`,
    }]
  },
  end: async (tx, actor, { id }) => {
    const rows = await tx.updateTable('share_link').set({ ended_at: actor.at, ended_by: actor.personId }).from('document').whereRef('document.id', '=', 'share_link.document_id').where('document.root_id', '=', id).where('share_link.ended_at', 'is', null).where('share_link.until', '>', actor.at)
      .returning(['share_link.id', 'share_link.authority_id', 'document.scope_id']).execute()
    for (const row of rows) record(tx, actor, 'share_link.ended', { id: row.id, scopeId: row.scope_id, authorityId: row.authority_id })
  },
}
