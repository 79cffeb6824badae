// Where a card would stand: the columns of a board with one moved. Pure, so that the hand, the keys and the mouse mean the same.
import type { Card, Column } from './tasks.ts'

export type Place = { columnId: string; afterId: string | null }

export function placeOf(columns: readonly Column[], id: string): Place | null {
  for (const { id: columnId, tasks } of columns) {
    const at = tasks.findIndex((task) => task.id === id)
    if (at >= 0) return { columnId, afterId: tasks[at - 1]?.id ?? null }
  }
  return null
}

/** The same columns with the task there; below one that is not there, on top. */
export function withMoved(columns: readonly Column[], id: string, { columnId, afterId }: Place): Column[] {
  const task: Card | undefined = columns.flatMap(({ tasks }) => tasks).find((one) => one.id === id)
  if (!task) return [...columns]
  return columns.map((column) => {
    const was = column.tasks.some((one) => one.id === id)
    const others = column.tasks.filter((one) => one.id !== id)
    if (column.id !== columnId) return was ? { ...column, count: column.count - 1, tasks: others } : column
    const at = others.findIndex((one) => one.id === afterId) + 1
    return { ...column, count: column.count + (was ? 0 : 1), tasks: [...others.slice(0, at), { ...task, columnId, kind: column.kind }, ...others.slice(at)] }
  })
}

/** The place that an arrow leads to; null where it leads nowhere. Beside, as far down as it stands, or at the end. */
export function stepped(columns: readonly Column[], id: string, key: string): Place | null {
  const across = columns.findIndex(({ tasks }) => tasks.some((task) => task.id === id))
  const here = columns[across]
  if (!here) return null
  const at = here.tasks.findIndex((task) => task.id === id)
  const others = here.tasks.filter((task) => task.id !== id)
  if (key === 'ArrowUp') return at === 0 ? null : { columnId: here.id, afterId: others[at - 2]?.id ?? null }
  if (key === 'ArrowDown') return at >= others.length ? null : { columnId: here.id, afterId: others[at]!.id }
  const beside = columns[across + (key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : NaN)]
  if (!beside) return null
  return { columnId: beside.id, afterId: at === 0 ? null : (beside.tasks[Math.min(at, beside.tasks.length) - 1]?.id ?? null) }
}
