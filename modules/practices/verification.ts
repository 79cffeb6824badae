import type { Tx } from '#platform/db/database.ts'
import { record } from './facts.ts'
import { readPractice, type Room } from './present.ts'
import { found, reviewDay } from './reach.ts'

/** A host says that it is right, until a day. Said again, it is right for as long from now. */
export async function verifyPractice(tx: Tx, room: Room, id: string, given: { reviewOn?: string }) {
  const { actor } = room
  const card = await found(tx, actor, id, 'practice.verify')
  const review_on = reviewDay(actor, given.reviewOn)
  await tx.updateTable('practice').set((eb) => ({ verified_by: actor.personId, verified_at: actor.at, review_on, expired_at: null, version: eb('version', '+', 1) })).where('id', '=', id).execute()
  record(tx, actor, 'practice.verified', { id, scopeId: card.scope_id, authorityId: card.authority_id, data: { reviewOn: review_on, before: card.review_on, after: review_on } })
  return readPractice(tx, room, id)
}

export async function unverifyPractice(tx: Tx, room: Room, id: string) {
  const { actor } = room
  const card = await found(tx, actor, id, 'practice.verify')
  if (card.verified_at !== null) {
    await tx.updateTable('practice').set((eb) => ({ verified_by: null, verified_at: null, version: eb('version', '+', 1) })).where('id', '=', id).execute()
    record(tx, actor, 'practice.unverified', { id, scopeId: card.scope_id, authorityId: card.authority_id })
  }
  return readPractice(tx, room, id)
}
