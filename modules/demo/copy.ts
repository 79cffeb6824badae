import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

export type Value = string | number | boolean | Date | null | readonly string[]
/** Rows of one table, all with the same columns. */
export type Rows = readonly Readonly<Record<string, Value>>[]

const escape = (text: string): string => text.replace(/[\\\t\n\r]/g, (c) => (c === '\\' ? '\\\\' : c === '\t' ? '\\t' : c === '\n' ? '\\n' : '\\r'))

/** One value in COPY's text format. */
export function field(value: Value): string {
  if (value === null) return '\\N'
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escape(value)
  return escape(`{${value.map((item) => `"${item.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`)
}

function* lines(rows: Rows, columns: readonly string[]): Generator<string> {
  let block = ''
  for (const row of rows) {
    block += `${columns.map((column) => field(row[column] ?? null)).join('\t')}\n`
    if (block.length > 60_000) {
      yield block
      block = ''
    }
  }
  if (block) yield block
}

/** Loads rows by COPY, the columns being those of the first row. Table and column names come from our own code. */
export async function copy(client: pg.ClientBase, table: string, rows: Rows): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first)
  const into = client.query(copyFrom(`copy "${table}" (${columns.map((c) => `"${c}"`).join(', ')}) from stdin`))
  await pipeline(Readable.from(lines(rows, columns)), into)
}
