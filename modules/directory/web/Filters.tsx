// The filters of a search, out of sight until asked for; those in use stay visible, each with its way out.
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Cross } from '#web/design/icons.tsx'
import { Field } from '#web/design/Field.tsx'
import { axesQuery, unitsQuery } from './directory.ts'
import { Sliders } from './icons.tsx'
import { useTexts } from './texts.ts'

export const axes = ['unit', 'territory', 'site', 'trade', 'skill', 'kind'] as const
type Axis = (typeof axes)[number]
type Choice = { id: string; name: string }
/** What a chip alone switches. */
export const switches = ['free', 'scouts'] as const
type Given = { skill: { id: string; label: string } | null; chosen: Partial<Record<string, string>>; onSet: (name: string, value: string | null) => void; onClear: () => void }

export function Filters({ chosen, skill, onSet, onClear }: Given) {
  const t = useTexts()
  const id = useId()
  const [open, setOpen] = useState(false)
  const used = axes.filter((axis) => chosen[axis])
  const choices = useChoices(open || used.length > 0, skill)
  const nameOf = (axis: Axis): string => choices[axis].find((choice) => choice.id === chosen[axis])?.name ?? t.search[axis]
  return (
    <div className="filters">
      <div className="chips">
        <button type="button" className="chip" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}><Sliders size="s" />{used.length > 0 ? t.search.filtersOn(used.length) : t.search.filters}</button>
        {switches.map((name) => <button key={name} type="button" className="chip" aria-pressed={chosen[name] === 'true'} onClick={() => onSet(name, chosen[name] === 'true' ? null : 'true')}>{t.search[name]}</button>)}
        {used.map((axis) => <button key={axis} type="button" className="chip" aria-pressed="true" onClick={() => onSet(axis, null)}><span className="vh">{t.search[axis]} </span>{nameOf(axis)}<Cross size="s" /></button>)}
      </div>
      <div id={id} className="card filters__in" hidden={!open}>
        {open && axes.filter((axis) => axis !== 'skill').map((axis) => (
          <Field key={axis} label={t.search[axis]}>{(given) => (
            <select {...given} className="inp" value={chosen[axis] ?? ''} onChange={(event) => onSet(axis, event.target.value || null)}>
              <option value="">{t.search.every}</option>
              {choices[axis].map((choice) => <option key={choice.id} value={choice.id}>{choice.name}</option>)}
            </select>
          )}</Field>
        ))}
        {used.length > 0 && <button type="button" className="btn btn--3" onClick={onClear}>{t.search.clear}</button>}
      </div>
    </div>
  )
}

function useChoices(wanted: boolean, skill: Given['skill']): Record<Axis, readonly Choice[]> {
  const t = useTexts()
  const units = useQuery({ ...unitsQuery(), enabled: wanted }).data?.items ?? []
  const found = useQuery({ ...axesQuery(), enabled: wanted }).data
  const byName = units.toSorted((a, b) => a.name.localeCompare(b.name))
  return {
    unit: byName, territory: found?.territories ?? [], site: found?.sites ?? [], trade: found?.trades ?? [], skill: skill ? [{ id: skill.id, name: skill.label }] : [],
    kind: (['staff', 'councillor', 'foster_carer', 'partner', 'guest'] as const).map((kind) => ({ id: kind, name: t.kind[kind] })),
  }
}
