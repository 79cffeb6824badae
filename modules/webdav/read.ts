// What a drive looks at: files, and what stands in a folder.
import { Readable } from 'node:stream'
import { answer, pieces } from '#lib/davxml/write.ts'
import { readRoom } from '#modules/documents/index.ts'
import { sendContent } from '#platform/files/send.ts'
import { contentHeld } from '#platform/files/files.ts'
import { work } from '#platform/db/work.ts'
import { header, xmlOf, type Ask } from './ask.ts'
import { children, type Extras, find, hrefOf, type Path } from './find.ts'
import { asksRoom, extrasOf, resourceOf, response, wantedOf, type Resource } from './properties.ts'
import { knownTo, noteRead } from './reads.ts'
import { holdsNothing } from './scrap-names.ts'
import { Refusal } from './refusal.ts'

/** The bytes, as this reader receives them. Always a download, whatever it holds: nothing of it runs where people are signed in. */
export async function get(ask: Ask): Promise<void> {
  const { request, reply, room, actor } = ask
  const path = await find(room.database.db, actor, ask.names)
  if (resourceOf(path) === null) throw new Refusal(404)
  const { node } = path
  if (node?.kind !== 'file') return void reply.header('content-security-policy', "default-src 'none'").type('text/plain; charset=utf-8').send(actor.locale === 'fr' ? 'Cette adresse s’ouvre comme un lecteur réseau.\n' : 'This address opens as a network drive.\n')
  const content = await contentHeld(room.database.db, actor, node.fileId!, node.name)
  if (request.method === 'GET') {
    // Most of what is asked for was read before: then nothing is written.
    const known = await knownTo(room.database.db, ask, path.parent!, node.name)
    if (known?.document_id !== node.id || known.number !== node.number) await work(room.database.db, (tx) => noteRead(tx, ask, path.parent!, node))
  }
  sendContent(request, reply, { ...content, photo: false }, room.store, { 'cache-control': 'private, no-cache', 'last-modified': node.modifiedAt.toUTCString() })
}

/** A resource, and with depth 1 what stands in it: two statements, however much that is. Without a bound it would be the whole cupboard, so that is refused. */
export async function propfind(ask: Ask): Promise<void> {
  const { reply, room: { database: { db } }, actor } = ask
  const depth = header(ask, 'depth') ?? 'infinity'
  if (!/^(0|1|infinity)$/i.test(depth)) throw new Refusal(400)
  const wanted = wantedOf(await xmlOf(ask))
  const path = await find(db, actor, ask.names)
  const self = resourceOf(path)
  if (self === null) throw new Refusal(404)
  if (depth !== '0' && depth !== '1') throw new Refusal(403, 'propfind-finite-depth')
  const members = depth === '0' || self.node?.kind === 'file' ? [] : await membersOf(ask, path, self, extrasOf(wanted))
  // A tree has one room, whichever of its folders is asked.
  const room = asksRoom(wanted) && path.root ? await readRoom(db, actor, path.root.id) : undefined
  const roomy = (of: Resource): Resource => (room ? { ...of, room } : of)
  function* all(): Generator<string> {
    yield response(roomy(self!), wanted, actor.at)
    for (const member of members) yield response(roomy(member), wanted, actor.at)
  }
  void reply.code(207).type('application/xml; charset=utf-8')
  // What sync programs ask all day is short: a stream would cost more than it.
  void reply.send(members.length === 0 ? answer('multistatus', response(roomy(self), wanted, actor.at)) : Readable.from(pieces('multistatus', all())))
}

async function membersOf({ room, actor }: Ask, path: Path, self: Resource, extras: Extras): Promise<Resource[]> {
  if (path.root === null) return path.roots.map(({ name, at }) => ({ href: hrefOf([name], true), name, node: null, at, locks: [] }))
  const inherited = self.locks.filter(({ lock }) => lock.deep)
  // What the library holds under a name of the systems’ own is seen in a browser: here that name leads to what they lay.
  return (await children(room.database.db, actor, { root: path.root, id: path.node?.id ?? null }, extras)).filter(({ name }) => !holdsNothing(name)).map((node) => {
    const href = `${self.href}${encodeURIComponent(node.name)}${node.kind === 'folder' ? '/' : ''}`
    return { href, name: node.name, node, at: null, locks: node.locks.length === 0 ? inherited : [...inherited, ...node.locks.map((lock) => ({ lock, href }))] }
  })
}
