// Who did what, when: never what people wrote.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { exact } from '#lib/when.ts'
import { useCare } from '#web/data/care.ts'
import { locale } from '#web/data/texts.ts'
import { Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { administration } from './administration.ts'
import { Frame } from './Frame.tsx'
import { useTexts } from './texts.ts'

const nouns = ['person', 'duty', 'administrator', 'session', 'password', 'token', 'module', 'space', 'membership', 'post', 'journal', 'export'] as const
/** Why, where a fact says so: the one sentence that the journal keeps. */
const reasonOf = (data: unknown): string | null => (typeof data === 'object' && data !== null && 'reason' in data && typeof data.reason === 'string' ? data.reason : null)
const uuid = /^[0-9a-f-]{36}$/

export function Journal() {
  const t = useTexts()
  const { of } = useCare()
  const [asked, setAsked] = useSearchParams()
  const set = (name: string, value: string): void => setAsked((now) => { if (value) now.set(name, value); else now.delete(name); return now }, { replace: true })
  const noun = nouns.find((n) => n === asked.get('sujet'))
  const person = asked.get('personne') ?? ''
  const [from, until] = [asked.get('du') ?? '', asked.get('au') ?? '']
  const query = { ...of, ...(noun ? { fact: `${noun}.` } : {}), ...(uuid.test(person) ? { personId: person } : {}), ...(from ? { from } : {}), ...(until ? { until } : {}) }
  const list = useInfiniteQuery({
    queryKey: ['GET /administration/journal', query],
    queryFn: ({ pageParam, signal }) => administration.call('GET /administration/journal', { query: { ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: keepPreviousData,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Frame title={t.journal.title} lead={t.journal.lead}>
      <div className="filters">
        <Field label={t.journal.subject}>{(given) => <select className="inp" value={noun ?? ''} onChange={(event) => set('sujet', event.target.value)} {...given}><option value="">{t.journal.all}</option>{nouns.map((n) => <option key={n} value={n}>{t.journal.nouns[n]}</option>)}</select>}</Field>
        <Field label={t.journal.from}>{(given) => <input className="inp" type="date" value={from} onChange={(event) => set('du', event.target.value)} {...given} />}</Field>
        <Field label={t.journal.until}>{(given) => <input className="inp" type="date" value={until} onChange={(event) => set('au', event.target.value)} {...given} />}</Field>
        <a className="btn btn--2" href={`/api/administration/journal.csv?${new URLSearchParams(Object.entries(query))}`} download>{t.journal.export}</a>
      </div>
      {person && <p className="mt"><button type="button" className="chip" onClick={() => set('personne', '')}>{t.journal.onePerson}</button></p>}
      {!list.data ? <Loading /> : items.length === 0 ? <p className="muted mt">{t.journal.none}</p> : (
        <ul className="rows mt">
          {items.map((line) => (
            <li key={line.id}>
              <div className="grow">
                <p><b>{line.actor?.name ?? t.journal.system}</b> {t.journal.facts[line.fact] ?? line.fact}{line.label && line.label !== line.actor?.name && <> <span className="muted">· {line.label}</span></>}</p>
                {reasonOf(line.data) && <p>{reasonOf(line.data)}</p>}
                <p className="meta">{exact(new Date(line.at), locale)}{line.via === 'token' && ` · ${t.journal.byToken}`}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.people.more}</button></div>}
    </Frame>
  )
}
