// A rule written with chips: one line for each axis, a list to choose from, and what was chosen beside it.
import './rules.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { axesQuery } from '#web/data/audiences.ts'
import type { Of } from '#web/data/care.ts'
import { axes, type AxisName, type Chosen, type RuleDraft } from '#web/data/rules.ts'
import { Cross } from '#web/design/icons.tsx'
import { useRuleTexts } from './texts.ts'

type Names = Record<AxisName, ReadonlyMap<string, string>>

/** The names of what a rule may hold, by axis; they come once. */
export function useAxisNames(of: Of): Names {
  const t = useRuleTexts()
  const { data } = useSuspenseQuery(axesQuery(of))
  const named = (list: readonly { id: string; name: string }[]) => new Map(list.map(({ id, name }) => [id, name]))
  return { kind: new Map(Object.entries(t.kinds)), trade: named(data.trades), territory: named(data.territories), site: named(data.sites), unit: named(data.units) }
}

export function RuleChips({ draft, of, onChange }: { draft: RuleDraft; of: Of; onChange: (draft: RuleDraft) => void }) {
  const t = useRuleTexts()
  const names = useAxisNames(of)
  return (
    <div className="stack">
      <fieldset className="rulef">
        <legend>{t.who}</legend>
        <p className="help">{t.whoHelp}</p>
        {axes.map((axis) => <Line key={axis} axis={axis} names={names} label={t.axis[axis]} add={t.add[axis]} chosen={draft.with} onChange={(chosen) => onChange({ ...draft, with: chosen })} />)}
      </fieldset>
      <details className="rulex" open={axes.some((axis) => draft.without[axis].length > 0)}>
        <summary>{t.except}</summary>
        <div className="rulexs">{axes.map((axis) => <Line key={axis} axis={axis} names={names} label={t.axis[axis]} add={t.not[axis]} chosen={draft.without} onChange={(chosen) => onChange({ ...draft, without: chosen })} />)}</div>
      </details>
    </div>
  )
}

function Line({ axis, names, label, add, chosen, onChange }: { axis: AxisName; names: Names; label: string; add: string; chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const t = useRuleTexts()
  const id = useId()
  const values = chosen[axis]
  const left = [...names[axis]].filter(([value]) => !values.includes(value))
  const set = (next: readonly string[]): void => onChange({ ...chosen, [axis]: next })
  if (names[axis].size === 0) return null
  return (
    <div className="rulel">
      <label htmlFor={id}><span aria-hidden="true">{label}</span><span className="vh">{add}</span></label>
      <div className="chips">
        {values.map((value) => {
          const name = names[axis].get(value) ?? t.gone
          return <button key={value} type="button" className="chip" onClick={() => set(values.filter((v) => v !== value))}><span>{name}</span><Cross size="s" /><span className="vh">{t.remove(name)}</span></button>
        })}
        <select id={id} className="inp rulep" value="" onChange={(event) => { if (event.target.value) set([...values, event.target.value]) }}>
          <option value="">{add}…</option>
          {left.map(([value, name]) => <option key={value} value={value}>{name}</option>)}
        </select>
      </div>
    </div>
  )
}
