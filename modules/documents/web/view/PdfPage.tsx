// One page of a PDF: drawn when it is near, with its words over it to be chosen, read aloud and found.
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { runAt, type Run } from './find.ts'
import { useTexts } from './texts.ts'
import { mark, type Finding } from './use-finding.ts'
import { useNear } from './use-near.ts'

/** Dots of a page that are drawn: enough for a wide screen, little enough for a phone. */
const mostDots = 8_000_000

type Given = { pdf: PDFDocumentProxy; number: number; first: { width: number; height: number }; scale: number; root: RefObject<HTMLElement | null>; finding: Finding }
type Words = { runs: readonly Run[]; parts: readonly HTMLElement[] }

export function Page({ pdf, number, first, scale, root, finding }: Given) {
  const t = useTexts()
  const section = useRef<HTMLElement>(null)
  const near = useNear(section, root, '600px 0px')
  const page = useKnown(pdf, number, near)
  const [words, setWords] = useState<Words | null>(null)
  const { width, height } = page?.getViewport({ scale: 1 }) ?? first
  const drawn = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = drawn.current
    if (!page || !near || !place) return
    let gone = false
    const end = draw(page, scale, place, (known) => { if (!gone) setWords(known) })
    return () => {
      gone = true
      end()
      place.replaceChildren()
      setWords(null)
    }
  }, [page, near, scale])
  useMarks(number, words, finding, section, root)
  return (
    <section ref={section} className="pdf__page" data-page={number} aria-label={t.page(number)} style={{ width: Math.floor(width * scale), height: Math.floor(height * scale) }}>
      <div ref={drawn} className="pdf__drawn" />
    </section>
  )
}

/** A page is asked for once, when one comes near it. */
function useKnown(pdf: PDFDocumentProxy, number: number, near: boolean): PDFPageProxy | null {
  const [page, setPage] = useState<PDFPageProxy | null>(null)
  useEffect(() => {
    if (!near || page) return
    let gone = false
    // A page that is broken stays white: the others are read.
    pdf.getPage(number).then((found) => { if (!gone) setPage(found) }, () => undefined)
    return () => { gone = true }
  }, [pdf, number, near, page])
  return page
}

/** Draws it and lays its words over it; what it answers stops that. */
function draw(page: PDFPageProxy, scale: number, place: HTMLElement, known: (words: Words) => void): () => void {
  const viewport = page.getViewport({ scale })
  const fine = Math.min(devicePixelRatio || 1, Math.sqrt(mostDots / (viewport.width * viewport.height)))
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.max(1, Math.floor(viewport.width * fine)), height: Math.max(1, Math.floor(viewport.height * fine)) })
  const over = Object.assign(document.createElement('div'), { className: 'textLayer' })
  over.style.setProperty('--total-scale-factor', String(scale))
  place.replaceChildren(canvas, over)
  canvas.setAttribute('aria-hidden', 'true')
  const task = page.render({ canvas, viewport, transform: fine === 1 ? undefined : [fine, 0, 0, fine, 0, 0] } as Parameters<PDFPageProxy['render']>[0])
  task.promise.catch(() => undefined)
  let stop = (): void => undefined
  void Promise.all([import('./pdfjs.ts'), page.getTextContent()]).then(async ([{ TextLayer }, content]) => {
    if (!over.isConnected) return
    const layer = new TextLayer({ textContentSource: content, container: over, viewport })
    stop = () => layer.cancel()
    await layer.render()
    known({ runs: content.items.filter((item) => 'str' in item), parts: layer.textDivs as HTMLElement[] })
  }).catch(() => undefined)
  return () => {
    task.cancel()
    stop()
    page.cleanup()
  }
}

/** What was found on it is marked; the one that is looked at comes before the eye. */
function useMarks(number: number, words: Words | null, { found, current }: Finding, section: RefObject<HTMLElement | null>, root: RefObject<HTMLElement | null>): void {
  const mine = found.get(number)
  const now = current?.page === number ? current.nth : null
  const show = useEffectEvent((range: Range) => {
    const [box, frame] = [range.getBoundingClientRect(), root.current?.getBoundingClientRect()]
    if (frame && root.current && (box.top < frame.top + 20 || box.bottom > frame.bottom - 20)) root.current.scrollBy({ top: box.top - frame.top - frame.height / 3, behavior: 'instant' })
  })
  useEffect(() => {
    const ranges = words && mine ? mine.flatMap(([from, to]) => rangeOf(words, from, to) ?? []) : []
    mark(number, ranges, now)
    const at = now === null ? undefined : ranges[now]
    if (at) show(at)
    return () => mark(number, [], null)
  }, [number, words, mine, now, section])
}

function rangeOf({ runs, parts }: Words, from: number, to: number): Range | null {
  const [[a, start], [b, last]] = [runAt(runs, from), runAt(runs, Math.max(from, to - 1))]
  const [first, end] = [parts[a]?.firstChild, parts[b]?.firstChild]
  if (!first || !end) return null
  const range = document.createRange()
  range.setStart(first, Math.min(start, first.textContent?.length ?? 0))
  range.setEnd(end, Math.min(last + 1, end.textContent?.length ?? 0))
  return range
}
