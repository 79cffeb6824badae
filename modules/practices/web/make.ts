// « En faire une fiche »: one tap.
import { house } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import type { ActOn } from '#web/data/seams.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { cardAddress, cards, keepCard } from './cards.ts'
import { load } from './texts.ts'

/** Makes a card of what somebody wrote, or finds the one that was made of it, and goes there. */
export async function make({ noun, id }: ActOn, go: (address: string) => void): Promise<void> {
  const [texts, words] = await Promise.all([load(), house.load()])
  try {
    const card = await cards.call('POST /practices', { body: { from: { noun: noun === 'comment' ? 'comment' : 'post', id } } })
    keepCard(card)
    if (card.version === 1) notify(texts.made)
    go(cardAddress(card))
  } catch (error) {
    notify(sentenceOf(error, words), undefined, true)
  }
}
