// The desk of whoever writes: drafts, what is to be read again, what is planned, what is out.
import './news.css'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { ago, exact, zone } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft, Plus } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { Mail, Screen } from './icons.tsx'
import { addressOf, deskQuery, listKey, news, type DeskItem, type State } from './news.ts'
import { useTexts } from './texts.ts'

const states = ['draft', 'review', 'scheduled', 'published', 'archived'] as const satisfies readonly State[]
const isState = (text: string | null): text is State => states.some((one) => one === text)
const colour: Readonly<Record<State, string>> = { draft: '', review: ' tag--warn', scheduled: ' tag--info', published: ' tag--ok', archived: '' }

export function Desk() {
  const { deskPage: t, ...all } = useTexts()
  const go = useNavigate()
  const [asked, setAsked] = useSearchParams()
  const shown = asked.get('etat')
  const query = isState(shown) ? { state: shown } : {}
  const { data: charge, error } = useQuery(deskQuery())
  const list = useInfiniteQuery({
    queryFn: ({ pageParam, signal }) => news.call('GET /news-desk/articles', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    queryKey: [...listKey, 'desk', query], placeholderData: keepPreviousData, initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  if (error) throw error
  const items = list.data?.pages.flatMap((page) => page.items)
  const countOf = (state: State): number => (state === 'draft' || state === 'review' || state === 'scheduled' ? charge?.counts[state] ?? 0 : 0)
  return (
    <div className="nall">
      <Link className="backlink" to="/actualites"><ArrowLeft />{all.back}</Link>
      <header className="pagehead">
        <div><Heading title={t.title} /><p>{t.lead}</p></div>
        <p className="wrap"><Link className="btn" to="/actualites/nouvelle"><Plus />{all.write}</Link><MoreMenu label={t.tools} items={[{ label: all.letters, icon: Mail, run: () => void go('/actualites/lettres') }, { label: all.displays, icon: Screen, run: () => void go('/actualites/ecrans') }]} /></p>
      </header>
      <div className="chips scrollx" role="group" aria-label={t.which}>
        <button type="button" className="chip" aria-pressed={!isState(shown)} onClick={() => setAsked({}, { replace: true })}>{t.every}</button>
        {states.map((one) => <button key={one} type="button" className="chip" aria-pressed={shown === one} onClick={() => setAsked({ etat: one }, { replace: true })}>{t.states[one]}{countOf(one) > 0 && <> <span className="n">{countOf(one)}</span></>}</button>)}
      </div>
      {!items ? <Loading /> : items.length === 0 ? <div className="empty"><p>{t.none}</p></div> : <ul className="rows">{items.map((one) => <Line key={one.id} one={one} />)}</ul>}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{all.more}</button></div>}
    </div>
  )
}

function Line({ one }: { one: DeskItem }) {
  const { deskPage: t } = useTexts()
  const now = useNow()
  const when = one.publishAt ? t.at(exact(new Date(one.publishAt), locale, { timeZone: zone })) : ago(new Date(one.at), now, locale)
  return (
    <li>
      <div className="grow"><p><Link className="t cover" to={addressOf(one.id)}>{one.title}</Link></p><p className="meta">{[one.unit?.name ?? (one.aimed ? null : t.everyone), one.aimed && t.some].filter(Boolean).join(', ')} · {t.by(one.author, when)}{one.readBy && ` · ${t.toRead}`}</p></div>
      <span className={`tag${colour[one.state]}`}>{t.state[one.state]}</span>
    </li>
  )
}
