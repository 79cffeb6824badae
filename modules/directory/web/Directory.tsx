// One field that finds people by anything that is said of them; filters behind one button.
import './directory.css'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent } from 'react'
import { Link, useSearchParams } from 'react-router'
import { searchWords } from '#lib/fold.ts'
import { useMe } from '#web/data/me.ts'
import { Heading } from '#web/design/Heading.tsx'
import { Search, UserPlus, Users } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { directory, type Found } from './directory.ts'
import { Filters, axes, switches } from './Filters.tsx'
import { FoundRow } from './FoundRow.tsx'
import { Chart, Hall } from './icons.tsx'
import { useTexts } from './texts.ts'

export function Directory() {
  const t = useTexts()
  const me = useMe()
  const [asked, setAsked] = useSearchParams()
  const q = asked.get('q') ?? ''
  const chosen = Object.fromEntries([...axes, ...switches].flatMap((axis) => { const value = asked.get(axis); return value ? [[axis, value]] : [] }))
  const set = (name: string, value: string | null): void => setAsked((now) => { if (value) now.set(name, value); else now.delete(name); return now }, { replace: true })
  const clear = (): void => setAsked(q ? { q } : {}, { replace: true })

  const { free, scouts, ...narrow } = chosen
  const query = { ...narrow, ...(free ? { free: true } : {}), ...(scouts ? { scouts: true } : {}), ...(q ? { q } : {}) }
  const list = useInfiniteQuery({
    queryKey: ['GET /people', query],
    queryFn: ({ pageParam, signal }) => directory.call('GET /people', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const first = list.data?.pages[0]
  const items: readonly Found[] = list.data?.pages.flatMap((page) => page.items) ?? []
  const narrowed = q !== '' || Object.keys(chosen).length > 0
  return (
    <>
      <header className="pagehead"><div><Heading title={t.title} /><p>{t.help}</p></div></header>
      <SearchForm q={q} onSearch={(text) => set('q', text)} />
      <Filters chosen={chosen} skill={first?.skill ?? null} onSet={set} onClear={clear} />
      <p className="rescount" role="status">{first && (first.close && items.length > 0 ? t.search.close : `${t.search.found(first.total ?? 0)}${narrowed && (first.total ?? 0) > 1 ? ` ${t.search.near}` : ''}`)}</p>
      <div className="two">
        <div>
          {!list.data ? <Loading /> : items.length === 0 ? <div className="empty"><p>{t.search.none}</p>{me.modules.includes('wall') && <><p>{t.search.ask}</p><p><Link className="btn btn--2" to="/publier">{t.search.askIt}</Link></p></>}</div>
            : <ul className="rows people-res">{items.map((person) => <FoundRow key={person.id} person={person} words={searchWords(q)} />)}</ul>}
          {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.search.more}</button></div>}
        </div>
        <OtherWays />
      </div>
    </>
  )
}

/** Searches as one types; the button is for whoever looks for one. */
function SearchForm({ q, onSearch }: { q: string; onSearch: (text: string) => void }) {
  const t = useTexts()
  const [text, setText] = useState(q)
  useEffect(() => {
    if (text === q) return
    const timer = setTimeout(() => onSearch(text), 180)
    return () => clearTimeout(timer)
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSearch(text)
  }
  return (
    <form className="bigsearch" role="search" aria-label={t.search.form} onSubmit={submit}>
      <div className="inpico grow"><Search /><label className="vh" htmlFor="an">{t.search.label}</label><input className="inp" id="an" type="search" value={text} placeholder={t.search.label} maxLength={200} autoComplete="off" onChange={(event) => setText(event.target.value)} /></div>
      <button type="submit" className="btn">{t.search.go}</button>
    </form>
  )
}

function OtherWays() {
  const t = useTexts()
  const me = useMe()
  return (
    <aside className="sideinfo" aria-label={t.search.other}>
      <section>
        <div className="sech"><h2>{t.search.byOrganisation}</h2></div>
        <ul className="linkl">
          <li><Link className="lk" to="/annuaire/organigramme"><Chart size="s" />{t.search.chart}</Link></li>
          <li><Link className="lk" to="/annuaire?kind=councillor"><Hall size="s" />{t.search.councillors}</Link></li>
          <li><Link className="lk" to="/annuaire?kind=partner"><Users size="s" />{t.search.partners}</Link></li>
          <li><Link className="lk" to={`/annuaire/${me.id}`}><UserPlus size="s" />{t.search.mine}</Link></li>
        </ul>
      </section>
    </aside>
  )
}
