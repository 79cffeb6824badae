// Who leaves, and the way to prepare somebody's departure.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { useCare } from '#web/data/care.ts'
import { useNow } from '#web/data/clock.ts'
import { searchPeople } from '#web/data/people.ts'
import { locale } from '#web/data/texts.ts'
import { Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { AdminHead } from '#web/design/rules/AdminHead.tsx'
import { movements, noon } from './movements.ts'
import { useTexts } from './texts.ts'

export function Departures() {
  const t = useTexts().departures
  const now = useNow()
  const { of, at } = useCare()
  const list = useQuery(movements.ask('GET /departures', { query: { ...of, limit: 100 } }))
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), 150)
    return () => clearTimeout(timer)
  }, [text])
  const found = useQuery({ ...searchPeople(q), enabled: q.length >= 2, placeholderData: keepPreviousData })
  const people = q.length >= 2 ? found.data?.items.filter((p) => p.external === null) : undefined
  return (
    <>
      <AdminHead title={t.title} lead={t.lead} />
      <div className="stack-l">
        <section className="card stack">
          <Field label={t.find} help={t.findHelp}>{(given) => <input {...given} className="inp" type="search" autoComplete="off" value={text} maxLength={100} onChange={(event) => setText(event.target.value)} />}</Field>
          <div role="status">{people?.length === 0 && <p className="muted">{t.noneFound}</p>}</div>
          {people && people.length > 0 && <ul className="rows">{people.map((person) => <li key={person.id}><Avatar person={person} /><div className="grow"><p className="t">{person.name}</p><p className="meta">{person.headline}</p></div><Link className="btn btn--2" aria-label={t.prepare(person.name)} to={at(`/administration/departs/${person.id}`)}>{t.prepareIt}</Link></li>)}</ul>}
        </section>
        <section className="stack-s" aria-labelledby="dl">
          <h2 id="dl">{t.coming}</h2>
          {!list.data ? <Loading rows={1} /> : list.data.items.length === 0 ? <p className="muted">{t.empty}</p> : (
            <ul className="rows">{list.data.items.map(({ person, date, successorNamed, doneAt }) => <li key={person.id}><Avatar person={person} /><div className="grow"><Link className="t" to={at(`/administration/departs/${person.id}`)}>{person.name}</Link><p className="meta">{[(doneAt ? t.was : t.on)(dayOf(noon(date), now, locale)), !doneAt && !successorNamed && t.noSuccessor].filter(Boolean).join(' · ')}</p></div></li>)}</ul>
          )}
        </section>
      </div>
    </>
  )
}
