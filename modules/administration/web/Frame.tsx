// The frame of these screens: the head that all of the administration shares, and the authority at work when one has several in care.
import './administration.css'
import type { ReactNode } from 'react'
import { Navigate, useLocation } from 'react-router'
import { useMe } from '#web/data/me.ts'
import { Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { AdminHead } from '#web/design/rules/AdminHead.tsx'
import { useCare } from './administration.ts'
import { useTexts } from './texts.ts'

export function Frame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const t = useTexts()
  const me = useMe()
  const { care, of, choose } = useCare()
  const { pathname } = useLocation()
  if (!me.can.includes('administration.open')) return <Navigate to="/" replace />
  // Those who administer people and nothing else begin there.
  if (me.administers === 'nothing' && pathname === '/administration') return <Navigate to="/administration/personnes" replace />
  if (!care) return <Loading />
  return (
    <>
      <AdminHead title={title} lead={lead}>
        {care.authorities.length > 1 && (
          <Field label={t.authority}>{(given) => (
            <select className="inp" {...given} value={of.authorityId ?? care.authorities.find((a) => a.id === me.authority.id)?.id ?? care.authorities[0]?.id} onChange={(event) => choose(event.target.value)}>
              {care.authorities.map((a) => <option key={a.id} value={a.id}>{a.name}</option>)}
            </select>
          )}</Field>
        )}
      </AdminHead>
      <div className="admin">{children}</div>
    </>
  )
}
