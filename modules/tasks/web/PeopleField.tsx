// Whom a task is handed to: people who read the space, by the beginning of a name.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Field } from '#web/design/Field.tsx'
import { Cross } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { tasks, type Named } from './tasks.ts'
import { useTexts } from './texts.ts'

type Given = { spaceId: string; label: string; value: readonly Named[]; most: number; not?: readonly string[]; error?: string | null; onChange: (people: readonly Named[]) => void }

export function PeopleField({ spaceId, label, value, most, not = [], error, onChange }: Given) {
  const { form: t } = useTexts()
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), 150)
    return () => clearTimeout(timer)
  }, [text])
  const found = useQuery({ ...tasks.ask('GET /spaces/:id/task-people', { params: { id: spaceId }, query: { q } }), enabled: q.length >= 2, placeholderData: keepPreviousData })
  const people = q.length >= 2 && !found.isPlaceholderData && text.trim().length >= 2 ? found.data?.items.filter(({ id }) => !not.includes(id) && !value.some((one) => one.id === id)) : undefined
  const choose = ({ id, name }: Named): void => {
    setText('')
    onChange(most === 1 ? [{ id, name }] : [...value, { id, name }].slice(0, most))
  }
  return (
    <div className="stack-s">
      <Field label={label} help={t.whomHelp} error={error ?? null}>{(given) => <input {...given} className="inp" type="search" value={text} autoComplete="off" maxLength={100} onChange={({ target }) => setText(target.value)} />}</Field>
      {value.length > 0 && <ul className="chips" aria-label={t.chosen}>{value.map((person) => <li key={person.id}><button type="button" className="chip" aria-label={t.remove(person.name)} onClick={() => onChange(value.filter(({ id }) => id !== person.id))}>{person.name}<Cross size="s" /></button></li>)}</ul>}
      <div role="status">{people?.length === 0 && <p className="muted">{t.none}</p>}</div>
      {people && people.length > 0 && (
        <ul className="rows">
          {people.map((person) => (
            <li key={person.id}>
              <Avatar person={person} size="s" />
              <div className="grow"><p className="t">{person.name}</p><p className="meta">{person.headline}</p></div>
              <button type="button" className="btn btn--2" aria-label={t.chooseOne(person.name)} onClick={() => choose(person)}>{t.choose}</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
