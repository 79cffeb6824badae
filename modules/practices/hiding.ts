// What hosts hide of cards: one stays where it is, for its author and for them, with its photos, and is listed and found nowhere else.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { hideFiles } from '#platform/files/files.ts'
import type { Hideable, Noun } from '#platform/nouns.ts'
import { visible } from './access.ts'
import { photosOf } from './cards.ts'
import { record } from './facts.ts'
import { addressOf, authorName } from './present.ts'
import { found } from './reach.ts'

export const hiding: Noun['hiding'] = { of: cardsOf, set: setHidden }

async function cardsOf(db: Db, actor: Actor, ids: readonly string[]): Promise<Hideable[]> {
  const rows = await visible(db, actor).innerJoin('person as author', 'author.id', 'practice.author_id').select(['practice.id', 'practice.scope_id', 'practice.authority_id', 'practice.author_id', 'practice.title', 'practice.hidden_by', authorName.as('author')])
    .where('practice.id', '=', sql<string>`any(${ids}::uuid[])`).where('practice.trashed_at', 'is', null).execute()
  return rows.map((row) => ({ id: row.id, scopeId: row.scope_id, authorityId: row.authority_id, authorId: row.author_id, author: row.author, excerpt: row.title, address: addressOf(row.scope_id, row.id), hiddenBy: row.hidden_by }))
}

/** Hides a card, or shows it again (`reason` null); the same twice changes nothing. */
async function setHidden(tx: Tx, actor: Actor, id: string, reason: string | null): Promise<boolean> {
  const card = await found(tx, actor, id, 'practice.hide')
  const now = reason === null ? { hidden_at: null, hidden_by: null, hidden_reason: null } : { hidden_at: actor.at, hidden_by: actor.personId, hidden_reason: reason }
  if (!(await tx.updateTable('practice').set(now).where('id', '=', id).where('hidden_at', reason === null ? 'is not' : 'is', null).returning('id').executeTakeFirst())) return false
  await hideFiles(tx, photosOf(card.steps).map((photo) => photo.id), now.hidden_at)
  // The reason may name people: it stands beside the row, not in the journal.
  record(tx, actor, reason === null ? 'practice.shown' : 'practice.hidden', { id, scopeId: card.scope_id, authorityId: card.authority_id, data: reason === null ? { before: 'hidden', after: 'shown' } : { before: 'shown', after: 'hidden' } })
  return true
}
