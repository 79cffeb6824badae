// The news that is for one: the latest first, by category, and what is over.
import './news.css'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { ago } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useLive } from '#web/data/live.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { Pencil, Plus } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { MoreMenu, type MenuItem } from '#web/design/MoreMenu.tsx'
import { Feed, Mail, Screen } from './icons.tsx'
import { addressOf, changed, desk, fileAddress, listKey, news, type Category, type Line } from './news.ts'
import { ToReadTag } from './Tags.tsx'
import { useTexts } from './texts.ts'

const categories = ['institution', 'hr', 'field', 'safety', 'digital', 'life'] as const satisfies readonly Category[]
const isCategory = (text: string | null): text is Category => categories.some((one) => one === text)

export function NewsList() {
  const t = useTexts()
  const go = useNavigate()
  const [asked, setAsked] = useSearchParams()
  const shown = asked.get('rubrique')
  const archived = shown === 'archives'
  const query = archived ? { archived } : isCategory(shown) ? { category: shown } : {}
  const list = useInfiniteQuery({
    queryFn: ({ pageParam, signal }) => news.call('GET /news', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    queryKey: [...listKey, 'mine', query], placeholderData: keepPreviousData, initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  useLive((live) => { if (live.type === 'reset' || live.fact.noun === 'article') changed() })
  const items = list.data?.pages.flatMap((page) => page.items)
  const writes = list.data?.pages[0]?.can.includes('news.write') ?? false
  const others: MenuItem[] = [
    ...(writes ? [{ label: t.desk, icon: Pencil, run: () => void go(desk) }] : []), { label: t.letters, icon: Mail, run: () => void go('/actualites/lettres') },
    { label: t.elsewhere, icon: Feed, run: () => void go('/actualites/flux') }, ...(writes ? [{ label: t.displays, icon: Screen, run: () => void go('/actualites/ecrans') }] : []),
  ]
  const chip = (value: string | null, label: string) => <button key={label} type="button" className="chip" aria-pressed={(shown ?? '') === (value ?? '')} onClick={() => setAsked(value ? { rubrique: value } : {}, { replace: true })}>{label}</button>
  return (
    <div className="nall">
      <header className="pagehead">
        <div><Heading title={t.title} /><p>{t.lead}</p></div>
        <p className="wrap">{writes && <Link className="btn" to="/actualites/nouvelle"><Plus />{t.write}</Link>}<MoreMenu label={t.others} items={others} /></p>
      </header>
      <div className="chips scrollx" role="group" aria-label={t.filters}>{chip(null, t.all)}{categories.map((one) => chip(one, t.category[one]))}{chip('archives', t.archived)}</div>
      {!items ? <Loading /> : items.length === 0 ? <div className="empty">{shown ? <p>{t.noneHere}</p> : <><h2>{t.none}</h2><p>{t.noneHelp}</p></>}</div> : <ul className="nlist">{items.map((one) => <One key={one.id} one={one} />)}</ul>}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button></div>}
    </div>
  )
}

function One({ one }: { one: Line }) {
  const t = useTexts()
  const now = useNow()
  return (
    <li className="nitem">
      <div className="grow">
        {(one.toReadBy || one.featured || one.corrected) && <p className="wrap">{one.toReadBy && <ToReadTag by={one.toReadBy} readAt={one.readAt} />}{one.featured && <span className="tag tag--brand">{t.featured}</span>}{one.corrected && <span className="tag">{t.corrected}</span>}</p>}
        <h2><Link className="cover" to={addressOf(one.id)}>{one.title}</Link></h2>
        {one.summary && <p>{one.summary}</p>}
        <p className="meta">{[one.from, ago(new Date(one.publishedAt), now, locale), t.minutes(one.minutes), ...one.categories.map((name) => t.category[name])].join(' · ')}</p>
      </div>
      {one.image && <img src={fileAddress(one.id, one.image.id, 'feed')} alt="" width={one.image.width} height={one.image.height} loading="lazy" />}
    </li>
  )
}
