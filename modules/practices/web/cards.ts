// Cards in the browser: their addresses, and how a change reaches what is on screen.
import type { Static } from 'typebox'
import { client } from '#web/data/api.ts'
import { queries } from '#web/data/queries.ts'
import type { api, Practice, PracticeLine } from '../api.ts'

export type Card = Static<typeof Practice>
export type CardLine = Static<typeof PracticeLine>
export const cards = client<typeof api>()

export const cardQuery = (id: string) => cards.ask('GET /practices/:id', { params: { id } })
export const cardAddress = (card: { id: string; space: { id: string } }): string => `/espaces/${card.space.id}/fiches/${card.id}`
export const listKey = ['practices'] as const
/** What became of questions. */
export const madeKey = ['practices-made'] as const

/** Puts a card just received where it is shown; the lists ask again. */
export function keepCard(card: Card): void {
  queries.setQueryData(cardQuery(card.id).queryKey, card)
  for (const queryKey of [listKey, madeKey]) void queries.invalidateQueries({ queryKey })
}
