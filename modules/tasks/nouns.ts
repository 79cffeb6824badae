import { bare } from '#lib/markdown/bare.ts'
import { discreetColumn } from '#platform/access/discreet.ts'
import type { Nouns } from '#platform/nouns.ts'
import type { SearchedNouns } from '#platform/search/searched.ts'
import { visible } from './access.ts'
import { nameOf } from './present.ts'

/** Where a task is read: in its space, or among one's own. */
export const addressOf = (spaceId: string | null, id: string): string => (spaceId === null ? `/taches/${id}` : `/espaces/${spaceId}/taches/${id}`)

export const nouns: Nouns = {
  task: {
    lines: async (db, actor, ids) => (await visible(db, actor).leftJoin('space', 'space.id', 'task.scope_id').innerJoin('person as author', 'author.id', 'task.author_id').select(['task.id', 'task.scope_id', 'task.title', 'space.id as space', discreetColumn('task.scope_id').as('discreet'), nameOf('author').as('by')])
      .where('task.id', 'in', [...ids]).where('task.trashed_at', 'is', null).execute())
      .map((t) => ({ id: t.id, title: t.discreet ? withheld[actor.locale] : t.title, address: addressOf(t.space, t.id), scopeId: t.scope_id, by: t.by })),
  },
}

/** What it is, where nobody spoken of may be named. */
const withheld = { fr: 'Une tâche', en: 'A task' } as const

export const search: SearchedNouns = {
  task: {
    permission: 'task.read',
    rows: `select id, scope_id, authority_id, title, ${bare(`concat_ws(E'\\n', body, array_to_string(labels, ' '), (select string_agg(c->>'text', E'\\n') from jsonb_array_elements(checklist) c))`)} as body, created_at as at, '' as kind, author_id as by_id from task where trashed_at is null`,
    line: `select t.id, t.scope_id, case when s.id is null then '/taches/' else '/espaces/' || t.scope_id || '/taches/' end || t.id as address, a.given_name || ' ' || a.family_name as by, case when t.done_at is null then 'open' else 'done' end as kind
      from task t join person a on a.id = t.author_id left join space s on s.id = t.scope_id where t.trashed_at is null`,
    facts: { 'task.created': 'self', 'task.edited': 'self', 'task.trashed': 'self', 'task.restored': 'self' },
  },
}
