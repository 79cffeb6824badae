// A folder as a list: only the rows near the eye are drawn, each says which of all it is.
import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { Link } from 'react-router'
import { figure } from '#lib/count.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { MoreMenu, type MenuItem } from '#web/design/MoreMenu.tsx'
import { weight } from '#web/design/Sheet.tsx'
import { EyeOff } from '#web/design/HiddenBy.tsx'
import { Lock, Pencil } from '#web/design/icons.tsx'
import { startDrag, useDropped } from './drag.ts'
import { ArrowDown, ArrowUp, Star } from './icons.tsx'
import { viewAddress, type View } from './library.ts'
import { above, wholeOf, type End, type Line, type Shown, type Sort } from './order.ts'
import type { Selection } from './selection.ts'
import { Sign } from './Sign.tsx'
import { useTexts } from './texts.ts'
import { useWindow, type Drawn } from './window.ts'
import { firstName, shortDay } from './words.ts'

export type Listed = {
  shown: Shown; view: View; caption: string; open: string | undefined; selection: Selection; menu: (line: Line) => MenuItem[]
  more: () => void; leap: (to: End) => boolean; jumped: number; sort: (by: Sort) => void; drop: (to: { id: string | null; name: string }) => void; trash: (lines: readonly Line[]) => void
}

export function Lines({ shown, view, caption, sort, ...rest }: Listed) {
  const t = useTexts()
  const body = useRef<HTMLTableSectionElement>(null)
  const { items } = shown
  const ids = items.map(({ id }) => id)
  const drawn = useWindow(body, ids)
  useMore(drawn.from, drawn.to, shown, rest.more)
  useLanding(rest.jumped, shown, view, drawn)
  const [higher, whole] = [above(shown), wholeOf(shown)]
  const { selection } = rest
  const head = (by: Sort, label: string, className?: string): ReactNode => view.of !== 'folder' ? <th scope="col" className={className}>{label}</th> : (
    <th scope="col" className={className} aria-sort={view.sort === by ? (view.order === 'asc' ? 'ascending' : 'descending') : undefined}>
      <button type="button" className="sort" onClick={() => sort(by)}>{label}{view.sort === by && (view.order === 'asc' ? <ArrowUp size="s" /> : <ArrowDown size="s" />)}</button>
    </th>
  )
  return (
    <table className="tbl dtbl" aria-rowcount={whole === null ? -1 : whole + 1}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr aria-rowindex={1}>
          {selection.on && <th scope="col" className="c0"><span className="vh">{t.select}</span></th>}
          {head('name', t.name)}<th scope="col" className="c2 c2a">{t.who}</th>{head('modified', t.date, 'c2')}{head('size', t.size, 'r c3')}<th scope="col" className="c4"><span className="vh">{t.actions}</span></th>
        </tr>
      </thead>
      <tbody ref={body}>
        <Room rows={drawn.from} row={drawn.row} />
        {items.slice(drawn.from, drawn.to).map((line, i) => <Row key={line.id} line={line} index={drawn.from + i} higher={higher} everywhere={view.of !== 'folder'} drawn={drawn} items={items} {...rest} />)}
        <Room rows={items.length - drawn.to} row={drawn.row} />
      </tbody>
    </table>
  )
}

/** The next page is asked for before one comes to its place. At the very top of what was read from its end, one asks for it: else the page could not be left upwards. */
export function useMore(from: number, to: number, { items, next, from: end }: Shown, more: () => void, row = 1): void {
  useEffect(() => { if (next !== null && (end === 'start' ? to > items.length - 40 : from > 0 && from < 40 / row)) more() })
}

/** Whoever jumped to the other end stands there once it has come. */
export function useLanding(jumped: number, { from, items }: Shown, view: View, { go }: Drawn): void {
  const done = useRef(jumped)
  useEffect(() => {
    if (done.current === jumped || from !== view.from) return
    done.current = jumped
    go(from === 'end' ? items.length - 1 : 0)
  })
}

/** The height of what is not drawn: one cell, since how many columns are shown depends on the width. */
const Room = ({ rows, row }: { rows: number; row: number }) => rows > 0 && <tr aria-hidden="true" className="room"><td style={{ height: rows * row }}>{' '}</td></tr>

type RowGiven = Pick<Listed, 'open' | 'selection' | 'menu' | 'drop' | 'trash' | 'leap'> & { line: Line; index: number; higher: number; everywhere: boolean; drawn: Drawn; items: readonly Line[] }

