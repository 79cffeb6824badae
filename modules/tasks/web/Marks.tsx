// What a card says besides its title: its day, its points, whose it is.
import { dayOf, head, today } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { Clock } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import type { Card } from './tasks.ts'
import { Flag, Ticked } from './icons.tsx'
import { useTexts } from './texts.ts'
import { dayFrom, daysBetween } from './when.ts'

/** « Aujourd’hui », « Vendredi », « 4 décembre », « En retard de 2 jours ». */
export function useDay(): (dueOn: string) => string {
  const t = useTexts()
  const now = useNow()
  return (dueOn) => {
    const days = daysBetween(today(now), dueOn)
    if (days === 0) return t.today
    if (days === 1) return t.tomorrow
    if (days > 1 && days < 7) return head(new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', day: 'numeric', timeZone: 'UTC' }).format(dayFrom(dueOn)))
    return dayOf(dayFrom(dueOn), now, locale)
  }
}

export function DueDay({ dueOn, doneAt }: Pick<Card, 'dueOn' | 'doneAt'>) {
  const t = useTexts()
  const now = useNow()
  const say = useDay()
  if (dueOn === null) return null
  const late = doneAt === null ? daysBetween(dueOn, today(now)) : 0
  return <span className={late > 0 ? 'late' : undefined}><Clock size="s" />{late > 0 ? t.late(late) : say(dueOn)}</span>
}

export function CardMarks({ card }: { card: Card }) {
  const t = useTexts()
  return (
    <p className="tcard__f">
      {card.doneAt === null && card.priority === 1 && <span className="tag tag--warn"><Flag />{t.priority[1]}</span>}
      {card.labels.slice(0, 3).map((label) => <span key={label} className="tag">{label}</span>)}
      {card.responsible === null && card.doneAt === null && <span className="tag tag--warn">{t.nobody}</span>}
      {card.doneAt === null && <DueDay {...card} />}
      {card.doneAt === null && card.checks.of > 0 && <span><Ticked size="s" />{t.checks(card.checks.done, card.checks.of)}<span className="vh"> {t.checksHelp}</span></span>}
      {card.responsible && <><Avatar person={card.responsible} size="s" /><span className="vh">{t.handedTo(card.responsible.name)}</span></>}
    </p>
  )
}
