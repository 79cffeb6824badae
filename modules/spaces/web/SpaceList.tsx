// The spaces: mine or all, by kind, by name.
import './spaces.css'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { use, useEffect, useState, type FormEvent } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Static } from 'typebox'
import type { SpaceFound } from '../api.ts'
import { counted } from '#lib/count.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { Shelf, type Shelved } from '#web/data/seams.ts'
import { spaces, type SpaceKind } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { Bookmark, Check, Lock, Plus, Search, Users } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Arch } from '#web/design/Marks.tsx'
import { useSpaceActs } from './actions.ts'
import { useTexts } from './texts.ts'
import { Filters } from './Filters.tsx'
import { Suggestions } from './Suggestions.tsx'
import { membersOf } from './words.ts'

type Found = Static<typeof SpaceFound>
const kinds: readonly SpaceKind[] = ['team', 'project', 'practice']

export function SpaceList() {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const [asked, setAsked] = useSearchParams()
  const shelf = use(Shelf)
  const all = asked.get('vue') === 'tous'
  const kind = kinds.find((k) => k === asked.get('type'))
  const q = asked.get('q') ?? ''
  const set = (name: string, value: string | null): void => setAsked((now) => { if (value) now.set(name, value); else now.delete(name); return now }, { replace: true })

  const chosen = { territory: asked.get('territoire'), trade: asked.get('metier'), month: asked.get('actif') === 'mois', closed: asked.get('clos') === 'oui' }
  const narrowed = kind !== undefined || q !== '' || chosen.territory !== null || chosen.trade !== null || chosen.month || chosen.closed

  const query = { ...(all ? {} : { mine: true }), ...(kind ? { kind } : {}), ...(q ? { q } : {}), ...(chosen.territory ? { territory: chosen.territory } : {}), ...(chosen.trade ? { trade: chosen.trade } : {}), ...(chosen.month ? { active: 'month' as const } : {}), ...(chosen.closed ? { closed: true } : {}) }
  const list = useInfiniteQuery({
    queryKey: ['GET /spaces', query],
    queryFn: ({ pageParam, signal }) => spaces.call('GET /spaces', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const items: readonly Found[] = list.data?.pages.flatMap((page) => page.items) ?? []
  const view = (words: string, to: boolean) => <button type="button" aria-current={all === to ? 'true' : undefined} onClick={() => set('vue', to ? 'tous' : null)}>{words}</button>
  return (
    <>
      <header className="pagehead">
        <div><Heading title={t.list.title} /><p>{t.list.help}</p></div>
        {(me.can.includes('space.create') || me.can.includes('space.propose')) && <Link className="btn" to="/espaces/nouveau"><Plus />{me.can.includes('space.create') ? t.list.create : t.list.propose}</Link>}
      </header>
      <div className="listviews">
        <div className="tabs listtabs grow" role="group" aria-label={t.list.views}>{view(t.list.mine, false)}{view(t.list.all, true)}</div>
        {(me.can.includes('space.propose') || me.can.includes('proposal.answer')) && <Link className="btn btn--3" to="/espaces/propositions">{t.list.proposals}</Link>}
        {shelf.map((place) => <ShelfLink key={place.to} place={place} />)}
      </div>
      <SearchBox q={q} onSearch={(text) => set('q', text)} />
      <Filters chosen={chosen} label={t.list.kinds} onSet={set}>
        <button type="button" className="chip" aria-pressed={!kind} onClick={() => set('type', null)}>{t.list.every}</button>
        {kinds.map((k) => <button key={k} type="button" className="chip" aria-pressed={kind === k} onClick={() => set('type', kind === k ? null : k)}>{house.kind[k]}</button>)}
      </Filters>
      {all && !narrowed && <Suggestions />}
      <p className="vh" role="status">{list.data && t.list.found(items.length)}</p>
      {!list.data ? <Loading /> : items.length === 0 ? <Nothing all={all} narrowed={narrowed} q={q} onAll={() => set('vue', 'tous')} /> : (
        <ul className="rows splist">{items.map((space) => <Row key={space.id} space={space} />)}</ul>
      )}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.list.more}</button></div>}
    </>
  )
}

const ShelfLink = ({ place }: { place: Shelved }) => <Link className="btn btn--3" to={place.to}><Bookmark />{place.useLabel()}</Link>

function SearchBox({ q, onSearch }: { q: string; onSearch: (text: string) => void }) {
  const t = useTexts()
  const [text, setText] = useState(q)
  useEffect(() => {
    if (text === q) return
    const timer = setTimeout(() => onSearch(text), 250)
    return () => clearTimeout(timer)
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSearch(text)
  }
  return (
    <form className="listsearch" role="search" onSubmit={submit}>
      <div className="inpico"><Search /><label className="vh" htmlFor="sq">{t.list.search}</label><input className="inp" id="sq" type="search" value={text} placeholder={t.list.searchHint} maxLength={100} onChange={(event) => setText(event.target.value)} /></div>
    </form>
  )
}

function Row({ space }: { space: Found }) {
  const t = useTexts()
  const house = useHouse()
  const acts = useSpaceActs(space)
  const Mark = space.access === 'open' ? Users : Lock
  return (
    <li>
      <Arch kind={space.kind} />
      <div className="grow">
        <p><Link className="t cover" to={`/espaces/${space.id}`}>{space.name}</Link> <span className="meta">· {house.kind[space.kind]}</span> {space.archivedAt ? <span className="tag">{t.list.closedOne}</span> : space.asleep && <span className="tag">{t.list.asleep}</span>}</p>
        {space.purpose && <p className="ell muted">{space.purpose}</p>}
        {space.peerCount > 0 && !space.role && <p className="meta">{counted(space.peerCount, t.list.peer, t.list.peers, locale)}</p>}
        <p className="meta spmeta"><Mark size="s" />{t.access[space.access]} · {membersOf(space, t)}{space.authorityName && ` · ${space.authorityName}`}</p>
      </div>
      {space.unread && <span><span className="dot blk" /><span className="vh">{house.news}</span></span>}
      {space.can.includes('space.join') && <button type="button" className="btn btn--2 over" aria-busy={acts.join.isPending} aria-label={t.act.joinIt(space.name)} onClick={() => acts.join.mutate()}>{t.act.join}</button>}
      {space.asked ? <span className="tag tag--ok"><Check />{t.act.asked}</span> : space.can.includes('space.ask') && <button type="button" className="btn btn--2 over" aria-busy={acts.ask.isPending} aria-label={t.act.askIt(space.name)} onClick={() => acts.ask.mutate('')}>{t.act.ask}</button>}
    </li>
  )
}

/** Empty is an invitation. */
/** What is looked for among one’s own may be among the others: the same words go there. */
function Nothing({ all, narrowed, q, onAll }: { all: boolean; narrowed: boolean; q: string; onAll: () => void }) {
  const t = useTexts()
  return <div className="empty"><p>{all ? t.list.nothing(q) : narrowed ? t.list.nothingMine(q) : t.list.noneMine}</p>{!all && <button type="button" className="btn btn--2" onClick={onAll}>{narrowed ? t.list.searchAll : t.list.seeAll}</button>}</div>
}
