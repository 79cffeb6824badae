// Adding a person: the first letters of a name, a role, one button.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { searchPeople } from '#web/data/people.ts'
import type { Member, Space } from '#web/data/spaces.ts'
import { Field } from '#web/design/Field.tsx'
import { Plus, UserPlus } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { InviteMany } from './InviteMany.tsx'
import { useMemberActs } from './member-acts.ts'
import { useTexts } from './texts.ts'

const roles = ['contributor', 'reader', 'host', 'owner'] as const

export function AddMember({ space }: { space: Space }) {
  const t = useTexts()
  const house = useHouse()
  const acts = useMemberActs(space)
  const { hash } = useLocation()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  const [many, setMany] = useState(false)
  const [role, setRole] = useState<Member['role']>('contributor')
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), 150)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => {
    if (hash === '#ajouter') requestAnimationFrame(() => requestAnimationFrame(() => box.current?.querySelector('input')?.focus()))
  }, [hash])
  const found = useQuery({ ...searchPeople(q), enabled: q.length >= 2, placeholderData: keepPreviousData })
  // It comes after the lists were asked again: whoever is typing the next name by then keeps it.
  const cleared = (): void => setText((now) => (now === text ? '' : now))
  const people = q.length >= 2 ? found.data?.items : undefined
  return (
    <section className="card stack" aria-labelledby={id} ref={box}>
      <h2 id={id}>{t.people.add}</h2>
      <div className="addm">
        <Field label={t.people.addHelp}>{(given) => <input {...given} className="inp" type="search" value={text} autoComplete="off" maxLength={100} onChange={(event) => setText(event.target.value)} />}</Field>
        <Field label={t.people.addAs}>{(given) => <select {...given} className="inp" value={role} onChange={(event) => setRole(event.target.value as Member['role'])}>{roles.map((r) => <option key={r} value={r}>{house.role[r]}</option>)}</select>}</Field>
      </div>
      <div role="status">{people?.length === 0 && <p className="muted">{t.people.noneFound}</p>}</div>
      {people && people.length > 0 && (
        <ul className="rows invs">
          {people.map((person) => (
            <li key={person.id}>
              <Avatar person={person} />
              <div className="grow"><p className="t">{person.name}</p><p className="meta">{person.external ? `${person.external} · ${house.external}` : person.headline}</p></div>
              <button type="button" className="btn btn--2" aria-label={t.people.addOne(person.name)} disabled={acts.put.isPending} onClick={() => acts.put.mutate({ person, role }, { onSuccess: cleared })}><Plus />{t.people.addIt}</button>
              <button type="button" className="btn btn--3" aria-label={t.invite.oneName(person.name)} disabled={acts.invite.isPending} onClick={() => acts.invite.mutate(person, { onSuccess: cleared })}>{t.invite.one}</button>
            </li>
          ))}
        </ul>
      )}
      <div><button type="button" className="btn btn--3" onClick={() => setMany(true)}><UserPlus />{t.invite.many}</button></div>
      {many && <InviteMany space={space} onClose={() => setMany(false)} />}
    </section>
  )
}
