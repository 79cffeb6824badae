// The cards of a space as somebody else receives them: read by their one reader, once as the host and once as them.
import { sql } from 'kysely'
import type { Said } from '#platform/blueprint.ts'
import type { LookPart } from '#platform/look.ts'
import { visible } from './access.ts'
import { addressOf, authorName } from './present.ts'

export const look: LookPart = {
  newest: async (db, host, viewer, spaceId, limit) => {
    const cards = await visible(db, host).innerJoin('person as author', 'author.id', 'practice.author_id').select(['practice.id', 'practice.title', 'practice.created_at', 'practice.hidden_at', authorName.as('by')])
      .where('practice.scope_id', '=', spaceId).where('practice.trashed_at', 'is', null).orderBy('practice.id', 'desc').limit(limit).execute()
    const theirs = new Set((await visible(db, viewer).select('practice.id').where('practice.id', '=', sql<string>`any(${cards.map(({ id }) => id)}::uuid[])`).where('practice.trashed_at', 'is', null).execute()).map(({ id }) => id))
    return cards.map((card) => ({
      id: card.id, by: card.by, at: card.created_at, text: card.title, about: what, address: addressOf(spaceId, card.id), sees: theirs.has(card.id), why: card.hidden_at !== null && !theirs.has(card.id) ? hidden : null,
    }))
  },
}

const what: Said = { fr: 'fiche pratique', en: 'practice card' }
const hidden: Said = { fr: 'les personnes qui animent l’ont masquée', en: 'its hosts hid it' }
