// « À faire »: what waits for one’s opinion or one’s reading, the soonest due first.
import { Link } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { dayFrom, isLate, type Kind } from './approvals.ts'
import { useTexts } from './texts.ts'

type One = { id: string; kind: Kind; name: string; address: string; by: string; dueOn: string | null }
export type Waiting = { items: readonly One[]; total: number }

export default function ToDo({ waiting: { items, total } }: { waiting: Waiting }) {
  const t = useTexts()
  const now = useNow()
  const when = (dueOn: string | null): string => (dueOn === null ? '' : ` · ${(isLate({ dueOn, outcome: null }, now) ? t.late : t.until)(dayOf(dayFrom(dueOn), now, locale))}`)
  return (
    <section aria-labelledby="todo">
      <div className="sech"><h2 id="todo">{t.home.title}</h2><Link className="lk" to="/avis">{t.home.all}{total > items.length && ` (${total})`}</Link></div>
      <ul className="rows">{items.map((one) => <li key={one.id}><div className="grow"><Link className="t" to={one.address}>{one.name}</Link><p className="meta">{t.home[one.kind](one.by)}{when(one.dueOn)}</p></div></li>)}</ul>
    </section>
  )
}
