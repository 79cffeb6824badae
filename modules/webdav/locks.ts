// LOCK and UNLOCK (RFC 4918 § 6 and 7). A lock on a file is the library's own as well: « Sylvie y travaille ». One on a folder holds among drives.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { child, type Element } from '#lib/davxml/parse.ts'
import { answer, dav, inside } from '#lib/davxml/write.ts'
import { below, createDocument, foundDocument, lockDocument, mostTrashed, recordDocument, unlockDocument } from '#modules/documents/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { noteFile, receive } from '#platform/files/bring.ts'
import { Problem } from '#platform/problem.ts'
import { change, covering, header, meetConditions, refuseLocked, tokenOf, tokenPrefix, xmlOf, type Ask } from './ask.ts'
import { find, locksOn, type Lock, type Node, type Path } from './find.ts'
import { lockXml } from './properties.ts'
import { Refusal } from './refusal.ts'
import { parentIn } from './write.ts'

/** Seconds: an hour where a program says nothing, and never longer than the library's own. */
const usual = 3_600
const longest = 8 * 3_600
const mostOwner = 4_096

/** « Second-600 », « Infinite, Second-4100000000 »: the first that is understood. */
export function secondsOf(timeout: string | undefined): number {
  const first = /^\s*(?:second-(\d{1,15})|infinite)\b/i.exec(timeout ?? '')
  return first === null ? usual : first[1] === undefined ? longest : Math.min(longest, Math.max(60, Number(first[1])))
}

type Wish = { shared: boolean, deep: boolean, owner: string, seconds: number }

export async function lock(ask: Ask): Promise<void> {
  const body = await xmlOf(ask)
  const seconds = secondsOf(header(ask, 'timeout'))
  const depth = (header(ask, 'depth') ?? 'infinity').toLowerCase()
  if (depth !== '0' && depth !== 'infinity') throw new Refusal(400)
  const { made, href, laid, isNew } = body === null ? await refresh(ask, seconds) : await take(ask, wishOf(body, depth === 'infinity', seconds))
  if (isNew) void ask.reply.header('lock-token', `<${tokenOf(laid)}>`)
  void ask.reply.code(made ? 201 : 200).type('application/xml; charset=utf-8').send(answer('prop', dav('lockdiscovery', lockXml(laid, href, ask.actor.at))))
}

function wishOf(body: Element, deep: boolean, seconds: number): Wish {
  const scope = child(body, 'lockscope')
  const shared = scope !== undefined && child(scope, 'shared') !== undefined
  const type = child(body, 'locktype')
  if (body.space !== 'DAV:' || body.name !== 'lockinfo' || !scope || shared === (child(scope, 'exclusive') !== undefined) || !type || !child(type, 'write')) throw new Refusal(400)
  const owner = child(body, 'owner')
  const said = owner ? inside(owner) : ''
  if (said.length > mostOwner) throw new Refusal(413)
  return { shared, deep, owner: said, seconds }
}

type Answer = { made: boolean, href: string, laid: Lock, isNew: boolean }

/** Where nothing is yet, an empty file is made, so that nobody else takes the name. */
const take = (ask: Ask, wish: Wish): Promise<Answer> => change(ask, async (tx) => {
  const { actor } = ask
  const before = await find(tx, actor, ask.names)
  const parent = parentIn(before)
  // One after the other in a tree: two that come at the same moment do not both find it free.
  await sql`select pg_advisory_xact_lock(hashtextextended(${parent.root.id}::text, 7265022))`.execute(tx)
  let path = await find(tx, actor, ask.names)
  const { tokens } = await meetConditions(tx, ask, path)
  const made = path.node === null
  if (made) {
    await refuseLocked(tx, ask, path, tokens, { member: true })
    const { id: fileId } = await noteFile(tx, { actor, store: ask.room.store }, await receive(nothing(), ask.names.at(-1)!, { ...ask.room, actor }, true))
    await createDocument(tx, actor, parent.root.id, { kind: 'file', name: ask.names.at(-1)!, parentId: parent.id, fileId })
    path = await find(tx, actor, ask.names)
  }
  await refuseOther(tx, ask, path, wish)
  await lay(tx, ask, path.node!, wish)
  path = await find(tx, actor, ask.names)
  const known = new Set(before.node?.locks.map(({ token }) => token))
  const own = covering(path).filter(({ lock: one }) => one.of === path.node!.id && !known.has(one.token)).at(-1)!
  return { made, href: own.href, laid: own.lock, isNew: true }
})
async function* nothing(): AsyncGenerator<Uint8Array> { /* an empty file */ }

