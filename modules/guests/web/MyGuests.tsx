// The people one answers for, whose access ends first come first.
import './guests.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Heading } from '#web/design/Heading.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { GuestLine } from './GuestLine.tsx'
import { guests } from './guests.ts'
import { useTexts } from './texts.ts'

export function MyGuests() {
  const t = useTexts()
  const list = useInfiniteQuery({
    queryKey: ['GET /guests'],
    queryFn: ({ pageParam, signal }) => guests.call('GET /guests', { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <header className="pagehead"><div><Heading title={t.mine} /><p>{t.mineHelp}</p></div></header>
      {!list.data ? <Loading /> : items.length === 0 ? <p className="muted">{t.noneMine}</p> : <ul className="rows guestrows">{items.map((guest) => <GuestLine key={guest.person.id} guest={guest} />)}</ul>}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" onClick={() => void list.fetchNextPage()}>{t.next}</button></div>}
    </>
  )
}
