// Words found in a PDF: page after page, from the one that is read on; what is found is marked by the browser, and changes nothing in the page.
import { useEffect, useRef, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { findIn, joinedRuns } from './find.ts'

/** Beyond this one looks for something else. */
const most = 1_000

type Places = readonly [number, number][]
export type Finding = {
  query: string; ask: (query: string) => void
  /** By page: where in its text. */
  found: ReadonlyMap<number, Places>
  count: number; busy: boolean
  /** The one that is looked at, `nth` of its page; `at` of all, from 1. */
  current: { page: number; nth: number; at: number } | null
  go: (way: 1 | -1) => void
}

export function useFinding(pdf: PDFDocumentProxy, pages: number, from: number, goTo: (page: number) => void): Finding {
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<ReadonlyMap<number, Places>>(new Map())
  const [busy, setBusy] = useState(false)
  const [current, setCurrent] = useState<{ page: number; nth: number } | null>(null)
  const texts = useRef(new Map<number, string>())
  const begin = useRef({ from, goTo })
  useEffect(() => { begin.current = { from, goTo } })
  useEffect(() => {
    if (query.trim() === '') return
    let gone = false
    const look = async (): Promise<void> => {
      const now = new Map<number, Places>()
      const first = begin.current.from
      let left = most
      for (let n = 0; n < pages && left > 0; n++) {
        // What is before the eye first, then what follows, then the beginning.
        const page = ((first - 1 + n) % pages) + 1
        const places = findIn(await textOf(pdf, page, texts.current), query, left)
        if (gone) return
        if (places.length === 0) continue
        if (now.size === 0) {
          setCurrent({ page, nth: 0 })
          begin.current.goTo(page)
        }
        now.set(page, places)
        left -= places.length
        setFound(new Map(now))
      }
    }
    // Whoever types has not said all yet.
    const timer = setTimeout(() => void look().finally(() => { if (!gone) setBusy(false) }), 250)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [pdf, pages, query])
  const order = [...found.keys()].toSorted((a, b) => a - b)
  const all = order.flatMap((page) => (found.get(page) ?? []).map((_, nth) => ({ page, nth })))
  const at = current ? all.findIndex(({ page, nth }) => page === current.page && nth === current.nth) : -1
  return {
    query, found,
    ask: (asked) => {
      setQuery(asked)
      setFound(new Map())
      setCurrent(null)
      setBusy(asked.trim() !== '')
    },
    count: all.length, busy, current: current ? { ...current, at: at + 1 } : null,
    go: (way) => {
      const next = all[(at + way + all.length) % Math.max(1, all.length)]
      if (!next) return
      setCurrent(next)
      if (next.page !== current?.page) goTo(next.page)
    },
  }
}

async function textOf(pdf: PDFDocumentProxy, number: number, known: Map<number, string>): Promise<string> {
  const text = known.get(number) ?? await pdf.getPage(number).then(async (page) => joinedRuns((await page.getTextContent()).items.filter((item) => 'str' in item))).catch(() => '')
  known.set(number, text)
  return text
}

const marked = new Map<number, { ranges: readonly Range[]; now: number | null }>()
/** Marks what was found on a page; `now`: the one that is looked at. Browsers that cannot mark come to the page all the same. */
export function mark(page: number, ranges: readonly Range[], now: number | null): void {
  if (ranges.length > 0) marked.set(page, { ranges, now })
  else if (!marked.delete(page)) return
  if (!('highlights' in CSS)) return
  const all = [...marked.values()]
  CSS.highlights.set('found', new Highlight(...all.flatMap((one) => one.ranges)))
  const looked = Object.assign(new Highlight(...all.flatMap((one) => (one.now === null ? [] : one.ranges[one.now] ?? []))), { priority: 1 })
  CSS.highlights.set('found-now', looked)
}
