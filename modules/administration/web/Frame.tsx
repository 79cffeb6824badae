// The frame of the administration: its tabs, and the authority when one has several in care.
import './administration.css'
import { Suspense, use } from 'react'
import { Link, Navigate, Outlet, useLocation } from 'react-router'
import { useMe } from '#web/data/me.ts'
import { AdminTabs } from '#web/data/seams.ts'
import { Field } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { useCare } from './administration.ts'
import { useTexts } from './texts.ts'

export function Frame() {
  const t = useTexts()
  const me = useMe()
  const { care, of, choose } = useCare()
  const { pathname, search } = useLocation()
  const all = use(AdminTabs)
  if (!me.can.includes('administration.open')) return <Navigate to="/" replace />
  if (!care) return <Loading />
  const tabs = all.filter((tab) => care.all || !tab.all)
  // Those who administer people only have no first tab.
  if (!care.all && pathname === '/administration') return <Navigate to="/administration/personnes" replace />
  return (
    <>
      <header className="pagehead pagehead--t">
        <div><Heading title={t.title} /><p>{t.help}</p></div>
        {care.authorities.length > 1 && (
          <Field label={t.authority}>{(given) => (
            <select className="inp" {...given} value={of.authorityId ?? care.authorities.find((a) => a.id === me.authority.id)?.id ?? care.authorities[0]?.id} onChange={(event) => choose(event.target.value)}>
              {care.authorities.map((a) => <option key={a.id} value={a.id}>{a.name}</option>)}
            </select>
          )}</Field>
        )}
      </header>
      <nav className="tabs" aria-label={t.sections}>
        {tabs.map((tab) => <Tab key={tab.path} tab={tab} search={of.authorityId ? search : ''} />)}
      </nav>
      <div className="admin"><Suspense fallback={<Loading />}><Outlet /></Suspense></div>
    </>
  )
}

function Tab({ tab, search }: { tab: { path: string; useLabel: () => string }; search: string }) {
  const { pathname } = useLocation()
  const to = tab.path === '' ? '/administration' : `/administration/${tab.path}`
  const current = tab.path === '' ? pathname === to : pathname === to || pathname.startsWith(`${to}/`)
  return <Link to={`${to}${search}`} aria-current={current ? 'page' : undefined}>{tab.useLabel()}</Link>
}
