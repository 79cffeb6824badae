import { sql } from 'kysely'
import { discreetColumn } from '#platform/access/discreet.ts'
import type { Nouns } from '#platform/nouns.ts'
import { visible } from './access.ts'

export const nouns: Nouns = {
  approval: {
    // By the name of its document, where documents are told of by their names.
    lines: async (db, actor, ids) => (await visible(db, actor).leftJoin('space', 'space.id', 'document.root_id').innerJoin('person as asker', 'asker.id', 'approval.asked_by')
      .select(['approval.id', 'document.id as documentId', 'document.root_id', 'document.scope_id', 'document.name', 'document.type', 'space.id as space', discreetColumn('document.scope_id').as('discreet'), sql<string>`asker.given_name || ' ' || asker.family_name`.as('by')])
      .where('approval.id', 'in', [...ids]).execute())
      .map((a) => ({ id: a.id, title: a.discreet ? withheld[actor.locale] : a.name, address: a.space === null ? `/documents/${a.documentId}` : `/espaces/${a.root_id}/documents/${a.documentId}`, scopeId: a.scope_id, by: a.by, kind: a.type })),
  },
}

const withheld = { fr: 'Un document', en: 'A document' } as const
