// What the antivirus found, in what, brought by whom. There is nothing to do here: what was refused is gone, what was set apart is read by nobody.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { exact } from '#lib/when.ts'
import { useCare } from '#web/data/care.ts'
import { locale } from '#web/data/texts.ts'
import { Loading } from '#web/design/Loading.tsx'
import { administration } from './administration.ts'
import { Frame } from './Frame.tsx'
import { useTexts } from './texts.ts'

export function Infected() {
  const { infected: t, people } = useTexts()
  const { of } = useCare()
  const list = useInfiniteQuery({
    queryKey: ['GET /administration/infected', of],
    queryFn: ({ pageParam, signal }) => administration.call('GET /administration/infected', { query: { ...of, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const looked = list.data?.pages[0]?.looked ?? true
  return (
    <Frame title={t.title} lead={t.lead}>
      {!looked && <p className="mt">{t.off}</p>}
      {!list.data ? <Loading /> : items.length === 0 ? looked && <p className="muted mt">{t.none}</p> : (
        <ul className="rows mt">
          {items.map((item) => (
            <li key={item.id}>
              <div className="grow">
                <p><b>{item.name}</b> <span className="tag tag--bad">{item.what}</span></p>
                <p>{item.apart ? t.apart : t.refused}</p>
                <p className="meta"><Link to={{ pathname: `/administration/personnes/${item.person.id}`, search: of.authorityId ? `collectivite=${of.authorityId}` : '' }}>{t.by(item.person.name, exact(new Date(item.at), locale))}</Link></p>
                <p className="meta hash">{t.print(item.hash)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{people.more}</button></div>}
    </Frame>
  )
}
