// « À partir d’un espace existant »: one of those that somebody runs.
import { useQuery } from '@tanstack/react-query'
import { spaces } from '#web/data/spaces.ts'
import { Field } from '#web/design/Field.tsx'
import { Copy } from '#web/design/icons.tsx'
import { useTexts } from './texts.ts'

/** `value`: null when something else is chosen, else the space, or nothing yet. */
export function FromSpace({ value, onChange }: { value: string | null; onChange: (spaceId: string) => void }) {
  const t = useTexts()
  const all = useQuery(spaces.ask('GET /spaces', { query: { runs: true, limit: 100 } })).data?.items ?? []
  if (all.length === 0) return null
  return (
    <div className="stack-s">
      <label className="choice ck">
        <input type="radio" name="kind" checked={value !== null} onChange={() => onChange('')} />
        <Copy />
        <span className="grow"><b>{t.from}</b><span className="blk muted">{t.fromHelp}</span></span>
      </label>
      {value !== null && <Field label={t.which}>{(given) => (
        <select {...given} className="inp" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t.choose}</option>
          {all.map((space) => <option key={space.id} value={space.id}>{space.name}</option>)}
        </select>
      )}</Field>}
    </div>
  )
}
