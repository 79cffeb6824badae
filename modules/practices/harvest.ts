// Of a space that closes, its cards that serve: each copied whole into a space of practices, with its photos, thanking whoever wrote it.
import { sql } from 'kysely'
import type { HarvestPart, Worth } from '#platform/closing.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { copyFiles } from '#platform/files/files.ts'
import { visible } from './access.ts'
import { layPractice } from './cards.ts'
import { addressOf, authorName } from './present.ts'
import { reviewDay, writable } from './reach.ts'

export const harvest: HarvestPart = {
  noun: 'practice', permission: 'practice.write',
  propose: async (db, actor, { id }, limit) => (await visible(db, actor).innerJoin('person as author', 'author.id', 'practice.author_id').select(['practice.id', 'practice.title', 'practice.use_count', 'practice.verified_at', authorName.as('by')])
    .where('practice.scope_id', '=', id).where('practice.trashed_at', 'is', null).where('practice.hidden_at', 'is', null).where('practice.expired_at', 'is', null).where(sql<boolean>`(practice.verified_at is not null or practice.use_count > 0)`)
    .orderBy(sql`practice.verified_at is not null`, 'desc').orderBy('practice.use_count', 'desc').orderBy('practice.id', 'desc').limit(limit).execute())
    .map((card): Worth => {
      const used = { fr: `Une fiche utilisée ${card.use_count} fois`, en: `A card used ${card.use_count} time${card.use_count > 1 ? 's' : ''}` }
      // Beside an answer that was accepted, and below what the space pinned.
      return { id: card.id, title: card.title, by: card.by, why: card.verified_at === null ? used : { fr: 'Une fiche vérifiée', en: 'A verified card' }, address: addressOf(id, card.id), worth: (card.verified_at === null ? 0 : 1_000_000) + card.use_count }
    }),
  // A card is lasting already: it is copied whole.
  tell: () => Promise.resolve([]),
  keep: async (tx, actor, from, ids, intoId) => {
    const cards = await visible(tx, actor).select(['id', 'author_id', 'title', 'situation', 'doing', 'avoid', 'risks', 'steps', 'trade_ids']).where('scope_id', '=', from.id).where('id', '=', sql<string>`any(${ids}::uuid[])`).where('trashed_at', 'is', null).where('hidden_at', 'is', null).orderBy('id').execute()
    const space = await writable(tx, actor, intoId)
    const made = await tx.selectFrom('practice').select('source_id').where('scope_id', '=', intoId).where('source_noun', '=', 'practice').where('source_id', '=', sql<string>`any(${ids}::uuid[])`).where('trashed_at', 'is', null).execute()
    for (const { id, author_id: author, steps, trade_ids: trades, ...said } of cards) {
      if (made.some((card) => card.source_id === id)) continue
      const copies = new Map(steps.flatMap(({ photo }) => (photo ? [[photo.id, uuidv7()] as const] : [])))
      await copyFiles(tx, actor, [...copies].map(([old, fresh]) => ({ from: old, to: fresh })), { id: intoId, authorityId: space.authority_id, module: 'practices' })
      const copied = steps.map((step) => ({ ...step, photo: step.photo && { ...step.photo, id: copies.get(step.photo.id)! } }))
      await layPractice(tx, actor, {
        ...said, steps: JSON.stringify(copied), scope_id: intoId, authority_id: space.authority_id, review_on: reviewDay(actor, undefined), source_noun: 'practice', source_id: id, thanks_id: author,
        // Trades are an authority's own.
        trade_ids: space.authority_id === from.authorityId ? trades : [],
      })
    }
    return cards.length
  },
}
