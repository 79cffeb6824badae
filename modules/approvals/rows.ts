// A request as replies say it.
import { sql, type RawBuilder } from 'kysely'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn } from '#platform/access/access.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { actions, answerable, near, visible } from './access.ts'
import type { Verdict } from './tables.ts'

type Named = { id: string, name: string }
type Answer = { person: Named, substitute: Named | null, verdict: Verdict | null, words: string, at: string | null, by: Named | null }
type Yours = Named & { own: boolean, substitute: Named | null, verdict: Verdict | null, words: string }

const nameOf = (column: string): RawBuilder<string> => sql<string>`(select n.given_name || ' ' || n.family_name from person n where n.id = ${sql.ref(column)})`
const named = (column: string): RawBuilder<Named | null> => sql<Named | null>`(select json_build_object('id', n.id, 'name', n.given_name || ' ' || n.family_name) from person n where n.id = ${sql.ref(column)})`

const answers = sql<Answer[] | null>`(select json_agg(json_build_object('person', ${named('w.person_id')}, 'substitute', ${named('w.substitute_id')}, 'verdict', w.verdict, 'words', w.words, 'at', w.answered_at,
  'by', case when w.answered_by <> w.person_id then ${named('w.answered_by')} end) order by w.answered_at nulls last, ${nameOf('w.person_id')}) from approval_person w where w.approval_id = approval.id and approval.kind = 'opinion')`
const yours = (actor: Actor) => sql<Yours[] | null>`(select json_agg(json_build_object('id', w.person_id, 'name', ${nameOf('w.person_id')}, 'own', w.person_id = ${actor.personId}, 'substitute', ${named('w.substitute_id')}, 'verdict', w.verdict, 'words', w.words)
  order by w.person_id <> ${actor.personId}, w.person_id) from approval_person w where w.approval_id = approval.id and ${near(actor)} and ${answerable(actor)})`
const counted = (only: RawBuilder<unknown>): RawBuilder<number> => sql<number>`(select count(*)::int from approval_person w where w.approval_id = approval.id${only})`

const rows = (db: Db, actor: Actor) => visible(db, actor).leftJoin('space', 'space.id', 'document.root_id').select([
  'approval.id', 'approval.kind', 'approval.document_id', 'approval.number', 'approval.hash', 'approval.asked_by', 'approval.asked_at', 'approval.words', 'approval.needed', sql<string | null>`approval.due_on::text`.as('due'), 'approval.reminded_at', 'approval.ended_at', 'approval.outcome',
  'document.name', 'document.number as current', 'document.root_id', 'space.id as space', nameOf('approval.asked_by').as('asker'), roleColumn(actor, 'document.scope_id').as('role'),
  answers.as('people'), yours(actor).as('yours'), counted(sql``).as('count'), counted(sql` and w.verdict is not null`).as('done'),
])
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** Once a day, as days are where the authority is. */
export const remindedOn = (before: Date | null, at: Date): boolean => before !== null && today(before) === today(at)

function present(actor: Actor, row: Row) {
  const mine = row.yours ?? []
  const can = actions(actor, { ...row, yours: mine })
  // How far a reading is, is for whoever follows it.
  const told = row.kind === 'opinion' || can.includes('approval.follow')
  return {
    id: row.id, kind: row.kind, document: { id: row.document_id, name: row.name, address: row.space === null ? `/documents/${row.document_id}` : `/espaces/${row.root_id}/documents/${row.document_id}`, number: row.current },
    number: row.number, hash: row.hash, askedBy: { id: row.asked_by, name: row.asker }, askedAt: row.asked_at.toISOString(), words: row.words, needed: row.needed, dueOn: row.due,
    endedAt: row.ended_at?.toISOString() ?? null, outcome: row.outcome, count: told ? row.count : null, done: told ? row.done : null,
    people: (row.people ?? []).map((one) => ({ ...one, at: one.at === null ? null : new Date(one.at).toISOString() })), yours: mine,
    remindedAt: row.reminded_at?.toISOString() ?? null, mayRemind: can.includes('approval.remind') && row.done < row.count && !remindedOn(row.reminded_at, actor.at), can,
  }
}

export async function readApproval(db: Db, actor: Actor, id: string) {
  const row = await rows(db, actor).where('approval.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'approval.not_found')
  return present(actor, row)
}

type Query = { cursor?: string, limit?: number }
const page = async (actor: Actor, query: Query, found: ReturnType<typeof rows>) => {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 1)
  const some = await found.$if(before !== null, (q) => q.where('approval.id', '<', sql<string>`${before?.[0]}::uuid`)).orderBy('approval.id', 'desc').limit(limit + 1).execute()
  return pageOf(some, limit, (row) => present(actor, row), (row) => cursorOf(row.id))
}

export const listOf = (db: Db, actor: Actor, documentId: string, query: Query) => page(actor, query, rows(db, actor).where('approval.document_id', '=', documentId))

/** Of those that run, the ones that wait for the actor: found by their people, few of whom have anything to answer. */
export const waiting = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`(approval.outcome is null and approval.id in (select w.approval_id from approval_person w where ${near(actor)} and w.verdict is null) and exists (select from approval_person w where w.approval_id = approval.id and w.verdict is null and ${answerable(actor)}))`

export const listMine = (db: Db, actor: Actor, { which = 'waiting', ...query }: Query & { which?: 'waiting' | 'asked' }) =>
  page(actor, query, which === 'asked' ? rows(db, actor).where('approval.asked_by', '=', actor.personId) : rows(db, actor).where(waiting(actor)))

/** A request that the actor may see, held until the transaction ends: two who answer at once come one after the other. */
export async function held(db: Db, actor: Actor, id: string) {
  const row = await visible(db, actor).select(['approval.id', 'approval.kind', 'approval.document_id', 'approval.number', 'approval.hash', 'approval.asked_by', 'approval.needed', 'approval.outcome', 'approval.reminded_at', 'document.scope_id', 'document.list_id', 'document.authority_id'])
    .select(roleColumn(actor, 'document.scope_id').as('role')).where('approval.id', '=', id).forNoKeyUpdate('approval').executeTakeFirst()
  if (!row) throw new Problem(404, 'approval.not_found')
  return row
}
export type Held = Awaited<ReturnType<typeof held>>

/** The same, for whoever asked, and for hosts. */
export async function theirs(db: Db, actor: Actor, id: string): Promise<Held> {
  const row = await held(db, actor, id)
  if (row.asked_by !== actor.personId && !holds(row.role, 'approval.manage')) throw new Problem(403, 'approval.not_yours')
  return row
}

/** What a fact about it says of where it happened. `least`: whose browsers are told. */
export const subjectOf = (row: Pick<Held, 'id' | 'scope_id' | 'list_id' | 'authority_id' | 'kind' | 'number' | 'hash' | 'document_id'>, data: Readonly<Record<string, unknown>> = {}) =>
  ({ id: row.id, scopeId: row.scope_id, authorityId: row.authority_id, data: { kind: row.kind, documentId: row.document_id, number: row.number, hash: row.hash, ...(row.list_id === null ? {} : { within: row.list_id }), ...data } })
