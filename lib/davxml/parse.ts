// The few XML bodies that WebDAV clients send (RFC 4918 § 14), read by rules of our own: no document type, so no entity but the five and
// numbers, nothing fetched, and a bound for everything. What is not exactly well-formed is refused: a server that guesses is one that is fooled.

/** An element with its namespace ('' for none); texts stand among its children as strings. `lang`: what `xml:lang` says of it, its own or inherited. */
export type Element = { space: string, name: string, attributes: Attribute[], children: (Element | string)[], lang: string | null }
export type Attribute = { space: string, name: string, value: string }
export class Malformed extends Error {}

const deepest = 40
const mostElements = 2_000
const xmlSpace = 'http://www.w3.org/XML/1998/namespace'
const xmlnsSpace = 'http://www.w3.org/2000/xmlns/'

const start = '[\\p{L}_]'
const word = `${start}[\\p{L}\\p{M}\\p{N}._\\-\\u00b7]*`
const qname = `(?:(${word}):)?(${word})`
const tag = new RegExp(`<${qname}((?:\\s+[^<>"'=\\s/]+\\s*=\\s*(?:"[^<"]*"|'[^<']*'))*)\\s*(/?)>`, 'uy')
const attribute = new RegExp(`\\s+${qname}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'uy')
const end = new RegExp(`</${qname}\\s*>`, 'uy')
const text = /[^<]+/uy
const comment = /<!--(?:(?!--)[^])*-->/uy
const cdata = /<!\[CDATA\[((?:(?!\]\]>)[^])*)\]\]>/uy
const declaration = /^\ufeff?(?:<\?xml\s+version\s*=\s*["']1\.[0-9]["'](?:\s+encoding\s*=\s*["']([\w.-]+)["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>)?/u
// Signs that XML 1.0 has no place for, halves of a pair among them.
const unfit = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' }

/** Reads one document; throws `Malformed` for all else, a document type among it. */
export function parse(bytes: Uint8Array): Element {
  let source: string
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Malformed('not UTF-8')
  }
  if (unfit.test(source)) throw new Malformed('a sign that XML has not')
  const [head, encoding] = declaration.exec(source)!
  if (encoding !== undefined && !/^(utf-8|us-ascii)$/i.test(encoding)) throw new Malformed('another encoding')
  return read(source.replace(/\r\n?/g, '\n'), head.replace(/\r\n?/g, '\n').length)
}

type Scope = ReadonlyMap<string, string>
type Open = { element: Element, raw: string, scope: Scope }

function read(source: string, from: number): Element {
  let [at, count] = [from, 0]
  let root: Element | null = null
  const open: Open[] = []
  const take = (rule: RegExp): RegExpExecArray | null => {
    rule.lastIndex = at
    const found = rule.exec(source)
    if (found) at = rule.lastIndex
    return found
  }
  const add = (child: Element | string): void => {
    const parent = open.at(-1)
    if (parent) return void parent.element.children.push(child)
    if (typeof child === 'string') {
      if (child.trim() !== '') throw new Malformed('text outside of the root')
    } else if (root) throw new Malformed('two roots')
    else root = child
  }
  while (at < source.length) {
    let found
    if ((found = take(text))) {
      if (found[0].includes(']]>')) throw new Malformed('the end of a section without its start')
      add(resolve(found[0]))
    } else if ((found = take(tag))) {
      if (++count > mostElements || open.length >= deepest) throw new Malformed('too much of it')
      const parent = open.at(-1)
      const { element, scope } = opened(found, parent)
      add(element)
      if (found[4] === '') open.push({ element, raw: rawOf(found), scope })
    } else if ((found = take(end))) {
      if (open.pop()?.raw !== rawOf(found)) throw new Malformed('an end without its start')
    } else if (open.length > 0 && (found = take(cdata))) add(found[1]!)
    else if (!take(comment)) throw new Malformed('not an element')
  }
  if (!root || open.length > 0) throw new Malformed('it stops halfway')
  return root
}

const rawOf = ([, prefix, name]: RegExpExecArray): string => (prefix === undefined ? name! : `${prefix}:${name}`)

function opened(found: RegExpExecArray, parent: Open | undefined): { element: Element, scope: Scope } {
  const given: { prefix: string, name: string, value: string }[] = []
  attribute.lastIndex = 0
  const list = found[3]!
  for (let one; attribute.lastIndex < list.length;) {
    one = attribute.exec(list)
    if (!one) throw new Malformed('an attribute')
    given.push({ prefix: one[1] ?? '', name: one[2]!, value: resolve((one[3] ?? one[4])!.replace(/[\t\n]/g, ' ')) })
  }
  const scope = scopeOf(given, parent?.scope ?? new Map([['xml', xmlSpace], ['', '']]))
  const spaceOf = (prefix: string): string => {
    const space = scope.get(prefix)
    if (space === undefined) throw new Malformed('a prefix of no namespace')
    return space
  }
  const attributes = given.filter(({ prefix, name }) => prefix !== 'xmlns' && !(prefix === '' && name === 'xmlns')).map(({ prefix, name, value }) => ({ space: prefix === '' ? '' : spaceOf(prefix), name, value }))
  if (new Set(attributes.map(({ space, name }) => `${space}\n${name}`)).size < attributes.length) throw new Malformed('an attribute twice')
  const lang = attributes.find(({ space, name }) => space === xmlSpace && name === 'lang')?.value ?? parent?.element.lang ?? null
  return { element: { space: spaceOf(found[1] ?? ''), name: found[2]!, attributes, children: [], lang }, scope }
}

function scopeOf(given: readonly { prefix: string, name: string, value: string }[], outer: Scope): Scope {
  const declared = given.flatMap(({ prefix, name, value }): [string, string][] => (prefix === 'xmlns' ? [[name, value]] : prefix === '' && name === 'xmlns' ? [['', value]] : []))
  if (declared.length === 0) return outer
  for (const [prefix, space] of declared) {
    // A prefix cannot be taken back (Namespaces in XML 1.0 § 5), nor the two reserved ones given away.
    if ((prefix !== '' && space === '') || prefix === 'xmlns' || space === xmlnsSpace || (prefix === 'xml') !== (space === xmlSpace)) throw new Malformed('a namespace')
  }
  if (new Set(declared.map(([prefix]) => prefix)).size < declared.length) throw new Malformed('a namespace twice')
  return new Map([...outer, ...declared])
}

/** Text with its references put in: one after the other, so that the first that is none ends it. */
function resolve(raw: string): string {
  let [said, from] = ['', 0]
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', from)) {
    const reference = /^&([^;&\s]{1,12});/.exec(raw.slice(at, at + 14))?.[1]
    if (reference === undefined) throw new Malformed('an entity')
    said += raw.slice(from, at) + signOf(reference)
    from = at + reference.length + 2
  }
  return said + raw.slice(from)
}

function signOf(reference: string): string {
  const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(reference)
  if (!number) {
    const sign = Object.hasOwn(named, reference) ? named[reference] : undefined
    if (sign === undefined) throw new Malformed('an entity')
    return sign
  }
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16)
  const sign = code <= 0x10ffff ? String.fromCodePoint(code) : '\0'
  if (unfit.test(sign)) throw new Malformed('a sign that XML has not')
  return sign
}

/** The elements among the children. */
export const elements = (of: Element): Element[] => of.children.filter((child) => typeof child !== 'string')
/** The first child of this name in the namespace of WebDAV. */
export const child = (of: Element, name: string): Element | undefined => elements(of).find((one) => one.space === 'DAV:' && one.name === name)
