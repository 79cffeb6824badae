// What is being written of a card, kept in this browser until it is saved.
import { useEffect } from 'react'
import { newKey } from '#web/data/api.ts'
import { useDraft } from '#web/data/drafts.ts'
import { useMe } from '#web/data/me.ts'
import type { Card } from './cards.ts'

export type StepDraft = { key: string; text: string; photo: { id: string; alt: string } | null }
/** `version`: which one of the card it changes; null for a new one. */
export type Draft = { version: number | null; title: string; situation: string; doing: string; avoid: string; risks: string; steps: StepDraft[]; tradeIds: string[]; reviewOn: string }

export const emptyStep = (): StepDraft => ({ key: newKey(), text: '', photo: null })
const blank: Draft = { version: null, title: '', situation: '', doing: '', avoid: '', risks: '', steps: [], tradeIds: [], reviewOn: '' }
export const draftOf = (card: Card | null): Draft => (card === null ? blank : {
  version: card.version, title: card.title, situation: card.situation, doing: card.doing, avoid: card.avoid, risks: card.risks, tradeIds: card.trades.map(({ id }) => id), reviewOn: card.reviewOn,
  steps: card.steps.map(({ text, photo }) => ({ key: newKey(), text, photo: photo && { id: photo.id, alt: photo.alt } })),
})

/** Is there more than the first fields show? */
export const unfolded = (draft: Draft): boolean => draft.avoid !== '' || draft.risks !== '' || draft.steps.length > 0 || draft.tradeIds.length > 0

/** `saved`: all of it is kept here; `forget` once the server has it. */
export function useCardDraft(place: string, card: Card | null): { draft: Draft; change: (part: Partial<Draft>) => void; forget: () => void; saved: boolean } {
  const me = useMe()
  const [text, setText, saved] = useDraft(me.id, `practice.${place}`)
  const kept = read(text)
  const draft = kept ?? draftOf(card)
  // A draft that can no longer be read is none.
  useEffect(() => { if (text !== '' && kept === null) setText('') }, [text, kept, setText])
  return { draft, change: (part) => setText(JSON.stringify({ ...draft, ...part })), forget: () => setText(''), saved }
}

function read(text: string): Draft | null {
  try {
    const kept: unknown = text === '' ? null : JSON.parse(text)
    return typeof kept === 'object' && kept !== null && 'steps' in kept ? { ...blank, ...(kept as Draft) } : null
  } catch {
    return null
  }
}

/** As the contract has it. A new card without a day of review is given one by the server. */
export const bodyOf = (draft: Draft) => ({
  title: draft.title.trim(), situation: draft.situation, doing: draft.doing, avoid: draft.avoid, risks: draft.risks, tradeIds: draft.tradeIds,
  steps: draft.steps.filter((step) => step.text.trim() !== '' || step.photo !== null).map(({ text, photo }) => ({ text, ...(photo ? { photo: { fileId: photo.id, alt: photo.alt } } : {}) })),
  ...(draft.reviewOn ? { reviewOn: draft.reviewOn } : {}),
})
