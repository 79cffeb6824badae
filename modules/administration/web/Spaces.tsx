// Every space of the authority by its name, its counts and who answers for it: never what is said there.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { counted } from '#lib/count.ts'
import { ago } from '#lib/when.ts'
import { useCare } from '#web/data/care.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { locale } from '#web/data/texts.ts'
import { Loading } from '#web/design/Loading.tsx'
import { Arch } from '#web/design/Marks.tsx'
import { administration, type Administered } from './administration.ts'
import { Frame } from './Frame.tsx'
import { SearchBox } from './SearchBox.tsx'
import { useTexts } from './texts.ts'

export function Spaces() {
  const t = useTexts()
  const { of } = useCare()
  const [asked, setAsked] = useSearchParams()
  const q = asked.get('q') ?? ''
  const only = (['sans-responsable', 'confidentiels'] as const).find((one) => one === asked.get('vue'))
  const set = (name: string, value: string | null): void => setAsked((now) => { if (value) now.set(name, value); else now.delete(name); return now }, { replace: true })
  const query = { ...of, ...(q ? { q } : {}), ...(only === 'sans-responsable' ? { ownerless: true } : {}), ...(only === 'confidentiels' ? { access: 'secret' as const } : {}) }
  const list = useInfiniteQuery({
    queryKey: ['GET /administration/spaces', query],
    queryFn: ({ pageParam, signal }) => administration.call('GET /administration/spaces', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: keepPreviousData,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Frame title={t.spaces.title} lead={t.spaces.lead}>
      <SearchBox q={q} label={t.spaces.search} onSearch={(text) => set('q', text)} />
      <div className="chips scrollx" role="group" aria-label={t.spaces.views}>
        <button type="button" className="chip" aria-pressed={!only} onClick={() => set('vue', null)}>{t.spaces.all}</button>
        <button type="button" className="chip" aria-pressed={only === 'sans-responsable'} onClick={() => set('vue', 'sans-responsable')}>{t.spaces.ownerless}</button>
        <button type="button" className="chip" aria-pressed={only === 'confidentiels'} onClick={() => set('vue', 'confidentiels')}>{t.spaces.secret}</button>
      </div>
      <p className="vh" role="status">{list.data && t.spaces.found(items.length)}</p>
      {!list.data ? <Loading /> : items.length === 0 ? <p className="muted mt">{only === 'sans-responsable' ? t.spaces.noneOwnerless : t.spaces.none}</p> : <ul className="rows mt">{items.map((space) => <Line key={space.id} space={space} query={of.authorityId ? `?collectivite=${of.authorityId}` : ''} />)}</ul>}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.people.more}</button></div>}
    </Frame>
  )
}

function Line({ space, query }: { space: Administered; query: string }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const active = space.owners.filter((owner) => owner.active)
  return (
    <li>
      <Arch kind={space.kind} />
      <div className="grow">
        <p><Link className="t cover" to={`/administration/espaces/${space.id}${query}`}>{space.name}</Link> {active.length === 0 && <span className="tag tag--warn">{t.spaces.ownerless}</span>} {space.archivedAt && <span className="tag">{t.spaces.closed}</span>}</p>
        <p className="meta">{[house.kind[space.kind], t.spaces.access[space.access], counted(space.memberCount, t.spaces.member, t.spaces.members, locale), space.externalCount > 0 && counted(space.externalCount, t.spaces.external, t.spaces.externals, locale)].filter(Boolean).join(' · ')}</p>
        <p className="meta">{[active.length > 0 && t.spaces.ownedBy(active.map((owner) => owner.name).join(', ')), t.spaces.activity(ago(new Date(space.lastActivityAt), now, locale))].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  )
}
