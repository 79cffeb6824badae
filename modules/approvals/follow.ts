// What whoever asked, and hosts, do about a request: who has answered and who has not, a reminder, an end.
import { sql } from 'kysely'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { csvOf } from '#lib/csv.ts'
import { exact, today, zone } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import { standingOn } from '#platform/access/days.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import type { Context } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { record } from './facts.ts'
import { most } from './people.ts'
import { readApproval, remindedOn, subjectOf, theirs } from './rows.ts'

/** Where they work most, today. */
const unitOf = (actor: Actor) => sql<string>`coalesce((select u.name from position q join unit u on u.id = q.unit_id where q.person_id = w.person_id and ${standingOn('q', today(actor.at))} order by q.share desc, q.id limit 1), '')`
const asked = (db: Db, actor: Actor, id: string) => db.selectFrom(db.selectFrom('approval_person as w').innerJoin('person', 'person.id', 'w.person_id')
  .select(['w.person_id as id', sql<string>`person.given_name || ' ' || person.family_name`.as('name'), sql<string>`folded(person.family_name || ' ' || person.given_name)`.as('sort'), unitOf(actor).as('unit'), 'w.answered_at'])
  .where('w.approval_id', '=', id).as('x')).selectAll().orderBy('x.unit').orderBy('x.sort').orderBy('x.id')

export async function listPeople(db: Db, actor: Actor, id: string, query: { state?: 'done' | 'waiting', cursor?: string, limit?: number }) {
  await theirs(db, actor, id)
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 3)
  const rows = await asked(db, actor, id).$if(query.state !== undefined, (q) => q.where('x.answered_at', query.state === 'done' ? 'is not' : 'is', null))
    .$if(after !== null, (q) => q.where(sql<boolean>`(x.unit, x.sort, x.id) > (${after?.[0]}, ${after?.[1]}, ${after?.[2]}::uuid)`)).limit(limit + 1).execute()
  return pageOf(rows, limit, (row) => ({ person: { id: row.id, name: row.name }, unit: row.unit, readAt: row.answered_at?.toISOString() ?? null }), (row) => cursorOf(row.unit, row.sort, row.id))
}

const words = {
  fr: { headings: ['Service', 'Nom', 'Réponse le'], file: 'suivi.csv' },
  en: { headings: ['Unit', 'Name', 'Answered on'], file: 'follow-up.csv' },
} as const

export async function exportPeople(request: FastifyRequest, reply: FastifyReply, { actor, work }: Context): Promise<FastifyReply> {
  const { id } = request.params as { id: string }
  const rows = await work(async (tx) => {
    const row = await theirs(tx, actor, id)
    record(tx, actor, 'approval.exported', subjectOf(row))
    return asked(tx, actor, id).limit(most.reading).execute()
  })
  const { headings, file } = words[actor.locale]
  reply.headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${file}"`, 'cache-control': 'no-store' })
  return reply.send(csvOf([headings, ...rows.map((row) => [row.unit, row.name, row.answered_at === null ? '' : exact(row.answered_at, actor.locale, { timeZone: zone })])]))
}

export async function remindPeople(tx: Tx, actor: Actor, id: string) {
  const row = await theirs(tx, actor, id)
  if (row.outcome !== null) throw new Problem(409, 'approval.over')
  if (remindedOn(row.reminded_at, actor.at)) throw new Problem(409, 'approval.reminded')
  await tx.updateTable('approval').set({ reminded_at: actor.at }).where('id', '=', id).execute()
  record(tx, actor, 'approval.reminded', subjectOf(row))
  return readApproval(tx, actor, id)
}

export async function cancelApproval(tx: Tx, actor: Actor, id: string) {
  const row = await theirs(tx, actor, id)
  if (row.outcome !== null && row.outcome !== 'cancelled') throw new Problem(409, 'approval.over')
  if (row.outcome === null) {
    await tx.updateTable('approval').set({ outcome: 'cancelled', ended_at: actor.at }).where('id', '=', id).execute()
    record(tx, actor, 'approval.cancelled', subjectOf(row))
  }
  return readApproval(tx, actor, id)
}

export async function resumeApproval(tx: Tx, actor: Actor, id: string) {
  const row = await theirs(tx, actor, id)
  if (row.outcome !== null && row.outcome !== 'cancelled') throw new Problem(409, 'approval.not_cancelled')
  // It is asking anew: not where nobody asks any more, as in a closed space.
  if (!holds(row.role, 'approval.ask')) throw await refusal(tx, actor, row.scope_id, 'approval.not_allowed')
  if (row.outcome === 'cancelled') {
    await tx.updateTable('approval').set({ outcome: null, ended_at: null }).where('id', '=', id).execute()
    record(tx, actor, 'approval.resumed', subjectOf(row))
  }
  return readApproval(tx, actor, id)
}
