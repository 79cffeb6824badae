// The words of a page of HTML: nothing of it is run, fetched or shown as HTML.
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', acirc: 'â', ccedil: 'ç', icirc: 'î', iuml: 'ï', ocirc: 'ô', ugrave: 'ù', ucirc: 'û', euml: 'ë', oelig: 'œ', Eacute: 'É', rsquo: '’', lsquo: '‘', laquo: '«', raquo: '»', ndash: '–', mdash: '—', hellip: '…', euro: '€' }
const block = /^\/?(?:address|article|blockquote|br|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|table|tr|ul)$/

export const looksHtml = (text: string): boolean => /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i.test(text.slice(0, 4_000))

export function textOfHtml(html: string): string {
  const skip = /^(?:script|style|template|noscript|svg|head)$/
  let [said, hidden] = ['', '']
  for (const [part, name] of html.replace(/<!--[^]*?(?:-->|$)|<[!?][^>]*>/g, ' ').matchAll(/<(\/?[a-zA-Z][\w:-]*)[^>]*>?|<|[^<]+/g)) {
    const tag = name?.toLowerCase()
    if (hidden !== '') hidden = tag === `/${hidden}` ? '' : hidden
    else if (tag === undefined) said += part
    else if (skip.test(tag)) hidden = tag
    else said += block.test(tag) ? '\n' : tag === 'td' || tag === 'th' ? '\t' : ''
  }
  return said.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi, (whole, hex?: string, number?: string, word?: string) => {
    if (word !== undefined) return named[word] ?? whole
    const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  })
}
