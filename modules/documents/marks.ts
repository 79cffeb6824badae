// What one finds again: what changed last, what one marked.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { scopesOf } from '#platform/access/access.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { onList } from './access.ts'
import { lines, presentLine, readDocument } from './rows.ts'
import { seen } from './reach.ts'

type Query = { cursor?: string, limit?: number }

/** Files of every scope that the actor reads, the latest changed first: of each scope at most a page is looked at. */
export async function listRecent(db: Db, actor: Actor, query: Query) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 2)
  const older = before === null ? sql`` : sql` and (d.modified_at, d.id) < (${before[0]}::timestamptz, ${before[1]}::uuid)`
  const newest = sql<string>`(select n.id from (select distinct scope_id from ${scopesOf(actor, 'document.read')} as g (scope_id)) s
    cross join lateral (select d.id, d.modified_at from document d where d.scope_id = s.scope_id and d.kind = 'file' and d.trashed_at is null and d.hidden_at is null and ${onList(actor, 'd')}${older} order by d.modified_at desc, d.id desc limit ${limit + 1}) n order by n.modified_at desc, n.id desc limit ${limit + 1})`
  const rows = await lines(db, actor).where('document.id', 'in', newest).orderBy('document.modified_at', 'desc').orderBy('document.id', 'desc').execute()
  return pageOf(rows, limit, presentLine(actor), (row) => cursorOf(row.modified_at.toISOString(), row.id))
}

export async function listFavourites(db: Db, actor: Actor, query: Query) {
  const limit = query.limit ?? 20
  const before = readCursor(query.cursor, 2)
  const rows = await lines(db, actor).innerJoin('document_mark as mine', (j) => j.onRef('mine.document_id', '=', 'document.id').on('mine.person_id', '=', actor.personId).on('mine.kind', '=', 'favourite')).select('mine.at as marked_at')
    .$if(before !== null, (q) => q.where(sql<boolean>`(mine.at, mine.document_id) < (${before?.[0]}::timestamptz, ${before?.[1]}::uuid)`)).orderBy('mine.at', 'desc').orderBy('mine.document_id', 'desc').limit(limit + 1).execute()
  return pageOf(rows, limit, presentLine(actor), (row) => cursorOf(row.marked_at.toISOString(), row.id))
}

/** Marks a document for oneself, or no longer. Nobody else learns of it: it is no fact, which administrators would read. */
export async function setFavourite(tx: Tx, actor: Actor, id: string, on: boolean) {
  await seen(tx, actor, id)
  if (on) await tx.insertInto('document_mark').values({ person_id: actor.personId, document_id: id, kind: 'favourite', at: actor.at }).onConflict((c) => c.doNothing()).execute()
  else await tx.deleteFrom('document_mark').where('document_id', '=', id).where('person_id', '=', actor.personId).where('kind', '=', 'favourite').execute()
  return readDocument(tx, actor, id)
}
