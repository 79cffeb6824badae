// What systems lay beside files for themselves alone: `.DS_Store`, `Thumbs.db`, the owner files of office programs. They are taken, so that nobody's
// program stumbles, and kept where only the same person's drives find them again: never in a library, and swept a day later with their bytes.
import { randomUUID } from 'node:crypto'
import { cleanFilename, filenameKey } from '#lib/filename.ts'
import { answer, dav } from '#lib/davxml/write.ts'
import { holdsNothing } from './scrap-names.ts'
import type { Db } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { noteFile, receive } from '#platform/files/bring.ts'
import { contentHeld } from '#platform/files/files.ts'
import { sendContent } from '#platform/files/send.ts'
import { bytesOf, header, tokenPrefix, xmlOf, type Ask } from './ask.ts'
import { destinationOf } from './carry.ts'
import { find, hrefOf, placeOf, type Parent } from './find.ts'
import { lockXml, response, wantedOf } from './properties.ts'
import { Refusal } from './refusal.ts'

/** Is it one of them? Below the roots, so that no tree is taken for one. */
export const isScrap = (names: readonly string[]): boolean => names.length > 1 && holdsNothing(names.at(-1)!)

const verbs: Readonly<Record<string, (ask: Ask, parent: Parent) => Promise<void>>> = { GET: get, HEAD: get, PUT: put, DELETE: remove, PROPFIND: propfind, PROPPATCH: patch, LOCK: lock, UNLOCK: unlock, MOVE: move, COPY: refuse, MKCOL: refuse }

export async function answerScrap(ask: Ask): Promise<void> {
  const { parent } = await find(ask.room.database.db, ask.actor, ask.names)
  if (parent === null) throw new Refusal(['GET', 'HEAD', 'PROPFIND', 'DELETE', 'PROPPATCH', 'MOVE', 'UNLOCK'].includes(ask.request.method) ? 404 : 409)
  await verbs[ask.request.method]!(ask, parent)
}

const at = (db: Db, { actor }: Ask, parent: Parent, name: string) => db.selectFrom('drive_scrap as s').innerJoin('file', 'file.id', 's.file_id').innerJoin('blob', 'blob.hash', 'file.blob_hash')
  .select(['s.name', 's.at', 's.file_id', 'blob.hash', 'blob.size', 'file.mime']).where('s.person_id', '=', actor.personId).where('s.place', '=', placeOf(parent)).where('s.name_key', '=', filenameKey(cleanFilename(name))).executeTakeFirst()
async function there(ask: Ask, parent: Parent) {
  const row = await at(ask.room.database.db, ask, parent, ask.names.at(-1)!)
  if (!row) throw new Refusal(404)
  return row
}

async function get(ask: Ask, parent: Parent): Promise<void> {
  const row = await there(ask, parent)
  sendContent(ask.request, ask.reply, { ...await contentHeld(ask.room.database.db, ask.actor, row.file_id, row.name), photo: false }, ask.room.store, { 'cache-control': 'private, no-cache', 'last-modified': row.at.toUTCString() })
}

async function put(ask: Ask, parent: Parent): Promise<void> {
  const name = cleanFilename(ask.names.at(-1)!)
  const received = await receive(bytesOf(ask), name, { ...ask.room, actor: ask.actor }, true)
  const { actor } = ask
  const before = await at(ask.room.database.db, ask, parent, name)
  await work(ask.room.database.db, async (tx) => {
    const { id } = await noteFile(tx, { actor, store: ask.room.store }, { ...received, photo: null })
    const row = { name, file_id: id, at: actor.at }
    await tx.insertInto('drive_scrap').values({ person_id: actor.personId, place: placeOf(parent), name_key: filenameKey(name), ...row }).onConflict((c) => c.columns(['person_id', 'place', 'name_key']).doUpdateSet(row)).execute()
  })
  void ask.reply.header('etag', `"${received.hash.slice(0, 32)}"`).code(before ? 204 : 201).send()
}

async function remove(ask: Ask, parent: Parent): Promise<void> {
  await there(ask, parent)
  await drop(ask, parent)
  void ask.reply.code(204).send()
}
const drop = ({ room, actor, names }: Ask, parent: Parent) => work(room.database.db, (tx) => tx.deleteFrom('drive_scrap').where('person_id', '=', actor.personId).where('place', '=', placeOf(parent)).where('name_key', '=', filenameKey(cleanFilename(names.at(-1)!))).execute())

async function propfind(ask: Ask, parent: Parent): Promise<void> {
  const wanted = wantedOf(await xmlOf(ask))
  const row = await there(ask, parent)
  const href = hrefOf(ask.names, false)
  const node = { id: row.file_id, kind: 'file' as const, name: row.name, rootId: parent.root.id, parentId: parent.id, scopeId: '', authorityId: '', size: Number(row.size), mime: row.mime, number: 1, version: 1, createdAt: row.at, modifiedAt: row.at, fileId: row.file_id, hash: row.hash, heldBy: null, locks: [], properties: [] }
  void ask.reply.code(207).type('application/xml; charset=utf-8').send(answer('multistatus', response({ href, name: row.name, node, at: null, locks: [] }, wanted, ask.actor.at)))
}

/** Heard, and kept no longer than it takes to say so. */
async function patch(ask: Ask, parent: Parent): Promise<void> {
  await there(ask, parent)
  await xmlOf(ask)
  void ask.reply.code(207).type('application/xml; charset=utf-8').send(answer('multistatus', dav('response', dav('href', hrefOf(ask.names, false)) + dav('status', 'HTTP/1.1 200 OK'))))
}

/** Nobody else finds it, so there is nothing to keep others from: a token, and that is all. */
async function lock(ask: Ask, parent: Parent): Promise<void> {
  await xmlOf(ask)
  const found = await at(ask.room.database.db, ask, parent, ask.names.at(-1)!)
  const shown = new RegExp(`<${tokenPrefix}([0-9a-f-]{36})>`).exec(header(ask, 'if') ?? '')?.[1]
  const laid = { token: shown ?? randomUUID(), of: '', shared: false, deep: false, owner: '', person: ask.actor.personId, until: new Date(ask.actor.at.getTime() + 3_600_000).toISOString() }
  void ask.reply.header('lock-token', `<${tokenPrefix}${laid.token}>`).code(found ? 200 : 201).type('application/xml; charset=utf-8').send(answer('prop', dav('lockdiscovery', lockXml(laid, hrefOf(ask.names, false), ask.actor.at))))
}

async function unlock(ask: Ask): Promise<void> { void ask.reply.code(204).send() }
async function refuse(): Promise<void> { throw new Refusal(403) }

/** Beside another file, under another name of the same sort: it stays what it is. */
async function move(ask: Ask, parent: Parent): Promise<void> {
  const names = destinationOf(ask)
  const row = await there(ask, parent)
  if (!isScrap(names)) throw new Refusal(403)
  const to = (await find(ask.room.database.db, ask.actor, names)).parent
  if (to === null) throw new Refusal(409)
  const name = cleanFilename(names.at(-1)!)
  const held = { name, file_id: row.file_id, at: row.at }
  await drop(ask, parent)
  await work(ask.room.database.db, (tx) => tx.insertInto('drive_scrap').values({ person_id: ask.actor.personId, place: placeOf(to), name_key: filenameKey(name), ...held }).onConflict((c) => c.columns(['person_id', 'place', 'name_key']).doUpdateSet(held)).execute())
  void ask.reply.code(201).send()
}
