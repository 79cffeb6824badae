// What hosts hide of documents: a file stays where it is, for whoever laid it and for them, with all its versions. A folder is never hidden: what stands in it is others'.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { hideFiles } from '#platform/files/files.ts'
import type { Hideable, Noun } from '#platform/nouns.ts'
import { visible } from './access.ts'
import { record } from './facts.ts'
import { found } from './reach.ts'
import { addressOf } from './rows.ts'
import { filesOf } from './tree.ts'

export const hiding: Noun['hiding'] = { of: documentsOf, set: setHidden }

/** In spaces alone: one's own library has no host, and nobody else reads it. */
async function documentsOf(db: Db, actor: Actor, ids: readonly string[]): Promise<Hideable[]> {
  const rows = await visible(db, actor).innerJoin('person as author', 'author.id', 'document.created_by').innerJoin('space', 'space.id', 'document.root_id')
    .select(['document.id', 'document.scope_id', 'document.root_id', 'document.authority_id', 'document.created_by', 'document.name', 'document.hidden_by', sql<string>`author.given_name || ' ' || author.family_name`.as('author')])
    .where('document.id', '=', sql<string>`any(${ids}::uuid[])`).where('document.kind', '=', sql.lit('file')).where('document.trashed_at', 'is', null).execute()
  return rows.map((row) => ({ id: row.id, scopeId: row.scope_id, authorityId: row.authority_id, authorId: row.created_by, author: row.author, excerpt: row.name, address: addressOf(row.root_id, row.id, true), hiddenBy: row.hidden_by }))
}

/** Hides a file, or shows it again (`reason` null); the same twice changes nothing. Nobody holds what is hidden. */
async function setHidden(tx: Tx, actor: Actor, id: string, reason: string | null): Promise<boolean> {
  const row = await found(tx, actor, id, 'document.hide')
  const now = reason === null ? { hidden_at: null, hidden_by: null, hidden_reason: null } : { hidden_at: actor.at, hidden_by: actor.personId, hidden_reason: reason, locked_at: null, locked_by: null, locked_until: null, lock_note: '' }
  if (!(await tx.updateTable('document').set((eb) => ({ ...now, version: eb('version', '+', 1) })).where('id', '=', id).where('hidden_at', reason === null ? 'is not' : 'is', null).returning('id').executeTakeFirst())) return false
  await hideFiles(tx, await filesOf(tx, [id]), now.hidden_at)
  // The reason may name people: it stands beside the row, not in the journal.
  record(tx, actor, reason === null ? 'document.shown' : 'document.hidden', { id, scopeId: row.scope_id, authorityId: row.authority_id, listId: row.list_id, data: reason === null ? { before: 'hidden', after: 'shown' } : { before: 'shown', after: 'hidden' } })
  return true
}
