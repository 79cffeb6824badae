// What hosts decide of a thing: hide it, leave it, show it again. Each decision answers the reports that wait, and stays in the history of the space.
import { cleanLine, cleanText } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import type { Hideable } from '#platform/nouns.ts'
import { Problem } from '#platform/problem.ts'
import { standingFor } from '#modules/spaces/index.ts'
import { handledReports } from './access.ts'
import { record } from './facts.ts'
import { found, hidingOf, maySettle, readSubject, type Asked, type Room } from './subjects.ts'
import type { DecisionKind } from './tables.ts'

/** Hides it from everyone but its author, who reads the reason, and the hosts. */
export async function hideSubject(tx: Tx, room: Room, asked: Asked, given: string) {
  const { subject, hiding } = await handled(tx, room, asked)
  const reason = cleanLine(given)
  if (reason === '') throw new Problem(422, 'moderation.reason_missing', { field: 'reason' })
  if (await hiding.set(tx, room.actor, asked.id, reason)) await decide(tx, room.actor, asked, subject, { kind: 'hide', reason })
  return readSubject(tx, room, asked)
}

export async function showSubject(tx: Tx, room: Room, asked: Asked) {
  const { subject, hiding } = await handled(tx, room, asked)
  if (subject.hiddenBy !== null && !maySettle(room.actor, subject)) throw new Problem(403, 'moderation.own')
  if (await hiding.set(tx, room.actor, asked.id, null)) await decide(tx, room.actor, asked, subject, { kind: 'show' })
  return readSubject(tx, room, asked)
}

/** Answers the reports and changes nothing else. What its author took away meanwhile is settled by its reports alone. */
export async function leaveSubject(tx: Tx, room: Room, { noun, id }: Asked): Promise<void> {
  const { actor } = room
  const report = await handledReports(tx, actor).select(['scope_id', 'authority_id', 'author_id']).where('noun', '=', noun).where('subject_id', '=', id).orderBy('id', 'desc').executeTakeFirst()
  if (!report) throw new Problem(404, 'moderation.not_found')
  if (report.author_id === actor.personId) throw new Problem(403, 'moderation.own')
  const open = await handledReports(tx, actor).select('id').where('noun', '=', noun).where('subject_id', '=', id).where('decision_id', 'is', null).limit(1).executeTakeFirst()
  if (!open) return
  const [subject] = (await hidingOf(room, noun)?.of(tx, actor, [id])) ?? []
  await decide(tx, actor, { noun, id }, { scopeId: report.scope_id, authorityId: report.authority_id, authorId: report.author_id, address: subject?.address ?? `/espaces/${report.scope_id}` }, { kind: 'leave' })
}

/** What its author answers to the reason that they were given; the last word said is the one that stays. */
export async function answerHosts(tx: Tx, room: Room, asked: Asked, given: string) {
  const { actor } = room
  const { subject } = await found(tx, room, asked)
  await standingFor(tx, actor, subject.scopeId, 'report.make')
  if (subject.authorId !== actor.personId) throw new Problem(403, 'moderation.not_author')
  if (subject.hiddenBy === null) throw new Problem(409, 'moderation.not_hidden')
  const text = cleanText(given)
  if (text === '') throw new Problem(422, 'moderation.answer_empty', { field: 'text' })
  const decision = await tx.selectFrom('moderation_decision').select(['id', 'answer']).where('noun', '=', asked.noun).where('subject_id', '=', asked.id).where('kind', '=', 'hide').orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (!decision) throw new Problem(409, 'moderation.not_hidden')
  if (decision.answer !== text) {
    await tx.updateTable('moderation_decision').set({ answer: text, answered_at: actor.at }).where('id', '=', decision.id).execute()
    record(tx, actor, 'moderation.answered', { id: asked.id, scopeId: subject.scopeId, authorityId: subject.authorityId, data: { least: 'report.handle', noun: asked.noun, decisionId: decision.id, before: decision.answer === null ? 'silent' : 'answered', after: 'answered' } })
  }
  return readSubject(tx, room, asked)
}

/** A thing of a space that the actor hosts. */
async function handled(tx: Tx, room: Room, asked: Asked) {
  const one = await found(tx, room, asked)
  await standingFor(tx, room.actor, one.subject.scopeId, 'report.handle')
  return one
}

const after = { hide: 'hidden', leave: 'shown', show: 'shown' } as const
const facts = { hide: 'moderation.hidden', leave: 'moderation.left', show: 'moderation.shown' } as const

/** Notes the decision, and that it answers what was reported. */
async function decide(tx: Tx, actor: Actor, { noun, id }: Asked, subject: Pick<Hideable, 'scopeId' | 'authorityId' | 'authorId' | 'address'>, { kind, reason = '' }: { kind: DecisionKind, reason?: string }): Promise<void> {
  const decision = { id: uuidv7(), authority_id: subject.authorityId, scope_id: subject.scopeId, noun, subject_id: id, author_id: subject.authorId, address: subject.address, kind, reason, by_id: actor.personId, at: actor.at, reports: 0, answer: null, answered_at: null }
  await tx.insertInto('moderation_decision').values(decision).execute()
  const { numUpdatedRows } = await tx.updateTable('report').set({ decision_id: decision.id }).where('noun', '=', noun).where('subject_id', '=', id).where('decision_id', 'is', null).executeTakeFirst()
  if (numUpdatedRows > 0n) await tx.updateTable('moderation_decision').set({ reports: Number(numUpdatedRows) }).where('id', '=', decision.id).execute()
  record(tx, actor, facts[kind], { id, scopeId: subject.scopeId, authorityId: subject.authorityId, data: { least: 'report.handle', noun, decisionId: decision.id, reports: Number(numUpdatedRows), before: kind === 'show' ? 'hidden' : 'shown', after: after[kind] } })
}
