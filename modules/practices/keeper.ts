// What a space that closes leaves to others: each thing that is kept becomes a card, which thanks whoever said it.
import type { KeeperPart } from '#platform/closing.ts'
import { layPractice } from './cards.ts'
import { reviewDay, writable } from './reach.ts'
import { filled } from './sources.ts'

export const keeper: KeeperPart = {
  permission: 'practice.write',
  keep: async (tx, actor, told, intoId) => {
    const space = await writable(tx, actor, intoId)
    const made = await tx.selectFrom('practice').select(['source_noun', 'source_id']).where('scope_id', '=', intoId).where('source_id', 'in', told.map(({ id }) => id)).where('trashed_at', 'is', null).execute()
    for (const one of told) {
      if (made.some((card) => card.source_id === one.id && card.source_noun === one.noun)) continue
      await layPractice(tx, actor, { scope_id: intoId, authority_id: space.authority_id, review_on: reviewDay(actor, undefined), source_noun: one.noun, source_id: one.id, about_id: one.ofId, thanks_id: one.byId, ...filled(one) })
    }
  },
}
