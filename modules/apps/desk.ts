// The list as administrators keep it.
import { sql } from 'kysely'
import { daysFrom } from '#lib/when.ts'
import { fold } from '#lib/fold.ts'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import { keepable, keeps } from './access.ts'
import { markOf } from './present.ts'

/** Below this a count would say something of somebody. */
const leastShown = 10
const countedDays = 30
/** Failures in a row after which a check says that it is no slip. */
export const failuresMeant = 2

type Query = { authorityId?: string, q?: string, which?: 'trouble' | 'stale' | 'waiting' | 'unowned', cursor?: string, limit?: number }

export async function listDesk(db: Db, actor: Actor, query: Query) {
  const authorityId = keeps(actor, query.authorityId)
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 2)
  const words = fold(query.q ?? '')
  const reports = sql<number>`(select count(*)::int from app_report r where r.app_id = app.id)`
  const waiting = sql<number>`(select count(*)::int from app_request r where r.app_id = app.id and r.answered_at is null)`
  const rows = await keepable(db, actor).select(['app.id', 'app.name', 'app.address', 'app.mark', 'app.hue', 'app.picture_id', 'app.state', 'app.checked_at', sql<string>`folded(app.name)`.as('folded'), sql<boolean>`app.rule is not null`.as('aimed'), reports.as('reports'), waiting.as('waiting'),
    sql<string | null>`(select p.given_name || ' ' || p.family_name from person p where p.id = app.owner_id)`.as('owner'), sql<string | null>`(select u.name from unit u where u.id = app.unit_id)`.as('unit'),
    sql<number>`(select coalesce(sum(o.count), 0)::int from app_opening o where o.app_id = app.id and o.day > ${daysFrom(actor.at, -countedDays)}::date)`.as('openings')])
    .where('app.authority_id', '=', authorityId).$if(words !== '', (q) => q.where(sql<boolean>`strpos(plain_words(app.name || ' ' || array_to_string(app.aliases, ' ')), ${words}) > 0`))
    .$if(query.which === 'trouble', (q) => q.where('app.state', '<>', 'ok')).$if(query.which === 'stale', (q) => q.where(sql<boolean>`(${reports} > 0 or app.check_failures >= ${failuresMeant})`))
    .$if(query.which === 'waiting', (q) => q.where(sql<boolean>`${waiting} > 0`)).$if(query.which === 'unowned', (q) => q.where('app.owner_id', 'is', null))
    .$if(after !== null, (q) => q.where(sql<boolean>`(folded(app.name), app.id) > (${after?.[0]}, ${after?.[1]}::uuid)`)).orderBy(sql`folded(app.name)`).orderBy('app.id').limit(limit + 1).execute()
  return pageOf(rows, limit, (row) => ({
    id: row.id, name: row.name, address: row.address, mark: markOf(row), hue: row.hue, picture: row.picture_id, owner: row.owner, unit: row.unit, aimed: row.aimed, state: row.state, reports: row.reports, waiting: row.waiting, checkedAt: row.checked_at?.toISOString() ?? null, openings: row.openings < leastShown ? null : row.openings,
  }), (row) => cursorOf(row.folded, row.id))
}
