// Who can see and take part: three choices; « on request » is a tick of the second.
import type { Space } from '#web/data/spaces.ts'
import { useTexts } from './texts.ts'

type Access = Space['access']
const choices = ['open', 'private', 'secret'] as const

export function AccessChoice({ value, onChange }: { value: Access; onChange: (access: Access) => void }) {
  const t = useTexts()
  const chosen = value === 'on_request' ? 'private' : value
  return (
    <fieldset className="stack-s">
      <legend className="label">{t.create.accessLegend}</legend>
      {choices.map((choice) => {
        const [words, help] = t.create.accesses[choice]
        return (
          <label key={choice} className="choice ck">
            <input type="radio" name="access" checked={chosen === choice} onChange={() => onChange(choice === 'private' ? 'on_request' : choice)} />
            <span className="grow"><b>{words}</b><span className="blk muted">{help}</span></span>
          </label>
        )
      })}
      {chosen === 'private' && (
        <label className="ck"><input type="checkbox" checked={value === 'on_request'} onChange={(event) => onChange(event.target.checked ? 'on_request' : 'private')} /><span>{t.create.askTick}</span></label>
      )}
    </fieldset>
  )
}
