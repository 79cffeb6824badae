// The cards of a space, and those of every space that one may read: the same lines.
import './practices.css'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { figure } from '#lib/count.ts'
import { plain } from '#lib/markdown/parse.ts'
import { axesQuery } from '#web/data/axes.ts'
import { useLive } from '#web/data/live.ts'
import { queries } from '#web/data/queries.ts'
import { useSpace } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Heading, useTitle } from '#web/design/Heading.tsx'
import { EyeOff } from '#web/design/HiddenBy.tsx'
import { Plus } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { cardAddress, cards, listKey, type CardLine } from './cards.ts'
import { StateTag } from './State.tsx'
import { useTexts } from './texts.ts'

const filters = { all: {}, verified: { state: 'verified' }, unverified: { state: 'unverified' }, expired: { state: 'expired' }, mine: { mine: true } } as const
type Filter = keyof typeof filters
const isFilter = (text: string | null): text is Filter => text !== null && text in filters

/** In a space: its tab. */
export function SpaceCards() {
  const { id = '' } = useParams()
  const t = useTexts()
  const space = useSpace(id)
  const may = space.can.includes('practice.write')
  useTitle(`${t.title}, ${space.name}`)
  return (
    <>
      <div className="ptop">
        <h2>{t.title}</h2>
        {may && <Link className="btn" to={`/espaces/${id}/fiches/nouvelle`}><Plus />{t.add}</Link>}
      </div>
      <Cards spaceId={id} empty={<><h2>{t.none}</h2><p>{may ? t.noneWrite : t.noneRead}</p></>} />
    </>
  )
}

/** In all spaces. */
export function AllCards() {
  const t = useTexts()
  return (
    <>
      <header className="pagehead"><div><Heading title={t.title} /><p>{t.allHelp}</p></div></header>
      <div className="stack pall"><Cards spaceId={null} empty={<><h2>{t.none}</h2><p>{t.noneRead}</p></>} /></div>
    </>
  )
}

function Cards({ spaceId, empty }: { spaceId: string | null; empty: ReactNode }) {
  const t = useTexts()
  const [asked, setAsked] = useSearchParams()
  const shown = asked.get('voir')
  const filter = isFilter(shown) ? shown : 'all'
  const trade = asked.get('metier') ?? ''
  const set = (name: string, value: string | null): void => setAsked((now) => { if (value) now.set(name, value); else now.delete(name); return now }, { replace: true })
  const query = { ...filters[filter], ...(trade ? { trade } : {}) }
  const list = useInfiniteQuery({
    queryKey: [...listKey, spaceId, query],
    queryFn: ({ pageParam, signal }) => {
      const page = { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }
      return spaceId === null ? cards.call('GET /practices', page, { signal }) : cards.call('GET /spaces/:id/practices', { params: { id: spaceId }, ...page }, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  useLive((live) => {
    if (live.type === 'reset' || (/^practice\./.test(live.fact.fact) && (spaceId === null || live.fact.spaceId === spaceId))) void queries.invalidateQueries({ queryKey: listKey })
  })
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <div className="pnarrow">
        <div className="chips scrollx" role="group" aria-label={t.filters}>
          {(['all', 'verified', 'unverified', 'expired', 'mine'] as const).map((one) => <button key={one} type="button" className="chip" aria-pressed={filter === one} onClick={() => set('voir', one === 'all' ? null : one)}>{t.filter[one]}</button>)}
        </div>
        <Trades value={trade} onChange={(value) => set('metier', value)} />
      </div>
      {!items ? <Loading /> : items.length === 0 ? <div className="empty">{filter === 'all' && !trade ? empty : <p>{t.noneHere}</p>}</div> : <ul className="rows plist">{items.map((card) => <Line key={card.id} card={card} everywhere={spaceId === null} />)}</ul>}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button></div>}
    </>
  )
}

/** The trades of one's authorities; nothing where none is named. */
function Trades({ value, onChange }: { value: string; onChange: (value: string | null) => void }) {
  const t = useTexts()
  const trades = useQuery(axesQuery()).data?.trades ?? []
  if (trades.length === 0) return null
  return (
    <div>
      <label className="vh" htmlFor="pm">{t.trade}</label>
      <select className="inp" id="pm" value={trades.some(({ id }) => id === value) ? value : ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{t.everyTrade}</option>
        {trades.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </div>
  )
}

function Line({ card, everywhere }: { card: CardLine; everywhere: boolean }) {
  const t = useTexts()
  const { trades } = card
  const about = [...(everywhere ? [card.space.name] : []), ...trades.slice(0, 2).map(({ name }) => name), ...(trades.length > 2 ? [`+ ${trades.length - 2}`] : [])].join(' · ')
  return (
    <li>
      <div className={card.state === 'verified' ? 'pn ok' : 'pn'}><b className="num">{figure(card.useCount, locale)}</b><span>{t.times(card.useCount)}</span></div>
      <div className="grow">
        <p><Link className="t cover" to={cardAddress(card)}>{card.title}</Link></p>
        <p className="meta">{about || t.by(card.author)}</p>
        {card.situation && <p className="psit">{plain(card.situation)}</p>}
        <p className="mt-s wrap">{card.hidden && <span className="tag"><EyeOff />{t.hidden.word}</span>}<StateTag state={card.state} by={card.verifiedBy} /></p>
      </div>
    </li>
  )
}
