// « Registre des questions »: what was asked in a space and what answers it, by where each question stands; printed as it is filtered.
import '../wall.css'
import './register.css'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { figure } from '#lib/count.ts'
import { exact } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { useLive } from '#web/data/live.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { useSpace } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { useTitle } from '#web/design/Heading.tsx'
import { ArrowLeft, Search } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { wall } from '../wall.ts'
import { Figures } from './Figures.tsx'
import { Line, type Registered } from './Line.tsx'
import { useTexts } from './texts.ts'

const standings = ['open', 'answered', 'official', 'outdated'] as const
type Standing = (typeof standings)[number]
const isStanding = (text: string | null): text is Standing => standings.some((one) => one === text)
/** A register on paper has so many questions at most. */
const mostPrinted = 200
/** While one types. */
const pause = 250

export function Register() {
  const { id = '' } = useParams()
  const t = useTexts()
  const house = useHouse()
  const space = useSpace(id)
  const now = useNow()
  const [asked, setAsked] = useSearchParams()
  const shown = asked.get('voir')
  const state = isStanding(shown) ? shown : null
  const q = asked.get('q') ?? ''
  const [text, setText] = useState(q)
  const [prints, setPrints] = useState(0)
  const set = (name: string, value: string): void => setAsked((was) => { if (value) was.set(name, value); else was.delete(name); return was }, { replace: true })
  useTitle(`${t.title}, ${space.name}`)
  const list = useInfiniteQuery({
    queryKey: ['register', id, state, q],
    queryFn: ({ pageParam, signal }) => wall.call('GET /spaces/:id/question-register', { params: { id }, query: { limit: 50, ...(state ? { state } : {}), ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const figures = useQuery({ queryKey: ['register', id, 'figures'], queryFn: ({ signal }) => wall.call('GET /spaces/:id/question-register/figures', { params: { id } }, { signal }) }).data
  useLive((live) => {
    if (live.type === 'reset' || (live.fact.spaceId === id && /^(post|comment|question)\./.test(live.fact.fact))) void queries.invalidateQueries({ queryKey: ['register', id] })
  })
  useEffect(() => {
    const timer = setTimeout(() => { if (text.trim() !== q) set('q', text.trim()) }, pause)
    return () => clearTimeout(timer)
  })
  // On paper there is no « voir la suite »: what is missing comes first.
  const gather = async (): Promise<void> => {
    for (let last = list as Pick<typeof list, 'data' | 'hasNextPage' | 'error'>; last.hasNextPage && last.data!.pages.flatMap((page) => page.items).length < mostPrinted;) {
      last = await list.fetchNextPage()
      if (last.error) return notify(sentenceOf(last.error, house), undefined, true)
    }
    setPrints((n) => n + 1)
  }
  useEffect(() => {
    if (prints > 0) print()
  }, [prints])
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <div className="register stack">
      <p className="noprint"><Link className="lk back" to={`/espaces/${id}/questions`}><ArrowLeft size="s" />{t.back}</Link></p>
      <div className="stack-s">
        <div className="sech"><h2>{t.title}</h2><button type="button" className="btn btn--2 noprint" aria-busy={list.isFetchingNextPage} onClick={() => void gather()}>{t.print}</button></div>
        <p className="register__paper"><b>{space.name}</b>. {t.printed(exact(now, locale))}. {(state !== null || q !== '') && `${t.narrowed([...(state ? [t.state[state]] : []), ...(q ? [t.words(q)] : [])].join(', '))}. `}{items && (items.length > mostPrinted || list.hasNextPage) && t.most(figure(Math.min(mostPrinted, items.length), locale))}</p>
        {figures && figures.questions > 0 && <Figures figures={figures} />}
      </div>
      <div className="chips scrollx noprint" role="group" aria-label={t.filters}>
        <button type="button" className="chip" aria-pressed={state === null} onClick={() => set('voir', '')}>{t.all}</button>
        {standings.map((one) => <button key={one} type="button" className="chip" aria-pressed={state === one} onClick={() => set('voir', one)}>{t.state[one]}{figures && <span className="num">{figure(figures[one], locale)}</span>}</button>)}
      </div>
      <form className="noprint" role="search" onSubmit={(event) => { event.preventDefault(); set('q', text.trim()) }}>
        <div className="inpico"><Search /><label className="vh" htmlFor="rgq">{t.search}</label><input className="inp" id="rgq" type="search" value={text} placeholder={t.search} maxLength={200} autoComplete="off" onChange={(event) => setText(event.target.value)} /></div>
      </form>
      {!items ? <Loading /> : items.length > 0 ? groupsOf(items).map(([standing, lines]) => (
        <section key={standing} className={lines[0]!.nth < mostPrinted ? 'stack-s' : 'stack-s noprint'} aria-labelledby={`rg-${standing}`}>
          <h3 id={`rg-${standing}`}>{t.state[standing]}</h3>
          <ul className="rows">{lines.map(({ one, nth }) => <Line key={one.id} spaceId={id} question={one} paper={nth < mostPrinted} />)}</ul>
        </section>
      )) : state === null && q === '' ? <div className="empty"><h3>{t.none}</h3><p>{t.noneHelp}</p></div> : <p className="muted" role="status">{t.nothing}</p>}
      {list.hasNextPage && <div className="more noprint"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button></div>}
    </div>
  )
}

type Placed = { one: Registered; nth: number }
/** Each standing that has questions here, with them and their place in the whole. */
function groupsOf(items: readonly Registered[]): [Standing, Placed[]][] {
  const placed = items.map((one, nth) => ({ one, nth }))
  return standings.map((standing): [Standing, Placed[]] => [standing, placed.filter(({ one }) => one.state === standing)]).filter(([, lines]) => lines.length > 0)
}
