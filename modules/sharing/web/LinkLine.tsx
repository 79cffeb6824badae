// One open link: of what, for whom, by whom, until when, how often; ended in one tap.
import { Link as To } from 'react-router'
import { ago, dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { useEnding, type Link } from './links.ts'
import { useTexts } from './texts.ts'

/** `named`: where the document is not what one is looking at. `over`: it opens no more. */
export function LinkLine({ link, named, over = false }: { link: Link; named?: true; over?: boolean }) {
  const t = useTexts()
  const now = useNow()
  const { end, resume } = useEnding()
  const times = link.mostUses === null ? t.times(link.uses) : t.of(link.uses, link.mostUses)
  const whom = link.role === 'box' ? `${t.box}, ${t.reach[link.reach]}` : t.reach[link.reach]
  return (
    <li>
      <div className="grow">
        {named ? <><p><To className="t" to={link.document.address}>{link.document.name}</To></p><p>{whom}</p></> : <p><b>{whom}</b></p>}
        <p className="meta">{[link.endedAt !== null ? t.endedOn(dayOf(new Date(link.endedAt), now, locale)) : over && Date.parse(link.until) > now.getTime() ? t.shut : t.untilDay(dayOf(new Date(Date.parse(link.until) - 1), now, locale)), t.by(link.by.name), link.locked && t.locked, link.role === 'view' && t.viewOnly, link.role === 'comment' && t.commented].filter(Boolean).join(' · ')}</p>
        <p className="meta">{link.openedAt === null ? t.never : t.opened(times, ago(new Date(link.openedAt), now, locale))}</p>
      </div>
      {link.can.includes('share_link.resume') && <button type="button" className="btn btn--2" aria-busy={resume.isPending} aria-label={t.resumeOne(link.document.name)} onClick={() => resume.mutate(link.id)}>{t.resume}</button>}
      {link.can.includes('share_link.end') && <button type="button" className="btn btn--2" aria-busy={end.isPending} aria-label={t.endOne(link.document.name)} onClick={() => end.mutate(link.id)}>{t.end}</button>}
    </li>
  )
}
