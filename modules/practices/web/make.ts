// « En faire une fiche »: one tap.
import { house } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import type { Act, ActOn } from '#web/data/seams.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Bulb } from '#web/design/shell-icons.tsx'
import { cardAddress, cards, keepCard } from './cards.ts'
import { load } from './texts.ts'

export async function acts(): Promise<Act[]> {
  const { make: label } = await load()
  // Nothing is made of what hosts hid.
  return [{ on: ['post', 'comment'], can: 'practice.write', icon: Bulb, label: ({ hidden }) => (hidden ? null : label), run: make }]
}

/** Makes a card of what somebody wrote, or finds the one that was made of it, and goes there. */
async function make({ noun, id }: ActOn, go: (address: string) => void): Promise<void> {
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
