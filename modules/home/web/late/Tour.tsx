// The first visit: five steps, forwards and back by the same two buttons, and out of it at any of them.
import './late.css'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useMe } from '#web/data/me.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { Comfort } from '#web/design/Settings.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { useTexts } from './texts.ts'

const last = 4
type Step = 0 | 1 | 2 | 3 | 4

export function Tour({ onClose, onEnd }: { onClose: () => void; onEnd?: () => void }) {
  const { tour: t } = useTexts()
  const me = useMe()
  const [at, setAt] = useState<Step>(0)
  const step = t.steps[at]
  const inside: ReactNode[] = [
    <p key="who" className="row tour__who"><Avatar person={me} /><span className="grow"><b className="blk">{me.name}</b><span className="muted">{[me.headline, me.authority.name].filter(Boolean).join(' · ')}</span></span><Link className="lk" to={`/annuaire/${me.id}`} onClick={onClose}>{t.profile}</Link></p>,
    <ul key="comfort" className="set"><Comfort /></ul>,
    <p key="spaces"><Link className="lk" to="/espaces?vue=tous" onClick={onClose}>{t.spaces}</Link></p>,
  ]
  return (
    <Dialog title={step.title} onClose={onClose}>
      <p className="meta" role="status">{t.step(at + 1, last + 1)}<span className="vh">{` ${step.title}`}</span></p>
      <div className="tour">
        <p>{step.text}</p>
        {inside[at]}
      </div>
      <div className="dialog__acts">
        {at > 0 ? <button type="button" className="btn btn--2" onClick={() => setAt((at - 1) as Step)}>{t.back}</button> : onEnd && <button type="button" className="btn btn--3" onClick={() => { onClose(); onEnd() }}>{t.never}</button>}
        <button type="button" className="btn" onClick={() => { if (at < last) return setAt((at + 1) as Step); onClose(); onEnd?.() }}>{at < last ? t.next : t.end}</button>
      </div>
    </Dialog>
  )
}
