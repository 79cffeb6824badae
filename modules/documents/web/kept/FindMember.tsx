// Finding somebody who reads the space: nobody else can be on the list of one of its folders.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Field } from '#web/design/Field.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { documents } from '../library.ts'
import { useTexts } from './texts.ts'

type Person = { id: string; name: string }

export function FindMember({ documentId, taken, onChoose }: { documentId: string; taken: readonly string[]; onChoose: (person: Person) => void }) {
  const t = useTexts()
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), 150)
    return () => clearTimeout(timer)
  }, [text])
  const found = useQuery({ ...documents.ask('GET /documents/:id/list/people', { params: { id: documentId }, query: { q } }), enabled: q.length >= 2, placeholderData: keepPreviousData })
  const people = q.length >= 2 && !found.isPlaceholderData && text.trim().length >= 2 ? found.data?.items.filter(({ id }) => !taken.includes(id)) : undefined
  return (
    <div className="stack-s">
      <Field label={t.people} help={t.peopleHelp}>{(given) => <input {...given} className="inp" type="search" value={text} autoComplete="off" maxLength={100} onChange={({ target }) => setText(target.value)} />}</Field>
      <div role="status">{people?.length === 0 && <p className="muted">{t.none}</p>}</div>
      {people && people.length > 0 && (
        <ul className="rows kept__found">
          {people.map((person) => (
            <li key={person.id}>
              <Avatar person={person} size="s" />
              <div className="grow"><p className="t">{person.name}</p><p className="meta">{person.headline}</p></div>
              <button type="button" className="btn btn--2" aria-label={t.chooseOne(person.name)} onClick={() => { setText(''); onChoose(person) }}>{t.choose}</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
