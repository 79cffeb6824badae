import { discreetColumn } from '#platform/access/discreet.ts'
import { sql } from 'kysely'
import type { Nouns } from '#platform/nouns.ts'
import { visible } from '#modules/documents/index.ts'
import en from './en.ts'
import fr from './fr.ts'

export const nouns: Nouns = {
  // A link is its sharer's to know, under the name of the document as they still read it; nothing is named where nobody spoken of may be.
  share_link: {
    lines: async (db, actor, ids) => (await visible(db, actor).innerJoin('share_link as l', 'l.document_id', 'document.id').select(['l.id', 'document.scope_id', 'document.name', 'document.id as document_id', 'document.root_id', discreetColumn('document.scope_id').as('discreet'), sql<boolean>`exists (select from space s where s.id = document.root_id)`.as('in_space')])
      .where('l.id', 'in', [...ids]).where('l.by_id', '=', actor.personId).where('document.trashed_at', 'is', null).execute())
      .map((l) => ({ id: l.id, title: l.discreet ? { fr, en }[actor.locale].line : l.name, address: l.in_space ? `/espaces/${l.root_id}/documents/${l.document_id}` : `/documents/${l.document_id}`, scopeId: l.scope_id })),
  },
}
