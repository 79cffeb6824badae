import { Problem } from '../problem.ts'

/** A keyset cursor: the sort values of the last row shown, opaque to callers. */
export const cursorOf = (...values: (string | number)[]): string => Buffer.from(JSON.stringify(values)).toString('base64url')

/** The values of a cursor of `length` values, or null without one. A cursor that we did not make is refused. */
export function readCursor(cursor: string | undefined, length: number): string[] | null {
  if (cursor === undefined) return null
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && values.length === length && values.every((v) => typeof v === 'string' || typeof v === 'number')) return values.map(String)
  } catch { /* said below */ }
  throw new Problem(400, 'request.invalid', { field: 'cursor' })
}

/** The page of `limit` rows out of up to `limit + 1` read, and the cursor of the next one. */
export function pageOf<Row, Item>(rows: readonly Row[], limit: number, present: (row: Row) => Item, cursor: (row: Row) => string): { items: Item[], next: string | null } {
  const shown = rows.slice(0, limit)
  return { items: shown.map(present), next: rows.length > limit ? cursor(shown.at(-1)!) : null }
}
