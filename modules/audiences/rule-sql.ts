// The first face of a rule: one predicate on people, whatever their number.
import { sql, type RawBuilder } from 'kysely'
import { standingOn } from '#platform/access/days.ts'
import { authoritiesIn, leafOf, type Rule } from './rule.ts'

/** Whom a rule is asked of: people of its authority, or of those that it names; on a day; only some of them, when they are given. */
export type Asked = { authorityId: string, today: string, among?: readonly string[] }

/** Where a rule looks: the authorities it names, else its own. */
export const reachOf = (rule: Rule, authorityId: string): string[] => {
  const named = authoritiesIn(rule)
  return named.length > 0 ? named : [authorityId]
}

/** What each person is on that day: one row per affiliation and post. The territory of a post is its own, else its site's. */
export const standingRows = (reach: readonly string[], today: string, among?: readonly string[]): RawBuilder<unknown> => sql`
  select a.person_id, p.id as position_id, a.kind, a.authority_id, p.unit_id, p.trade_id, p.site_id, coalesce(p.territory_id, s.territory_id) as territory_id
  from affiliation a join person x on x.id = a.person_id and x.closed_at is null
  left join position p on p.person_id = a.person_id and p.authority_id = a.authority_id and ${standingOn('p', today)}
  left join site s on s.id = p.site_id
  where a.authority_id = any(${reach}::uuid[]) and ${standingOn('a', today)}
  ${among === undefined ? sql`` : sql`and a.person_id = any(${among}::uuid[])`}`

/** Ids of the people that a rule means, as a subquery: `where person.id in ${peopleOf(…)}`. */
export const peopleOf = (rule: Rule, { authorityId, today, among }: Asked): RawBuilder<string> =>
  sql<string>`(with here as (${standingRows(reachOf(rule, authorityId), today, among)}) select distinct h.person_id from here h where ${predicate(rule)})`

/** Ids of the posts that a rule is true of, as a subquery: of two posts of somebody, perhaps only one. */
export const postsMeant = (rule: Rule, { authorityId, today, among }: Asked): RawBuilder<string> =>
  sql<string>`(with here as (${standingRows(reachOf(rule, authorityId), today, among)}) select h.position_id from here h where h.position_id is not null and ${predicate(rule)})`

function predicate(rule: Rule): RawBuilder<boolean> {
  if ('not' in rule) return sql<boolean>`h.person_id not in (select h.person_id from here h where ${predicate(rule.not)})`
  if ('all' in rule) return sql<boolean>`(${sql.join(rule.all.map(predicate), sql` and `)})`
  if ('any' in rule) return sql<boolean>`(${sql.join(rule.any.map(predicate), sql` or `)})`
  const { axis, values } = leafOf(rule)!
  if (axis === 'kind') return sql<boolean>`h.kind = any(${values}::text[])`
  if (axis === 'unit') return sql<boolean>`h.unit_id in (with recursive below as (select id from unit where id = any(${values}::uuid[]) union select u.id from unit u join below b on u.parent_id = b.id) select id from below)`
  return sql<boolean>`${sql.ref(`h.${axis}_id`)} = any(${values}::uuid[])`
}
