// How far somebody charged with opening spaces may go: how many, and from which blueprints.
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { spaces } from '#web/data/spaces.ts'
import { Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import type { Managed } from './administration.ts'
import { useTexts } from './texts.ts'

type Bounds = Pick<Managed['duties'][number], 'quota' | 'blueprints'>

/** Folded away: most have no bounds. */
export function CreatorBounds({ bounds, save }: { bounds: Bounds; save: (bounds: Bounds) => void }) {
  const { bounds: t } = useTexts()
  const [open, setOpen] = useState(false)
  const { quota, blueprints } = bounds
  return (
    <details className="bounds" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.title} <span className="meta">{[quota === null ? t.anyNumber : t.number(quota), blueprints === null ? t.anyBlueprint : t.blueprints(blueprints.length)].join(' · ')}</span></summary>
      {open && <Form bounds={bounds} save={save} />}
    </details>
  )
}

function Form({ bounds, save }: { bounds: Bounds; save: (bounds: Bounds) => void }) {
  const { bounds: t, person } = useTexts()
  const { data } = useQuery(spaces.ask('GET /space-blueprints', {}))
  const [quota, setQuota] = useState(String(bounds.quota ?? ''))
  const [chosen, setChosen] = useState<readonly string[]>(bounds.blueprints ?? [])
  if (!data) return <Loading rows={1} />
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // One that is there no more bounds nothing.
    const known = chosen.filter((id) => data.items.some((blueprint) => blueprint.id === id))
    save({ quota: quota === '' ? null : Number(quota), blueprints: known.length === 0 ? null : known })
  }
  return (
    <form className="stack-s mt" onSubmit={submit}>
      <Field label={t.quota} help={t.quotaHelp}>{(given) => <input {...given} className="inp" type="number" inputMode="numeric" min={1} max={1000} value={quota} onChange={(event) => setQuota(event.target.value)} />}</Field>
      <fieldset>
        <legend className="label">{t.which}</legend>
        <p className="meta">{t.whichHelp}</p>
        <ul className="checks mt">{data.items.map(({ id, title }) => <li key={id}><label className="ck"><input type="checkbox" checked={chosen.includes(id)} onChange={(event) => setChosen(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))} /><span>{title}</span></label></li>)}</ul>
      </fieldset>
      <p><button type="submit" className="btn btn--2">{person.save}</button></p>
    </form>
  )
}
