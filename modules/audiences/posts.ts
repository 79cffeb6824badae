import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import type { Post } from './rule-plain.ts'
import { standingRows } from './rule-sql.ts'
import type { Rule } from './rule.ts'

export type Audience = { id: string, authority_id: string, rule: Rule }

/** What each of these people is on a day: their affiliations, with the posts in them. */
export async function postsOf(db: Db, ids: readonly string[], day: string): Promise<Map<string, Post[]>> {
  const authorities = await db.selectFrom('affiliation').select('authority_id').distinct().where('person_id', 'in', [...ids]).execute()
  const reach = authorities.map((a) => a.authority_id)
  if (reach.length === 0) return new Map()
  const units = await db.selectFrom('unit').select(['id', 'parent_id']).where('authority_id', 'in', reach).execute()
  const parents = new Map(units.map((u) => [u.id, u.parent_id]))
  const above = (id: string | null): string[] => (id === null ? [] : [id, ...above(parents.get(id) ?? null)])
  const { rows } = await sql<{ person_id: string, position_id: string | null, kind: string, authority_id: string, unit_id: string | null, territory_id: string | null, site_id: string | null, trade_id: string | null }>`${standingRows(reach, day, ids)}`.execute(db)
  const posts = Map.groupBy(rows, (row) => row.person_id)
  return new Map([...posts].map(([person, list]) => [person, list.map((r) => ({ id: r.position_id, kind: r.kind, authority: r.authority_id, units: above(r.unit_id), territory: r.territory_id, site: r.site_id, trade: r.trade_id }))]))
}
