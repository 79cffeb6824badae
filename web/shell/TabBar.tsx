// The tab bar of a phone: the places, « Publier » in its arch, the menu.
import { Fragment } from 'react'
import { Link, useLocation } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import type { Place, Publish } from '#web/data/seams.ts'
import { MenuBars, Plus } from '#web/design/shell-icons.tsx'

/** Places in the bar; the menu has the others. */
export const shown = 3

export function TabBar({ places, publish }: { places: readonly Place[]; publish?: Publish }) {
  const house = useHouse()
  const { pathname } = useLocation()
  const at = (to: string): 'page' | undefined => (to === '/' ? pathname === '/' : pathname.startsWith(to)) ? 'page' : undefined
  return (
    <nav className="tabbar" aria-label={house.nav.phone}>
      {places.slice(0, shown).map((place, i) => (
        <Fragment key={place.to}>
          {i === 2 && publish && <PublishLink publish={publish} pathname={pathname} />}
          <PlaceTab place={place} current={at(place.to)} />
        </Fragment>
      ))}
      {places.length < 3 && publish && <PublishLink publish={publish} pathname={pathname} />}
      <Link to="/menu" aria-current={at('/menu')}><MenuBars />{house.nav.menu}</Link>
    </nav>
  )
}

function PlaceTab({ place, current }: { place: Place; current: 'page' | undefined }) {
  return <Link to={place.to} aria-current={current}><place.icon />{place.useLabel()}</Link>
}

function PublishLink({ publish, pathname }: { publish: Publish; pathname: string }) {
  return <Link className="pub" to={publish.to(pathname)}><Plus />{publish.useLabel()}</Link>
}
