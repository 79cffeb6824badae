// Where a card stands, in a word, a sign and a colour.
import { CheckCircle, Clock, type Icon } from '#web/design/icons.tsx'
import type { Card } from './cards.ts'
import { useTexts } from './texts.ts'

const marks: Readonly<Record<Card['state'], readonly [string, Icon]>> = { verified: [' tag--ok', CheckCircle], unverified: ['', Clock], expired: [' tag--warn', Clock] }

export function StateTag({ state, by }: { state: Card['state']; by?: string | null }) {
  const t = useTexts()
  const [colour, Mark] = marks[state]
  return <span className={`tag${colour}`}><Mark />{state === 'verified' && by ? t.verifiedBy(by) : t.state[state]}</span>
}

/** A day of the contract (`2026-11-24`) as a moment of that day, wherever the browser is. */
export const dayAt = (day: string): Date => new Date(`${day}T12:00:00`)
