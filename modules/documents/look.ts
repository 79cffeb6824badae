// The cupboard as somebody else receives it: read by its one reader, once as the host and once as them.
import { sql } from 'kysely'
import type { Said } from '#platform/blueprint.ts'
import type { LookPart } from '#platform/look.ts'
import { visible } from './access.ts'
import { addressOf } from './rows.ts'

export const look: LookPart = {
  newest: async (db, host, viewer, spaceId, limit) => {
    const rows = await visible(db, host).innerJoin('person as by', 'by.id', 'document.modified_by').select(['document.id', 'document.name', 'document.number', 'document.modified_at', 'document.hidden_at', 'document.list_id', sql<string>`by.given_name || ' ' || by.family_name`.as('by')])
      .where('document.scope_id', '=', spaceId).where('document.kind', '=', sql.lit('file')).where('document.trashed_at', 'is', null).orderBy('document.modified_at', 'desc').orderBy('document.id', 'desc').limit(limit).execute()
    const theirs = new Set((await visible(db, viewer).select('document.id').where('document.id', '=', sql<string>`any(${rows.map((row) => row.id)}::uuid[])`).where('document.trashed_at', 'is', null).execute()).map((row) => row.id))
    return rows.map((row) => ({
      id: row.id, by: row.by, at: row.modified_at, text: row.name, about: row.number > 1 ? { fr: `version ${row.number}`, en: `version ${row.number}` } : null, address: addressOf(spaceId, row.id, true), sees: theirs.has(row.id), why: theirs.has(row.id) ? null : row.hidden_at !== null ? hidden : row.list_id !== null ? reserved : null,
    }))
  },
}

const reserved: Said = { fr: 'son dossier est réservé à d’autres personnes', en: 'its folder is for other people' }
const hidden: Said = { fr: 'les personnes qui animent l’ont masqué', en: 'its hosts hid it' }
