// The organisation chart: a tree for eyes, keyboard and screen readers; on paper, all of it.
import './directory.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useCare } from '#web/data/care.ts'
import { useMe } from '#web/data/me.ts'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft, Plus } from '#web/design/icons.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { unitsQuery } from './directory.ts'
import { Printer } from './icons.tsx'
import { useTexts } from './texts.ts'
import { Tree, type Unit } from './Tree.tsx'
import { UnitCard } from './UnitCard.tsx'
import { UnitForm } from './UnitForm.tsx'

export function OrgChart() {
  const t = useTexts()
  const { care, of, choose: goTo } = useCare()
  const { items } = useSuspenseQuery(unitsQuery(of)).data
  const [asked, setAsked] = useSearchParams()
  const chosen = items.find((unit) => unit.id === asked.get('service')) ?? null
  const below = useMemo(() => Map.groupBy(items.toSorted((a, b) => order(a) - order(b) || a.name.localeCompare(b.name)), (unit) => unit.parentId), [items])
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(way(items, chosen)))
  const [opening, setOpening] = useState(false)
  // Whoever administers begins an empty chart.
  const me = useMe()
  const may = items.length > 0 ? items.some((unit) => unit.can.includes('unit.edit')) : me.administers !== 'nothing'
  // Those one works for, and those one has in care.
  const bodies = new Map([...me.affiliations.filter(({ kind }) => kind !== 'guest' && kind !== 'partner').map((a) => [a.authorityId, a.authorityName] as const), ...care?.authorities.map((a) => [a.id, a.name] as const) ?? []])
  const choose = (unit: Unit): void => setAsked((now) => { now.set('service', unit.id); return now }, { replace: true })
  return (
    <>
      <Link className="backlink lk noprint" to="/annuaire"><ArrowLeft />{t.title}</Link>
      <header className="pagehead">
        <div><Heading title={t.chart.title} /><p className="noprint">{t.chart.help}</p></div>
        <div className="wrap noprint">
          {bodies.size > 1 && <select className="inp chartof" aria-label={t.chart.body} value={of.authorityId ?? me.authority.id} onChange={(event) => goTo(event.target.value)}>{[...bodies].map(([id, name]) => <option key={id} value={id}>{name}</option>)}</select>}
          <button type="button" className="btn btn--3" onClick={() => setOpen(open.size > 0 ? new Set() : new Set(items.map((unit) => unit.id)))}>{open.size > 0 ? t.chart.none : t.chart.all}</button>
          <button type="button" className="btn btn--2" onClick={() => print()}><Printer />{t.chart.print}</button>
          {may && <MoreMenu label={t.organise.more(t.chart.title)} items={[{ label: t.organise.newUnit, icon: Plus, run: () => setOpening(true) }]} />}
        </div>
      </header>
      {opening && <UnitForm unit={null} under={null} onClose={() => setOpening(false)} />}
      {items.length === 0 ? <div className="empty"><p>{t.chart.empty}</p></div> : (
        <div className="chart">
          <Tree below={below} open={open} chosen={chosen?.id ?? null} onOpen={setOpen} onChoose={choose} />
          {chosen && <UnitCard key={chosen.id} unit={chosen} />}
        </div>
      )}
    </>
  )
}

const order = (unit: Unit): number => ({ pole: 0, direction: 1, service: 2 })[unit.kind]

/** The units above one, so that it is in view. */
function way(items: readonly Unit[], unit: Unit | null): string[] {
  const ids: string[] = []
  for (let at = unit?.parentId ?? null; at !== null && !ids.includes(at); at = items.find((one) => one.id === at)?.parentId ?? null) ids.push(at)
  return ids
}
