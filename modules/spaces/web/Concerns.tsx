// Whom a space concerns: trades and territories, by which it is found in the list.
import { useQuery } from '@tanstack/react-query'
import { axesQuery } from '#web/data/axes.ts'
import { Field } from '#web/design/Field.tsx'
import { Cross } from '#web/design/icons.tsx'
import { useTexts } from './texts.ts'

export type Concerned = { territoryIds: readonly string[]; tradeIds: readonly string[] }
type Named = { id: string; name: string }

export function Concerns({ value, onChange }: { value: Concerned; onChange: (value: Concerned) => void }) {
  const t = useTexts()
  const { data } = useQuery(axesQuery())
  return (
    <fieldset className="stack-s">
      <legend className="label">{t.edit.concerns}</legend>
      <p className="meta">{t.edit.concernsHelp}</p>
      <Axis add={t.edit.addTrade} all={data?.trades ?? []} chosen={value.tradeIds} onChange={(tradeIds) => onChange({ ...value, tradeIds })} />
      <Axis add={t.edit.addTerritory} all={data?.territories ?? []} chosen={value.territoryIds} onChange={(territoryIds) => onChange({ ...value, territoryIds })} />
    </fieldset>
  )
}

function Axis({ add, all, chosen, onChange }: { add: string; all: readonly Named[]; chosen: readonly string[]; onChange: (ids: string[]) => void }) {
  const t = useTexts()
  const here = all.filter(({ id }) => chosen.includes(id))
  if (all.length === 0) return null
  return (
    <>
      {here.length > 0 && <div className="chips">{here.map(({ id, name }) => <button key={id} type="button" className="chip" aria-label={t.edit.drop(name)} onClick={() => onChange(chosen.filter((one) => one !== id))}>{name}<Cross size="s" /></button>)}</div>}
      <Field label={add}>{(given) => (
        <select {...given} className="inp" value="" disabled={chosen.length >= 20} onChange={(event) => { if (event.target.value) onChange([...chosen, event.target.value]) }}>
          <option value="">{t.invite.choose}</option>
          {all.filter(({ id }) => !chosen.includes(id)).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      )}</Field>
    </>
  )
}