function Row({ line, index, higher, everywhere, drawn, items, open, selection, menu, drop, trash, leap }: RowGiven) {
  const t = useTexts()
  const now = useNow()
  const day = shortDay(new Date(line.modifiedAt), now, t)
  const target = useDropped(() => drop(line), line.kind === 'file')
  const chosen = selection.has(line.id)
  const who = line.kind === 'folder' ? t.inFolder(line.children ?? 0, figure(line.children ?? 0, locale)) : line.modifiedBy.name
  return (
    <tr data-id={line.id} aria-rowindex={higher + index + 2} className={[line.id === open || chosen ? 'is-sel' : '', target.over ? 'is-over' : ''].filter(Boolean).join(' ') || undefined} {...target.events} {...gestures(line, index, { selection, drawn, items, trash, leap })}>
      {selection.on && <td className="c0"><label className="ck"><input type="checkbox" aria-label={t.selectOne(line.name)} checked={chosen} onChange={() => selection.toggle(line.id)} /></label></td>}
      <th scope="row">
        <span className="fcell">
          <Sign of={line} />
          <span>
            <Link className="t" to={line.kind === 'file' ? viewAddress(line) : line.address} preventScrollReset={line.kind === 'file'} state={{ from: 'list' }} draggable={false} aria-current={line.id === open ? 'true' : undefined}>{line.name}</Link>
            <span className="meta fmeta">{line.favourite && <span className="fav"><Star size="s" /><span className="vh">{t.favourite} </span></span>}{(line.listId === line.id || (everywhere && line.listId !== null)) && <Reserved />}<Held line={line} />{everywhere && `${line.place.name || t.mine} · `}<span className="fw">{who}</span><span className="fd"> · {day}</span></span>
          </span>
        </span>
      </th>
      <td className="c2 c2a">{who}</td><td className="c2 nowrap">{day}</td><td className="r c3">{line.kind === 'file' && weight(line.size)}</td>
      <td className="c4"><MoreMenu quiet label={t.actionsOn(line.name)} items={menu(line)} /></td>
    </tr>
  )
}

export function Reserved() {
  const t = useTexts()
  return <><span className="editing"><Lock size="s" />{t.reserved}</span> · </>
}

export function Held({ line }: { line: Line }) {
  const t = useTexts()
  if (line.hidden) return <><span className="editing"><EyeOff size="s" />{t.hidden.word}</span> · </>
  if (!line.lock) return null
  return line.can.includes('document.unlock') ? <><span className="editing"><Lock size="s" />{t.heldByMe}</span> · </> : <><span className="editing"><Pencil size="s" />{t.works(firstName(line.lock.by.name))}</span> · </>
}

type Handled = { selection: Selection; drawn: Drawn; items: readonly Line[]; trash: (lines: readonly Line[]) => void; leap: (to: End) => boolean; perRow?: number }
/** The mouse with Ctrl or Shift, and the keys, on one line of a list. */
export function gestures(line: Line, index: number, { selection, drawn, items, trash, leap, perRow = 1 }: Handled) {
  return {
    draggable: line.can.includes('document.edit'),
    onDragStart: (event: React.DragEvent) => startDrag(event, selection.has(line.id) ? selection.lines.map(({ id }) => id) : [line.id]),
    onClickCapture: (event: MouseEvent) => {
      if (!(event.ctrlKey || event.metaKey || event.shiftKey) || (event.target instanceof Element && event.target.closest('.dd, .ck'))) return
      event.preventDefault()
      event.stopPropagation()
      if (event.shiftKey) selection.upTo(line.id)
      else selection.toggle(line.id)
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLElement) || !event.target.matches('.t')) return
      const to = { ArrowDown: index + perRow, ArrowUp: index - perRow, ArrowRight: perRow > 1 ? index + 1 : undefined, ArrowLeft: perRow > 1 ? index - 1 : undefined, Home: 0, End: items.length - 1 }[event.key]
      if (event.key === ' ') selection.toggle(line.id)
      else if (event.key === 'Escape' && selection.on) selection.clear()
      else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) selection.all()
      else if (event.key === 'Delete' && line.can.includes('document.trash')) trash(selection.has(line.id) ? selection.lines : [line])
      else if (to !== undefined && !event.ctrlKey && !event.altKey) {
        if (!event.shiftKey && (event.key === 'Home' || event.key === 'End') && leap(event.key === 'End' ? 'end' : 'start')) return event.preventDefault()
        const there = items[to]
        if (there && event.shiftKey) selection.upTo(there.id)
        drawn.go(Math.max(0, Math.min(items.length - 1, to)))
      } else return
      event.preventDefault()
    },
  }
}
