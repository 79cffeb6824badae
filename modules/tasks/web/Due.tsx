// « Mes tâches » on the home: the soonest due first.
import './tasks.css'
import { Link } from 'react-router'
import { addressOf } from './tasks.ts'
import { DueDay } from './Marks.tsx'
import { useTexts } from './texts.ts'

export type Due = { items: readonly { id: string; title: string; spaceId: string | null; space: string | null; dueOn: string | null }[]; total: number }

export default function List({ due: { items, total } }: { due: Due }) {
  const t = useTexts()
  return (
    <section aria-labelledby="duetasks">
      <div className="sech"><h2 id="duetasks">{t.home.title}</h2><Link className="lk" to="/taches">{t.home.all}{total > items.length && ` (${total})`}</Link></div>
      <ul className="rows">{items.map((one) => <li key={one.id}><div className="grow"><Link className="t" to={addressOf(one)}>{one.title}</Link><p className="meta tmeta"><DueDay dueOn={one.dueOn} doneAt={null} /><span>{one.space ?? t.own}</span></p></div></li>)}</ul>
    </section>
  )
}
