// What is said of a document to a program: the properties of RFC 4918 § 15, and those that programs noted themselves.
import { child, elements, type Element } from '#lib/davxml/parse.ts'
import { answer, dav, escape, named, whole } from '#lib/davxml/write.ts'
import { foundDocument, recordDocument } from '#modules/documents/index.ts'
import { sql } from 'kysely'
import { change, covering, meetConditions, refuseLocked, tokenOf, xmlOf, type Ask } from './ask.ts'
import { etagOf, type Entry, type Extras, find, hrefOf, type Lock, type Path, type Property } from './find.ts'
import { Refusal } from './refusal.ts'

/** Something with an address (percent-encoded, so nothing in it needs escaping): a document, or one of the collections above them. */
export type Resource = { href: string, name: string, node: Entry | null, at: Date | null, locks: readonly { lock: Lock, href: string }[], room?: { used: number, left: number } }

type Live = (of: Resource, now: Date) => string | null
const ofFile = (say: (node: Entry) => string): Live => ({ node }) => (node?.kind === 'file' ? say(node) : null)
const supported = ['exclusive', 'shared'].map((scope) => dav('lockentry', dav('lockscope', dav(scope)) + dav('locktype', dav('write')))).join('')
/** Each as XML, or null where this resource has none. */
const live: Readonly<Record<string, Live>> = {
  resourcetype: ({ node }) => (node?.kind === 'file' ? '' : dav('collection')),
  displayname: ({ name }) => escape(name),
  creationdate: ({ node, at }) => (node?.createdAt ?? at)?.toISOString() ?? null,
  getlastmodified: ({ node, at }) => (node?.modifiedAt ?? at)?.toUTCString() ?? null,
  getcontentlength: ofFile(({ size }) => String(size)),
  // As it is sent: nothing that people lay here is shown as a page.
  getcontenttype: ofFile(() => 'application/octet-stream'),
  getetag: ofFile((node) => etagOf(node)!.replaceAll('"', '&quot;')),
  supportedlock: ({ node }) => (node ? supported : ''),
  lockdiscovery: ({ locks }, now) => locks.map(({ lock, href }) => lockXml(lock, href, now)).join(''),
}

/** Said when they are asked for by name, and not else (RFC 4331 § 3): they cost a look of their own. */
const ofCollection = (say: (room: { used: number, left: number }) => number): Live => ({ node, room }) => (node?.kind === 'file' || !room ? null : String(say(room)))
const byName: Readonly<Record<string, Live>> = { 'quota-available-bytes': ofCollection(({ left }) => left), 'quota-used-bytes': ofCollection(({ used }) => used) }
export const asksRoom = (wanted: Wanted): boolean => typeof wanted === 'object' && wanted.names.some(({ space, name }) => space === 'DAV:' && Object.hasOwn(byName, name))

export function lockXml(lock: Lock, href: string, now: Date): string {
  const seconds = Math.max(0, Math.round((new Date(lock.until).getTime() - now.getTime()) / 1_000))
  return dav('activelock', dav('locktype', dav('write')) + dav('lockscope', dav(lock.shared ? 'shared' : 'exclusive')) + dav('depth', lock.deep ? 'infinity' : '0') + (lock.owner === '' ? '' : dav('owner', lock.owner))
    + dav('timeout', `Second-${seconds}`) + dav('locktoken', dav('href', tokenOf(lock))) + dav('lockroot', dav('href', escape(href))))
}

/** What one asks for: these, the names of all, or all (with `include`, which are in it already). */
export type Wanted = { names: { space: string, name: string }[] } | 'names' | 'all'
export function wantedOf(body: Element | null): Wanted {
  if (body === null) return 'all'
  if (body.space !== 'DAV:' || body.name !== 'propfind') throw new Refusal(400)
  const asked = ['prop', 'propname', 'allprop'].flatMap((name) => child(body, name) ?? [])
  if (asked.length !== 1) throw new Refusal(400)
  return asked[0]!.name === 'prop' ? { names: elements(asked[0]!) } : asked[0]!.name === 'propname' ? 'names' : 'all'
}

/** What of a list has to be read for that. */
export const extrasOf = (wanted: Wanted): Extras => wanted === 'names' || wanted === 'all' ? { locks: wanted === 'all', properties: true }
  : { locks: wanted.names.some(({ space, name }) => space === 'DAV:' && name === 'lockdiscovery'), properties: wanted.names.some(({ space, name }) => space !== 'DAV:' || !Object.hasOwn(live, name)) }

