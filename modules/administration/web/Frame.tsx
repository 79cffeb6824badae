// The frame of these screens, below the head that all of the administration shares.
import './administration.css'
import type { ReactNode } from 'react'
import { Navigate, useLocation } from 'react-router'
import { useCare } from '#web/data/care.ts'
import { useMe } from '#web/data/me.ts'
import { Loading } from '#web/design/Loading.tsx'
import { AdminHead } from '#web/design/rules/AdminHead.tsx'

export function Frame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const me = useMe()
  const { care } = useCare()
  const { pathname } = useLocation()
  if (!me.can.includes('administration.open')) return <Navigate to="/" replace />
  // Those who administer people and nothing else begin there.
  if (me.administers === 'nothing' && pathname === '/administration') return <Navigate to="/administration/personnes" replace />
  if (!care) return <Loading />
  return (
    <>
      <AdminHead title={title} lead={lead} />
      <div className="admin">{children}</div>
    </>
  )
}
