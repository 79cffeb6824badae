// What a drive lays in the library, by the library's own verbs: its rights, its versions, its trash.
import { sql } from 'kysely'
import { namedBeside } from '#lib/filename.ts'
import { timeOf, zone } from '#lib/when.ts'
import { createDocument, layVersion, readRoom, trashDocument } from '#modules/documents/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { noteFile, receive, type Received } from '#platform/files/bring.ts'
import { bytesOf, change, header, meetConditions, refuseLocked, type Ask } from './ask.ts'
import { etagOf, find, hrefOf, type Parent, type Path } from './find.ts'
import { knownTo, noteRead } from './reads.ts'
import { Refusal } from './refusal.ts'

type Laid = { status: 201 | 204, etag: string | null, location: string | null }

/** Lays bytes under a name. Nothing is lost by it: what stood there stays as a version, and what was written without having seen it stands beside. */
export async function put(ask: Ask): Promise<void> {
  // A part of a file, or one that was packed for the way, is not what is to be kept.
  if (header(ask, 'content-range') !== undefined) throw new Refusal(400)
  if (header(ask, 'content-encoding') !== undefined) throw new Refusal(415)
  // Asked before the bytes come, so that nobody sends a film for nothing, and again when they are there.
  const { path, parent } = await mayPut(ask.room.database.db, ask)
  const length = Number(header(ask, 'content-length') ?? header(ask, 'x-expected-entity-length') ?? 0)
  if (length > 0 && path.node?.size !== length) await readRoom(ask.room.database.db, ask.actor, parent.root.id, length)
  const received = await receive(bytesOf(ask), ask.names.at(-1)!, { ...ask.room, actor: ask.actor }, true)
  const { status, etag, location } = await change(ask, (tx) => lay(tx, ask, received))
  if (etag !== null) void ask.reply.header('etag', etag)
  if (location !== null) void ask.reply.header('location', `${ask.room.origin}${location}`)
  void ask.reply.code(status).send()
}

async function mayPut(db: Db, ask: Ask): Promise<{ path: Path, parent: Parent, tokens: string[], conditional: boolean }> {
  const path = await find(db, ask.actor, ask.names)
  if (path.node?.kind === 'folder' || (path.names.length < 2 && (path.names.length === 0 || path.root))) throw new Refusal(405)
  const parent = parentIn(path)
  return { path, parent, ...(await meetConditions(db, ask, path)) }
}

/** The folder in which a name is to be made: above the trees nothing is. */
export function parentIn({ names, parent }: Path): Parent {
  if (names.length < 2) throw new Refusal(403)
  if (parent === null) throw new Refusal(409)
  return parent
}

async function lay(tx: Tx, ask: Ask, received: Received): Promise<Laid> {
  const { actor } = ask
  const { path, parent, tokens, conditional } = await mayPut(tx, ask)
  await refuseLocked(tx, ask, path, tokens, { member: path.node === null })
  const name = ask.names.at(-1)!
  const { node } = path
  const done = async (status: 201 | 204, id: string, number: number): Promise<Laid> => {
    await noteRead(tx, ask, parent, { name: node?.name ?? name, id, number })
    return { status, etag: etagOf(received), location: null }
  }
  // The same bytes again are no news.
  if (node && node.hash === received.hash) return done(204, node.id, node.number)
  if (node && !conditional && await isStale(tx, ask, parent, node)) return layBeside(tx, ask, received, path, parent)
  const { id: fileId } = await noteFile(tx, { actor, store: ask.room.store }, received)
  if (node) return done(204, node.id, (await layVersion(tx, actor, node.id, node.version, { fileId })).number)
  const made = await createDocument(tx, actor, parent.root.id, { kind: 'file', name, parentId: parent.id, fileId, ifExists: 'refuse' })
  return done(201, made.id, made.number)
}

/** This device read something there, and what stands there now came after it. */
async function isStale(tx: Tx, ask: Ask, parent: Parent, node: { id: string, name: string, number: number }): Promise<boolean> {
  const known = await knownTo(tx, ask, parent, node.name)
  return known !== undefined && (known.document_id !== node.id || known.number < node.number)
}

/** « Compte rendu (conflit de Sylvie, 14 h 02).odt »: both are there, and people see to it. */
async function layBeside(tx: Tx, { actor, room }: Ask, received: Received, path: Path, parent: Parent): Promise<Laid> {
  const { given_name } = await tx.selectFrom('person').select('given_name').where('id', '=', actor.personId).executeTakeFirstOrThrow()
  // With plain spaces: this one is typed.
  const name = namedBeside(path.node!.name, `conflit de ${given_name}, ${timeOf(actor.at, 'fr', { timeZone: zone }).replaceAll('\u00a0', ' ')}`)
  const { id: fileId } = await noteFile(tx, { actor, store: room.store }, received)
  const made = await createDocument(tx, actor, parent.root.id, { kind: 'file', name, parentId: parent.id, fileId, ifExists: 'rename' })
  return { status: 201, etag: null, location: hrefOf([parent.root.name, ...path.trail.slice(0, -1).map((folder) => folder.name), made.name], false) }
}

export async function mkcol(ask: Ask): Promise<void> {
  for await (const some of bytesOf(ask)) if (some.length > 0) throw new Refusal(415)
  await change(ask, async (tx) => {
    const path = await find(tx, ask.actor, ask.names)
    if (path.names.length === 0 || path.node || (path.names.length === 1 && path.root)) throw new Refusal(405)
    const parent = parentIn(path)
    const { tokens } = await meetConditions(tx, ask, path)
    await refuseLocked(tx, ask, path, tokens, { member: true })
    return createDocument(tx, ask.actor, parent.root.id, { kind: 'folder', name: ask.names.at(-1)!, parentId: parent.id })
  })
  void ask.reply.code(201).send()
}

/** Into the trash, where it is taken back for thirty days. */
export async function remove(ask: Ask): Promise<void> {
  if (!/^infinity$/i.test(header(ask, 'depth') ?? 'infinity')) throw new Refusal(400)
  await change(ask, async (tx) => {
    const path = await find(tx, ask.actor, ask.names)
    if (path.node === null) throw new Refusal(path.names.length < 2 && (path.names.length === 0 || path.root) ? 403 : 404)
    const { tokens } = await meetConditions(tx, ask, path)
    await refuseLocked(tx, ask, path, tokens, { member: true, deep: true })
    await trashDocument(tx, ask.actor, path.node.id)
    // What is taken back from the trash comes back free.
    await sql`delete from drive_lock l using document d where d.id = l.document_id and d.trash_root_id = ${path.node.id}`.execute(tx)
  })
  void ask.reply.code(204).send()
}
