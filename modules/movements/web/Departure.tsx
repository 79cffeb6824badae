// Somebody's departure: their last day, what is handed over, and to whom.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useCare } from '#web/data/care.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { searchPeople } from '#web/data/people.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import '#web/design/rules/rules.css'
import { askAgain, movements, type Departure } from './movements.ts'
import { useTexts } from './texts.ts'

type Card = Departure['person']

export function DepartureOf() {
  const { id = '' } = useParams()
  const { of } = useCare()
  const found = useQuery({ ...movements.ask('GET /people/:id/departure', { params: { id }, query: of }), throwOnError: true })
  return found.data ? <Form key={id} departure={found.data} /> : <Loading />
}

function Form({ departure: d }: { departure: Departure }) {
  const t = useTexts().departures
  const house = useHouse()
  const go = useNavigate()
  const { of, at } = useCare()
  const [date, setDate] = useState(d.date ?? '')
  const [successor, setSuccessor] = useState<string>(d.successor?.id ?? d.proposed[0]?.id ?? '')
  const [vacant, setVacant] = useState(d.vacant)
  const [q, setQ] = useState('')
  const found = useQuery({ ...searchPeople(q), enabled: q.trim().length >= 2 })
  const people = [...new Map([...(d.successor ? [d.successor] : []), ...d.proposed, ...(found.data?.items ?? [])].filter((p: Card) => p.id !== d.person.id && p.external === null).map((p: Card) => [p.id, p])).values()]
  const after = (text: string) => () => { notify(text); askAgain('GET /departures'); askAgain('GET /people/:id/departure'); void go(at('/administration/departs')) }
  const save = useMutation({ mutationFn: () => movements.call('PUT /people/:id/departure', { params: { id: d.person.id }, body: { date, successorId: successor || null, vacant, ...of } }), onSuccess: after(t.saved) })
  const stay = useMutation({ mutationFn: () => movements.call('DELETE /people/:id/departure', { params: { id: d.person.id }, query: of }), onSuccess: after(t.stayed) })
  const wrong = fieldError(save.error, 'successorId')
  return (
    <>
      <Link className="backlink" to={at('/administration/departs')}><ArrowLeft />{t.back}</Link>
      <header className="pagehead"><div><Heading title={t.titleOf(d.person.name)} /><p>{d.person.headline}</p></div></header>
      {d.doneAt ? <p className="banner">{t.doneAlready}</p> : (
        <form className="stack-l" onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
          <div className="admmap"><Field label={t.date} help={t.dateHelp}>{(given) => <input {...given} type="date" className="inp" value={date} required onChange={(event) => setDate(event.target.value)} />}</Field></div>
          <section className="stack-s" aria-labelledby="ds">
            <h2 id="ds">{t.spaces}</h2>
            {d.guests > 0 && <p>{t.guests(d.guests)}</p>}
            {d.spaces.length === 0 ? <p className="muted">{t.spacesNone}</p> : <ul className="rows">{d.spaces.map((space) => <li key={space.id}><div className="grow"><p className="t">{space.name}</p><p className="meta">{space.alone ? t.alone : t.shared}</p></div></li>)}</ul>}
          </section>
          {(d.spaces.length > 0 || d.guests > 0) && (
            <fieldset className="rulef">
              <legend>{t.successor}</legend>
              {people.map((person) => <label key={person.id} className="choice"><input type="radio" name="successor" checked={successor === person.id} onChange={() => setSuccessor(person.id)} /><span><b>{person.name}</b><br /><span className="meta">{person.headline}</span></span></label>)}
              <Field label={t.findHelp} error={wrong}>{(given) => <input {...given} type="search" className="inp" value={q} autoComplete="off" maxLength={100} onChange={(event) => setQ(event.target.value)} />}</Field>
            </fieldset>
          )}
          <label className="ck"><input type="checkbox" checked={vacant} onChange={(event) => setVacant(event.target.checked)} /><span>{t.vacant}<span className="blk meta">{t.vacantHelp}</span></span></label>
          {save.error && !wrong && <ErrorLine>{sentenceOf(save.error, house)}</ErrorLine>}
          {stay.error && <ErrorLine>{sentenceOf(stay.error, house)}</ErrorLine>}
          <div className="wrap"><button type="submit" className="btn btn--lg" disabled={!date} aria-busy={save.isPending}>{t.save}</button>{d.date && <button type="button" className="btn btn--3" onClick={() => stay.mutate()}>{t.stay}</button>}</div>
        </form>
      )}
    </>
  )
}
