// What the bell opens on a computer: the latest lines, and the way to all of them.
import './notices.css'
import { useEffect, useRef, type RefObject } from 'react'
import { Link } from 'react-router'
import { Loading } from '#web/design/Loading.tsx'
import { Lines } from './Lines.tsx'
import { useNotices } from './notices.ts'
import { ReadAll } from './ReadAll.tsx'
import { useTexts } from './texts.ts'

/** `close(true)` gives the focus back to the bell. */
export function Panel({ close, button }: { close: (back: boolean) => void; button: RefObject<HTMLElement | null> }) {
  const t = useTexts()
  const panel = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const list = useNotices('all')
  const items = list.data?.pages[0]?.items ?? []
  const left = (): void => heading.current?.focus()
  useEffect(() => {
    heading.current?.focus()
    const away = (event: Event): void => {
      const { target } = event
      if (target instanceof Node && !panel.current?.contains(target) && !button.current?.contains(target) && !(target instanceof Element && target.closest('.notices'))) close(false)
    }
    const keys = (event: KeyboardEvent): void => { if (event.key === 'Escape') close(true) }
    addEventListener('pointerdown', away)
    addEventListener('focusin', away)
    addEventListener('keydown', keys)
    return () => {
      removeEventListener('pointerdown', away)
      removeEventListener('focusin', away)
      removeEventListener('keydown', keys)
    }
  }, [close, button])
  return (
    <div ref={panel} className="bellpanel" role="dialog" aria-labelledby="bell">
      <div className="sech"><h2 ref={heading} id="bell" tabIndex={-1}>{t.title}</h2><ReadAll items={items} left={left} /></div>
      {!list.data ? <Loading rows={3} /> : items.length === 0 ? <p className="muted">{t.empty.title}</p> : <Lines items={items} level={3} left={left} opened={() => close(false)} />}
      <p className="bellpanel__all"><Link to="/notifications" onClick={() => close(false)}>{t.all}</Link></p>
    </div>
  )
}
