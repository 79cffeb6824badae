import { sql } from 'kysely'
import type { Nouns } from '#platform/nouns.ts'
import { visible } from './access.ts'
import { addressOf } from './rows.ts'

export const nouns: Nouns = {
  document: {
    lines: async (db, actor, ids) => (await visible(db, actor).innerJoin('person as author', 'author.id', 'document.created_by').leftJoin('space', 'space.id', 'document.root_id')
      .select(['document.id', 'document.scope_id', 'document.root_id', 'document.name', 'document.type', 'space.id as space', sql<string>`author.given_name || ' ' || author.family_name`.as('by')])
      .where('document.id', 'in', [...ids]).where('document.trashed_at', 'is', null).execute())
      .map((d) => ({ id: d.id, title: d.name, address: addressOf(d.root_id, d.id, d.space !== null), scopeId: d.scope_id, by: d.by, kind: d.type })),
  },
}
