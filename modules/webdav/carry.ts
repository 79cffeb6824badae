// COPY and MOVE: from one address to another, in any of one's trees.
import { sql } from 'kysely'
import { changeDocument, copyDocument, createDocument, trashDocument, below, mostTrashed, unlockDocument } from '#modules/documents/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { change, header, meetConditions, refuseLocked, same, type Ask } from './ask.ts'
import { find, namesOf, type Node, type Parent, type Path } from './find.ts'
import { noteRead } from './reads.ts'
import { holdsNothing } from './scrap-names.ts'
import { Refusal } from './refusal.ts'
import { parentIn } from './write.ts'

/** Where the request says that it goes: an address of ours, else 502. */
export function destinationOf(ask: Ask): string[] {
  const given = header(ask, 'destination')
  if (given === undefined || !URL.canParse(given, ask.room.origin)) throw new Refusal(400)
  // A browser's parser would drop a fragment in silence.
  if (given.includes('#')) throw new Refusal(400)
  const url = new URL(given, ask.room.origin)
  if (/^[a-z]+:/i.test(given) && url.host !== new URL(ask.room.origin).host && url.host !== ask.request.host) throw new Refusal(502)
  return namesOf(url.pathname)
}

export async function carry(ask: Ask): Promise<void> {
  const moves = ask.request.method === 'MOVE'
  const depth = (header(ask, 'depth') ?? 'infinity').toLowerCase()
  if (depth !== 'infinity' && (moves || depth !== '0')) throw new Refusal(400)
  const names = destinationOf(ask)
  if (names.length > 1 && holdsNothing(names.at(-1)!)) throw new Refusal(403)
  const replaced = await change(ask, async (tx) => {
    const [from, to] = [await find(tx, ask.actor, ask.names), await find(tx, ask.actor, names)]
    if (from.node === null) throw new Refusal(from.names.length < 2 && (from.names.length === 0 || from.root) ? 403 : 404)
    const parent = parentIn(to)
    // Another case of the same name is another name to whoever types it, and one name to the library.
    const renamed = moves && to.node?.id === from.node.id && from.node.name !== names.at(-1)
    if ((same(from.names, to.names) && !renamed) || leadsThrough(from.node, to)) throw new Refusal(403)
    if (to.node && !renamed && from.trail.some(({ id }) => id === to.node!.id)) throw new Refusal(403)
    const { tokens } = await meetConditions(tx, ask, from)
    if (to.node && !renamed && /^f$/i.test(header(ask, 'overwrite') ?? 'T')) throw new Refusal(412)
    if (moves) await refuseLocked(tx, ask, from, tokens, { member: true, deep: true })
    await refuseLocked(tx, ask, to, tokens, { member: true, deep: true })
    if (to.node && !renamed) await trashDocument(tx, ask.actor, to.node.id)
    const there = moves ? await move(tx, ask, from.node, parent, names.at(-1)!) : await copy(tx, ask, from.node, parent, names.at(-1)!, depth === '0')
    if (there.kind === 'file') await noteRead(tx, ask, parent, { name: names.at(-1)!, id: there.id, number: there.number })
    return to.node !== null && !renamed
  })
  void ask.reply.code(replaced ? 204 : 201).send()
}

/** Does the way there lead through what is carried? */
const leadsThrough = (node: Node, to: Path): boolean => to.names.length - 1 > to.trail.length ? to.trail.some(({ id }) => id === node.id) : to.trail.slice(0, -1).some(({ id }) => id === node.id)

/** A lock is laid on an address: what leaves it leaves the lock behind (RFC 4918 § 7.6). */
async function move(tx: Tx, { actor }: Ask, node: Node, parent: Parent, name: string): Promise<{ id: string, kind: string, number: number }> {
  const ids = node.kind === 'file' ? [node.id] : (await below(tx, node.id, mostTrashed)).map(({ id }) => id)
  const { rows: held } = await sql<{ id: string }>`with gone as (delete from drive_lock where document_id = any(${ids}::uuid[]) and person_id = ${actor.personId} returning document_id, opened)
    select distinct d.id from gone join document d on d.id = gone.document_id and d.locked_by = ${actor.personId} where gone.opened`.execute(tx)
  for (const { id } of held) await unlockDocument(tx, actor, id, false)
  const elsewhere = parent.root.id !== node.rootId || parent.id !== node.parentId
  return changeDocument(tx, actor, node.id, node.version, { ...(name === node.name ? {} : { name }), ...(elsewhere ? { rootId: parent.root.id, parentId: parent.id } : {}) })
}

async function copy(tx: Tx, { actor }: Ask, node: Node, parent: Parent, name: string, alone: boolean): Promise<{ id: string, kind: string, number: number }> {
  const made = alone && node.kind === 'folder' ? await createDocument(tx, actor, parent.root.id, { kind: 'folder', name, parentId: parent.id }) : await copyDocument(tx, actor, node.id, { rootId: parent.root.id, parentId: parent.id, name })
  // What programs noted goes along, of all of it: the two trees are alike, name by name.
  await sql`with recursive pair as (select ${node.id}::uuid as old, ${made.id}::uuid as new
      union all select o.id, n.id from pair join document o on o.parent_id = pair.old and o.trashed_at is null join document n on n.parent_id = pair.new and n.name_key = o.name_key and n.trashed_at is null)
    insert into drive_property (document_id, namespace, name, xml) select pair.new, p.namespace, p.name, p.xml from pair join drive_property p on p.document_id = pair.old`.execute(tx)
  return made
}
