// « Signaler »: one report of one person on one thing, until hosts have answered it.
import { cleanLine } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { Problem } from '#platform/problem.ts'
import { standingFor } from '#modules/spaces/index.ts'
import { ownReports } from './access.ts'
import { record } from './facts.ts'
import { found, readSubject, type Asked, type Room } from './subjects.ts'
import type { Reason } from './tables.ts'

/** Reports that one person may make within an hour. */
export const mostInAnHour = 10
const hour = 3_600_000

/** Reports a thing, or says it better; the same twice changes nothing. */
export async function makeReport(tx: Tx, room: Room, asked: Asked, given: { reason: Reason, note?: string }) {
  const { actor } = room
  const { subject } = await found(tx, room, asked)
  await standingFor(tx, actor, subject.scopeId, 'report.make')
  if (subject.authorId === actor.personId) throw new Problem(403, 'moderation.own')
  if (subject.hiddenBy !== null) throw new Problem(409, 'moderation.hidden')
  const note = cleanLine(given.note ?? '')
  if (given.reason === 'other' && note === '') throw new Problem(422, 'moderation.note_missing', { field: 'note' })
  // Reports of one person come one after the other, so that they are counted.
  await tx.selectFrom('person').select('id').where('id', '=', actor.personId).forNoKeyUpdate().execute()
  const before = await ownReports(tx, actor).select(['id', 'reason', 'note']).where('noun', '=', asked.noun).where('subject_id', '=', asked.id).executeTakeFirst()
  if (before?.reason === given.reason && before.note === note) return readSubject(tx, room, asked)
  const id = before?.id ?? uuidv7()
  if (before) await tx.updateTable('report').set({ reason: given.reason, note }).where('id', '=', id).execute()
  else {
    const lately = await tx.selectFrom('report').select('id').where('person_id', '=', actor.personId).where('at', '>', new Date(actor.at.getTime() - hour)).limit(mostInAnHour).execute()
    if (lately.length === mostInAnHour) throw new Problem(429, 'moderation.too_many', { retryAfter: hour / 1_000 })
    await tx.insertInto('report').values({ id, authority_id: subject.authorityId, scope_id: subject.scopeId, noun: asked.noun, subject_id: asked.id, author_id: subject.authorId, person_id: actor.personId, reason: given.reason, note, at: actor.at, decision_id: null }).execute()
  }
  record(tx, unnamed(actor), 'moderation.reported', { id: asked.id, scopeId: subject.scopeId, authorityId: subject.authorityId, data: { least: 'report.handle', noun: asked.noun, reportId: id, before: before?.reason ?? null, after: given.reason } })
  return readSubject(tx, room, asked)
}

/** Takes one's report back, as long as nobody has answered it. */
export async function withdrawReport(tx: Tx, actor: Actor, { noun, id }: Asked): Promise<void> {
  const report = await ownReports(tx, actor).select(['id', 'scope_id', 'authority_id', 'reason']).where('noun', '=', noun).where('subject_id', '=', id).executeTakeFirst()
  if (!report) return
  await tx.deleteFrom('report').where('id', '=', report.id).execute()
  record(tx, unnamed(actor), 'moderation.withdrawn', { id, scopeId: report.scope_id, authorityId: report.authority_id, data: { least: 'report.handle', noun, reportId: report.id, before: report.reason, after: null } })
}

/** Who reports is known to hosts alone: the row says it, the journal and the stream, which others read, do not. */
const unnamed = (actor: Actor): Actor => ({ ...actor, via: 'system' })
