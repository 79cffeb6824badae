// The unit chosen in the chart: who leads, who works there, which posts nobody holds.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { counted } from '#lib/count.ts'
import { locale } from '#web/data/texts.ts'
import { useNow } from '#web/data/clock.ts'
import { Avatar } from '#web/design/Marks.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { Cross, Pencil, Plus } from '#web/design/icons.tsx'
import { directory, type UnitPost } from './directory.ts'
import { PostEnd, PostForm } from './PostForm.tsx'
import { useTexts } from './texts.ts'
import type { Unit } from './Tree.tsx'
import { UnitEnd, UnitForm } from './UnitForm.tsx'
import { dayWords } from './words.ts'

type Doing = 'edit' | 'under' | 'close' | 'post' | { change: UnitPost } | { end: UnitPost } | null

export function UnitCard({ unit }: { unit: Unit }) {
  const t = useTexts()
  const now = useNow()
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
  const [doing, setDoing] = useState<Doing>(null)
  const may = unit.can.includes('unit.edit')
  const done = (): void => setDoing(null)
  const first = list.data?.pages[0]
  const posts = list.data?.pages.flatMap((page) => page.posts.items) ?? []
  return (
    <section ref={box} className="unitcard card" aria-labelledby="uc">
      {first && <p className="crumbline">{first.path.slice(0, -1).map((above) => above.name).join(' › ')}</p>}
      <div className="sech">
        <h2 id="uc">{unit.name}</h2>
        {may && <MoreMenu label={t.organise.more(unit.name)} items={[{ label: t.organise.newPost, icon: Plus, run: () => setDoing('post') }, { label: t.organise.edit, icon: Pencil, run: () => setDoing('edit') }, { label: t.organise.under, icon: Plus, run: () => setDoing('under') }, { label: t.organise.close, icon: Cross, run: () => setDoing('close') }]} />}
      </div>
      <p className="meta">{[counted(unit.below, t.chart.person, t.chart.people, locale), unit.vacant > 0 && t.chart.vacant(unit.vacant)].filter(Boolean).join(' · ')}</p>
      {!first ? <Loading rows={1} /> : (
        <ul className="rows">
          {posts.map((post) => (
            <li key={post.id}>
              {post.person ? <Avatar person={post.person} size="s" /> : <span className="av av--s av--e" aria-hidden="true">?</span>}
              <div className="grow">
                <p>{post.person ? <Link className="t" to={`/annuaire/${post.person.id}`} data-person={post.person.id}>{post.person.name}</Link> : <span className="t">{t.chart.free}</span>}{post.rank !== 'member' && <> <span className="tag tag--brand">{t.profile[post.rank]}</span></>}</p>
                <p className="meta">{[post.title, post.site, post.endsOn && t.profile.until(dayWords(post.endsOn, now))].filter(Boolean).join(' · ')}</p>
              </div>
              {may && <MoreMenu quiet label={t.organise.more(post.person ? `${post.person.name}, ${post.title}` : post.title)} items={[{ label: t.organise.change, icon: Pencil, run: () => setDoing({ change: post }) }, { label: t.organise.end, icon: Cross, run: () => setDoing({ end: post }) }]} />}
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.chart.more}</button></div>}
      {doing === 'post' && <PostForm unitId={unit.id} onClose={done} />}
      {doing === 'edit' && <UnitForm unit={unit} under={unit.parentId} onClose={done} />}
      {doing === 'under' && <UnitForm unit={null} under={unit.id} onClose={done} />}
      {doing === 'close' && <UnitEnd unit={unit} onClose={done} />}
      {doing !== null && typeof doing === 'object' && ('change' in doing ? <PostForm unitId={unit.id} post={doing.change} onClose={done} /> : <PostEnd post={doing.end} onClose={done} />)}
      <p className="mt"><Link className="lk" to={`/annuaire?unit=${unit.id}`}>{t.chart.everyone}</Link></p>
    </section>
  )
}
