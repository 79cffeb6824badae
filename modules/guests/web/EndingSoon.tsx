// « 2 invités partent sous 30 jours »: each kept for six months more in one tap, and that taken back in another.
import './guests.css'
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { homeQuery } from '#web/data/home.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Avatar } from '#web/design/Marks.tsx'
import { again, guests, inMonths } from './guests.ts'
import { useTexts } from './texts.ts'

type One = { id: string; name: string; organisation: string; until: string }
export type Ending = { items: readonly One[]; total: number; mine: { until: string; authority: string } | null }

export default function EndingSoon({ ending }: { ending: Ending }) {
  const t = useTexts()
  const now = useNow()
  if (ending.mine) return <p className="banner">{t.ownEnd(dayOf(new Date(`${ending.mine.until}T12:00:00Z`), now, locale), ending.mine.authority)}</p>
  return (
    <section aria-labelledby="gs">
      <div className="sech"><h2 id="gs">{t.leaving(ending.total)}</h2><Link className="lk" to="/invites">{t.mine}</Link></div>
      <ul className="rows guestrows">{ending.items.map((guest) => <Leaving key={guest.id} guest={guest} />)}</ul>
    </section>
  )
}

function Leaving({ guest }: { guest: One }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const set = (until: string) => guests.call('PUT /guests/:personId/renewal', { params: { personId: guest.id }, body: { until } })
  const drawn = async (): Promise<void> => { await Promise.all([queries.invalidateQueries({ queryKey: homeQuery().queryKey }), again()]) }
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const renew = useMutation({
    mutationFn: () => set(inMonths(now, 6)),
    onSuccess: async () => { notify(t.renewed(guest.name), { label: t.undo, run: () => void set(guest.until).then(drawn, failed) }); await drawn() },
    onError: failed,
  })
  return (
    <li>
      <Avatar person={guest} />
      <div className="grow"><p className="t">{guest.name}</p><p className="meta">{[guest.organisation, t.until(dayOf(new Date(`${guest.until}T12:00:00Z`), now, locale))].filter(Boolean).join(' · ')}</p></div>
      <button type="button" className="btn btn--2" aria-busy={renew.isPending} aria-label={t.renewOne(guest.name)} onClick={() => renew.mutate()}>{t.renew}</button>
    </li>
  )
}
