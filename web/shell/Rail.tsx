// The rail of a computer: the fixed places, then the person's spaces.
import type { ComponentType } from 'react'
import { Link, useLocation } from 'react-router'
import { homeQuery } from '#web/data/home.ts'
import { useHouse } from '#web/data/house.ts'
import { useLive } from '#web/data/live.ts'
import { useMe } from '#web/data/me.ts'
import { queries } from '#web/data/queries.ts'
import type { Place } from '#web/data/seams.ts'
import { useMySpaces } from '#web/data/spaces.ts'
import { Arch } from '#web/design/Marks.tsx'

const pinned = 7

export function Rail({ places, foot }: { places: readonly Place[]; foot: readonly ComponentType[] }) {
  const house = useHouse()
  const me = useMe()
  const spaces = useMySpaces()
  const inSpace = useLocation().pathname.startsWith('/espaces/')
  // A space that is opened or closed to one comes and goes by itself, wherever one is.
  useLive((live) => {
    if (live.type !== 'fact') return
    const { fact, id } = live.fact
    const mine = spaces?.some((space) => space.id === id)
    // A tool that came or went in one of them: what is on screen is asked anew. A space that is being read asks for itself.
    if (fact === 'space.module_switched' && mine && !inSpace) void queries.invalidateQueries()
    else if ((fact === 'membership.changed' && id === me.id) || ((fact === 'space.closed' || fact === 'space.module_switched') && mine)) void queries.invalidateQueries({ queryKey: homeQuery().queryKey })
  })
  return (
    <nav className="side" aria-label={house.nav.main}>
      <div className="side__in">
        <ul className="navl">{places.map((place) => <li key={place.to}><PlaceLink place={place} /></li>)}</ul>
        {spaces && spaces.length > 0 && (
          <>
            <h2>{house.nav.mySpaces}</h2>
            <ul className="navl">{spaces.slice(0, pinned).map((space) => <li key={space.id}><SpaceLink id={space.id} name={space.name} kind={space.kind} unread={space.unread} /></li>)}</ul>
          </>
        )}
        <div className="side__foot">{foot.map((Part, i) => <Part key={i} />)}</div>
      </div>
    </nav>
  )
}

function PlaceLink({ place }: { place: Place }) {
  const current = useCurrent(place.to)
  return <Link className="navi" to={place.to} aria-current={current}><place.icon /><span className="lbl">{place.useLabel()}</span></Link>
}

/** A space of the person in a list of links, with a brass dot when it holds something new. */
export function SpaceLink({ id, name, kind, unread }: { id: string; name: string; kind: 'team' | 'project' | 'practice'; unread: boolean }) {
  const house = useHouse()
  const here = useLocation().pathname.startsWith(`/espaces/${id}`)
  return (
    <Link className="navi" to={`/espaces/${id}`} aria-current={here ? 'page' : undefined}>
      <Arch kind={kind} size="s" /><span className="lbl">{name}</span>
      {unread && !here && <><span className="dot" /><span className="vh">{house.news}</span></>}
    </Link>
  )
}

/** `page` on the place itself; inside a space, its own line in the list is the current one. */
export function useCurrent(to: string): 'page' | undefined {
  const { pathname } = useLocation()
  if (to === '/') return pathname === '/' ? 'page' : undefined
  // Inside a space it is the space's own line that is current.
  return pathname === to || (pathname.startsWith(`${to}/`) && (to !== '/espaces' || pathname === `${to}/nouveau`)) ? 'page' : undefined
}
