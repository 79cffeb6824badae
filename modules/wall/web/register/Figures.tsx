// How many questions, how many with an official answer, and how long one waits: of the space, of nobody in it.
import { figure } from '#lib/count.ts'
import { lasting } from '#lib/when.ts'
import { locale } from '#web/data/texts.ts'
import { useTexts } from './texts.ts'

type Said = { questions: number; official: number; medianMinutes: number | null }

export function Figures({ figures: { questions, official, medianMinutes } }: { figures: Said }) {
  const t = useTexts()
  return <p className="register__figures">{t.questions(questions, figure(questions, locale))}, {t.official(official, figure(official, locale))}. {medianMinutes !== null && t.median(lasting(medianMinutes, locale))}</p>
}
