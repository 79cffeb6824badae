// A change that others are affected by: who would lose what is asked first, and said only when somebody does.
import { useState, type ReactNode } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { foreseen, type Change, type Effects as Foretold } from '#web/data/sight.ts'
import { part } from '#web/design/part.tsx'

const come = async () => {
  const [effects, dialog, texts] = await Promise.all([import('./sight/Effects.tsx'), import('./sight/Foreseen.tsx'), import('./sight/texts.ts')])
  await texts.load()
  return { ...effects, ...dialog }
}
/** The same live, inside a dialog of one’s own. */
export const Effects = part(async () => (await come()).Effects)
const Foreseen = part(async () => (await come()).Foreseen)

/** `title`, `text` and `act` are what the dialog says if somebody loses something; `run` makes the change. */
type Question = { change: Change; title: string; text?: string; act: string; run: () => void }

export function useForeseen(spaceId: string): { foresee: (question: Question) => void; dialog: ReactNode } {
  const house = useHouse()
  const [asked, setAsked] = useState<(Question & { effects: Foretold }) | null>(null)
  const foresee = (question: Question): void => void queries.fetchQuery(foreseen(spaceId, question.change)).then(
    (effects) => { if (effects.lost.length === 0) question.run(); else setAsked({ ...question, effects }) },
    (error: unknown) => notify(sentenceOf(error, house), undefined, true),
  )
  return { foresee, dialog: asked && <Foreseen title={asked.title} text={asked.text} act={asked.act} effects={asked.effects} run={asked.run} onClose={() => setAsked(null)} /> }
}
