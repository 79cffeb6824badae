// The head of every screen of administration: its title, one sentence, and the way to the others.
import './rules.css'
import { use, type ReactNode } from 'react'
import { NavLink } from 'react-router'
import { AdminPlaces } from '#web/data/seams.ts'
import { Heading } from '#web/design/Heading.tsx'
import { useRuleTexts } from './texts.ts'

export function AdminHead({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  const t = useRuleTexts()
  const places = use(AdminPlaces)
  return (
    <>
      <header className="pagehead"><div><Heading title={`${title}, ${t.admin}`}>{title}</Heading><p>{lead}</p></div>{children}</header>
      <nav className="tabs admtabs" aria-label={t.screens}>{places.map((place) => <Tab key={place.to} {...place} />)}</nav>
    </>
  )
}

function Tab({ to, useLabel }: { to: string; useLabel: () => string }) {
  return <NavLink to={to}>{useLabel()}</NavLink>
}
