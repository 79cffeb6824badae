// « Applications »: what one wants to do, what one keeps at hand, what there is by category.
import './apps.css'
import { keepPreviousData, useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { figure } from '#lib/count.ts'
import { ago } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useLive } from '#web/data/live.ts'
import { speak } from '#web/data/notify.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { Alert, Search } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { apps, changed, desk, listKey, pageOf, portalQuery, type Line } from './apps.ts'
import { Item } from './AppItem.tsx'
import { Favourites } from './Favourites.tsx'
import { Wrench } from './icons.tsx'
import { useTexts } from './texts.ts'

const pause = 200
type Group = 'mine' | Line['categories'][number]

export function Portal() {
  const t = useTexts()
  const { data } = useSuspenseQuery(portalQuery())
  const [asked, setAsked] = useSearchParams()
  const [text, setText] = useState(asked.get('q') ?? '')
  useLive((live) => { if (live.type === 'reset' || live.fact.fact.startsWith('app')) changed() })
  useEffect(() => {
    const timer = setTimeout(() => { if (text.trim() !== (asked.get('q') ?? '')) setAsked(text.trim() ? { q: text.trim() } : {}, { replace: true }) }, pause)
    return () => clearTimeout(timer)
  })
  const q = asked.get('q') ?? ''
  const shown = asked.get('rubrique')
  const group = data.groups.find(({ category }) => category === shown)?.category ?? (shown === 'tout' ? 'all' as const : null)
  return (
    <>
      <header className="pagehead"><div><Heading title={t.title} /><p>{t.lead(figure(data.total, locale))}</p></div>{data.can.includes('apps.keep') && <Link className="btn btn--2" to={desk}>{t.keep}</Link>}</header>
      {data.total > 0 && <form className="bigsearch" role="search" onSubmit={(event) => event.preventDefault()}><div className="inpico"><Search /><label className="vh" htmlFor="apq">{t.search}</label><input id="apq" className="inp" type="search" maxLength={200} autoComplete="off" placeholder={t.hint} value={text} onChange={(event) => setText(event.target.value)} /></div></form>}
      {data.total === 0 ? <div className="empty"><h2>{t.none}</h2><p>{t.noneHelp}</p></div> : q !== '' ? <Found q={q} /> : (
        <>
          <Favourites items={data.favourites} />
          <Troubles items={data.troubled} />
          <div className="appcols">
            <nav className="acats" aria-label={t.categories}><ul className="chipsl">
              {data.groups.map(({ category, count }) => <li key={category}><Link className="navi" to={`?rubrique=${category}`} replace preventScrollReset aria-current={group === category ? 'true' : undefined}><span className="lbl">{t.category[category]}</span><span className="meta num">{count}</span></Link></li>)}
              <li><Link className="navi" to="?rubrique=tout" replace preventScrollReset aria-current={group === 'all' ? 'true' : undefined}><span className="lbl">{t.all}</span><span className="meta num">{data.total}</span></Link></li>
            </ul></nav>
            <div className="stack-l">{group !== null ? <Whole key={group} group={group} /> : data.groups.map(({ category, count, first }) => <Some key={category} category={category} count={count} first={first} />)}</div>
          </div>
        </>
      )}
    </>
  )
}

function Some({ category, count, first }: { category: Group; count: number; first: readonly Line[] }) {
  const t = useTexts()
  const name = t.category[category]
  return (
    <section className="acat" aria-labelledby={`ac-${category}`}>
      <div className="sech"><h2 id={`ac-${category}`}>{name} <span className="meta">{count}</span></h2></div>
      <ul className="alist">{first.map((app) => <Item key={app.id} app={app} />)}</ul>
      {count > first.length && <Link className="lk" to={`?rubrique=${category}`} preventScrollReset>{t.showAll(count)}<span className="vh">{t.showAllOf(name)}</span></Link>}
    </section>
  )
}

function Whole({ group }: { group: Group | 'all' }) {
  const t = useTexts()
  const list = useInfiniteQuery({
    queryFn: ({ pageParam, signal }) => apps.call('GET /apps', { query: { limit: 60, ...(group === 'all' ? {} : { category: group }), ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    queryKey: [...listKey, group], placeholderData: keepPreviousData, initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <section className="acat" aria-labelledby="acw">
      <div className="sech"><h2 id="acw">{group === 'all' ? t.all : t.category[group]}</h2></div>
      {items ? <ul className="alist">{items.map((app) => <Item key={app.id} app={app} />)}</ul> : <Loading />}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button></div>}
    </section>
  )
}

function Found({ q }: { q: string }) {
  const t = useTexts()
  const { data } = useQuery({ queryKey: [...listKey, 'q', q], queryFn: ({ signal }) => apps.call('GET /apps', { query: { q } }, { signal }), placeholderData: keepPreviousData })
  const said = data && t.found(data.items.length)
  useEffect(() => { if (said) speak(said) }, [said])
  return (
    <section className="acat mt" aria-labelledby="acf">
      <div className="sech"><h2 id="acf">{said}</h2></div>
      {!data ? <Loading /> : data.items.length > 0 ? <ul className="alist">{data.items.map((app) => <Item key={app.id} app={app} />)}</ul> : <p className="muted">{t.unfound}</p>}
    </section>
  )
}

function Troubles({ items }: { items: readonly Line[] }) {
  const t = useTexts()
  const now = useNow()
  return items.length > 0 && (
    <section aria-label={t.troubled}><ul className="atroubles">{items.map((app) => {
      const { state, words, at, by } = app.trouble!
      return <li key={app.id} className={`banner banner--${state === 'incident' ? 'bad' : 'warn'}`}>{state === 'incident' ? <Alert /> : <Wrench />}<p><Link to={pageOf(app.id)}>{app.name}</Link>, {t.state[state].toLocaleLowerCase(locale)}. {words} <span className="meta">{by === null ? t.saidAuto(ago(new Date(at), now, locale)) : t.said(by, ago(new Date(at), now, locale))}</span></p></li>
    })}</ul></section>
  )
}
