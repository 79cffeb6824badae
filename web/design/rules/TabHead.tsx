// The head of a tab of the administration: what it is for in one sentence, and its one action.
import './rules.css'
import type { ReactNode } from 'react'
import { useTitle } from '#web/design/Heading.tsx'

export function TabHead({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  useTitle(title)
  return <div className="admhead"><div className="grow"><h2>{title}</h2><p className="muted">{lead}</p></div>{children}</div>
}
