import type { Nouns } from '#platform/nouns.ts'
import type { SearchedNouns } from '#platform/search/searched.ts'
import { readable } from './access.ts'

const page = '/applications/'

export const nouns: Nouns = {
  app: { lines: async (db, actor, ids) => (await readable(db, actor).select(['app.id', 'app.scope_id', 'app.name']).where('app.id', 'in', [...ids]).execute()).map((a) => ({ id: a.id, title: a.name, address: page + a.id, scopeId: a.scope_id })) },
}

export const search: SearchedNouns = {
  app: {
    permission: 'app.open',
    rows: `select id, scope_id, authority_id, name as title, concat_ws(E'\\n', nullif(about, ''), nullif(array_to_string(aliases, ', '), '')) as body, created_at as at, '' as kind, null::uuid as by_id from app where removed_at is null`,
    line: `select id, scope_id, '${page}' || id as address, null::text as by, '' as kind from app where removed_at is null`,
    facts: { 'app.created': 'self', 'app.edited': 'self', 'app.removed': 'self', 'app.restored': 'self' },
  },
}
