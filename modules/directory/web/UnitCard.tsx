// The unit chosen in the chart: who leads, who works there, which posts nobody holds.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { Avatar } from '#web/design/Marks.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { directory } from './directory.ts'
import { useTexts } from './texts.ts'
import type { Unit } from './Tree.tsx'

export function UnitCard({ unit }: { unit: Unit }) {
  const t = useTexts()
  const list = useInfiniteQuery({
    queryKey: ['GET /units/:id', unit.id],
    queryFn: ({ pageParam, signal }) => directory.call('GET /units/:id', { params: { id: unit.id }, query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.posts.next,
  })
  // On a phone the tree comes first: whoever chose a unit is shown it.
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!matchMedia('(min-width: 1040px)').matches) box.current?.scrollIntoView({ block: 'start' })
  }, [])
  const first = list.data?.pages[0]
  const posts = list.data?.pages.flatMap((page) => page.posts.items) ?? []
  return (
    <section ref={box} className="unitcard card" aria-labelledby="uc">
      {first && <p className="crumbline">{first.path.slice(0, -1).map((above) => above.name).join(' › ')}</p>}
      <h2 id="uc">{unit.name}</h2>
      <p className="meta">{[t.chart.people(unit.below), unit.vacant > 0 && t.chart.vacant(unit.vacant)].filter(Boolean).join(' · ')}</p>
      {!first ? <Loading rows={1} /> : (
        <ul className="rows">
          {posts.map((post) => (
            <li key={post.id}>
              {post.person ? <Avatar person={post.person} size="s" /> : <span className="av av--s av--e" aria-hidden="true">?</span>}
              <div className="grow">
                <p>{post.person ? <Link className="t" to={`/annuaire/${post.person.id}`} data-person={post.person.id}>{post.person.name}</Link> : <span className="t">{t.chart.free}</span>}{post.rank !== 'member' && <> <span className="tag tag--brand">{t.profile[post.rank]}</span></>}</p>
                <p className="meta">{[post.title, post.site].filter(Boolean).join(' · ')}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.chart.more}</button></div>}
      <p className="mt"><Link className="lk" to={`/annuaire?unit=${unit.id}`}>{t.chart.everyone}</Link></p>
    </section>
  )
}
