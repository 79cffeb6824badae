// Who did what, when: never what people wrote.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useCare } from '#web/data/care.ts'
import { Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { administration } from './administration.ts'
import { Frame } from './Frame.tsx'
import { JournalLine } from './JournalLine.tsx'
import { useTexts } from './texts.ts'

const classes = ['security', 'evidence'] as const
const uuid = /^[0-9a-f-]{36}$/

export function Journal() {
  const t = useTexts()
  const { of } = useCare()
  const [asked, setAsked] = useSearchParams()
  const set = (name: string, value: string): void => setAsked((now) => { if (value) now.set(name, value); else now.delete(name); return now }, { replace: true })
  const [noun, from, until] = [asked.get('sujet') ?? '', asked.get('du') ?? '', asked.get('au') ?? '']
  const kind = classes.find((one) => one === asked.get('nature'))
  const ids = (name: string): string => { const id = asked.get(name) ?? ''; return uuid.test(id) ? id : '' }
  const [person, by] = [ids('personne'), ids('par')]
  const subjects = useQuery({ ...administration.ask('GET /administration/journal/subjects', { query: of }), staleTime: 300_000 })
  const query = { ...of, ...(/^\w+$/.test(noun) ? { fact: `${noun}.` } : {}), ...(kind ? { class: kind } : {}), ...(by ? { actorId: by } : {}), ...(person ? { personId: person } : {}), ...(from ? { from } : {}), ...(until ? { until } : {}) }
  const list = useInfiniteQuery({
    queryKey: ['GET /administration/journal', query],
    queryFn: ({ pageParam, signal }) => administration.call('GET /administration/journal', { query: { ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: keepPreviousData,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const name = items.find((line) => line.actor?.id === by)?.actor?.name ?? t.journal.somebody
  return (
    <Frame title={t.journal.title} lead={t.journal.lead}>
      <div className="filters">
        <Field label={t.journal.subject}>{(given) => <select className="inp" value={noun} onChange={(event) => set('sujet', event.target.value)} {...given}><option value="">{t.journal.all}</option>{subjects.data?.items.map((one) => <option key={one.noun} value={one.noun}>{one.label}</option>)}</select>}</Field>
        <Field label={t.journal.kind}>{(given) => <select className="inp" value={kind ?? ''} onChange={(event) => set('nature', event.target.value)} {...given}><option value="">{t.journal.all}</option>{classes.map((one) => <option key={one} value={one}>{t.journal.kinds[one]}</option>)}</select>}</Field>
        <Field label={t.journal.from}>{(given) => <input className="inp" type="date" value={from} onChange={(event) => set('du', event.target.value)} {...given} />}</Field>
        <Field label={t.journal.until}>{(given) => <input className="inp" type="date" value={until} onChange={(event) => set('au', event.target.value)} {...given} />}</Field>
        {!by && <By onChoose={(id) => set('par', id)} />}
        <a className="btn btn--2" href={`/api/administration/journal.csv?${new URLSearchParams(Object.entries(query))}`} download>{t.journal.export}</a>
      </div>
      {(person || by) && (
        <p className="mt chips">
          {by && <button type="button" className="chip" onClick={() => set('par', '')}>{t.journal.byOne(name)}</button>}
          {person && <button type="button" className="chip" onClick={() => set('personne', '')}>{t.journal.onePerson}</button>}
        </p>
      )}
      {!list.data ? <Loading /> : items.length === 0 ? <p className="muted mt">{t.journal.none}</p> : <ul className="rows mt">{items.map((line) => <JournalLine key={line.id} line={line} />)}</ul>}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.people.more}</button></div>}
    </Frame>
  )
}

/** Whose doings: what is typed finds a few people of the authority, those who left too. */
function By({ onChoose }: { onChoose: (id: string) => void }) {
  const t = useTexts()
  const { of } = useCare()
  const id = useId()
  const [q, setQ] = useState('')
  const typed = q.trim().length >= 2
  const found = useQuery({ ...administration.ask('GET /administration/people', { query: { ...of, q: q.trim(), limit: 6 } }), enabled: typed, placeholderData: keepPreviousData })
  return (
    <div className="byone">
      <Field label={t.journal.by} help={t.journal.byHelp}>{(given) => <input {...given} type="search" className="inp" value={q} autoComplete="off" maxLength={100} aria-controls={id} onChange={(event) => setQ(event.target.value)} />}</Field>
      <div id={id} className="chips" role="status">
        {typed && found.data?.items.map((person) => <button key={person.id} type="button" className="chip" onClick={() => onChoose(person.id)}>{person.name}</button>)}
        {typed && found.data?.items.length === 0 && <span className="muted">{t.journal.nobody}</span>}
      </div>
    </div>
  )
}
