// The one h1 of a page: it names the tab, and takes the focus when one comes from another page.
import { useEffect, useRef, type ReactNode } from 'react'

let moved = false

/** Says that the page has changed: the next heading to appear, or the one that stays, takes the focus. */
export function moveFocus(): void {
  moved = true
  requestAnimationFrame(() => take(document.querySelector<HTMLElement>('main h1')))
}

function take(heading: HTMLElement | null): void {
  if (!moved || !heading) return
  moved = false
  heading.focus({ preventScroll: true })
}

export function Heading({ title, children, className }: { title: string; children?: ReactNode; className?: string }) {
  const ref = useRef<HTMLHeadingElement>(null)
  useTitle(title)
  useEffect(() => take(ref.current), [])
  return <h1 ref={ref} tabIndex={-1} className={className}>{children ?? title}</h1>
}

/** « Objet – Parvis ». */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Parvis`
  }, [title])
}
