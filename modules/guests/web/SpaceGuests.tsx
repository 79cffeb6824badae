// People from outside in a space: whoever reads it knows that they are there; its hosts invite, renew and end.
import './guests.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useSpace } from '#web/data/spaces.ts'
import { useTitle } from '#web/design/Heading.tsx'
import { useForeseen } from '#web/design/foreseen.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { GuestLine } from './GuestLine.tsx'
import { guests, type Guest } from './guests.ts'
import { Invite } from './Invite.tsx'
import { useTexts } from './texts.ts'

export function SpaceGuests() {
  const { id = '' } = useParams()
  const t = useTexts()
  const space = useSpace(id)
  useTitle(`${t.title}, ${space.name}`)
  const list = useInfiniteQuery({
    queryKey: ['GET /spaces/:id/guests', id],
    queryFn: ({ pageParam, signal }) => guests.call('GET /spaces/:id/guests', { params: { id }, query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  const { foresee, dialog } = useForeseen(id)
  const before = ({ person }: Guest, run: () => void): void => foresee({ change: { guestId: person.id }, title: t.endTitle(person.name), text: t.endText, act: t.end, run })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="stack-l">
      {space.can.includes('member.manage') && <Invite spaceId={id} />}
      <section aria-labelledby="g2">
        <div className="sech"><h2 id="g2">{t.here}</h2><Link to="/invites">{t.mine}</Link></div>
        {!list.data ? <Loading rows={2} /> : items.length === 0 ? <p className="muted">{t.none}</p> : <ul className="rows guestrows">{items.map((guest) => <GuestLine key={guest.person.id} guest={guest} beforeEnd={before} />)}</ul>}
        {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" onClick={() => void list.fetchNextPage()}>{t.next}</button></div>}
        {dialog}
      </section>
    </div>
  )
}
