// Whether a question is joined to another one: to one that stands. As long as that is in the trash or hidden, it stands by itself.
import { sql, type RawBuilder } from 'kysely'
import type { Who } from '#platform/access/actor.ts'
import { scopesOf } from '#platform/access/access.ts'

/** As SQL, of the row `post`. */
export const mergedSql = `exists (select from post o where o.id = post.merged_into and o.trashed_at is null and o.hidden_at is null)`
export const merged: RawBuilder<boolean> = sql<boolean>`(post.merged_into is not null and ${sql.raw(mergedSql)})`

export type Merged = { id: string, scope_id: string, body: string, readable: boolean, by: string, at: string }
/** To which one, by whom; what it says is left out where the actor does not read it. */
export const mergedColumn = (actor: Who): RawBuilder<Merged | null> => sql<Merged | null>`case when post.merged_into is null then null else (select json_build_object('id', o.id, 'scope_id', o.scope_id, 'body', left(o.body, 1000), 'readable', o.scope_id in ${scopesOf(actor, 'post.read')},
  'by', n.given_name || ' ' || n.family_name, 'at', post.merged_at) from post o join person n on n.id = post.merged_by where o.id = post.merged_into and o.trashed_at is null and o.hidden_at is null) end`

/** How many questions are joined to one, of spaces that the actor reads. */
export const gatheredColumn = (actor: Who): RawBuilder<number> => sql<number>`case when post.kind <> 'question' then 0 else (select count(*)::int from post m where m.merged_into = post.id and m.trashed_at is null and m.hidden_at is null and m.scope_id in ${scopesOf(actor, 'post.read')}) end`
