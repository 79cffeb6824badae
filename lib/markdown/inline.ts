// What stands inside a line: bold, emphasis, code, links.
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'strong'; children: Inline[] }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'mention'; person: string; text: string }

// One alternative for each mark, tried from left to right; what matches none is text. Lengths are bounded, so that
// no text, however hostile, takes more than a linear time.
const marks = /`([^`\n]{1,500})`|\[([^[\]\n]{1,300})\]\(([^\s()<>]{1,1000})\)|\*\*(?=\S)([^\n]{1,2000}?\S|\S)\*\*|(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=\S)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]{1,2000}?)(?<=\S)_(?![\p{L}\p{N}_])|(https?:\/\/[^\s<>"]{1,1000})|@\[([^[\]\n]{1,200})\]\(person:([0-9a-f-]{36})\)|\n/gu

/** Reads the marks of a line or a paragraph. */
export const inline = (text: string): Inline[] => read(text, 0)

function read(text: string, depth: number): Inline[] {
  if (depth > 3) return words(text)
  const nodes: Inline[] = []
  let from = 0
  for (const match of text.matchAll(marks)) {
    const [whole, code, label, target, strong, star, score, bare, named, person] = match
    const node = nodeOf({ whole, code, label, target, strong, emphasis: star ?? score, bare, named, person }, depth)
    if (!node) continue
    nodes.push(...words(text.slice(from, match.index)), ...node)
    from = match.index + whole.length
  }
  nodes.push(...words(text.slice(from)))
  return nodes
}

type Found = Record<'code' | 'label' | 'target' | 'strong' | 'emphasis' | 'bare' | 'named' | 'person', string | undefined> & { whole: string }

function nodeOf(found: Found, depth: number): Inline[] | null {
  if (found.whole === '\n') return [{ type: 'break' }]
  if (found.code !== undefined) return [{ type: 'code', text: found.code }]
  if (found.label !== undefined) {
    const href = safeHref(found.target ?? '')
    return href === null ? null : [{ type: 'link', href, children: words(found.label) }]
  }
  if (found.strong !== undefined) return [{ type: 'strong', children: read(found.strong, depth + 1) }]
  if (found.emphasis !== undefined) return [{ type: 'emphasis', children: read(found.emphasis, depth + 1) }]
  if (found.person !== undefined) return [{ type: 'mention', person: found.person, text: `@${found.named ?? ''}` }]
  if (found.bare === undefined) return null
  // The sentence's own punctuation is not part of its address.
  const address = found.bare.replace(/[.,;:!?'’»)\]\u00A0\u202F*_]+$/u, '')
  const href = safeHref(address)
  return href === null ? null : [{ type: 'link', href, children: words(address) }, ...words(found.bare.slice(address.length))]
}

const words = (text: string): Inline[] => text === '' ? [] : [{ type: 'text', text }]

/** A post of this house, by its path alone: a text that is copied to another host still leads to it. */
const post = /^\/espaces\/[0-9a-f-]{36}\/publications\/[0-9a-f-]{36}$/

/** The address when a link may go there (http, https, mailto, a post of this house), else null. */
export function safeHref(target: string): string | null {
  if (post.test(target)) return target
  try {
    const url = new URL(target)
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
