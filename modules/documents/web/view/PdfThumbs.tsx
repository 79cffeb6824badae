// The pages of a PDF beside it, small: drawn when they are near.
import { useEffect, useRef, type RefObject } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useTexts } from './texts.ts'
import { useNear } from './use-near.ts'

const width = 112

type Given = { pdf: PDFDocumentProxy; size: { width: number; height: number }; at: number; goTo: (page: number) => void }

export function Thumbs({ numbers, ...given }: Given & { numbers: readonly number[] }) {
  const t = useTexts()
  const list = useRef<HTMLOListElement>(null)
  return <ol ref={list} className="pdf__thumbs" aria-label={t.pages}>{numbers.map((number) => <Small key={number} number={number} root={list} {...given} />)}</ol>
}

function Small({ pdf, number, size, at, goTo, root }: Given & { number: number; root: RefObject<HTMLElement | null> }) {
  const t = useTexts()
  const item = useRef<HTMLLIElement>(null)
  const place = useRef<HTMLSpanElement>(null)
  const near = useNear(item, root, '300px 0px')
  const here = at === number
  useEffect(() => {
    const frame = place.current
    if (!near || !frame) return
    let gone = false
    let stop = (): void => { gone = true }
    pdf.getPage(number).then((page) => {
      if (gone) return
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
      const canvas = Object.assign(document.createElement('canvas'), { width, height: Math.max(1, Math.min(1_000, Math.floor(viewport.height))) })
      frame.replaceChildren(canvas)
      const task = page.render({ canvas, viewport })
      stop = () => task.cancel()
      task.promise.catch(() => undefined)
    }, () => undefined)
    return () => {
      stop()
      frame.replaceChildren()
    }
  }, [pdf, number, near])
  useEffect(() => { if (here) item.current?.scrollIntoView({ block: 'nearest' }) }, [here])
  return (
    <li ref={item}>
      <button type="button" aria-current={here ? 'page' : undefined} onClick={() => goTo(number)}>
        <span ref={place} className="pdf__small" style={{ width, height: Math.min(300, Math.floor((width * size.height) / size.width)) }} aria-hidden="true" />
        {t.page(number)}
      </button>
    </li>
  )
}
