// What an article said before each change, for whoever writes it.
import './news.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { exact } from '#lib/when.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Body } from './Body.tsx'
import { addressOf, listKey, news } from './news.ts'
import { useTexts } from './texts.ts'

export function Versions() {
  const { id = '' } = useParams()
  const { versions: t, ...all } = useTexts()
  const list = useInfiniteQuery({
    queryFn: ({ pageParam, signal }) => news.call('GET /news/:id/versions', { params: { id }, query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    queryKey: [...listKey, 'versions', id], initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  if (list.error) throw list.error
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <div className="nall">
      <Link className="backlink" to={addressOf(id)}><ArrowLeft />{all.back}</Link>
      <header className="pagehead"><Heading title={t.title} /></header>
      {!items ? <Loading /> : items.length === 0 ? <p className="muted">{t.none}</p> : items.map((one) => (
        <details key={one.number} className="card nmore">
          <summary>{t.before(exact(new Date(one.at), locale), one.by)}</summary>
          <div className="stack"><p className="lede">{one.title}</p>{one.summary && <p>{one.summary}</p>}<Body text={one.body} /></div>
        </details>
      ))}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{all.more}</button></div>}
    </div>
  )
}
