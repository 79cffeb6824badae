// Finding somebody who can read the document: of whoever cannot, that is said, and nothing is offered.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Field } from '#web/design/Field.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { approvals } from './approvals.ts'
import { useTexts } from './texts.ts'

export type Person = { id: string; name: string }
type Given = { documentId: string; taken: readonly string[]; error?: string | null; onChoose: (person: Person) => void }

export function FindReader({ documentId, taken, error, onChoose }: Given) {
  const { ask: t } = useTexts()
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), 150)
    return () => clearTimeout(timer)
  }, [text])
  const found = useQuery({ ...approvals.ask('GET /documents/:id/readers', { params: { id: documentId }, query: { q } }), enabled: q.length >= 2, placeholderData: keepPreviousData })
  const people = q.length >= 2 && !found.isPlaceholderData && text.trim().length >= 2 ? found.data?.items.filter(({ id }) => !taken.includes(id)) : undefined
  return (
    <div className="stack-s">
      <Field label={t.whom} help={t.whomHelp} error={error ?? null}>{(given) => <input {...given} className="inp" type="search" value={text} autoComplete="off" maxLength={100} onChange={({ target }) => setText(target.value)} />}</Field>
      <div role="status">{people?.length === 0 && <p className="muted">{t.none}</p>}</div>
      {people && people.length > 0 && (
        <ul className="rows appr__found">
          {people.map((person) => (
            <li key={person.id}>
              <Avatar person={person} size="s" />
              <div className="grow"><p className="t">{person.name}</p><p className="meta">{person.reads ? person.headline : t.cannot}</p></div>
              {person.reads && <button type="button" className="btn btn--2" aria-label={t.chooseOne(person.name)} onClick={() => { setText(''); onChoose({ id: person.id, name: person.name }) }}>{t.choose}</button>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
