// Where somebody comes from: what is typed is completed from the organisations that the authority knows.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, type ReactNode } from 'react'
import { fold } from '#lib/fold.ts'
import { organisationsQuery } from '#web/data/axes.ts'
import { Field } from '#web/design/Field.tsx'

type Given = { label: string; help: (known: boolean) => string; value: string; error?: ReactNode; onChange: (text: string) => void; onKnown?: (known: boolean) => void }

/** The name is all that counts: whoever receives it finds the organisation again. `onKnown`: whether it is of the list, as far as one has typed. */
export function OrganisationField({ label, help, value, error, onChange, onKnown }: Given) {
  const id = useId()
  const { data, isPlaceholderData } = useQuery(organisationsQuery(value))
  const found = data?.items ?? []
  const known = found.some((one) => fold(one.name) === fold(value))
  // One is unknown once the list has answered, not while one waits for it.
  const settled = known || (data !== undefined && !isPlaceholderData)
  useEffect(() => { if (settled) onKnown?.(known) }, [known, settled, onKnown])
  return (
    <Field label={label} help={help(known)} error={error}>{(given) => (
      <>
        <input {...given} className="inp" list={id} required autoComplete="off" minLength={2} maxLength={150} value={value} onChange={(event) => onChange(event.target.value)} />
        <datalist id={id}>{found.map((one) => <option key={one.id} value={one.name}>{one.name}</option>)}</datalist>
      </>
    )}</Field>
  )
}
