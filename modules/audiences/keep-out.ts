import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import { leastRole } from '#platform/access/access.ts'
import type { By, Counting } from '#platform/access/people-changes.ts'
import { passing } from '#platform/access/principals.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { postsOf, type Audience } from './posts.ts'
import { means } from './rule-plain.ts'

/**
 * Administrators see names and counts, never content: nobody changes a rule, a post, a unit or a date until it lets themselves into a space that they
 * do not read, be it today or on a day to come when a post of theirs begins or ends. Reading for an hour in an emergency, or in somebody's place, is not
 * reading: it would be kept beyond its end. What is addressed to people by a rule is meant to reach whoever it becomes true of. Asked of whoever changes people, when they are among them.
 */
export async function keepOut(tx: Tx, by: By, audiences: readonly Audience[], came: readonly Counting[]): Promise<void> {
  if (by.personId === '') return
  const entered = new Set(came.filter((c) => c.personId === by.personId).map((c) => c.principalId))
  for (const day of await turns(tx, by)) {
    const posts = (await postsOf(tx, [by.personId], day)).get(by.personId) ?? []
    for (const audience of audiences) if (means(audience.rule, audience.authority_id, posts)) entered.add(audience.id)
  }
  if (entered.size === 0) return
  // What they count as by other means lets them in already; of the audiences themselves, those they were in before do.
  const before = sql`select pp.principal_id from person_principal pp where pp.person_id = ${by.personId} and pp.principal_id <> all(${came.filter((c) => c.personId === by.personId).map((c) => c.principalId)}::uuid[])`
  const read = leastRole('space.read')
  const { rows } = await sql`select from scope_grant g join scope s on s.id = g.scope_id and s.kind <> 'audience' where g.principal_id = any(${[...entered]}::uuid[]) and g.role >= ${read}::role and g.until > ${by.at}
    and not exists (select from scope_grant o where o.scope_id = g.scope_id and o.role >= ${read}::role and o.until > ${by.at}
      and o.principal_kind <> all(${passing}::text[]) and o.principal_id in (${before})) limit 1`.execute(tx)
  if (rows.length > 0) throw new Problem(403, 'audience.would_enter')
}

/** Days to come on which what somebody is changes by itself. */
async function turns(tx: Tx, { personId, at }: By): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`select distinct day::text from (select starts_on, ends_on from position where person_id = ${personId} union all select starts_on, ends_on from affiliation where person_id = ${personId}) x
    cross join lateral (values (x.starts_on), (x.ends_on + 1)) d (day) where day > ${today(at)}::date order by 1 limit 50`.execute(tx)
  return rows.map((row) => row.day)
}
