// Everything that says something, in one list; people beside it.
import './search.css'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Heading } from '#web/design/Heading.tsx'
import { Search } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { FoundPerson, FoundThing } from './Found.tsx'
import { kinds, Narrow, type Chosen } from './Narrow.tsx'
import { finder } from './search.ts'
import { useTexts } from './texts.ts'

export function SearchPage() {
  const t = useTexts()
  const [asked, setAsked] = useSearchParams()
  const q = (asked.get('q') ?? '').trim()
  const kind = kinds.find((one) => one === asked.get('quoi'))
  const chosen: Chosen = { space: asked.get('espace') ?? '', file: asked.get('genre') ?? '', by: asked.get('par') ?? '', year: /^\d{4}$/.exec(asked.get('annee') ?? '')?.[0] ?? '' }
  const set = (name: string, value: string | null): void => setAsked((now) => { if (value) now.set(name, value); else now.delete(name); return now }, { replace: true })
  const { space, file, by, year } = kind === 'person' ? { space: '', file: '', by: '', year: '' } : chosen
  const query = { q, ...(kind ? { noun: kind } : {}), ...(space && { space }), ...(file && { kind: file }), ...(by && { by }), ...(year && { year: Number(year) }) }
  const list = useInfiniteQuery({
    queryKey: ['GET /search', query],
    queryFn: ({ pageParam, signal }) => finder.call('GET /search', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: keepPreviousData, enabled: q !== '',
  })
  const pages = q === '' ? [] : list.data?.pages ?? []
  const people = pages.flatMap((page) => page.people)
  const items = pages.flatMap((page) => page.items)
  const count = people.length + items.length
  const narrowed = kind !== undefined || Object.values(chosen).some(Boolean)
  return (
    <>
      <header className="pagehead"><div><Heading title={q === '' ? t.title : `${q} – ${t.title}`}>{t.title}</Heading><p>{t.help}</p></div></header>
      <SearchForm q={q} onSearch={(text) => set('q', text)} />
      <Narrow query={query} kind={kind} chosen={chosen} set={set} />
      <p className="rescount" role="status">{pages.length > 0 && (count === 0 ? t.none(q) : pages[0]?.close ? t.close(q) : t.count(count, list.hasNextPage))}</p>
      {q === '' ? <div className="empty"><p>{t.begin}</p><p>{t.operators}</p></div> : !list.data ? <Loading /> : count === 0 ? (
        <div className="empty"><p>{t.noneHelp}</p>{narrowed ? <button type="button" className="btn btn--2" onClick={() => setAsked({ q }, { replace: true })}>{t.noneFilter}</button> : <Link className="btn btn--2" to="/espaces?vue=tous">{t.seeSpaces}</Link>}</div>
      ) : (
        <div className="hits">
          {people.length > 0 && (
            <section aria-labelledby="rp">
              <div className="sech"><h2 id="rp">{t.people}</h2>{!kind && <Link className="lk" to={`/annuaire?q=${encodeURIComponent(q)}`}>{t.allPeople}</Link>}</div>
              <ul className="rows">{people.map((person) => <FoundPerson key={person.id} person={person} />)}</ul>
            </section>
          )}
          {items.length > 0 && (
            <section aria-labelledby="ri">
              <div className="sech"><h2 id="ri">{t.found}</h2></div>
              <ul className="rows">{items.map((item) => <FoundThing key={`${item.noun} ${item.id}`} item={item} />)}</ul>
            </section>
          )}
          {list.hasNextPage ? <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button></div> : pages.length > 1 && <p className="meta more">{t.end}</p>}
        </div>
      )}
    </>
  )
}

/** Searches as one types; the button is for whoever looks for one. */
function SearchForm({ q, onSearch }: { q: string; onSearch: (text: string) => void }) {
  const t = useTexts()
  const [text, setText] = useState(q)
  // Another question comes by the address: from the palette, or from the page before.
  const [known, setKnown] = useState(q)
  if (known !== q) {
    setKnown(q)
    if (text.trim() !== q) setText(q)
  }
  useEffect(() => {
    if (text.trim() === q) return
    const timer = setTimeout(() => onSearch(text.trim()), 220)
    return () => clearTimeout(timer)
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSearch(text.trim())
  }
  return (
    <form className="bigsearch" role="search" aria-label={t.form} onSubmit={submit}>
      <div className="inpico grow"><Search /><label className="vh" htmlFor="rq">{t.label}</label><input className="inp" id="rq" type="search" value={text} placeholder={t.label} maxLength={200} autoComplete="off" onChange={(event) => setText(event.target.value)} /></div>
      <button type="submit" className="btn">{t.go}</button>
    </form>
  )
}
