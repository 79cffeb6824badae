// One line: who did what, and what was before and is after. What is long is folded.
import type { Static } from 'typebox'
import { exact } from '#lib/when.ts'
import { locale } from '#web/data/texts.ts'
import { ArrowRight } from '#web/design/icons.tsx'
import type { Line, Change } from '../api.ts'
import { useTexts } from './texts.ts'

/** Why, where a fact says so: the one sentence that the journal keeps. */
const reasonOf = (data: unknown): string | null => (typeof data === 'object' && data !== null && 'reason' in data && typeof data.reason === 'string' ? data.reason : null)
const [most, longest] = [3, 160]

export function JournalLine({ line }: { line: Static<typeof Line> }) {
  const t = useTexts().journal
  const about = [line.label !== line.actor?.name && line.label, line.place].filter(Boolean).join(' · ')
  const reason = reasonOf(line.data)
  const long = line.changes.length > most || line.changes.some((change) => `${change.before ?? ''}${change.after ?? ''}`.length > longest)
  const changes = <ul className="changes">{line.changes.map((change, n) => <li key={n}><Turned change={change} /></li>)}</ul>
  return (
    <li>
      <div className="grow">
        <p><b>{line.actor?.name ?? t.system}</b> {line.said}{about && <> <span className="muted">· {about}</span></>}</p>
        {reason && <p>{reason}</p>}
        {line.changes.length > 0 && (long ? <details><summary>{t.changed(line.changes.length)}</summary>{changes}</details> : changes)}
        {line.fields.length > 0 && <p className="meta">{t.fields(line.fields.join(', '))}</p>}
        <p className="meta">{exact(new Date(line.at), locale)}{line.via === 'token' && ` · ${t.byToken}`}</p>
      </div>
    </li>
  )
}

function Turned({ change }: { change: Static<typeof Change> }) {
  const t = useTexts().journal
  return <>{change.field && <span className="muted">{t.field(change.field)} </span>}{change.before ?? t.nothing} <ArrowRight /><span className="vh"> {t.becomes} </span> <b>{change.after ?? t.nothing}</b></>
}
