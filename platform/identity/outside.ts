import { CompiledQuery, sql, type RawBuilder } from 'kysely'
import { standsOn } from '../access/days.ts'
import type { Tx } from '../db/database.ts'

/**
 * Whether somebody is external to an authority, as a column: the name of their organisation, else of their own authority; null for one of its own.
 * `person` is the alias of their row in the query, `authority` a column or an id.
 */
export const externalColumn = (person: string, authority: string | RawBuilder<unknown>): RawBuilder<string | null> =>
  sql<string | null>`case when ${typeof authority === 'string' ? sql.ref(authority) : authority} = any(${sql.ref(`${person}.internal_of`)}) then null else ${sql.ref(`${person}.outside_as`)} end`

// $1: these people, or null for everybody; $2: the day. Of somebody who has left altogether it says what they were:
// whoever leaves does not become an outsider on what they wrote.
const write = `update person p set internal_of = s.internal_of, outside_as = s.outside_as
  from (select q.id,
      coalesce(case when bool_or(a.stands) then array_agg(distinct a.authority_id) filter (where a.stands and a.internal) else array_agg(distinct a.authority_id) filter (where a.internal) end, '{}') as internal_of,
      coalesce(case when bool_or(a.stands) then coalesce(max(a.organisation) filter (where a.stands), max(x.short_name) filter (where a.stands)) else coalesce(max(a.organisation), max(x.short_name)) end, '') as outside_as
    from person q
    left join (select f.*, ${standsOn('f', '$2::date')} as stands, f.kind in ('staff', 'councillor', 'foster_carer') as internal from affiliation f) a on a.person_id = q.id
    left join authority x on x.id = a.authority_id
    where $1::uuid[] is null or q.id = any($1)
    group by q.id) s
  where p.id = s.id and (p.internal_of, p.outside_as) is distinct from (s.internal_of, s.outside_as)`

/** The same by a plain client: `client.query(...outsideFill(day))` for everybody, by whoever loads people by other means; or for those whose day has come. */
export const outsideFill = (day: string, personIds: readonly string[] | null = null): [text: string, values: [readonly string[] | null, string]] => [write, [personIds, day]]

/** Writes anew what these people are to others, in the transaction that changed their affiliations. */
export async function refreshOutside(tx: Tx, personIds: readonly string[], day: string): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(write, [personIds, day]))
}
