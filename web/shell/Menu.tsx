// The menu of a phone: the person's spaces, their settings, the way out.
import { use, type ComponentType } from 'react'
import { Link } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { useTexts as useOutbox } from '#web/data/outbox/texts.ts'
import { useItems } from '#web/data/outbox/use.ts'
import { Shelf, type Place } from '#web/data/seams.ts'
import { useMySpaces } from '#web/data/spaces.ts'
import { Heading } from '#web/design/Heading.tsx'
import { Blocks, Bookmark, Clock, Plus } from '#web/design/icons.tsx'
import { Arch, Avatar } from '#web/design/Marks.tsx'
import { SignOut } from '#web/design/outbox/SignOut.tsx'
import { Settings } from '#web/design/Settings.tsx'
import { useTexts } from '#web/design/settings/texts.ts'
import { shown } from './TabBar.tsx'

export function Menu({ places, foot }: { places: readonly Place[]; foot: readonly ComponentType[] }) {
  const house = useHouse()
  const { menu } = useTexts()
  const me = useMe()
  const spaces = useMySpaces() ?? []
  const shelf = use(Shelf)
  return (
    <>
      <header className="pagehead"><Heading title={house.nav.menu} /></header>
      <div className="menug">
        <section aria-labelledby="m1">
          <div className="sech"><h2 id="m1">{house.nav.mySpaces}</h2></div>
          <ul className="rows svc">
            {spaces.slice(0, 7).map((space) => (
              <li key={space.id}><Arch kind={space.kind} /><div className="grow"><Link className="t cover" to={`/espaces/${space.id}`}>{space.name}</Link><p className="meta">{house.kind[space.kind]}</p></div>{space.unread && <><span className="dot" /><span className="vh">{house.news}</span></>}</li>
            ))}
            {shelf.map((place) => <PlaceLine key={place.to} place={{ ...place, icon: Bookmark }} />)}
            <li><span className="app"><Blocks /></span><div className="grow"><Link className="t cover" to="/espaces?vue=tous">{menu.allSpaces}</Link><p className="meta">{menu.allSpacesHelp}</p></div></li>
            {me.can.includes('space.create') && <li><span className="app"><Plus /></span><div className="grow"><Link className="t cover" to="/espaces/nouveau">{menu.newSpace}</Link><p className="meta">{menu.newSpaceHelp}</p></div></li>}
          </ul>
        </section>
        <section aria-labelledby="m2">
          <div className="sech"><h2 id="m2">{menu.settings}</h2></div>
          <ul className="rows svc">
            <WaitingLine />
            {places.slice(shown).map((place) => <PlaceLine key={place.to} place={place} />)}
            <li><Avatar person={me} /><div className="grow"><Link className="t cover" to="/compte">{me.name}</Link><p className="meta">{menu.accountHelp}</p></div></li>
          </ul>
          {foot.map((Part, i) => <Part key={i} />)}
          <Settings />
          <p className="mt"><SignOut className="btn btn--3" /></p>
        </section>
      </div>
    </>
  )
}

const PlaceLine = ({ place }: { place: Place }) => <li><span className="app"><place.icon /></span><div className="grow"><Link className="t cover" to={place.to}>{place.useLabel()}</Link></div></li>

/** « 3 envois en attente ». */
function WaitingLine() {
  const t = useOutbox()
  const { length } = useItems()
  if (length === 0) return null
  return <li><span className="app"><Clock /></span><div className="grow"><Link className="t cover" to="/envois">{t.count(length)}</Link><p className="meta">{t.help}</p></div></li>
}
