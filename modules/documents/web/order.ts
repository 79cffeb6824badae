// Where a line stands in a folder, as the server orders it: folders first, then by name, date or size. Pure.
import type { Static } from 'typebox'
import { filenameOrder } from '#lib/filename.ts'
import type { Document as DocumentSchema, DocumentLine, DocumentVersion } from '../api.ts'

export type Line = Static<typeof DocumentLine>
export type Doc = Static<typeof DocumentSchema>
export type Version = Static<typeof DocumentVersion>
export type Sort = 'name' | 'modified' | 'size'
export type Order = 'asc' | 'desc'
/** What is loaded of a list; `next` when there is more. */
export type Shown = { items: Line[]; next: string | null }

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

export function compareLines(a: Line, b: Line, sort: Sort, order: Order): number {
  if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1
  // Folders have no size: they keep the order of their names.
  const by = a.kind === 'folder' && sort === 'size' ? 'name' : sort
  const first = by === 'name' ? compare(filenameOrder(a.name), filenameOrder(b.name)) : by === 'modified' ? compare(a.modifiedAt, b.modifiedAt) : compare(a.size, b.size)
  return (first || compare(a.id, b.id)) * (order === 'asc' ? 1 : -1)
}

/** The list with a line at its place; beyond what is loaded it comes with its page. */
export function placed({ items, next }: Shown, line: Line, sort: Sort, order: Order): Shown {
  const others = items.filter(({ id }) => id !== line.id)
  const at = others.findIndex((other) => compareLines(line, other, sort, order) < 0)
  if (at < 0) return { items: next === null ? [...others, line] : others, next }
  return { items: others.toSpliced(at, 0, line), next }
}
export const without = ({ items, next }: Shown, id: string): Shown => ({ items: items.filter((one) => one.id !== id), next })

/** Pages that follow each other as one list: what moved between two readings is there once. */
export function joined(items: readonly Line[], more: readonly Line[]): Line[] {
  const known = new Set(items.map(({ id }) => id))
  return [...items, ...more.filter(({ id }) => !known.has(id))]
}
