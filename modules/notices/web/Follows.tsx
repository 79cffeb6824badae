// « Ce que je suis »: what one follows, what one muted, what one stopped; one search for all three, one button a line.
import './notices.css'
import { use, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { Shelf } from '#web/data/seams.ts'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft, Bookmark, Search } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { stop, useListed, type List, type Listed } from './follows.ts'
import { useTexts } from './texts.ts'

const lists = ['follows', 'muted', 'stopped'] as const satisfies readonly List[]

export function Follows() {
  const t = useTexts()
  const shelf = use(Shelf)
  const [q, setQ] = useState('')
  const asked = useDeferredValue(q.trim())
  return (
    <>
      <Link className="backlink" to="/notifications"><ArrowLeft />{t.title}</Link>
      <header className="pagehead"><div><Heading title={t.mine.title} /><p>{t.mine.help}</p></div></header>
      <div className="stack-l follows">
        <div className="inpico"><Search /><label className="vh" htmlFor="fq">{t.mine.search}</label><input id="fq" className="inp" type="search" value={q} placeholder={t.mine.search} maxLength={100} autoComplete="off" onChange={(event) => setQ(event.target.value)} /></div>
        {lists.map((list) => <Lines key={list} list={list} q={asked} />)}
        {shelf.length > 0 && <section className="stack-s"><h2>{t.mine.elsewhere}</h2><p className="wrap">{shelf.map((place) => <Shelved key={place.to} place={place} />)}</p></section>}
      </div>
    </>
  )
}

const Shelved = ({ place }: { place: { to: string; useLabel: () => string } }) => <Link className="btn btn--3" to={place.to}><Bookmark />{place.useLabel()}</Link>

function Lines({ list, q }: { list: List; q: string }) {
  const t = useTexts()
  const house = useHouse()
  const id = useId()
  const rows = useRef<HTMLUListElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useListed(list, q)
  const items = data?.pages.flatMap((page) => page.items)
  // A search that found nothing yet goes on by itself.
  const further = q !== '' && items?.length === 0 && hasNextPage && !isFetchingNextPage
  useEffect(() => { if (further) void fetchNextPage() }, [further, fetchNextPage])
  /** The button after the one that goes, else the one before, else the heading. */
  const leave = (nth: number): void => {
    const buttons = rows.current?.querySelectorAll('button')
    const next = buttons?.[nth + 1] ?? buttons?.[nth - 1] ?? heading.current
    next?.focus()
  }
  return (
    <section className="stack-s" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>{t.mine.lists[list]}</h2>
      {items && items.length > 0 && <p className="muted">{t.mine.listHelp[list]}</p>}
      {!items || (items.length === 0 && hasNextPage) ? <Loading rows={1} /> : items.length === 0 ? <p className="muted">{q ? t.mine.notFound : t.mine.none[list]}</p> : (
        <ul className="rows" ref={rows}>
          {items.map((line, nth) => (
            <li key={`${line.noun} ${line.id}`}>
              <div className="grow">
                {line.address === null ? <p className="muted">{t.mine.nameless}</p> : <p><Link className="t" to={line.address}>{line.title}</Link></p>}
                <p className="meta">{whyOf(line, t)}</p>
              </div>
              <button type="button" className="btn btn--3" aria-label={t.mine.stopOne[list](line.title ?? t.mine.nameless)} onClick={() => { leave(nth); void stop(list, line, { t, house }) }}>{t.mine.stop[list]}</button>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && items && items.length > 0 && <div className="more"><button type="button" className="btn btn--2" aria-busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t.next}<span className="vh"> : {t.mine.lists[list]}</span></button></div>}
    </section>
  )
}

const whyOf = ({ why, noun }: Listed, t: ReturnType<typeof useTexts>): string => (why ? t.mine.why[why] : noun === 'person' ? t.mine.person : t.mine.choice)
