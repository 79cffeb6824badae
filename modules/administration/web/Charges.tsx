// How far a duty goes: for which unit, and for whoever opens spaces how many, from which blueprints. One may have several, one for each unit.
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { unitsQuery } from '#web/data/axes.ts'
import type { Of } from '#web/data/care.ts'
import { spaces } from '#web/data/spaces.ts'
import { Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import type { Managed } from './administration.ts'
import { useTexts } from './texts.ts'

type Charge = Managed['duties'][number]
type Bounds = Pick<Charge, 'unitId' | 'quota' | 'blueprints'>
export type Acts = { give: (bounds: Bounds & { insteadOf?: string | null }) => void; take: (unitId: string) => void }
const wide: Bounds = { unitId: null, quota: null, blueprints: null }

export function Charges({ charges, of, give, take }: { charges: readonly Charge[]; of: Of } & Acts) {
  const { bounds: t } = useTexts()
  const [more, setMore] = useState(false)
  const creates = charges[0]?.kind === 'space_creator'
  return (
    <>
      {charges.map((charge) => (
        <Fold key={charge.unitId} title={charge.unitName ?? t.everywhere} about={creates ? [charge.quota === null ? t.anyNumber : t.number(charge.quota), charge.blueprints === null ? t.anyBlueprint : t.blueprints(charge.blueprints.length)].join(' · ') : ''}>
          <Form bounds={charge} creates={creates} of={of} save={(bounds) => give({ ...bounds, insteadOf: charge.unitId })} {...(charges.length > 1 && charge.unitId !== null ? { remove: () => take(charge.unitId!) } : {})} />
        </Fold>
      ))}
      <div className="bounds">{more ? <Form bounds={wide} creates={creates} of={of} save={(bounds) => { setMore(false); give(bounds) }} /> : <button type="button" className="btn btn--3" onClick={() => setMore(true)}>{t.add}</button>}</div>
    </>
  )
}

/** Folded away: most have no bounds. */
function Fold({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="bounds" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title} {about && <span className="meta">{about}</span>}</summary>
      {open && children}
    </details>
  )
}

function Form({ bounds, creates, of, save, remove }: { bounds: Bounds; creates: boolean; of: Of; save: (bounds: Bounds) => void; remove?: () => void }) {
  const { bounds: t, person } = useTexts()
  const { data: units } = useQuery(unitsQuery(of))
  const { data: blueprints } = useQuery({ ...spaces.ask('GET /space-blueprints', {}), enabled: creates })
  const [unitId, setUnitId] = useState(bounds.unitId ?? '')
  const [quota, setQuota] = useState(String(bounds.quota ?? ''))
  const [chosen, setChosen] = useState<readonly string[]>(bounds.blueprints ?? [])
  if (!units || (creates && !blueprints)) return <Loading rows={1} />
  const known = blueprints?.items ?? []
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // One that is there no more bounds nothing.
    const still = chosen.filter((id) => known.some((blueprint) => blueprint.id === id))
    save({ unitId: unitId || null, quota: quota === '' ? null : Number(quota), blueprints: still.length === 0 ? null : still })
  }
  return (
    <form className="stack-s mt" onSubmit={submit}>
      <Field label={t.unit} help={t.unitHelp}>{(given) => (
        <select {...given} className="inp" value={unitId} onChange={(event) => setUnitId(event.target.value)}>
          <option value="">{t.everywhere}</option>
          {units.items.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      )}</Field>
      {creates && <Field label={t.quota} help={t.quotaHelp}>{(given) => <input {...given} className="inp" type="number" inputMode="numeric" min={1} max={1000} value={quota} onChange={(event) => setQuota(event.target.value)} />}</Field>}
      {creates && (
        <fieldset>
          <legend className="label">{t.which}</legend>
          <p className="meta">{t.whichHelp}</p>
          <ul className="checks mt">{known.map(({ id, title }) => <li key={id}><label className="ck"><input type="checkbox" checked={chosen.includes(id)} onChange={(event) => setChosen(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))} /><span>{title}</span></label></li>)}</ul>
        </fieldset>
      )}
      <p className="wrap"><button type="submit" className="btn btn--2">{person.save}</button>{remove && <button type="button" className="btn btn--3" onClick={remove}>{t.remove}</button>}</p>
    </form>
  )
}
