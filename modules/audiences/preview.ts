import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { mayWrite } from './access.ts'
import { peopleOf } from './rule-sql.ts'
import { readRule, type Rule } from './rule.ts'

const shown = 8

/** How many a rule means today, how many of them have no e-mail, and the first names of the list: while one writes it, and before anything is kept. */
export async function previewRule(db: Db, actor: Actor, given: { rule: unknown, authorityId?: string, spaceId?: string }) {
  const rule = readRule(given.rule)
  return { rule, ...await previewed(db, rule, await mayWrite(db, actor, given, rule), actor.at) }
}

/** The same, for whoever has asked whether the rule may be written. */
export async function previewed(db: Db, rule: Rule, authorityId: string, at: Date) {
  const rows = await db.selectFrom('person').where('person.id', 'in', peopleOf(rule, { authorityId, today: today(at) }))
    .select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name'), 'headline', sql<number>`(count(*) over ())::int`.as('people'), sql<number>`(count(*) filter (where email is null) over ())::int`.as('unreachable')])
    .orderBy(sql`folded(family_name)`).orderBy('person.id').limit(shown).execute()
  return { peopleCount: rows[0]?.people ?? 0, withoutEmailCount: rows[0]?.unreachable ?? 0, first: rows.map(({ id, name, headline }) => ({ id, name, headline, external: null })) }
}
