// A tree after the WAI-ARIA pattern, its levels said by each item: one stop of the Tab key, arrows within, first letters to jump.
import { useRef, useState, type KeyboardEvent } from 'react'
import { counted } from '#lib/count.ts'
import { locale } from '#web/data/texts.ts'
import { fold } from '#lib/fold.ts'
import type { directory } from './directory.ts'
import { Chevron } from './icons.tsx'
import { useTexts } from './texts.ts'

export type Unit = Awaited<ReturnType<typeof directory.call<'GET /units'>>>['items'][number]
type Below = ReadonlyMap<string | null, readonly Unit[]>
type Given = { below: Below; open: ReadonlySet<string>; chosen: string | null; onOpen: (open: ReadonlySet<string>) => void; onChoose: (unit: Unit) => void }

export function Tree({ below, open, chosen, onOpen, onChoose }: Given) {
  const t = useTexts()
  const tops = below.get(null) ?? []
  const [at, setAt] = useState(chosen ?? tops[0]?.id ?? '')
  const root = useRef<HTMLUListElement>(null)
  const typed = useRef({ text: '', when: 0 })

  const shown = (units: readonly Unit[] = tops): Unit[] => units.flatMap((unit) => [unit, ...(open.has(unit.id) ? shown(below.get(unit.id)) : [])])
  const go = (unit: Unit | undefined): void => {
    if (!unit) return
    setAt(unit.id)
    root.current?.querySelector<HTMLElement>(`[data-unit="${unit.id}"]`)?.focus()
  }
  const turn = (id: string, on: boolean): void => {
    const next = new Set(open)
    if (on) next.add(id)
    else next.delete(id)
    onOpen(next)
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const list = shown()
    const here = list.findIndex((unit) => unit.id === at)
    const unit = list[here]
    if (!unit) return
    const children = below.get(unit.id) ?? []
    if (event.key === 'ArrowDown') go(list[here + 1])
    else if (event.key === 'ArrowUp') go(list[here - 1])
    else if (event.key === 'Home') go(list[0])
    else if (event.key === 'End') go(list.at(-1))
    else if (event.key === 'ArrowRight' && children.length > 0 && !open.has(unit.id)) turn(unit.id, true)
    else if (event.key === 'ArrowRight') go(children[0])
    else if (event.key === 'ArrowLeft' && open.has(unit.id)) turn(unit.id, false)
    else if (event.key === 'ArrowLeft') go(list.find((one) => one.id === unit.parentId))
    else if (event.key === 'Enter' || event.key === ' ') onChoose(unit)
    else if (event.key === '*') onOpen(new Set([...open, ...(below.get(unit.parentId) ?? []).map((one) => one.id)]))
    else if (event.key.length === 1) {
      const { text, when } = typed.current
      const word = event.timeStamp - when < 700 ? text + event.key : event.key
      typed.current = { text: word, when: event.timeStamp }
      const after = [...list.slice(word.length > 1 ? here : here + 1), ...list.slice(0, here + 1)]
      go(after.find((one) => ` ${fold(one.name)}`.includes(` ${fold(word)}`)))
    } else return
    event.preventDefault()
  }
  const node = (unit: Unit, level: number, nth: number, of: number) => {
    const children = below.get(unit.id) ?? []
    const isOpen = open.has(unit.id)
    return (
      <li key={unit.id} role="none">
        <div className="node" role="treeitem" data-unit={unit.id} tabIndex={unit.id === at ? 0 : -1} aria-level={level} aria-posinset={nth + 1} aria-setsize={of} aria-selected={unit.id === chosen}
          {...(children.length > 0 ? { 'aria-expanded': isOpen } : {})} onFocus={() => setAt(unit.id)} onClick={() => { onChoose(unit); setAt(unit.id) }}>
          <span className="node__turn" aria-hidden="true" onClick={(event) => { if (children.length === 0) return; event.stopPropagation(); turn(unit.id, !isOpen) }}>{children.length > 0 && <Chevron size="s" />}</span>
          <span className="grow"><span className="node__name">{unit.name}</span> <span className="meta">{[leadOf(unit), counted(unit.below, t.chart.person, t.chart.people, locale), unit.vacant > 0 && t.chart.vacant(unit.vacant)].filter(Boolean).join(' · ')}</span></span>
        </div>
        {children.length > 0 && <ul role="none" hidden={!isOpen}>{children.map((child, i) => node(child, level + 1, i, children.length))}</ul>}
      </li>
    )
  }
  const leadOf = (unit: Unit): string => (unit.head ? [unit.head.name, unit.deputies.length > 0 && t.chart.deputies(unit.deputies.map((one) => one.name).join(', '))].filter(Boolean).join(' ') : t.chart.noHead)
  return <ul ref={root} className="tree" role="tree" aria-label={t.chart.tree} onKeyDown={keys}>{tops.map((unit, i) => node(unit, 1, i, tops.length))}</ul>
}
