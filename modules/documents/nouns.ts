import { sql } from 'kysely'
import { discreetColumn } from '#platform/access/discreet.ts'
import type { Nouns } from '#platform/nouns.ts'
import type { SearchedNouns } from '#platform/search/searched.ts'
import { visible } from './access.ts'
import { hiding } from './hiding.ts'
import { addressOf } from './rows.ts'

export const nouns: Nouns = {
  document: {
    hiding,
    lines: async (db, actor, ids) => (await visible(db, actor).innerJoin('person as author', 'author.id', 'document.created_by').leftJoin('space', 'space.id', 'document.root_id')
      .select(['document.id', 'document.scope_id', 'document.root_id', 'document.name', 'document.kind', 'document.type', 'space.id as space', discreetColumn('document.scope_id').as('discreet'), sql<string>`author.given_name || ' ' || author.family_name`.as('by')])
      .where('document.id', 'in', [...ids]).where('document.trashed_at', 'is', null).execute())
      .map((d) => ({ id: d.id, title: d.discreet ? withheld[actor.locale][d.kind] : d.name, address: addressOf(d.root_id, d.id, d.space !== null), scopeId: d.scope_id, by: d.by, kind: d.type })),
  },
}

/** What it is, where nobody spoken of may be named. */
const withheld = { fr: { file: 'Un document', folder: 'Un dossier' }, en: { file: 'A document', folder: 'A folder' } } as const

// A folder that goes elsewhere, comes back or is copied is one fact: what stands below it is found by going down.
const below = `select id from (with recursive tree as (select d.id from document d where d.id = any($1) union all select c.id from tree join document c on c.parent_id = tree.id) select id from tree) t` as const

/** By its name, what is said of it and its tags; what it contains is not read yet. */
export const search: SearchedNouns = {
  document: {
    permission: 'document.read',
    rows: `select id, scope_id, authority_id, name as title, concat_ws(E'\\n', nullif(description, ''), nullif(array_to_string(tags, ', '), '')) as body, modified_at as at from document where trashed_at is null and hidden_at is null`,
    line: `select d.id, d.scope_id, case when s.id is null then '/documents/' || d.id else '/espaces/' || s.id || '/documents/' || d.id end as address, a.given_name || ' ' || a.family_name as by, d.type as kind
      from document d join person a on a.id = d.modified_by left join space s on s.id = d.root_id where d.trashed_at is null and d.hidden_at is null`,
    facts: { 'document.created': 'self', 'document.edited': 'self', 'document.version_added': 'self', 'document.hidden': 'self', 'document.shown': 'self', 'document.moved': below, 'document.copied': below, 'document.restored': below, 'document.trashed': 'select id from document where trash_root_id = any($1)' },
  },
}
