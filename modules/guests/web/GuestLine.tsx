// One guest: who, from where, until when; renewed in one tap.
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { Cross, Key } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { inMonths, useGuestActs, type Guest } from './guests.ts'
import { EntryLink } from './EntryLink.tsx'
import { useTexts } from './texts.ts'

/** `beforeEnd`: in a space, who it concerns there is said first. */
export function GuestLine({ guest, beforeEnd }: { guest: Guest; beforeEnd?: (guest: Guest, run: () => void) => void }) {
  const t = useTexts()
  const now = useNow()
  const acts = useGuestActs(guest)
  const may = (what: string): boolean => guest.can.includes(what)
  const end = (): void => (beforeEnd ? beforeEnd(guest, () => acts.end.mutate()) : acts.end.mutate())
  const until = dayOf(new Date(`${guest.until}T12:00:00Z`), now, locale)
  return (
    <li>
      <Avatar person={guest.person} />
      <div className="grow">
        <p><b>{guest.person.name}</b> <span className="tag tag--ext">{t.external}</span> {guest.state === 'soon' && <span className="tag tag--brass">{t.soon}</span>}{guest.state === 'ended' && <span className="tag">{t.over}</span>}</p>
        <p className="meta">{[guest.organisation, guest.state === 'ended' ? t.wasUntil(until) : t.until(until)].filter(Boolean).join(' · ')}</p>
        <p className="meta">{[guest.sponsor && t.sponsor(guest.sponsor.name), guest.email, !guest.entered && t.notYet].filter(Boolean).join(' · ')}</p>
        {acts.link.data && <EntryLink path={acts.link.data.entry} name={guest.person.name} />}
      </div>
      {may('guest.renew') && <button type="button" className="btn btn--2" aria-busy={acts.renew.isPending} aria-label={t.renewOne(guest.person.name)} onClick={() => acts.renew.mutate(inMonths(now, 6))}>{t.renew}</button>}
      {may('guest.end') && <MoreMenu label={t.more(guest.person.name)} items={[...(may('guest.enter') ? [{ label: t.newLink, icon: Key, run: () => acts.link.mutate() }] : []), ...(guest.state === 'ended' ? [] : [{ label: t.end, icon: Cross, run: end }])]} />}
    </li>
  )
}
