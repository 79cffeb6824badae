// The head of every screen of administration: its title, one sentence, and the way to the others.
import './rules.css'
import { use, useEffect, useRef, type ReactNode } from 'react'
import { NavLink } from 'react-router'
import { AdminPlaces } from '#web/data/seams.ts'
import { Heading } from '#web/design/Heading.tsx'
import { useRuleTexts } from './texts.ts'

// Every other screen lies below it.
const home = '/administration'

export function AdminHead({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  const t = useRuleTexts()
  const places = use(AdminPlaces).ready ?? []
  const tabs = useRef<HTMLElement>(null)
  // On a phone the tabs are wider than the page: the present one is in view.
  useEffect(() => {
    const one = tabs.current?.querySelector<HTMLElement>('[aria-current]')
    if (tabs.current && one) tabs.current.scrollLeft = one.offsetLeft - tabs.current.offsetLeft - 16
  }, [])
  return (
    <>
      <header className="pagehead"><div><Heading title={`${title}, ${t.admin}`}>{title}</Heading><p>{lead}</p></div>{children}</header>
      <nav ref={tabs} className="tabs admtabs" aria-label={t.screens}>{places.map((place) => <Tab key={place.to} {...place} />)}</nav>
    </>
  )
}

function Tab({ to, useLabel }: { to: string; useLabel: () => string }) {
  return <NavLink to={to} end={to === home}>{useLabel()}</NavLink>
}
