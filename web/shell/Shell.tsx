// The frame around every page: bar, rail, tab bar on phones, notices.
import { Suspense, useEffect, useRef, type ComponentType } from 'react'
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router'
import { fullDay, timeOf } from '#lib/when.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { useAuthority } from '#web/data/authority.ts'
import { useOnline, useSeen } from '#web/data/online.ts'
import type { Finder, Place, Publish } from '#web/data/seams.ts'
import { locale } from '#web/data/texts.ts'
import { useWaiting } from '#web/data/waiting.ts'
import { moveFocus } from '#web/design/Heading.tsx'
import { Offline } from '#web/design/shell-icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar, Emblem } from '#web/design/Marks.tsx'
import { Notices } from '#web/design/Notices.tsx'
import { part } from '#web/design/part.tsx'
import { placeKey, useReturn } from './place.ts'
import { Rail } from './Rail.tsx'
import { TabBar } from './TabBar.tsx'

// What sends comes when there is something to send.
const Pending = part(async () => (await import('./Pending.tsx')).default)

export function Shell({ places, publish, bar, foot, finder: Field }: { places: readonly Place[]; publish?: Publish; bar: readonly ComponentType[]; foot: readonly ComponentType[]; finder: Finder | undefined }) {
  const house = useHouse()
  const me = useMe()
  const authority = useAuthority()
  const online = useOnline()
  const seen = useSeen()
  const waiting = useWaiting(me.id)
  useFocusOnMove()
  useReturn()
  return (
    <>
      <a className="skip" href="#contenu">{house.skip}</a>
      <header className="topbar">
        <Link className="brand" to="/"><Emblem of={authority} /><span>Parvis<small>{authority.shortName}</small></span></Link>
        {Field && <Field places={places} publish={publish} />}
        <div className="topbar__acts">
          {bar.map((Part, i) => <Part key={i} />)}
          <Link className="barbtn" to="/compte"><Avatar person={me} size="s" /><span className="vh">{house.account(me.name)}</span></Link>
        </div>
      </header>
      <div className="offline" role="status">
        {(seen ?? !online) && <span><Offline size="s" />{seen ? house.seen(...moment(new Date(seen))) : house.offline}</span>}
        {waiting > 0 && <Pending />}
      </div>
      <div className="shell shell--side">
        <Rail places={places} foot={foot} />
        <main className="main" id="contenu" tabIndex={-1}>
          <Suspense fallback={<Loading />}><Outlet /></Suspense>
          <footer className="foot"><a href="/accessibilite">{house.legal.conformity[me.authority.conformity]}</a> <a href="/mentions-legales">{house.legal.notice}</a></footer>
        </main>
      </div>
      <TabBar places={places} {...(publish ? { publish } : {})} />
      <Notices />
      <ScrollRestoration getKey={placeKey} />
    </>
  )
}

/** « 14 h 02 » of today, with its day before that. */
function moment(at: Date): [time: string, day?: string] {
  const [day, today] = [fullDay(at, locale), fullDay(new Date(), locale)]
  return day === today ? [timeOf(at, locale)] : [timeOf(at, locale), day.toLocaleLowerCase()]
}

/** After a change of page (not of its questions), the heading takes the focus. */
function useFocusOnMove(): void {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    moveFocus()
  }, [pathname])
}
