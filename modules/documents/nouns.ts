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

const said = `concat_ws(E'\\n', nullif(d.description, ''), nullif(array_to_string(d.tags, ', '), ''))`
const line = `select d.id, d.scope_id, case when s.id is null then '/documents/' || d.id else '/espaces/' || s.id || '/documents/' || d.id end as address, a.given_name || ' ' || a.family_name as by, d.type as kind, d.name as title, f.blob_hash as hash, d.list_id
  from document d join person a on a.id = d.modified_by left join space s on s.id = d.root_id left join file f on f.id = d.file_id where d.trashed_at is null and d.hidden_at is null` as const
const facts = { 'document.created': 'self', 'document.edited': 'self', 'document.version_added': 'self', 'document.hidden': 'self', 'document.shown': 'self', 'document.moved': below, 'document.reserved': below, 'document.unreserved': below, 'document.copied': below, 'document.restored': below, 'document.trashed': 'select id from document where trash_root_id = any($1)' } as const

/** By its name, what is said of it and its tags; and beside that by what its standing version says, once it is read (decision 34). */
export const search: SearchedNouns = {
  document: {
    permission: 'document.read', listed: 'document.manage', line, facts, file: true,
    rows: `select d.id, d.scope_id, d.authority_id, d.name as title, ${said} as body, d.modified_at as at, d.type as kind, d.modified_by as by_id, d.list_id from document d where d.trashed_at is null and d.hidden_at is null`,
  },
  // Without a title of its own: a text is found as a post is, not as what is called so. Its name counts with its words.
  content: {
    permission: 'document.read', listed: 'document.manage', line, facts, file: true, text: { as: 'document' },
    rows: `select d.id, d.scope_id, d.authority_id, '' as title, d.name || E'\\n' || ${said} as body, d.modified_at as at, d.type as kind, d.modified_by as by_id, f.blob_hash as hash, content_words(f.blob_hash) as words, d.list_id
      from document d join file f on f.id = d.file_id join content c on c.hash = f.blob_hash and c.state = 'ready' where d.trashed_at is null and d.hidden_at is null`,
  },
}
