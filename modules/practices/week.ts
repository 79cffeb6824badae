// What practice cards say of the week of their space: those that are new.
import { sql } from 'kysely'
import { zone } from '#lib/when.ts'
import type { Said } from '#platform/blueprint.ts'
import type { WeekPart } from '#platform/week.ts'
import { visible } from './access.ts'
import { addressOf, authorName } from './present.ts'

/** Cards that are named. */
const shown = 5

export const week: WeekPart = {
  said: async (db, spaceIds, { from, until }) => {
    const rows = await db.selectFrom('practice').select(['scope_id', sql<number>`count(*)::int`.as('n')]).where('scope_id', '=', sql<string>`any(${spaceIds}::uuid[])`).where('trashed_at', 'is', null).where('hidden_at', 'is', null).where('created_at', '>=', from).where('created_at', '<', until)
      .where(sql<boolean>`not exists (select from scope_module_off o where o.scope_id = practice.scope_id and o.module = 'practices')`).groupBy('scope_id').execute()
    return new Map(rows.map(({ scope_id, n }) => [scope_id, [saidOf(n)]]))
  },
  share: async (db, actor, spaceId, { first, from, until }) => {
    const rows = await visible(db, actor).innerJoin('person as author', 'author.id', 'practice.author_id').select(['practice.id', 'practice.title', authorName.as('author'), sql<number>`(practice.created_at at time zone ${zone})::date - ${first}::date`.as('day')])
      .where('practice.scope_id', '=', spaceId).where('practice.trashed_at', 'is', null).where('practice.hidden_at', 'is', null).where('practice.created_at', '>=', from).where('practice.created_at', '<', until).orderBy('practice.id', 'desc').limit(most).execute()
    return {
      said: rows.length === 0 ? [] : [saidOf(rows.length)], days: Array.from({ length: 7 }, (_, day) => rows.filter((row) => row.day === day).length),
      sections: [{ heading: { fr: 'Nouvelles fiches pratiques', en: 'New practice cards' }, count: rows.length, lines: rows.slice(0, shown).map(({ id, title, author }) => ({ title, address: addressOf(spaceId, id), note: { fr: author, en: author } })) }],
    }
  },
}

/** Nobody makes more of them in one week. */
const most = 500
const saidOf = (n: number): Said => ({ fr: n > 1 ? `${n} fiches pratiques` : `${n} fiche pratique`, en: n > 1 ? `${n} practice cards` : `${n} practice card` })
