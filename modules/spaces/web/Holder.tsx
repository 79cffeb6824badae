// A role that a blueprint names: somebody is chosen for it by the first letters of their name, or nobody yet.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useHouse } from '#web/data/house.ts'
import { searchPeople } from '#web/data/people.ts'
import { Field } from '#web/design/Field.tsx'
import { Cross } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import type { Draft } from './copy/draft.ts'
import type { Person } from './copy/MembersStep.tsx'
import type { Blueprint } from './NameStep.tsx'
import { useTexts } from './texts.ts'

type Role = NonNullable<Blueprint['variables'][number]['role']>
const shown = 5

/** `id`: the key of its variable. What is typed is said as it is where nobody is chosen of the list. Somebody from outside runs nothing. */
export function Holder({ id, label, role, draft, onChange }: { id: string; label: string; role: Role; draft: Draft; onChange: (draft: Draft) => void }) {
  const t = useTexts()
  const house = useHouse()
  const box = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState(0)
  const text = draft.variables[id] ?? ''
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), 150)
    return () => clearTimeout(timer)
  }, [text])
  // Whoever chose goes on from where that was.
  useEffect(() => { if (moved > 0) box.current?.querySelector<HTMLElement>('button, input')?.focus() }, [moved])
  const { data } = useQuery({ ...searchPeople(q), enabled: q.length >= 2, placeholderData: keepPreviousData })
  const runs = role === 'host' || role === 'owner'
  const found = q.length < 2 ? [] : (data?.items ?? []).filter(({ external }) => !runs || !external).slice(0, shown)
  const person = draft.holders[id]
  const choose = (one: Person | null): void => {
    const { [id]: _, ...others } = draft.holders
    onChange({ ...draft, holders: one ? { ...others, [id]: one } : others, variables: { ...draft.variables, [id]: '' } })
    setMoved((n) => n + 1)
  }
  if (person) return (
    <div ref={box} className="field" role="group" aria-label={label}>
      <p className="label">{label}</p>
      <ul className="rows invs"><li>
        <Avatar person={person} /><div className="grow"><p className="t">{person.name}</p><p className="meta">{t.create.holds(house.role[role])}</p></div>
        <button type="button" className="btn btn--3 btn--ico" aria-label={t.create.holderDrop(label, person.name)} onClick={() => choose(null)}><Cross /></button>
      </li></ul>
    </div>
  )
  return (
    <div ref={box} className="stack-s">
      <Field label={label} optional={house.optional} help={t.create.holderHelp}>{(given) => <input {...given} className="inp" type="search" value={text} autoComplete="off" maxLength={100} onChange={(event) => onChange({ ...draft, variables: { ...draft.variables, [id]: event.target.value } })} onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault() }} />}</Field>
      <div role="status">{q.length >= 2 && data && found.length === 0 && <p className="muted">{t.create.holderNone}</p>}</div>
      {found.length > 0 && (
        <ul className="rows invs" aria-label={t.create.holderFound(label)}>
          {found.map((one) => (
            <li key={one.id}>
              <Avatar person={one} /><div className="grow"><p className="t">{one.name}</p><p className="meta">{one.external ? `${one.external} · ${house.external}` : one.headline}</p></div>
              <button type="button" className="btn btn--2" aria-label={t.create.holderChoose(one.name, label)} onClick={() => choose(one)}>{t.create.holderPick}</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
