// Above the list: where one is, what one may add, and how it is shown.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Link } from 'react-router'
import { Segments } from '#web/design/Field.tsx'
import { Plus, Sliders } from '#web/design/icons.tsx'
import { useDropped } from './drag.ts'
import { Up } from './icons.tsx'
import { types } from './kinds.ts'
import { rootAddress, type Root, type View } from './library.ts'
import { sinces, type Narrow } from './narrow.ts'
import type { Order, Sort } from './order.ts'
import { useTexts } from './texts.ts'

export type Layout = 'list' | 'gallery'
type Step = { id: string; name: string }

export function Crumbs({ root, title, path, drop }: { root: Root; title: string; path: readonly Step[]; drop: (to: { id: string | null; name: string }) => void }) {
  const t = useTexts()
  const base = rootAddress(root)
  const last = path.at(-1)
  return (
    <nav className="crumbs" aria-label={t.path}>
      <ol>
        {last ? <Crumb to={base} name={title} drop={() => drop({ id: null, name: title })} /> : <li aria-current="page"><b>{title}</b></li>}
        {path.slice(0, -1).map((step) => <Crumb key={step.id} to={`${base}/${step.id}`} name={step.name} drop={() => drop(step)} />)}
        {last && <li aria-current="page"><b>{last.name}</b></li>}
      </ol>
    </nav>
  )
}
function Crumb({ to, name, drop }: { to: string; name: string; drop: () => void }) {
  const target = useDropped(drop)
  return <li><Link to={to} className={target.over ? 'is-over' : undefined} {...target.events}>{name}</Link></li>
}

type Given = { may: boolean; view: View; layout: Layout; filtering: boolean; choose: (files: readonly File[]) => void; onFolder: () => void; onFilter: () => void }

export function Acts({ may, filtering, choose, onFolder, onFilter }: Given) {
  const t = useTexts()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="wrap">
      {may && <button type="button" className="btn" onClick={() => input.current?.click()}><Up />{t.bring}</button>}
      {may && <button type="button" className="btn btn--2" onClick={onFolder}><Plus />{t.fresh}<span className="vh"> {t.aFolder}</span></button>}
      <button type="button" className="btn btn--3 dfilt" aria-expanded={filtering} onClick={onFilter}><Sliders /><span>{t.filter}</span></button>
      {may && <input ref={input} type="file" multiple hidden aria-label={t.bring} data-choose onChange={(event) => { choose([...event.target.files ?? []]); event.target.value = '' }} />}
    </div>
  )
}

const orders = ['name-asc', 'name-desc', 'modified-desc', 'modified-asc', 'size-desc', 'size-asc'] as const

type FilterGiven = { view: View; layout: Layout; setLayout: (layout: Layout) => void; people: ReadonlyMap<string, string>; me: string; narrow: (part: Partial<Narrow>) => void; sort: (sort: Sort, order: Order) => void }
export function Filter({ view, layout, setLayout, people, me, narrow, sort }: FilterGiven) {
  const t = useTexts()
  const [words, setWords] = useState(view.q)
  const tell = useEffectEvent(narrow)
  useEffect(() => {
    const timer = setTimeout(() => tell({ q: words.trim() }), 200)
    return () => clearTimeout(timer)
  }, [words])
  const order = orders.find((one) => one === `${view.sort}-${view.order}`) ?? 'name-asc'
  return (
    <div className="dfilter">
      {view.of === 'folder' && (
        <>
          <label className="grow"><span className="vh">{t.words}</span><input className="inp" type="search" placeholder={t.words} value={words} maxLength={100} onChange={(event) => setWords(event.target.value)} /></label>
          <label><span className="vh">{t.kindLabel}</span><select className="inp" value={view.type} onChange={(event) => narrow({ type: types.find((one) => one === event.target.value) ?? '' })}><option value="">{t.everyKind}</option>{types.map((one) => <option key={one} value={one}>{t.kind[one]}</option>)}</select></label>
          <label><span className="vh">{t.byLabel}</span><select className="inp" value={view.by} onChange={(event) => narrow({ by: event.target.value })}>
            <option value="">{t.everybody}</option><option value={me}>{t.byMe}</option>
            {[...people].filter(([id]) => id !== me).toSorted(([, a], [, b]) => a.localeCompare(b)).map(([id, name]) => <option key={id} value={id}>{name}</option>)}
            {view.by !== '' && view.by !== me && !people.has(view.by) && <option value={view.by}>{t.somebody}</option>}
          </select></label>
          <label><span className="vh">{t.sinceLabel}</span><select className="inp" value={view.since} onChange={(event) => narrow({ since: sinces.find((one) => one === event.target.value) ?? '' })}><option value="">{t.always}</option>{sinces.map((one) => <option key={one} value={one}>{t.since[one]}</option>)}</select></label>
          <label><span className="vh">{t.orderLabel}</span><select className="inp" value={order} onChange={(event) => { const [by, way] = event.target.value.split('-') as [Sort, Order]; sort(by, way) }}>{orders.map((one) => <option key={one} value={one}>{t.order[one]}</option>)}</select></label>
        </>
      )}
      <Segments name="layout" label={t.layoutLabel} value={layout} options={[['list', t.layout.list], ['gallery', t.layout.gallery]]} onChange={setLayout} />
    </div>
  )
}
