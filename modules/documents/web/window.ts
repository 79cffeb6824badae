// A long list of which only what is near the eye is drawn. Every row has the same height, said by the style in `--row` (rem, so that it grows with the text).
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Rows drawn beyond each end: a screen reader and the arrow keys find the next ones there. */
const beyond = 12

export type Drawn = { from: number; to: number; row: number; /** Goes to one of the list and gives it the focus, drawn or not. */ go: (index: number) => void }

export function useWindow(ref: RefObject<HTMLElement | null>, ids: readonly string[], perRow = 1): Drawn {
  const count = Math.ceil(ids.length / perRow)
  const [drawn, setDrawn] = useState({ from: 0, to: 40, row: 64 })
  // What comes above moves the window with it, in the same drawing: else the row that has the focus would go, and the focus with it.
  const [head, setHead] = useState(ids[0])
  if (head !== ids[0]) {
    const came = head === undefined ? 0 : Math.floor(ids.indexOf(head) / perRow)
    setHead(ids[0])
    if (came > 0) setDrawn({ ...drawn, from: drawn.from + came, to: drawn.to + came })
  }
  const wanted = useRef<string | null>(null)
  const look = useEffectEvent((): void => {
    const el = ref.current
    if (!el) return
    const row = heightOf(el)
    const top = el.getBoundingClientRect().top
    const from = Math.max(0, Math.floor(-top / row) - beyond)
    const to = Math.max(from + 2 * beyond, Math.ceil((innerHeight - top) / row) + beyond)
    setDrawn((was) => (was.from === from && was.to === to && was.row === row ? was : { from, to, row }))
  })
  useEffect(() => {
    let frame = 0
    const soon = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => look())
    }
    look()
    addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', soon)
      removeEventListener('resize', soon)
    }
  }, [count])
  useStill(ref, ids, drawn.row, perRow)
  useLayoutEffect(() => {
    const row = wanted.current === null ? null : ref.current?.querySelector<HTMLElement>(`[data-id="${wanted.current}"] .t`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  })
  return {
    ...drawn, from: Math.min(drawn.from, Math.max(0, count - 2 * beyond)), to: Math.min(drawn.to, count),
    go: (index) => {
      const el = ref.current
      const id = ids[index]
      if (!el || id === undefined) return
      wanted.current = id
      const top = el.getBoundingClientRect().top + Math.floor(index / perRow) * drawn.row
      // The bar covers the top of the page, the tabs of a phone its foot.
      if (top < 140 || top > innerHeight - 160) scrollBy({ top: top - innerHeight / 2 })
      el.querySelector<HTMLElement>(`[data-id="${id}"] .t`)?.focus({ preventScroll: true })
    },
  }
}

const heightOf = (el: HTMLElement): number => (Number.parseFloat(getComputedStyle(el).getPropertyValue('--row')) || 4) * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** Rows that come or go above the one at the top of the screen move nothing that is being read. */
function useStill(ref: RefObject<HTMLElement | null>, ids: readonly string[], row: number, perRow: number): void {
  const before = useRef<readonly string[]>(ids)
  useLayoutEffect(() => {
    const [el, old] = [ref.current, before.current]
    before.current = ids
    if (!el || old === ids || old.length === 0) return
    const first = Math.floor(-el.getBoundingClientRect().top / row)
    const id = first > 0 ? old[first * perRow] : undefined
    const now = id === undefined ? -1 : Math.floor(ids.indexOf(id) / perRow)
    if (now >= 0 && now !== first) scrollBy({ top: (now - first) * row, behavior: 'instant' })
  }, [ref, ids, row, perRow])
}
