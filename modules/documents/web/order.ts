// Where a line stands in a folder, as the server orders it: folders first, then by name, date or size. Pure.
import type { Static } from 'typebox'
import { filenameOrder } from '#lib/filename.ts'
import type { Document as DocumentSchema, DocumentLine, DocumentVersion } from '../api.ts'

export type Line = Static<typeof DocumentLine>
export type Doc = Static<typeof DocumentSchema>
export type Version = Static<typeof DocumentVersion>
export type Sort = 'name' | 'modified' | 'size'
export type Order = 'asc' | 'desc'
export type End = 'start' | 'end'
/** What is loaded of a list, from one of its ends on; `next` when there is more. `total`: how long the whole of it is, where that was counted. */
export type Shown = { items: Line[]; next: string | null; from: End; total: number | null }

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

export function compareLines(a: Line, b: Line, sort: Sort, order: Order): number {
  if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1
  // Folders have no size: they keep the order of their names.
  const by = a.kind === 'folder' && sort === 'size' ? 'name' : sort
  const first = by === 'name' ? compare(filenameOrder(a.name), filenameOrder(b.name)) : by === 'modified' ? compare(a.modifiedAt, b.modifiedAt) : compare(a.size, b.size)
  return (first || compare(a.id, b.id)) * (order === 'asc' ? 1 : -1)
}

/** The list with a line at its place; beyond what is loaded it comes with its page. */
export function placed(shown: Shown, line: Line, sort: Sort, order: Order): Shown {
  const others = shown.items.filter(({ id }) => id !== line.id)
  const at = others.findIndex((other) => compareLines(line, other, sort, order) < 0)
  const beyond = shown.next !== null && (shown.from === 'start' ? at < 0 : at === 0)
  return { ...shown, items: beyond ? others : others.toSpliced(at < 0 ? others.length : at, 0, line) }
}
export const without = (shown: Shown, id: string): Shown => ({ ...shown, items: shown.items.filter((one) => one.id !== id) })

/** Pages that follow each other as one list: what moved between two readings is there once. */
export function joined(items: readonly Line[], more: readonly Line[], from: End = 'start'): Line[] {
  const known = new Set(items.map(({ id }) => id))
  const fresh = more.filter(({ id }) => !known.has(id))
  return from === 'start' ? [...items, ...fresh] : [...fresh, ...items]
}
/** How many stand above what is loaded; 0 where that is not known. */
export const above = ({ items, next, from, total }: Shown): number => (from === 'end' && next !== null && total !== null ? Math.max(0, total - items.length) : 0)
/** How long the whole is, null where nobody knows. */
export const wholeOf = ({ items, next, total }: Shown): number | null => (next === null ? items.length : total)
