// A day and a time, by the clocks of the authorities.
import { Field } from '#web/design/Field.tsx'
import { useTexts } from './texts.ts'

/** `value`: `2026-11-25T08:30`. */
export function LaterFields({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { later: t } = useTexts()
  const [on = '', at = ''] = value.split('T')
  return (
    <div className="when">
      <Field label={t.on}>{(given) => <input {...given} className="inp" type="date" value={on} onChange={(event) => onChange(`${event.target.value}T${at}`)} />}</Field>
      <Field label={t.at}>{(given) => <input {...given} className="inp" type="time" value={at} onChange={(event) => onChange(`${on}T${event.target.value}`)} />}</Field>
    </div>
  )
}
