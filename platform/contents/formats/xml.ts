// The XML of office files, read piece by piece: no tree is held of it. As on the network drive (decision 31) there is no document type,
// so no entity but the five and numbers; nothing is fetched.

/** Names without their prefix: programs choose it as they like. */
export type Heard = { open?(name: string, attribute: (name: string) => string | undefined): void, close?(name: string): void, text?(text: string): void }

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' }
const resolved = (raw: string): string => (raw.includes('&') ? raw.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));/g, (_, hex?: string, number?: string, word?: string) => {
  if (word !== undefined) {
    if (named[word] === undefined) throw new Error('an entity')
    return named[word]
  }
  const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}) : raw)

/** A tag, or a text between two of them, that is longer is none that an office program writes. */
const longest = 4 << 20
const local = (name: string): string => name.slice(name.indexOf(':') + 1)
const attributeOf = (tag: string) => (name: string): string | undefined => {
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found ? resolved(found[1] ?? found[2] ?? '') : undefined
}

/** Hears a part from its beginning to its end, or until `enough` says so. */
export async function hear(parts: AsyncIterable<string>, heard: Heard, enough: () => boolean = () => false): Promise<void> {
  let kept = ''
  for await (const part of parts) {
    kept = take(kept + part, heard)
    if (kept.length > longest) throw new Error('it has no end')
    if (enough()) return
  }
  if (kept.startsWith('<')) throw new Error('it stops halfway')
  heard.text?.(resolved(kept))
}

/** Hears what is whole, and answers the rest. */
function take(source: string, heard: Heard): string {
  for (let at = 0; ;) {
    const tag = source.indexOf('<', at)
    if (tag < 0) return source.slice(at)
    if (tag > at) heard.text?.(resolved(source.slice(at, tag)))
    const [begin, end] = source.startsWith('<!--', tag) ? ['<!--', '-->'] : source.startsWith('<![CDATA[', tag) ? ['<![CDATA[', ']]>'] : ['<', '>']
    const close = source.indexOf(end, tag + begin.length)
    if (close < 0) return source.slice(tag)
    if (begin === '<![CDATA[') heard.text?.(source.slice(tag + begin.length, close))
    else if (begin === '<') element(source.slice(tag + 1, close), heard)
    at = close + end.length
  }
}

function element(tag: string, heard: Heard): void {
  if (tag.startsWith('?')) return
  if (tag.startsWith('!')) throw new Error('a document type')
  if (tag.startsWith('/')) return heard.close?.(local(tag.slice(1).trim()))
  const name = local(/^[^\s/]+/.exec(tag)?.[0] ?? '')
  heard.open?.(name, attributeOf(tag))
  if (tag.endsWith('/')) heard.close?.(name)
}
