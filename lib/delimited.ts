// A table written as lines of values (RFC 4180, and what spreadsheets write instead): read for the eye, as far as it is shown.

export type Table = { rows: string[][]; /** There are more rows, or columns, than were taken. */ moreRows: boolean; moreColumns: boolean }

/** What stands between values: the sign that the first line has most of outside quotes. */
export function separatorOf(text: string): string {
  const counts: Record<string, number> = { ';': 0, ',': 0, '\t': 0, '|': 0 }
  let quoted = false
  for (const sign of text.slice(0, 10_000)) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '\n' || sign === '\r')) break
    else if (!quoted && sign in counts) counts[sign]! += 1
  }
  // French spreadsheets write « ; »: it wins over a comma that may stand in a number.
  return Object.entries(counts).reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/** Whatever the text: a quote that never ends takes the rest as its value. */
export function parseDelimited(text: string, { rows: mostRows, columns: mostColumns }: { rows: number; columns: number }, separator = separatorOf(text)): Table {
  const table: Table = { rows: [], moreRows: false, moreColumns: false }
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text
  let row: string[] = []
  let at = 0
  const lay = (value: string): void => {
    if (row.length < mostColumns) row.push(value)
    else table.moreColumns = true
  }
  while (at < bare.length) {
    if (table.rows.length >= mostRows) return { ...table, moreRows: true }
    const [value, end] = bare[at] === '"' ? quotedAt(bare, at, separator) : plainAt(bare, at, separator)
    lay(value)
    const after = bare[end]
    at = end + 1
    if (after === separator) {
      if (at >= bare.length) lay('')
      else continue
    }
    if (after === '\r' && bare[at] === '\n') at += 1
    // A line with nothing on it is no row.
    if (row.length > 1 || row[0] !== '') table.rows.push(row)
    row = []
  }
  return table
}

const ends = (separator: string) => new RegExp(`[\\r\\n${separator === '|' ? '\\|' : separator}]`, 'g')
const known = new Map<string, RegExp>()

function plainAt(text: string, at: number, separator: string): [string, number] {
  let sign = known.get(separator)
  if (!sign) known.set(separator, (sign = ends(separator)))
  sign.lastIndex = at
  const end = sign.exec(text)?.index ?? text.length
  return [text.slice(at, end), end]
}

/** A quote inside is written twice; what follows the last one up to the separator belongs to the value. */
function quotedAt(text: string, at: number, separator: string): [string, number] {
  let value = ''
  let from = at + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return [value + text.slice(from), text.length]
    value += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      const [rest, end] = plainAt(text, quote + 1, separator)
      return [value + rest, end]
    }
    value += '"'
    from = quote + 2
  }
}

/** Does a value stand to the right, as numbers do? Longer ones are no figures: the sign that does not fit would be looked for from each of theirs. */
export const isFigure = (value: string): boolean => value.length <= 40 && /^[-+]?[\d\s\u00a0\u202f]*\d[.,]?\d*\s?[%€]?$/.test(value)

/** A line of such a table as French spreadsheets open it, in which no value is a formula. */
export const delimitedLine = (values: readonly string[]): string => `${values.map((value) => {
  const safe = /^[=+\-@\t\r|]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}).join(';')}\r\n`