/** A shared lock is shared among the devices of one person: the library knows one who works on a file. */
async function refuseOther(tx: Tx, { actor }: Ask, path: Path, wish: Wish): Promise<void> {
  const { node } = path
  const there = covering(path).map(({ lock: one }) => one)
  if (wish.deep && node?.kind === 'folder') there.push(...await locksOn(tx, actor.at, (await below(tx, node.id, mostTrashed)).map(({ id }) => id).filter((id) => id !== node.id)))
  if (there.some((one) => !wish.shared || !one.shared || one.person !== actor.personId)) throw new Refusal(423, 'no-conflicting-lock')
}

async function lay(tx: Tx, { actor }: Ask, node: Node, wish: Wish): Promise<void> {
  const about = { id: node.id, scopeId: node.scopeId, authorityId: node.authorityId }
  if (node.kind === 'file') await lockDocument(tx, actor, node.id, undefined, wish.seconds).catch(asLocked)
  else {
    await foundDocument(tx, actor, node.id, 'document.edit')
    recordDocument(tx, actor, 'document.locked', about)
  }
  // Rows whose time is over, or that rested on a lock which was let go of, end here.
  await sql`delete from drive_lock l using document d where d.id = l.document_id and l.document_id = ${node.id} and (l.until <= ${actor.at}::timestamptz or (d.kind = 'file' and (d.locked_by is distinct from l.person_id or d.locked_at is distinct from l.held_at)))`.execute(tx)
  await sql`insert into drive_lock (token, document_id, person_id, shared, deep, owner, held_at, opened, until) select ${randomUUID()}, d.id, ${actor.personId}, ${wish.shared}, ${wish.deep}, ${wish.owner}, d.locked_at, ${node.kind === 'file' && node.heldBy !== actor.personId}, ${new Date(actor.at.getTime() + wish.seconds * 1_000)}
    from document d where d.id = ${node.id}`.execute(tx)
}

/** Held in the library by somebody else: to a program that is a lock like another. */
const asLocked = (error: unknown): never => {
  throw error instanceof Problem && error.code === 'document.lock_held' ? new Refusal(423, 'no-conflicting-lock') : error
}

const refresh = (ask: Ask, seconds: number): Promise<Answer> => change(ask, async (tx) => {
  const { actor } = ask
  const path = await find(tx, actor, ask.names)
  if (header(ask, 'if') === undefined) throw new Refusal(400)
  const { tokens } = await meetConditions(tx, ask, path)
  const own = covering(path).find(({ lock: one }) => one.person === actor.personId && tokens.includes(tokenOf(one)))
  if (!own) throw new Refusal(412, 'lock-token-matches-request-uri')
  const node = path.trail.find(({ id }) => id === own.lock.of)!
  if (node.kind === 'file') await lockDocument(tx, actor, node.id, undefined, seconds).catch(asLocked)
  const until = new Date(actor.at.getTime() + seconds * 1_000)
  await tx.updateTable('drive_lock').set({ until }).where('token', '=', own.lock.token).execute()
  return { made: false, href: own.href, laid: { ...own.lock, until: until.toISOString() }, isNew: false }
})

export async function unlock(ask: Ask): Promise<void> {
  const token = /^\s*<([^<>\s]+)>\s*$/.exec(header(ask, 'lock-token') ?? '')?.[1]
  if (token === undefined) throw new Refusal(400)
  await change(ask, async (tx) => {
    const { actor } = ask
    const path = await find(tx, actor, ask.names)
    await meetConditions(tx, ask, path)
    const own = covering(path).find(({ lock: one }) => tokenOf(one) === token)
    if (!own) throw new Refusal(409, 'lock-token-matches-request-uri')
    if (own.lock.person !== actor.personId) throw new Refusal(403)
    const node = path.trail.find(({ id }) => id === own.lock.of)!
    const gone = await tx.deleteFrom('drive_lock').where('token', '=', token.slice(tokenPrefix.length)).returning('opened').executeTakeFirst()
    if (node.kind === 'folder') recordDocument(tx, actor, 'document.unlocked', { id: node.id, scopeId: node.scopeId, authorityId: node.authorityId })
    else if (gone?.opened) {
      // The last one lets go of the file; until then another one has it.
      const next = node.locks.find((one) => one.token !== own.lock.token)
      if (next) await tx.updateTable('drive_lock').set({ opened: true }).where('token', '=', next.token).execute()
      else await unlockDocument(tx, actor, node.id, false)
    }
  })
  void ask.reply.code(204).send()
}
