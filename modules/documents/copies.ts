import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { layRead } from '#platform/contents/contents.ts'
import type { Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { copyFiles, shelveFiles } from '#platform/files/files.ts'
import { Problem } from '#platform/problem.ts'
import { touchSpace } from '#modules/spaces/index.ts'
import { actions } from './access.ts'
import { refuseInside } from './change.ts'
import { freeName, insert, nameColumns, named } from './create.ts'
import { record } from './facts.ts'
import { writablePlace, type Place } from './place.ts'
import { seen } from './reach.ts'
import { takeRoom, weigh } from './quota.ts'
import { readDocument } from './rows.ts'
import { below, mostAtOnce, type Below } from './tree.ts'

/** A document as it stands, and all below it, laid anew by the actor: what they read, where they may write, without what hosts hid, nor folders with a list of their own. Bytes are not copied, nor are earlier versions. */
export async function copyDocument(tx: Tx, actor: Actor, id: string, given: { parentId?: string | null, rootId?: string, name?: string }) {
  const row = await seen(tx, actor, id)
  const rootId = given.rootId ?? row.root_id
  const place = await writablePlace(tx, actor, rootId, given.parentId === undefined ? (rootId === row.root_id ? row.parent_id : null) : given.parentId, 'shared', [row.root_id])
  await refuseInside(tx, row, place)
  if (!actions(actor, row).includes('document.copy')) throw new Problem(403, 'document.not_allowed')
  if (row.list_id === id) throw new Problem(409, 'document.reserved')
  const tree = (await below(tx, id, mostAtOnce + 1)).filter((one) => one.hidden_at === null && one.list_id === row.list_id)
  if (tree.length > mostAtOnce) throw new Problem(422, 'document.too_many', { most: mostAtOnce })
  const copies = tree.map((one) => ({ ...one, to: uuidv7(), file: one.file_id === null ? null : uuidv7() }))
  await copyFiles(tx, actor, copies.flatMap(({ file_id, file }) => (file_id === null || file === null ? [] : [{ from: file_id, to: file }])), { id: place.scopeId, authorityId: place.authorityId, module: 'documents' })
  if (place.listId !== null) await shelveFiles(tx, copies.flatMap(({ file }) => file ?? []))
  const top = copies[0]!
  await layTop(tx, actor, place, top, given.name)
  if (copies.length > 1) await layBelow(tx, actor, place, copies)
  await layRead(tx, sql`insert into document_version (document_id, number, file_id, by_id, at, size, hash) select d.id, 1, d.file_id, ${actor.personId}, ${actor.at}, d.size, f.blob_hash from document d join file f on f.id = d.file_id where d.id = any(${copies.map((c) => c.to)}::uuid[]) returning hash`, actor.at)
  await takeRoom(tx, rootId, (await weigh(tx, copies.map((c) => c.to))).reduce((sum, { bytes }) => sum + bytes, 0))
  if (rootId !== actor.personId) touchSpace(tx, rootId, actor.at)
  record(tx, actor, 'document.copied', { id: top.to, scopeId: place.scopeId, authorityId: place.authorityId, listId: place.listId, data: { from: id, count: copies.length } })
  return readDocument(tx, actor, top.to)
}

type Copy = Below & { to: string, file: string | null }

/** The one that was asked for: under the name that was given, else its own, else the next that is free. */
async function layTop(tx: Tx, actor: Actor, place: Place, top: Copy, asked: string | undefined): Promise<void> {
  const row = await tx.selectFrom('document').select(['kind', 'type', 'description', 'tags', 'size', 'mime']).where('id', '=', top.id).executeTakeFirstOrThrow()
  for (let name = asked === undefined ? top.name : named(asked), tries = 0; tries < 5; tries++) {
    if (await insert(tx, actor, place, { ...row, id: top.to, ...nameColumns(name), file_id: top.file, number: row.kind === 'file' ? 1 : 0 })) return
    if (asked !== undefined) break
    name = await freeName(tx, place, top.name)
  }
  throw new Problem(409, 'document.name_taken', { field: 'name' })
}

/** All the rest in one statement, however many. */
async function layBelow(tx: Tx, actor: Actor, place: Place, copies: readonly Copy[]): Promise<void> {
  const pairs = sql`unnest(${copies.map((c) => c.id)}::uuid[], ${copies.map((c) => c.to)}::uuid[], ${copies.map((c) => c.file)}::uuid[])`
  await sql`insert into document (id, authority_id, scope_id, root_id, parent_id, list_id, kind, name, name_key, sort_key, type, description, tags, file_id, number, size, mime, created_at, created_by, modified_at, modified_by)
    select c.new, ${place.authorityId}, ${place.scopeId}, ${place.rootId}, p.new, ${place.listId}::uuid, d.kind, d.name, d.name_key, d.sort_key, d.type, d.description, d.tags, c.file, case d.kind when 'file' then 1 else 0 end, d.size, d.mime, ${actor.at}, ${actor.personId}, ${actor.at}, ${actor.personId}
    from ${pairs} as c (old, new, file) join document d on d.id = c.old join ${pairs} as p (old, new, file) on p.old = d.parent_id where d.id <> ${copies[0]!.id}`.execute(tx)
}
