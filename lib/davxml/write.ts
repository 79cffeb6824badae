// Answers in XML, as text that grows piece by piece: no tree is held of it, however long a list is.
import type { Element } from './parse.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }
/** Nothing in it to be written otherwise: most names, all dates and tags. */
const plain = /^[ !#-%'-;=?-~]*$/
/** Text that stays text inside an element or a quoted attribute; signs that XML has no place for are left out. */
export const escape = (text: string): string => plain.test(text) ? text : text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"\r]/g, (sign) => signs[sign]!)

/** An element of WebDAV; `inner` is XML already. */
export const dav = (name: string, inner = ''): string => (inner === '' ? `<D:${name}/>` : `<D:${name}>${inner}</D:${name}>`)

/** A name in any namespace, as an empty element or around XML. */
export function named({ space, name }: { space: string, name: string }, inner = ''): string {
  if (space === 'DAV:') return dav(name, inner)
  const [open, close] = space === '' ? [`${name} xmlns=""`, name] : [`n:${name} xmlns:n="${escape(space)}"`, `n:${name}`]
  return inner === '' ? `<${open}/>` : `<${open}>${inner}</${close}>`
}

/** An element that was read, so that it means the same wherever it is put: each one brings its namespaces. */
export function whole(element: Element, inherited: string | null = null): string {
  const [prefix, declared] = element.space === '' ? ['', ' xmlns=""'] : ['n:', ` xmlns:n="${escape(element.space)}"`]
  const attributes = element.attributes.map(({ space, name, value }, i) => (space === '' ? ` ${name}="${attributeText(value)}"` : space === xml ? ` xml:${name}="${attributeText(value)}"` : ` xmlns:a${i}="${escape(space)}" a${i}:${name}="${attributeText(value)}"`)).join('')
  const said = element.attributes.some(({ space, name }) => space === xml && name === 'lang')
  const lang = !said && element.lang !== null && element.lang !== inherited ? ` xml:lang="${attributeText(element.lang)}"` : ''
  const inner = inside(element)
  return `<${prefix}${element.name}${declared}${lang}${attributes}${inner === '' ? '/>' : `>${inner}</${prefix}${element.name}>`}`
}
/** What stands in it, in the same way. */
export const inside = (element: Element): string => element.children.map((child) => (typeof child === 'string' ? escape(child) : whole(child, element.lang))).join('')

const xml = 'http://www.w3.org/XML/1998/namespace'
const attributeText = (text: string): string => escape(text).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')

export const head = '<?xml version="1.0" encoding="utf-8"?>\n'
/** An answer of one element around the rest. */
export const answer = (name: string, inner: string): string => `${head}<D:${name} xmlns:D="DAV:">${inner}</D:${name}>`

/** The same for a list of any length, in pieces of some dozens of kilobytes: whoever sends them holds one. */
export function* pieces(name: string, parts: Iterable<string>): Generator<string> {
  let piece = `${head}<D:${name} xmlns:D="DAV:">`
  for (const part of parts) {
    piece += part
    if (piece.length > 65_536) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}</D:${name}>`
}
