// A card for an address book: vCard 4.0, RFC 6350.
import { telOf } from '#lib/phone.ts'

type Card = {
  id: string, given: string, family: string, name: string, headline: string, external: string | null, authorityName: string, email: string | null, phone: string | null, mobile: string | null
  positions: readonly { title: string, path: readonly { name: string }[], site: { name: string } | null }[], languages: readonly string[], skills: readonly { label: string }[]
}

/** The text of the card, made at that moment. */
export function vcardOf(card: Card, at: Date): string {
  const main = card.positions[0]
  const organisation = [card.external ?? card.authorityName, ...(card.external === null ? main?.path.map((unit) => unit.name) ?? [] : [])]
  const lines = [
    'BEGIN:VCARD', 'VERSION:4.0', `UID:urn:uuid:${card.id}`, `FN:${escape(card.name)}`, `N:${escape(card.family)};${escape(card.given)};;;`,
    `ORG:${organisation.map(escape).join(';')}`, `TITLE:${escape(main?.title ?? card.headline)}`,
    ...(card.email ? [`EMAIL;TYPE=work:${escape(card.email)}`] : []),
    ...(card.phone ? [`TEL;VALUE=uri;TYPE="voice,work":tel:${telOf(card.phone)}`] : []),
    ...(card.mobile ? [`TEL;VALUE=uri;TYPE="voice,cell":tel:${telOf(card.mobile)}`] : []),
    ...(main?.site ? [`ADR;TYPE=work;LABEL="${label(main.site.name)}":;;;;;;`] : []),
    ...(card.skills.length > 0 ? [`EXPERTISE:${card.skills.slice(0, 10).map((skill) => escape(skill.label)).join('\\, ')}`] : []),
    `REV:${at.toISOString().replace(/[-:]|\.\d+/g, '')}`, 'END:VCARD',
  ]
  return lines.map(folded).join('')
}

/** § 3.4: backslash, comma, semicolon and line ends. */
const escape = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n').replace(/\p{Cc}/gu, '')
/** A parameter's value in quotes: RFC 6868. */
const label = (text: string): string => text.replace(/\^/g, '^^').replace(/"/g, "^'").replace(/[\r\n]+/g, '^n').replace(/\p{Cc}/gu, '')

/** § 3.2: 75 octets a line at most, never within a character; what follows begins with a space. */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      out += '\r\n '
      octets = 1
    }
    out += character
    octets += size
  }
  return `${out}\r\n`
}