/** One resource of the answer. */
export function response(of: Resource, wanted: Wanted, now: Date): string {
  let [have, lack] = ['', '']
  const own = of.node?.properties ?? []
  if (wanted === 'names' || wanted === 'all') {
    for (const [name, say] of Object.entries(live)) {
      const said = say(of, now)
      if (said !== null) have += wanted === 'names' ? dav(name) : dav(name, said)
    }
    for (const one of own) have += wanted === 'names' ? named(one) : one.xml
  } else {
    for (const { space, name } of wanted.names) {
      const say = space !== 'DAV:' ? undefined : Object.hasOwn(live, name) ? live[name] : Object.hasOwn(byName, name) ? byName[name] : undefined
      const said = say?.(of, now) ?? null
      const noted = own.find((one) => one.space === space && one.name === name)
      if (said !== null) have += dav(name, said)
      else if (noted) have += noted.xml
      else lack += named({ space, name })
    }
  }
  return dav('response', dav('href', of.href) + (have === '' && lack !== '' ? '' : propstat(have, '200 OK')) + (lack === '' ? '' : propstat(lack, '404 Not Found')))
}
const propstat = (inner: string, status: string, more = ''): string => dav('propstat', dav('prop', inner) + dav('status', `HTTP/1.1 ${status}`) + more)

/** The resource that an address leads to, or null. */
export function resourceOf(path: Path): Resource | null {
  if (path.names.length === 0) return { href: hrefOf([], true), name: '', node: null, at: null, locks: [] }
  if (path.root === null || (path.names.length > 1 && path.node === null)) return null
  const names = [path.root.name, ...path.trail.map(({ name }) => name)]
  return { href: hrefOf(names, path.node?.kind !== 'file'), name: names.at(-1)!, node: path.node, at: path.root.at, locks: covering(path) }
}

const mostProperties = 100
const mostXml = 16_384

type Order = Property & { set: boolean }
/** In the order of the request: what is to be noted, what to be forgotten. */
function ordersOf(body: Element | null): Order[] {
  if (body === null || body.space !== 'DAV:' || body.name !== 'propertyupdate') throw new Refusal(400)
  return elements(body).flatMap((one) => {
    if (one.space !== 'DAV:' || (one.name !== 'set' && one.name !== 'remove')) return []
    const prop = child(one, 'prop')
    if (!prop) throw new Refusal(400)
    return elements(prop).map((property) => ({ space: property.space, name: property.name, set: one.name === 'set', xml: one.name === 'set' ? whole(property) : '' }))
  })
}

/** All of them, or none. What is said by ourselves is not said otherwise by a program. */
export async function patchProperties(ask: Ask): Promise<void> {
  const orders = ordersOf(await xmlOf(ask))
  const refused = new Set(orders.filter(({ space, xml }) => space === 'DAV:' || xml.length > mostXml))
  const href = await change(ask, async (tx) => {
    const path = await find(tx, ask.actor, ask.names)
    const resource = resourceOf(path)
    if (resource === null) throw new Refusal(404)
    if (path.node === null) throw new Refusal(403)
    const { tokens } = await meetConditions(tx, ask, path)
    await refuseLocked(tx, ask, path, tokens)
    const { id, scopeId, authorityId } = path.node
    await foundDocument(tx, ask.actor, id, 'document.edit')
    if (refused.size > 0 || orders.length === 0) return resource.href
    const last = [...new Map(orders.map((order) => [`${order.space}\n${order.name}`, order])).values()]
    const [set, removed] = [last.filter((order) => order.set), last.filter((order) => !order.set)]
    if (removed.length > 0) await sql`delete from drive_property p using unnest(${removed.map((one) => one.space)}::text[], ${removed.map((one) => one.name)}::text[]) as gone (space, name) where p.document_id = ${id} and p.namespace = gone.space and p.name = gone.name`.execute(tx)
    if (set.length > 0) await tx.insertInto('drive_property').values(set.map(({ space, name, xml }) => ({ document_id: id, namespace: space, name, xml }))).onConflict((c) => c.columns(['document_id', 'namespace', 'name']).doUpdateSet((eb) => ({ xml: eb.ref('excluded.xml') }))).execute()
    const { count } = await tx.selectFrom('drive_property').select((eb) => eb.fn.countAll<string>().as('count')).where('document_id', '=', id).executeTakeFirstOrThrow()
    if (Number(count) > mostProperties) throw new Refusal(507)
    recordDocument(tx, ask.actor, 'document.edited', { id, scopeId, authorityId, data: { fields: ['properties'] } })
    return resource.href
  })
  const say = (some: readonly Order[], status: string, more = ''): string => (some.length === 0 ? '' : propstat(some.map((order) => named(order)).join(''), status, more))
  const inner = refused.size === 0 ? propstat(orders.map((order) => named(order)).join(''), '200 OK')
    : say([...refused], '403 Forbidden', dav('error', dav('cannot-modify-protected-property'))) + say(orders.filter((order) => !refused.has(order)), '424 Failed Dependency')
  void ask.reply.code(207).type('application/xml; charset=utf-8').send(answer('multistatus', dav('response', dav('href', escape(href)) + inner)))
}
