// A PDF page under page: only those near the eye are drawn, so that three hundred are as quick as three.
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { figure } from '#lib/count.ts'
import { locale } from '#web/data/texts.ts'
import { Plus } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Minus, Sidebar } from '../icons.tsx'
import { FindBar } from './FindBar.tsx'
import { Page } from './PdfPage.tsx'
import { Thumbs } from './PdfThumbs.tsx'
import { Scroller } from './Scroller.tsx'
import { useTexts } from './texts.ts'
import { useFinding } from './use-finding.ts'

/** Pages that are laid out: a document that claims more is shown as far as this. */
const mostPages = 5_000
const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4] as const

export function Pdf({ address, name, nothing }: { address: string; name: string; nothing: (said: string) => ReactNode }) {
  const t = useTexts()
  const { opened, failed } = useOpened(address)
  if (failed) return nothing(failed === 'locked' ? t.locked : t.brokenPdf)
  return opened ? <Pages {...opened} name={name} /> : <div className="viewer__in"><Loading /></div>
}

const percent = (part: number): string => new Intl.NumberFormat(locale, { style: 'percent' }).format(part)

type Size = { width: number; height: number }
type Opened = { pdf: PDFDocumentProxy; size: Size }

/** The document and the size of its first page: the others are taken to be like it until they are near. */
function useOpened(address: string): { opened: Opened | null; failed: 'locked' | 'broken' | null } {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [failed, setFailed] = useState<'locked' | 'broken' | null>(null)
  useEffect(() => {
    let gone = false
    let end = (): void => undefined
    void import('./pdfjs.ts').then(async ({ openPdf, isLocked }) => {
      if (gone) return
      const task = openPdf(address)
      end = () => void task.destroy()
      try {
        const pdf = await task.promise
        const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
        if (!gone) setOpened({ pdf, size: { width, height } })
      } catch (error) {
        if (!gone) setFailed(isLocked(error) ? 'locked' : 'broken')
      }
    }, () => setFailed('broken'))
    return () => {
      gone = true
      end()
    }
  }, [address])
  return { opened, failed }
}

function Pages({ pdf, size, name }: Opened & { name: string }) {
  const t = useTexts()
  const scroller = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const width = useWidth(scroller)
  const [zoom, setZoom] = useState(1)
  const [side, setSide] = useState(false)
  const count = Math.min(pdf.numPages, mostPages)
  const fit = Math.max(0.1, Math.min(1.6, (width - 32) / size.width))
  const scale = fit * zoom
  useKeptPlace(scroller, scale)
  const [at, goTo] = usePage(scroller, count)
  const finding = useFinding(pdf, count, at, goTo)
  const step = (way: 1 | -1): void => setZoom((was) => (way > 0 ? steps.find((one) => one > was + 0.01) : steps.findLast((one) => one < was - 0.01)) ?? was)
  const onKeys = useEffectEvent((event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'f') field.current?.focus()
    else if (event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof HTMLElement && event.target.matches('input'))) return
    else if (event.key === '+') step(1)
    else if (event.key === '-') step(-1)
    else return
    event.preventDefault()
  })
  // Wherever the focus is: nothing else is read meanwhile.
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKeys(event)
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
  const numbers = Array.from({ length: count }, (_, n) => n + 1)
  return (
    <div className="pdf">
      <div className="pdf__bar" role="group" aria-label={t.tools}>
        {count > 1 && <button type="button" className="btn btn--3 pdf__side" aria-pressed={side} onClick={() => setSide(!side)}><Sidebar /><span>{t.pages}</span></button>}
        {count > 1 && <PageField key={at} at={at} count={count} goTo={goTo} />}
        <span className="row pdf__zoom">
          <button type="button" className="btn btn--3 btn--ico" aria-disabled={zoom <= steps[0]} onClick={() => step(-1)}><Minus /><span className="vh">{t.zoomOut}</span></button>
          <span className="meta"><span className="vh">{t.zoomed(percent(zoom))}</span><span aria-hidden="true">{percent(zoom)}</span></span>
          <button type="button" className="btn btn--3 btn--ico" aria-disabled={zoom >= (steps.at(-1) ?? 1)} onClick={() => step(1)}><Plus /><span className="vh">{t.zoomIn}</span></button>
        </span>
        <FindBar field={field} finding={finding} />
      </div>
      <div className="pdf__body">
        {side && <Thumbs pdf={pdf} numbers={numbers} size={size} at={at} goTo={goTo} />}
        <Scroller ref={scroller} className="pdf__pages" label={t.content(name)}>
          {width > 0 && numbers.map((number) => <Page key={number} pdf={pdf} number={number} first={size} scale={scale} root={scroller} finding={finding} />)}
          {pdf.numPages > count && <p className="banner" role="status">{t.somePages(figure(count, locale))}</p>}
        </Scroller>
      </div>
    </div>
  )
}

/** The number of the page that is read; another one is typed. */
function PageField({ at, count, goTo }: { at: number; count: number; goTo: (page: number) => void }) {
  const t = useTexts()
  const [typed, setTyped] = useState(String(at))
  const go = (): void => {
    const page = Number(typed)
    if (Number.isInteger(page) && page >= 1 && page <= count) goTo(page)
    else setTyped(String(at))
  }
  return (
    <form className="pdf__at" onSubmit={(event) => { event.preventDefault(); go() }}>
      <label><span className="vh">{t.pageNumber}</span><input className="inp" inputMode="numeric" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 6))} onBlur={() => { if (typed !== String(at)) go() }} /></label>
      <span className="meta">{t.ofPages(figure(count, locale))}</span>
    </form>
  )
}

function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const el = ref.current
    if (!el) return
    const watch = new ResizeObserver(() => setWidth(el.clientWidth))
    watch.observe(el)
    return () => watch.disconnect()
  }, [ref])
  return width
}

/** Another size moves nothing that is read. */
function useKeptPlace(ref: RefObject<HTMLElement | null>, scale: number): void {
  const before = useRef(scale)
  useLayoutEffect(() => {
    const el = ref.current
    if (el && before.current !== scale) el.scrollTop *= scale / before.current
    before.current = scale
  }, [ref, scale])
}

/** The page in the middle of the eye, and the way to another. */
function usePage(ref: RefObject<HTMLElement | null>, count: number): [number, (page: number) => void] {
  const [at, setAt] = useState(1)
  useEffect(() => {
    const el = ref.current
    if (!el) return
    let frame = 0
    const look = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setAt(pageAt(el, el.scrollTop + el.clientHeight / 2) ?? 1))
    }
    el.addEventListener('scroll', look, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      el.removeEventListener('scroll', look)
    }
  }, [ref, count])
  return [at, (page) => {
    const el = ref.current
    const target = el?.querySelector<HTMLElement>(`[data-page="${page}"]`)
    if (el && target) el.scrollTop = target.offsetTop - 12
  }]
}

function pageAt(el: HTMLElement, y: number): number | null {
  const pages = el.querySelectorAll<HTMLElement>('[data-page]')
  let [low, high] = [0, pages.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((pages[middle]?.offsetTop ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return pages.length > 0 ? low + 1 : null
}
