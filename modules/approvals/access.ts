import { sql, type RawBuilder } from 'kysely'
import { readable } from '#modules/documents/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds, type Role } from '#platform/access/access.ts'
import { standsFor } from '#platform/away.ts'
import type { Db } from '#platform/db/database.ts'
import type { Outcome } from './tables.ts'

export const permissions = { 'approval.read': 'onlooker', 'approval.ask': 'contributor', 'approval.manage': 'host' } as const satisfies Record<string, Role>

/** Every query on requests starts here: who reads the document reads what was asked about it, and how that ended. */
export const visible = (db: Db, actor: Actor) => db.selectFrom('approval').innerJoin('document', 'document.id', 'approval.document_id').where(readable(actor)).where('document.trashed_at', 'is', null)

/** Rows `w` that may be the actor's to answer, as an index finds them: their own, of those who named them, of those for whom they stand in. */
export const near = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(w.person_id = ${actor.personId} or w.substitute_id = ${actor.personId} or w.person_id = any(array(${standsFor(actor.personId, actor.at)})))`

/**
 * Whether a row `w` of `approval` is the actor's to answer. For somebody else one opinion at most, and neither whoever asked nor whoever answers already:
 * so many opinions are of so many people. What somebody has read, nobody has read for them.
 */
export const answerable = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(w.person_id = ${actor.personId} or (approval.kind = 'opinion' and ${near(actor)} and approval.asked_by <> ${actor.personId}
  and not exists (select from approval_person o where o.approval_id = w.approval_id and (o.person_id = ${actor.personId} or (o.answered_by = ${actor.personId} and o.person_id <> w.person_id)))))`

type Standing = { asked_by: string, outcome: Outcome | null, role: Role | null, current: number, number: number, yours: readonly unknown[] }
export function actions(actor: Actor, row: Standing): string[] {
  const runs = row.outcome === null
  const theirs = row.asked_by === actor.personId || holds(row.role, 'approval.manage')
  return [
    ...(runs && row.yours.length > 0 ? ['approval.answer'] : []), ...(theirs ? ['approval.follow'] : []), ...(theirs && runs ? ['approval.remind', 'approval.cancel'] : []),
    ...(theirs && row.outcome === 'cancelled' && holds(row.role, 'approval.ask') ? ['approval.resume'] : []), ...(theirs && row.number < row.current && holds(row.role, 'approval.ask') ? ['approval.again'] : []),
  ]
}
