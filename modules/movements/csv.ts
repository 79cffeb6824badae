// Tables from elsewhere, and tables for elsewhere.
import { cleanLine } from '#lib/clean.ts'
import { Problem } from '#platform/problem.ts'

const most = { rows: 20_000, columns: 60, cell: 500 } as const

/** Headings and rows of a CSV: UTF-8 or Windows-1252, with `;`, `,` or tabs, as French spreadsheets save it. 422 when it is no table. */
export async function readTable(bytes: Uint8Array): Promise<{ headings: string[], rows: string[][] }> {
  const text = decoded(bytes)
  // Read only when somebody imports.
  const { parse } = await import('csv-parse/sync')
  let table: string[][]
  try {
    table = parse(text, { delimiter: separatorOf(text), relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true, trim: true, maxRecordSize: 100_000 })
  } catch {
    throw new Problem(422, 'import.unreadable', { field: 'file' })
  }
  const [headings = [], ...rest] = table
  const rows = rest.filter((row) => row.some((cell) => cell !== ''))
  if (headings.length < 2 || headings.length > most.columns || rows.length === 0 || text.includes('\0')) throw new Problem(422, 'import.unreadable', { field: 'file' })
  if (rows.length > most.rows) throw new Problem(413, 'import.too_large', { field: 'file' })
  const clean = (cell: string): string => cleanLine(cell).slice(0, most.cell)
  return { headings: headings.map(clean), rows: rows.map((row) => headings.map((_, i) => clean(row[i] ?? ''))) }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The one that cuts the first line most often; quotes are set aside. */
function separatorOf(text: string): string {
  const line = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  return [';', '\t', ','].toSorted((a, b) => line.split(b).length - line.split(a).length)[0]!
}

/** A CSV for French spreadsheets, in which no cell is a formula. */
export const writeTable = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r|]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
