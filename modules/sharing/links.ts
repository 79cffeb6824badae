// Links of documents, for those who make them, see them in a space, and end them.
import { sql } from 'kysely'
import { daysFrom, momentOf, today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn, scopesOf } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { hashOf, newSecret } from '#platform/identity/secrets.ts'
import { Problem } from '#platform/problem.ts'
import { readable, visible } from '#modules/documents/index.ts'
import { standingFor } from '#modules/spaces/index.ts'
import { open, outsideAllowed, permissionFor, reaches, type Reach, type ShareRole } from './access.ts'
import { mayResume } from './ending.ts'
import { record } from './facts.ts'

const usualDays = 30
const mostDays = 365
/** Open links of one document. */
const most = 20
/** What is seen without being taken: of these kinds there is a picture or a text. */
const seenKinds = new Set(['image', 'pdf', 'text', 'sheet', 'slides', 'folder'])

/** Links, with what the actor may do with each: the open ones, unless others are chosen. */
const lines = (db: Db, actor: Actor, chosen = open(db, actor.at)) => chosen.innerJoin('person as sharer', 'sharer.id', 'l.by_id')
  .select(['l.id', 'l.by_id', 'l.reach', 'l.role', 'l.uses', 'l.most_uses', 'l.opened_at', 'l.at', 'l.until', 'l.ended_at', 'l.ended_by', 'document.id as document_id', 'document.name', 'document.kind', 'document.root_id', sql<boolean>`l.password_hash is not null`.as('locked'),
    sql<string>`sharer.given_name || ' ' || sharer.family_name`.as('by'), sql<boolean>`exists (select from space s where s.id = document.root_id)`.as('in_space'), roleColumn(actor, 'document.scope_id').as('mine')])
  .orderBy('l.id', 'desc')
type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]

const present = (actor: Actor) => (row: Row) => ({
  id: row.id, document: { id: row.document_id, name: row.name, kind: row.kind, address: row.in_space ? `/espaces/${row.root_id}/documents/${row.document_id}` : `/documents/${row.document_id}` }, by: { id: row.by_id, name: row.by },
  reach: row.reach, role: row.role, locked: row.locked, uses: row.uses, mostUses: row.most_uses, openedAt: row.opened_at?.toISOString() ?? null, at: row.at.toISOString(), until: row.until.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  can: row.ended_at !== null ? (mayResume(actor, row) ? ['share_link.resume'] : []) : row.until > actor.at && (row.by_id === actor.personId || holds(row.mine, 'share.manage')) ? ['share_link.end'] : [],
})

/** A document that the actor reads, with their role there and whether its authority lets links go outside. */
async function shared(db: Db, actor: Actor, id: string) {
  const row = await visible(db, actor).select(['document.id', 'document.authority_id', 'document.scope_id', 'document.kind', 'document.type', roleColumn(actor, 'document.scope_id').as('role'), outsideAllowed.as('outside'), sql<boolean>`exists (select from space s where s.id = document.root_id)`.as('in_space')])
    .where('document.id', '=', id).where('document.trashed_at', 'is', null).where('document.hidden_at', 'is', null).executeTakeFirst()
  if (!row) throw new Problem(404, 'document.not_found')
  return row
}

export async function listOfDocument(db: Db, actor: Actor, id: string) {
  const doc = await shared(db, actor, id)
  const rows = await lines(db, actor).where('l.document_id', '=', id).limit(most).execute()
  return {
    items: rows.map(present(actor)), next: null, reaches: reaches.filter((reach) => holds(doc.role, permissionFor(reach)) && (reach === 'anyone' ? doc.outside : reach === 'authority' || doc.in_space)),
    usualUntil: daysFrom(actor.at, usualDays), latestUntil: daysFrom(actor.at, mostDays),
  }
}

export type New = { reach: Reach, role?: ShareRole, until?: string, mostUses?: number }
/** `passwordHash`: made before, outside of the transaction, since it takes its time. */
export async function makeLink(tx: Tx, actor: Actor, id: string, { reach, role = 'download', until, mostUses }: New, passwordHash: string | null) {
  const doc = await shared(tx, actor, id)
  if (!holds(doc.role, permissionFor(reach))) throw await refusal(tx, actor, doc.scope_id, 'share_link.not_allowed')
  if (reach === 'anyone' && !doc.outside) throw new Problem(403, 'share_link.outside_off', { field: 'reach' })
  if (role === 'box' && doc.kind !== 'folder') throw new Problem(422, 'share_link.not_folder', { field: 'role' })
  if (role === 'view' && !seenKinds.has(doc.type)) throw new Problem(422, 'share_link.no_view', { field: 'role' })
  const end = endOf(until ?? daysFrom(actor.at, usualDays), actor.at)
  const { n } = await open(tx, actor.at).select((eb) => eb.fn.countAll<string>().as('n')).where('l.document_id', '=', id).executeTakeFirstOrThrow()
  if (Number(n) >= most) throw new Problem(409, 'share_link.too_many')
  const [linkId, secret] = [uuidv7(), newSecret()]
  await tx.insertInto('share_link').values({ id: linkId, authority_id: doc.authority_id, document_id: id, by_id: actor.personId, secret_hash: hashOf(secret), reach, role, password_hash: passwordHash, most_uses: mostUses ?? null, at: actor.at, until: end }).execute()
  record(tx, actor, 'share_link.made', { id: linkId, scopeId: doc.scope_id, authorityId: doc.authority_id, data: { documentId: id, reach, role, until: end.toISOString() } })
  const row = await lines(tx, actor).where('l.id', '=', linkId).executeTakeFirstOrThrow()
  return { ...present(actor)(row), address: `/partage/${secret}` }
}

/** The moment at which that day is over; 422 when it is no day, is past, or is too far. */
function endOf(day: string, at: Date): Date {
  const noon = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(noon.getTime()) || today(noon) !== day || day < today(at) || day > daysFrom(at, mostDays)) throw new Problem(422, 'share_link.end', { field: 'until' })
  return momentOf(daysFrom(noon, 1), '00:00')
}

type Paging = { cursor?: string, limit?: number }
async function page(query: ReturnType<typeof lines>, actor: Actor, { cursor, limit = 20 }: Paging) {
  const before = readCursor(cursor, 1)
  const rows = await query.$if(before !== null, (q) => q.where('l.id', '<', sql<string>`${before?.[0]}::uuid`)).limit(limit + 1).execute()
  return pageOf(rows, limit, present(actor), (row) => cursorOf(row.id))
}

export async function listOfSpace(db: Db, actor: Actor, spaceId: string, paging: Paging) {
  await standingFor(db, actor, spaceId, 'share.manage')
  return page(lines(db, actor).where('document.root_id', '=', spaceId).where('document.scope_id', 'in', scopesOf(actor, 'document.read')), actor, paging)
}

/** `over`: those that open no more, of what the actor still reads: ended, past their day, or shut for as long as their right is. */
export const listMine = (db: Db, actor: Actor, { over = false, ...paging }: Paging & { over?: boolean }) =>
  page((over ? lines(db, actor, closed(db, actor)) : lines(db, actor)).where('l.by_id', '=', actor.personId), actor, paging)

const closed = (db: Db, actor: Actor) => db.selectFrom('share_link as l').innerJoin('document', 'document.id', 'l.document_id').where(readable(actor)).where('document.trashed_at', 'is', null)
  .where((eb) => eb('l.id', 'not in', open(db, actor.at).select('l.id').where('l.by_id', '=', actor.personId)))
