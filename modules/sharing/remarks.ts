// What somebody from outside says of a document by a link: read by whoever reads the document, taken away by whoever made the link and by hosts.
import { sql } from 'kysely'
import { cleanLine, cleanText } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import type { Database, Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { work } from '#platform/db/work.ts'
import { Problem } from '#platform/problem.ts'
import { readable } from '#modules/documents/index.ts'
import { record } from './facts.ts'
import { told, type Link } from './opening.ts'

/** By one link, of one document. */
const most = 100
export type Said = { name: string, body: string }

/** The caller has let them in, and found the file as the link's sharer reads it. */
export function leaveRemark(database: Pick<Database, 'db'>, link: Link, documentId: string, given: Said, at: Date): Promise<void> {
  const [name, body] = [cleanLine(given.name).slice(0, 100), cleanText(given.body).slice(0, 2_000)]
  if (name === '' || body === '') throw new Problem(422, 'share_link.remark_empty')
  return work(database.db, async (tx) => {
    const { n } = await tx.selectFrom('share_remark').select((eb) => eb.fn.countAll<string>().as('n')).where('link_id', '=', link.id).where('document_id', '=', documentId).executeTakeFirstOrThrow()
    if (Number(n) >= most) throw new Problem(409, 'share_link.remarks_many')
    await tx.insertInto('share_remark').values({ id: uuidv7(), authority_id: link.authority_id, document_id: documentId, link_id: link.id, name, body, at }).execute()
    told(tx, link, 'share_link.commented', at, { saidOfId: documentId })
  })
}

/** What was said by this link: who came by it sees that it arrived. */
export const remarksBy = (db: Db, link: Link, documentId: string): Promise<(Said & { at: Date })[]> =>
  db.selectFrom('share_remark').select(['name', 'body', 'at']).where('link_id', '=', link.id).where('document_id', '=', documentId).where('removed_at', 'is', null).orderBy('id').limit(most).execute()

const rows = (db: Db, actor: Actor) => db.selectFrom('share_remark as r').innerJoin('document', 'document.id', 'r.document_id').leftJoin('share_link as l', 'l.id', 'r.link_id')
  .select(['r.id', 'r.name', 'r.body', 'r.at', 'r.authority_id', 'r.document_id', 'r.removed_at', 'l.by_id', 'document.scope_id', 'document.list_id', roleColumn(actor, 'document.scope_id').as('role')]).where(readable(actor)).where('document.trashed_at', 'is', null)
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]
const mayRemove = (actor: Actor, row: Row): boolean => row.by_id === actor.personId || holds(row.role, 'share.manage')

/** The latest first; those of a document that the actor does not read are not there. */
export async function listRemarks(db: Db, actor: Actor, documentId: string) {
  const doc = await db.selectFrom('document').select('id').where('id', '=', documentId).where('document.trashed_at', 'is', null).where(readable(actor)).executeTakeFirst()
  if (!doc) throw new Problem(404, 'document.not_found')
  const found = await rows(db, actor).where('r.document_id', '=', documentId).where('r.removed_at', 'is', null).orderBy('r.id', 'desc').limit(most).execute()
  return { items: found.map((row) => ({ id: row.id, name: row.name, body: row.body, at: row.at.toISOString(), can: mayRemove(actor, row) ? ['remark.remove'] : [] })), next: null }
}

/** Takes a remark away, or brings it back; the same twice changes nothing. */
export async function setRemoved(tx: Tx, actor: Actor, id: string, removed: boolean): Promise<void> {
  const row = await rows(tx, actor).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'share_link.remark_not_found')
  if (!mayRemove(actor, row)) throw await refusal(tx, actor, row.scope_id, 'share_link.not_allowed')
  if ((row.removed_at !== null) === removed) return
  await tx.updateTable('share_remark').set(removed ? { removed_at: actor.at, removed_by: actor.personId } : { removed_at: sql`null`, removed_by: sql`null` }).where('id', '=', id).execute()
  record(tx, actor, removed ? 'share_link.remark_removed' : 'share_link.remark_restored', { id, scopeId: row.scope_id, authorityId: row.authority_id, data: { documentId: row.document_id, ...(row.list_id === null ? {} : { within: row.list_id }) } })
}
