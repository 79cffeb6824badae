// Accounts and roles: find somebody, see their state at a glance, open their sheet.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { ago } from '#lib/when.ts'
import { useCare } from '#web/data/care.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { Field } from '#web/design/Field.tsx'
import { Plus } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { administration, type Managed } from './administration.ts'
import { Frame } from './Frame.tsx'
import { SearchBox } from './SearchBox.tsx'
import { useTexts } from './texts.ts'

const kinds = ['staff', 'councillor', 'foster_carer', 'partner', 'guest'] as const
const duties = ['administrator', 'platform_administrator', 'people_administrator', 'space_creator', 'news_editor', 'support', 'scout', 'pilot'] as const
const states = ['active', 'coming', 'left', 'closed'] as const

export function People() {
  const t = useTexts()
  const { of } = useCare()
  const [asked, setAsked] = useSearchParams()
  const q = asked.get('q') ?? ''
  const state = states.find((s) => s === asked.get('etat'))
  const kind = kinds.find((k) => k === asked.get('statut'))
  const duty = duties.find((d) => d === asked.get('role'))
  const set = (name: string, value: string | null): void => setAsked((now) => { if (value) now.set(name, value); else now.delete(name); return now }, { replace: true })
  const query = { ...of, ...(q ? { q } : {}), ...(state ? { state } : {}), ...(kind ? { kind } : {}), ...(duty ? { duty } : {}) }
  const list = useInfiniteQuery({
    queryKey: ['GET /administration/people', query],
    queryFn: ({ pageParam, signal }) => administration.call('GET /administration/people', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: keepPreviousData,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Frame title={t.people.title} lead={t.people.lead}>
      <p><Link className="btn" to={`/administration/personnes/nouvelle${of.authorityId ? `?collectivite=${of.authorityId}` : ''}`}><Plus />{t.newcomer.title}</Link></p>
      <SearchBox q={q} label={t.people.search} onSearch={(text) => set('q', text)} />
      <div className="chips scrollx" role="group" aria-label={t.people.state}>
        <button type="button" className="chip" aria-pressed={!state} onClick={() => set('etat', null)}>{t.people.all}</button>
        {states.map((s) => <button key={s} type="button" className="chip" aria-pressed={state === s} onClick={() => set('etat', state === s ? null : s)}>{t.people.states[s]}</button>)}
      </div>
      <div className="grid2">
        <Field label={t.people.kind}>{(given) => <select {...given} className="inp" value={kind ?? ''} onChange={(event) => set('statut', event.target.value)}><option value="">{t.people.everyKind}</option>{kinds.map((k) => <option key={k} value={k}>{t.people.kinds[k]}</option>)}</select>}</Field>
        <Field label={t.people.duty}>{(given) => <select {...given} className="inp" value={duty ?? ''} onChange={(event) => set('role', event.target.value)}><option value="">{t.people.everyDuty}</option>{duties.map((d) => <option key={d} value={d}>{t.duties[d]}</option>)}</select>}</Field>
      </div>
      <p className="vh" role="status">{list.data && t.people.found(items.length)}</p>
      {!list.data ? <Loading /> : items.length === 0 ? <p className="muted mt">{t.people.none}</p> : <ul className="rows mt">{items.map((person) => <Line key={person.id} person={person} query={of.authorityId ? `?collectivite=${of.authorityId}` : ''} />)}</ul>}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.people.more}</button></div>}
    </Frame>
  )
}

function Line({ person, query }: { person: Managed; query: string }) {
  const t = useTexts()
  const now = useNow()
  return (
    <li>
      <Avatar person={person} />
      <div className="grow">
        <p><Link className="t cover" to={`/administration/personnes/${person.id}${query}`}>{person.name}</Link> {person.state !== 'active' && <span className={person.state === 'closed' ? 'tag tag--bad' : 'tag'}>{t.people.states[person.state]}</span>}</p>
        <p className="meta">{[t.people.kinds[person.kind], person.organisation ?? person.headline, person.matricule && t.people.matricule(person.matricule)].filter(Boolean).join(' · ')}</p>
        <p className="meta">{[person.seenAt ? t.people.seen(ago(new Date(person.seenAt), now, locale)) : t.people.never, ...person.duties.map((d) => t.duties[d.kind])].join(' · ')}</p>
      </div>
    </li>
  )
}
