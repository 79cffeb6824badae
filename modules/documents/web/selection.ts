// What is chosen in a list: by its boxes, by Ctrl and Shift, by the space bar.
import { useRef, useState } from 'react'
import type { Line } from './order.ts'

export type Selection = ReturnType<typeof useSelection>

/** `place`: in another one, nothing is chosen yet. */
export function useSelection(items: readonly Line[], place: string | null) {
  const [chosen, setChosen] = useState<{ place: string | null; ids: ReadonlySet<string> }>({ place, ids: new Set() })
  const ids = chosen.place === place ? chosen.ids : new Set<string>()
  const setIds = (next: ReadonlySet<string>): void => setChosen({ place, ids: next })
  const anchor = useRef<string | null>(null)
  // What went away meanwhile is chosen no more.
  const lines = items.filter(({ id }) => ids.has(id))
  return {
    lines, on: lines.length > 0, has: (id: string): boolean => ids.has(id),
    toggle: (id: string): void => {
      anchor.current = id
      const now = new Set(ids)
      if (!now.delete(id)) now.add(id)
      setIds(now)
    },
    /** From the last one that was chosen to this one. */
    upTo: (id: string): void => {
      const at = (one: string | null): number => items.findIndex((line) => line.id === one)
      const [a, b] = [Math.max(0, at(anchor.current)), at(id)]
      setIds(new Set([...ids, ...items.slice(Math.min(a, b), Math.max(a, b) + 1).map((line) => line.id)]))
    },
    all: (): void => setIds(new Set(items.map(({ id }) => id))),
    clear: (): void => { anchor.current = null; setIds(new Set()) },
  }
}
