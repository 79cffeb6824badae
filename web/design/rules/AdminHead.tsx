// The head of every screen of administration: its title, one sentence, the authority at work when one has several in care, and the way to the others.
import './rules.css'
import { use, useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { useCare } from '#web/data/care.ts'
import { useMe } from '#web/data/me.ts'
import { AdminPlaces, type AdminPlace } from '#web/data/seams.ts'
import { Field } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { useRuleTexts } from './texts.ts'

// Every other screen lies below it.
const home = '/administration'
const isAt = (pathname: string, { to }: AdminPlace): boolean => pathname === to || (to !== home && pathname.startsWith(`${to}/`))

export function AdminHead({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  const t = useRuleTexts()
  const places = use(AdminPlaces).ready ?? []
  const me = useMe()
  const { care, of, at, choose } = useCare()
  const { pathname } = useLocation()
  const present = places.find((place) => isAt(pathname, place))
  const beside = present?.group ? places.filter(({ group }) => group === present.group) : []
  const tabs = useRef<HTMLElement>(null)
  // On a phone the tabs are wider than the page: the present one is in view.
  useEffect(() => {
    const one = tabs.current?.querySelector<HTMLElement>('[aria-current]')
    if (tabs.current && one) tabs.current.scrollLeft = one.offsetLeft - tabs.current.offsetLeft - 16
  }, [])
  return (
    <>
      <header className="pagehead">
        <div><Heading title={`${title}, ${t.admin}`}>{title}</Heading><p>{lead}</p></div>
        {care && care.authorities.length > 1 && (
          <Field label={t.groups.authority}>{(given) => (
            <select className="inp" {...given} value={of.authorityId ?? care.authorities.find((a) => a.id === me.authority.id)?.id ?? care.authorities[0]?.id} onChange={(event) => choose(event.target.value)}>
              {care.authorities.map((a) => <option key={a.id} value={a.id}>{a.name}</option>)}
            </select>
          )}</Field>
        )}
        {children}
      </header>
      <nav ref={tabs} className="tabs admtabs" aria-label={t.screens}>
        {places.filter((place, i) => !place.group || places.findIndex(({ group }) => group === place.group) === i).map((place) => {
          const current = place === present ? 'page' : place.group && place.group === present?.group ? true : undefined
          return place.group
            ? <Link key={place.group} to={at(place.to)} aria-current={current}>{t.groups[place.group]}</Link>
            : <Labelled key={place.to} place={place} current={current} />
        })}
      </nav>
      {present?.group && beside.length > 1 && (
        <nav className="chips admbeside" aria-label={t.groups[present.group]}>{beside.map((place) => <Labelled key={place.to} place={place} current={place === present ? 'page' : undefined} className="chip" />)}</nav>
      )}
    </>
  )
}

function Labelled({ place, current, className }: { place: AdminPlace; current: 'page' | true | undefined; className?: string }) {
  return <Link to={useCare().at(place.to)} className={className} aria-current={current}>{place.useLabel()}</Link>
}
