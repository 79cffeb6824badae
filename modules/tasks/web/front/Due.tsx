// « Mes tâches » on the home: the soonest due first.
import { Link } from 'react-router'
import { dayOf, today } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { frontTexts } from './texts.ts'
import { addressOf, dayFrom, daysBetween } from './when.ts'

type One = { id: string; title: string; spaceId: string | null; space: string | null; dueOn: string | null }
export type Due = { items: readonly One[]; total: number }

export default function List({ due: { items, total } }: { due: Due }) {
  const t = frontTexts()
  const now = useNow()
  const late = (dueOn: string): number => daysBetween(dueOn, today(now))
  const when = (dueOn: string) => (late(dueOn) > 0 ? <b>{t.late(late(dueOn))}</b> : dayOf(dayFrom(dueOn), now, locale))
  return (
    <section aria-labelledby="duetasks">
      <div className="sech"><h2 id="duetasks">{t.title}</h2><Link className="lk" to="/taches">{t.all}{total > items.length && ` (${total})`}</Link></div>
      <ul className="rows">{items.map((one) => <li key={one.id}><div className="grow"><Link className="t" to={addressOf(one)}>{one.title}</Link><p className="meta">{one.dueOn && <>{when(one.dueOn)} · </>}{one.space ?? t.own}</p></div></li>)}</ul>
    </section>
  )
}
