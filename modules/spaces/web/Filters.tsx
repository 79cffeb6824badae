// The filters of the directory of spaces, out of sight until asked for; those in use stay visible, each with its way out.
import { useQuery } from '@tanstack/react-query'
import { useId, useState, type ReactNode } from 'react'
import { axesQuery } from '#web/data/axes.ts'
import { Field } from '#web/design/Field.tsx'
import { Cross, Sliders } from '#web/design/icons.tsx'
import { useTexts } from './texts.ts'

export type Chosen = { territory: string | null; trade: string | null; month: boolean; closed: boolean }

/** `children`: the choices that stay in sight, before the button. */
export function Filters({ chosen, onSet, label, children }: { chosen: Chosen; label: string; children: ReactNode; onSet: (name: 'territoire' | 'metier' | 'actif' | 'clos', value: string | null) => void }) {
  const t = useTexts()
  const id = useId()
  const [open, setOpen] = useState(false)
  const used = [chosen.territory, chosen.trade, chosen.month || null, chosen.closed || null].filter((one) => one !== null).length
  const { data } = useQuery({ ...axesQuery(), enabled: open || used > 0 })
  const nameOf = (list: readonly { id: string; name: string }[] | undefined, one: string): string => list?.find((item) => item.id === one)?.name ?? '…'
  return (
    <>
      <div className="chips scrollx" role="group" aria-label={label}>
        {children}
        <button type="button" className="chip" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}><Sliders size="s" />{used > 0 ? t.list.filterOn(used) : t.list.filter}</button>
        {chosen.trade && <button type="button" className="chip" aria-pressed="true" onClick={() => onSet('metier', null)}><span className="vh">{t.list.trade} </span>{nameOf(data?.trades, chosen.trade)}<Cross size="s" /></button>}
        {chosen.territory && <button type="button" className="chip" aria-pressed="true" onClick={() => onSet('territoire', null)}><span className="vh">{t.list.territory} </span>{nameOf(data?.territories, chosen.territory)}<Cross size="s" /></button>}
        {chosen.month && <button type="button" className="chip" aria-pressed="true" onClick={() => onSet('actif', null)}>{t.list.month}<Cross size="s" /></button>}
        {chosen.closed && <button type="button" className="chip" aria-pressed="true" onClick={() => onSet('clos', null)}>{t.list.closed}<Cross size="s" /></button>}
      </div>
      <div id={id} className="card spfil" hidden={!open}>
        {open && (
          <>
            <Choice label={t.list.trade} every={t.list.anyTrade} options={data?.trades ?? []} value={chosen.trade} onChange={(value) => onSet('metier', value)} />
            <Choice label={t.list.territory} every={t.list.anyTerritory} options={data?.territories ?? []} value={chosen.territory} onChange={(value) => onSet('territoire', value)} />
            <label className="ck"><input type="checkbox" checked={chosen.month} onChange={(event) => onSet('actif', event.target.checked ? 'mois' : null)} /><span>{t.list.month}</span></label>
            <label className="ck"><input type="checkbox" checked={chosen.closed} onChange={(event) => onSet('clos', event.target.checked ? 'oui' : null)} /><span>{t.list.closed}</span></label>
          </>
        )}
      </div>
    </>
  )
}

function Choice({ label, every, options, value, onChange }: { label: string; every: string; options: readonly { id: string; name: string }[]; value: string | null; onChange: (value: string | null) => void }) {
  return (
    <Field label={label}>{(given) => (
      <select {...given} className="inp" value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{every}</option>
        {options.map((option) => <option key={option.id} value={option.id}>{option.name}</option>)}
      </select>
    )}</Field>
  )
}
