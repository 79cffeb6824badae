// The week of a space: in a few words, day by day, then what each module says of it. Read in a minute, printed on a page.
import './week.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Static } from 'typebox'
import { dayOf, head } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { spaces, useSpace } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { useTitle } from '#web/design/Heading.tsx'
import type { Week as WeekSchema } from '../../api.ts'
import { useTexts } from './texts.ts'

type Said = Static<typeof WeekSchema>
/** Noon of a day of the calendar: the same day everywhere people are. */
const noon = (day: string): Date => new Date(`${day}T12:00:00`)

export function Week() {
  const { id = '' } = useParams()
  const t = useTexts()
  const now = useNow()
  const [asked] = useSearchParams()
  const of = asked.get('du')
  const { data: week } = useSuspenseQuery(spaces.ask('GET /spaces/:id/week', { params: { id }, query: of !== null && /^\d{4}-\d\d-\d\d$/.test(of) ? { of } : {} }))
  const dates = t.dates(dayOf(noon(week.firstDay), now, locale), dayOf(noon(week.lastDay), now, locale))
  useTitle(`${t.title}, ${useSpace(id).name}`)
  return (
    <div className="week">
      <div className="stack-s">
        <div className="sech"><h2>{t.title}</h2><button type="button" className="btn btn--2 noprint" onClick={() => print()}>{t.print}</button></div>
        <p className="muted">{dates}</p>
        <nav className="row noprint" aria-label={t.weeks}>
          {week.previous && <Link className="lk" to={`?du=${week.previous}`}>{t.previous}</Link>}
          {week.next && <Link className="lk" to={`?du=${week.next}`}>{t.next}</Link>}
        </nav>
      </div>
      {week.said.length > 0 ? <><p className="week__said">{head(week.said.join(', '))}</p><Days days={week.days} /></> : <div className="empty"><h3>{t.none}</h3><p>{t.noneHelp}</p></div>}
      {week.sections.length > 0 && <div className="week__parts">{week.sections.map((section) => <Section key={section.heading} section={section} />)}</div>}
    </div>
  )
}

/** Bars, each with its figure: the chart is its own table. */
function Days({ days }: { days: Said['days'] }) {
  const t = useTexts()
  // Below four, a day is not made to look like much.
  const most = Math.max(4, ...days.map(({ count }) => count))
  return (
    <section className="stack-s" aria-labelledby="wkd">
      <h3 id="wkd">{t.days}</h3>
      <table className="week__days" aria-label={t.chart}>
        <thead className="vh"><tr><th scope="col">{t.day}</th><th scope="col">{t.count}</th></tr></thead>
        <tbody>
          {days.map(({ day, count }) => (
            <tr key={day}><th scope="row">{head(noon(day).toLocaleDateString(locale === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long' }))}</th><td className="num"><span className="week__bar"><span className="prog" aria-hidden="true"><span style={{ width: `${Math.round((100 * count) / most)}%` }} /></span>{count}</span></td></tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Section({ section: { heading, count, lines } }: { section: Said['sections'][number] }) {
  const t = useTexts()
  return (
    <section className="stack-s" aria-label={heading}>
      <h3>{heading}</h3>
      <ul className="rows">
        {lines.map(({ title, address, note }, nth) => <li key={nth}><div className="grow"><p>{address === null ? title : <Link className="t" to={address}>{title}</Link>}</p>{note && <p className="meta">{note}</p>}</div></li>)}
      </ul>
      {count > lines.length && <p className="meta">{t.more(count - lines.length)}</p>}
    </section>
  )
}
