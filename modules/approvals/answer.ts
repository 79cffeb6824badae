// Answering, and what ends a request: as many approvals as it takes, or that they cannot be had any more.
import { sql } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { answerable, near } from './access.ts'
import { record } from './facts.ts'
import { reads } from './people.ts'
import { held, readApproval, subjectOf, type Held } from './rows.ts'
import type { Kind, Outcome, Verdict } from './tables.ts'

type Given = { verdict: Verdict, words?: string, forId?: string }

export async function answerApproval(tx: Tx, actor: Actor, id: string, given: Given) {
  const row = await held(tx, actor, id)
  const forId = given.forId ?? actor.personId
  await mayAnswer(tx, actor, row, forId)
  if (row.outcome !== null) throw new Problem(409, 'approval.over')
  if ((given.verdict === 'read') !== (row.kind === 'reading')) throw new Problem(422, 'approval.verdict_wrong', { field: 'verdict' })
  const words = cleanText(given.words ?? '')
  if (words === '' && (given.verdict === 'changes' || given.verdict === 'refused')) throw new Problem(422, 'approval.words_missing', { field: 'words' })
  const changed = await tx.updateTable('approval_person').set({ verdict: given.verdict, words, answered_at: actor.at, answered_by: actor.personId }).where('approval_id', '=', id).where('person_id', '=', forId)
    .where(sql<boolean>`(verdict, words, answered_by) is distinct from (${given.verdict}::text, ${words}::text, ${actor.personId}::uuid)`).returning('person_id').executeTakeFirst()
  if (changed) {
    // Who has read is news for whoever follows it, not for everybody in the space.
    record(tx, actor, 'approval.answered', subjectOf(row, { verdict: given.verdict, forId, askedBy: row.asked_by, ...(row.kind === 'reading' ? { least: 'approval.ask' } : {}) }))
    await settle(tx, actor, row)
  }
  return readApproval(tx, actor, id)
}

async function mayAnswer(tx: Tx, actor: Actor, row: Held, forId: string): Promise<void> {
  const there = await tx.selectFrom('approval_person as w').innerJoin('approval', 'approval.id', 'w.approval_id').select('w.person_id').where('w.approval_id', '=', row.id).where('w.person_id', '=', forId).where(near(actor)).where(answerable(actor)).executeTakeFirst()
  if (!there) throw new Problem(403, 'approval.not_asked')
}

async function settle(tx: Tx, actor: Actor, row: Held): Promise<void> {
  const { rows: [n] } = await sql<Count>`select count(*)::int as people, (count(*) filter (where verdict in ('approved', 'read')))::int as yes, (count(*) filter (where verdict = 'changes'))::int as changes, (count(*) filter (where verdict = 'refused'))::int as refused
    from approval_person where approval_id = ${row.id}`.execute(tx)
  const outcome = outcomeOf(row.kind, row.needed, n!)
  if (outcome === null) return
  await tx.updateTable('approval').set({ outcome, ended_at: actor.at }).where('id', '=', row.id).execute()
  record(tx, actor, 'approval.ended', subjectOf(row, { outcome, askedBy: row.asked_by, ...(row.kind === 'reading' ? { least: 'approval.ask' } : {}) }))
}

export type Count = { people: number, yes: number, changes: number, refused: number }
/** How a request ends by what was answered; null as long as it is open. Where it cannot be approved any more, a refusal says more than a change. */
export function outcomeOf(kind: Kind, needed: number, { people, yes, changes, refused }: Count): Outcome | null {
  if (yes >= needed) return kind === 'reading' ? 'read' : 'approved'
  if (people - changes - refused >= needed) return null
  return refused > 0 ? 'refused' : 'changes'
}

/** Somebody who reads the document, and neither asked nor was asked: their answer is a voice of its own. */
export async function nameSubstitute(tx: Tx, actor: Actor, id: string, personId: string | null) {
  const row = await held(tx, actor, id)
  const mine = await tx.selectFrom('approval_person').select(['substitute_id', 'verdict']).where('approval_id', '=', id).where('person_id', '=', actor.personId).executeTakeFirst()
  if (!mine || row.kind !== 'opinion') throw new Problem(403, 'approval.not_asked')
  if (row.outcome !== null || mine.verdict !== null) throw new Problem(409, 'approval.over')
  if (mine.substitute_id === personId) return readApproval(tx, actor, id)
  if (personId !== null) {
    const fits = await tx.selectFrom('person').select('id').where('id', '=', personId).where('id', '<>', row.asked_by).where('closed_at', 'is', null).where(reads('person.id', row, actor.at))
      .where(sql<boolean>`not exists (select from approval_person o where o.approval_id = ${id} and (o.person_id = person.id or o.substitute_id = person.id))`).executeTakeFirst()
    if (!fits) throw new Problem(422, 'approval.substitute_wrong', { field: 'personId' })
  }
  await tx.updateTable('approval_person').set({ substitute_id: personId }).where('approval_id', '=', id).where('person_id', '=', actor.personId).execute()
  record(tx, actor, 'approval.substituted', subjectOf(row, { substituteId: personId, before: mine.substitute_id }))
  return readApproval(tx, actor, id)
}
