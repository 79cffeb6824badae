// What hosts read of a space: what is reported, one line for each thing, and what they decided.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import type { Hideable } from '#platform/nouns.ts'
import { standingFor } from '#modules/spaces/index.ts'
import { handledDecisions, handledReports } from './access.ts'
import { hidingOf, type Room } from './subjects.ts'
import type { Reason } from './tables.ts'

type Paged = { cursor?: string, limit?: number }
type Reported = { id: string, by: string, reason: Reason, note: string, at: string }
/** Reports of one thing that are said one by one. */
const named = 20

export async function listCases(db: Db, room: Room, spaceId: string, query: Paged) {
  const { actor } = room
  await standingFor(db, actor, spaceId, 'report.handle')
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const latest = sql<string>`max(report.id::text)`
  const rows = await handledReports(db, actor).innerJoin('person as author', 'author.id', 'report.author_id')
    .select((eb) => ['report.noun', 'report.subject_id', 'report.author_id', sql<string>`max(author.given_name || ' ' || author.family_name)`.as('author'), eb.fn.min('report.at').as('since'), latest.as('latest'), sql<number>`count(*)::int`.as('count'),
      sql<Record<Reason, number>>`(select json_object_agg(x.reason, x.n) from (select r.reason, count(*)::int as n from unnest(array_agg(report.reason)) as r (reason) group by r.reason) x)`.as('reasons'),
      sql<Reported[]>`(select json_agg(x) from (select r.id, p.given_name || ' ' || p.family_name as by, r.reason, r.note, r.at from report r join person p on p.id = r.person_id
        where r.subject_id = report.subject_id and r.noun = report.noun and r.decision_id is null order by r.id desc limit ${named}) x)`.as('reports')])
    .where('report.scope_id', '=', spaceId).where('report.decision_id', 'is', null).groupBy(['report.noun', 'report.subject_id', 'report.author_id'])
    .$if(before !== null, (q) => q.having(sql<boolean>`max(report.id::text) < ${before?.[0]}`)).orderBy(latest, 'desc').limit(limit + 1).execute()
  const seen = await subjectsOf(db, room, rows.map((row) => ({ noun: row.noun, id: row.subject_id })))
  return pageOf(rows, limit, (row) => {
    const subject = seen.get(`${row.noun} ${row.subject_id}`)
    const own = row.author_id === actor.personId
    return {
      noun: row.noun, id: row.subject_id, author: { id: row.author_id, name: row.author }, excerpt: subject?.excerpt ?? null, address: subject?.address ?? null, own, count: row.count, since: row.since.toISOString(),
      reasons: Object.entries(row.reasons).map(([reason, count]) => ({ reason: reason as Reason, count })).toSorted((a, b) => b.count - a.count || a.reason.localeCompare(b.reason)),
      // Who runs a space reads what is said against them, and not by whom.
      reports: row.reports.map((r) => ({ ...r, by: own ? null : r.by, at: new Date(r.at).toISOString() })),
      can: [...(subject ? ['subject.hide'] : []), ...(own ? [] : ['subject.leave'])],
    }
  }, (row) => cursorOf(row.latest))
}

/** Those that the actor sees, one query for each noun. */
async function subjectsOf(db: Db, room: Room, things: readonly { noun: string, id: string }[]): Promise<Map<string, Hideable>> {
  const lists = await Promise.all([...Map.groupBy(things, ({ noun }) => noun)].map(async ([noun, some]) => ((await hidingOf(room, noun)?.of(db, room.actor, some.map(({ id }) => id))) ?? []).map((one) => [`${noun} ${one.id}`, one] as const)))
  return new Map(lists.flat())
}

export async function listDecisions(db: Db, actor: Actor, spaceId: string, query: Paged) {
  await standingFor(db, actor, spaceId, 'report.handle')
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const rows = await handledDecisions(db, actor).innerJoin('person as author', 'author.id', 'author_id').innerJoin('person as decider', 'decider.id', 'by_id')
    .select(['moderation_decision.id', 'noun', 'subject_id', 'author_id', sql<string>`author.given_name || ' ' || author.family_name`.as('author'), sql<string>`decider.given_name || ' ' || decider.family_name`.as('by'), 'address', 'kind', 'reason', 'at', 'reports', 'answer', 'answered_at'])
    .where('scope_id', '=', spaceId).$if(before !== null, (q) => q.where('moderation_decision.id', '<', sql<string>`${before?.[0]}::uuid`)).orderBy('moderation_decision.id', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, (d) => ({
    id: d.id, noun: d.noun, subjectId: d.subject_id, author: { id: d.author_id, name: d.author }, address: d.address, kind: d.kind, reason: d.reason, by: d.by, at: d.at.toISOString(), reports: d.reports, answer: d.answer, answeredAt: d.answered_at?.toISOString() ?? null,
  }), (d) => cursorOf(d.id))
}
