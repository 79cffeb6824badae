// One open link: of what, for whom, by whom, until when, how often; ended in one tap.
import { Link as To } from 'react-router'
import { ago, dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { useEnding, type Link } from './links.ts'
import { useTexts } from './texts.ts'

/** `named`: where the document is not what one is looking at. */
export function LinkLine({ link, named }: { link: Link; named?: true }) {
  const t = useTexts()
  const now = useNow()
  const end = useEnding()
  const times = link.mostUses === null ? t.times(link.uses) : t.of(link.uses, link.mostUses)
  const whom = link.role === 'box' ? `${t.box}, ${t.reach[link.reach]}` : t.reach[link.reach]
  return (
    <li>
      <div className="grow">
        {named ? <><p><To className="t" to={link.document.address}>{link.document.name}</To></p><p>{whom}</p></> : <p><b>{whom}</b></p>}
        <p className="meta">{[t.untilDay(dayOf(new Date(Date.parse(link.until) - 1), now, locale)), t.by(link.by.name), link.locked && t.locked, link.role === 'view' && t.viewOnly].filter(Boolean).join(' · ')}</p>
        <p className="meta">{link.openedAt === null ? t.never : t.opened(times, ago(new Date(link.openedAt), now, locale))}</p>
      </div>
      {link.can.includes('share_link.end') && <button type="button" className="btn btn--2" aria-busy={end.isPending} aria-label={t.endOne(link.document.name)} onClick={() => end.mutate(link.id)}>{t.end}</button>}
    </li>
  )
}
