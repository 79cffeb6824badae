// The list as administrators keep it: one line each, and what waits for somebody.
import './apps.css'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { figure } from '#lib/count.ts'
import { useCare } from '#web/data/care.ts'
import { locale } from '#web/data/texts.ts'
import { Plus, Search } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { AdminHead } from '#web/design/rules/AdminHead.tsx'
import { apps, desk, listKey, type DeskItem } from './apps.ts'
import { Mark } from './AppItem.tsx'
import { Sheet } from './icons.tsx'
import { useTexts } from './texts.ts'

const filters = ['trouble', 'stale', 'waiting', 'unowned'] as const
const pause = 250

export function Desk() {
  const { desk: t, more } = useTexts()
  const { of, at } = useCare()
  const go = useNavigate()
  const [asked, setAsked] = useSearchParams()
  const [text, setText] = useState(asked.get('q') ?? '')
  const [q, which] = [asked.get('q') ?? '', filters.find((one) => one === asked.get('voir'))]
  const put = (name: string, value: string | null): void => setAsked((now) => { if (value) now.set(name, value); else now.delete(name); return now }, { replace: true })
  useEffect(() => {
    const timer = setTimeout(() => { if (text.trim() !== q) put('q', text.trim()) }, pause)
    return () => clearTimeout(timer)
  })
  const query = { ...of, ...(q ? { q } : {}), ...(which ? { which } : {}) }
  const list = useInfiniteQuery({
    queryFn: ({ pageParam, signal }) => apps.call('GET /app-desk', { query: { ...query, limit: 40, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    queryKey: [...listKey, 'desk', query], placeholderData: keepPreviousData, initialPageParam: '', getNextPageParam: (page) => page.next, throwOnError: true,
  })
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <AdminHead title={t.title} lead={t.lead}><p className="wrap"><Link className="btn" to={at(`${desk}/nouvelle`)}><Plus />{t.add}</Link><MoreMenu label={t.table} items={[{ label: t.table, icon: Sheet, run: () => void go(at(`${desk}/tableau`)) }]} /></p></AdminHead>
      <div className="stack">
        <form role="search" onSubmit={(event) => event.preventDefault()}><div className="inpico"><Search /><label className="vh" htmlFor="adq">{t.search}</label><input id="adq" className="inp" type="search" maxLength={100} placeholder={t.search} value={text} onChange={(event) => setText(event.target.value)} /></div></form>
        <div className="chips scrollx" role="group" aria-label={t.which}>
          <button type="button" className="chip" aria-pressed={!which} onClick={() => put('voir', null)}>{t.every}</button>
          {filters.map((one) => <button key={one} type="button" className="chip" aria-pressed={which === one} onClick={() => put('voir', which === one ? null : one)}>{t.filters[one]}</button>)}
        </div>
        {!items ? <Loading /> : items.length === 0 ? <p className="muted">{t.none}</p> : <ul className="rows">{items.map((one) => <Line key={one.id} one={one} to={at(`${desk}/${one.id}`)} />)}</ul>}
        {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{more}</button></div>}
      </div>
    </>
  )
}

function Line({ one, to }: { one: DeskItem; to: string }) {
  const { desk: t, state } = useTexts()
  return (
    <li>
      <Mark of={one} />
      <div className="grow">
        <p><Link className="t cover" to={to}>{one.name}</Link></p>
        <p className="meta">{[one.owner ?? t.unowned, one.unit, one.aimed ? t.aimed : t.everyone, one.openings !== null && t.openings(figure(one.openings, locale))].filter(Boolean).join(' · ')}</p>
        {(one.reports > 0 || one.waiting > 0) && <p className="wrap">{one.waiting > 0 && <span className="tag tag--info">{t.waiting(one.waiting)}</span>}{one.reports > 0 && <span className="tag tag--warn">{t.reports(one.reports)}</span>}</p>}
      </div>
      {one.state !== 'ok' && <span className={`tag tag--${one.state === 'incident' ? 'bad' : 'warn'}`}>{state[one.state]}</span>}
    </li>
  )
}
