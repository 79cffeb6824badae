// A folder as pictures: the same lines, in tiles; only those near the eye are drawn.
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useNow } from '#web/data/clock.ts'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { viewAddress } from './library.ts'
import { gestures, Held, Reserved, useLanding, useMore, type Listed } from './Lines.tsx'
import { above, wholeOf, type Line } from './order.ts'
import { Thumb } from './Thumb.tsx'
import { useTexts } from './texts.ts'
import { useWindow } from './window.ts'
import { shortDay } from './words.ts'

/** The least width of a tile, in rem: the style says the same. */
const least = 10

export function Gallery({ shown, view, caption, open, selection, menu, more, leap, jumped, trash }: Listed) {
  const t = useTexts()
  const now = useNow()
  const list = useRef<HTMLUListElement>(null)
  const [perRow, setPerRow] = useState(3)
  useEffect(() => {
    const el = list.current
    if (!el) return
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const watch = new ResizeObserver(() => setPerRow(Math.max(1, Math.floor((el.clientWidth + 12) / (least * rem + 12)))))
    watch.observe(el)
    return () => watch.disconnect()
  }, [])
  const { items } = shown
  const rows = Math.ceil(items.length / perRow)
  const drawn = useWindow(list, items.map(({ id }) => id), perRow)
  const [from, to] = [drawn.from * perRow, Math.min(items.length, drawn.to * perRow)]
  useMore(drawn.from, to, shown, more, perRow)
  useLanding(jumped, shown, view, drawn)
  return (
    <ul ref={list} className="gallery" aria-label={caption} style={{ paddingTop: drawn.from * drawn.row, paddingBottom: (rows - drawn.to) * drawn.row }}>
      {items.slice(from, to).map((line: Line, i) => (
        <li key={line.id} data-id={line.id} aria-posinset={above(shown) + from + i + 1} aria-setsize={wholeOf(shown) ?? -1} className={line.id === open || selection.has(line.id) ? 'is-sel' : undefined} {...gestures(line, from + i, { selection, drawn, items, trash, leap, perRow })}>
          <Link className="gallery__see" to={line.kind === 'file' ? viewAddress(line) : line.address} preventScrollReset={line.kind === 'file'} state={{ from: 'list' }} draggable={false} tabIndex={-1} aria-hidden="true"><Thumb of={line} /></Link>
          {selection.on && <label className="ck"><input type="checkbox" checked={selection.has(line.id)} onChange={() => selection.toggle(line.id)} /><span className="vh">{t.selectOne(line.name)}</span></label>}
          <div className="gallery__foot">
            <div className="grow"><Link className="t" to={line.kind === 'file' ? viewAddress(line) : line.address} preventScrollReset={line.kind === 'file'} state={{ from: 'list' }} draggable={false} aria-current={line.id === open ? 'true' : undefined}>{line.name}</Link><span className="meta">{line.listId === line.id && <Reserved />}<Held line={line} />{shortDay(new Date(line.modifiedAt), now, t)}</span></div>
            <MoreMenu quiet label={t.actionsOn(line.name)} items={menu(line)} />
          </div>
        </li>
      ))}
    </ul>
  )
}
