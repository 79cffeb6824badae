// Choosing a colleague: what is typed finds a few, and one of them is ticked. Nobody is a choice too.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { searchPeople } from '#web/data/people.ts'
import { Field } from '#web/design/Field.tsx'

export type Picked = { id: string; name: string; headline: string }
type Given = { label: string; find: string; none: string; value: Picked | null; not?: string; error?: string | null | undefined; onChange: (person: Picked | null) => void }

export function PersonPick({ label, find, none, value, not, error, onChange }: Given) {
  const name = useId()
  const [q, setQ] = useState('')
  const found = useQuery({ ...searchPeople(q), enabled: q.trim().length >= 2, placeholderData: keepPreviousData })
  const people = [...new Map([...(value ? [value] : []), ...(q.trim().length >= 2 ? (found.data?.items ?? []).filter((p) => p.external === null && p.id !== not) : [])].map((p) => [p.id, p])).values()].slice(0, 6)
  return (
    <fieldset className="stack-s pick">
      <legend>{label}</legend>
      <Field label={find} error={error}>{(given) => <input {...given} type="search" className="inp" value={q} autoComplete="off" maxLength={100} onChange={(event) => setQ(event.target.value)} />}</Field>
      {people.map((person) => <label key={person.id} className="choice"><input type="radio" name={name} checked={value?.id === person.id} onChange={() => onChange(person)} /><span><b>{person.name}</b><br /><span className="meta">{person.headline}</span></span></label>)}
      <label className="choice"><input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} /><span>{none}</span></label>
    </fieldset>
  )
}
