// What a reorganisation is made of: which posts, and where they go.
import { sql } from 'kysely'
import { postsMeant, readRule } from '#modules/audiences/index.ts'
import { standingOn } from '#platform/access/days.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import type { Change, Place, Selection } from './tables.ts'

export type Given = { selection: { rule?: unknown, personIds?: string[] }, change: Change, authorityId?: string, from?: string }

export const readSelection = (given: Given['selection']): Selection => (given.rule === undefined ? { personIds: [...new Set(given.personIds ?? [])] } : { rule: readRule(given.rule) })

/** The posts of a selection on a day, and who holds them: of a rule those it is true of, of people all they hold in the authority. */
export const postsOfSelection = (db: Db, selection: Selection, authorityId: string, day: string) => db.selectFrom('position').select(['id', sql<string>`person_id`.as('person_id')])
  .where('authority_id', '=', authorityId).where('person_id', 'is not', null)
  .$if('rule' in selection, (q) => q.where('id', 'in', postsMeant((selection as Extract<Selection, { rule: unknown }>).rule, { authorityId, today: day })))
  .$if('personIds' in selection, (q) => q.where('person_id', '=', sql<string>`any(${(selection as Extract<Selection, { personIds: unknown }>).personIds}::uuid[])`)
    .where(standingOn('position', day)))

/** The columns that a change sets; 422 when it sets none, or names a place of another authority. */
export async function placeOf(db: Db, change: Change, authorityId: string): Promise<Place> {
  const { unitId, siteId, territoryId } = change
  if (!unitId && !siteId && !territoryId) throw new Problem(422, 'reorganisation.nothing_changes')
  const unit = unitId ? await db.selectFrom('unit').select('id').where('id', '=', unitId).where('authority_id', '=', authorityId).executeTakeFirst() : null
  const site = siteId ? await db.selectFrom('site').select(['id', 'territory_id']).where('id', '=', siteId).where('authority_id', '=', authorityId).where('ended_at', 'is', null).executeTakeFirst() : null
  const territory = territoryId ? await db.selectFrom('territory').select('id').where('id', '=', territoryId).where('authority_id', '=', authorityId).where('ended_at', 'is', null).executeTakeFirst() : null
  if (unit === undefined || site === undefined || territory === undefined) throw new Problem(422, 'reorganisation.target_unknown')
  return { ...(unit ? { unit_id: unit.id } : {}), ...(site ? { site_id: site.id, territory_id: site.territory_id } : {}), ...(territory ? { territory_id: territory.id } : {}) }
}

/** The day a change takes effect: today, or a later one. */
export const dayOfChange = (from: string | undefined, today: string): string => (from !== undefined && from > today ? from : today)
