// The words of a page that somebody else wrote, without the page: no tag, no script, nothing that could be run or fetched.

const hidden = new Set(['head', 'noscript', 'script', 'style', 'template', 'title'])
const blocks = new Set(['blockquote', 'br', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul'])

/** One line for each block, at most one empty line between them. In a time that grows as the page does. */
export function wordsOfHtml(page: string): string {
  const lower = page.toLowerCase()
  const parts: string[] = []
  let at = 0
  while (at < page.length) {
    const open = page.indexOf('<', at)
    if (open < 0) break
    parts.push(page.slice(at, open))
    // A sign alone is a sign: « 3 < 4 ». Nothing that ends it is looked for: a page of them would be read to its end from each.
    if (!/[a-z/!?]/i.test(page[open + 1] ?? '')) {
      parts.push('<')
      at = open + 1
      continue
    }
    const comment = page.startsWith('<!--', open)
    const end = page.indexOf(comment ? '-->' : '>', open + 1)
    if (end < 0) {
      at = open
      break
    }
    at = end + (comment ? 3 : 1)
    const name = /^[a-z][a-z0-9]*/.exec(lower.slice(page[open + 1] === '/' ? open + 2 : open + 1, open + 14))?.[0] ?? ''
    if (blocks.has(name)) parts.push('\n')
    if (!hidden.has(name) || page[open + 1] === '/') continue
    const close = lower.indexOf(`</${name}`, at)
    at = close < 0 ? page.length : close
  }
  parts.push(page.slice(at))
  return unescaped(parts.map((part) => (part === '\n' ? part : part.replace(/\s+/g, ' '))).join('')).split('\n').map((line) => line.trim()).join('\n').replace(/\n{3,}/g, '\n\n').trim()
}

const marks: Readonly<Record<string, string>> = { acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', cedil: '\u0327', tilde: '\u0303' }
const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0', laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', ndash: '–', mdash: '—', euro: '€', deg: '°', copy: '©', bull: '•', middot: '·', oelig: 'œ', OElig: 'Œ', aelig: 'æ', szlig: 'ß', times: '×',
}

/** « &eacute; » and « &#233; » as « é »; what is no sign stays as it is written. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) {
      const [, letter = '', mark = ''] = /^([a-z])([a-z]+)$/i.exec(name) ?? []
      return named[name] ?? (marks[mark] ? `${letter}${marks[mark]}`.normalize('NFC') : whole)
    }
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : whole
  })
}
