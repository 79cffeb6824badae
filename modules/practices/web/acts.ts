// What one may do with a card beside reading it, with its undo.
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { cardAddress, cardQuery, cards, keepCard, listKey, type Card } from './cards.ts'
import { useTexts } from './texts.ts'

export function useCardActs(card: Card) {
  const t = useTexts()
  const house = useHouse()
  const navigate = useNavigate()
  const params = { id: card.id }
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const undo = (run: () => Promise<Card>) => ({ label: house.cancel, run: () => void run().then(keepCard, failed) })
  const verifying = (yes: boolean): Promise<Card> => (yes ? cards.call('PUT /practices/:id/verification', { params, body: {} }) : cards.call('DELETE /practices/:id/verification', { params }))

  const use = useMutation({
    mutationFn: (used: boolean) => cards.call(used ? 'PUT /practices/:id/use' : 'DELETE /practices/:id/use', { params }),
    onMutate: (used) => void queries.setQueryData(cardQuery(card.id).queryKey, { ...card, used, useCount: card.useCount + Number(used) - Number(card.used) }),
    onSuccess: keepCard,
    onError: (error) => {
      failed(error)
      void queries.invalidateQueries({ queryKey: cardQuery(card.id).queryKey })
    },
  })
  const verify = useMutation({
    mutationFn: verifying,
    onSuccess: (now, yes) => {
      keepCard(now)
      // What was verified until another day is not verified until that day by « Annuler »: only what was not is not again.
      notify(yes ? t.verified : t.unverifiedNow, yes && card.verified === null && card.state !== 'expired' ? undo(() => verifying(false)) : undefined)
    },
    onError: failed,
  })
  const follow = useMutation({
    mutationFn: (follows: boolean) => cards.call(follows ? 'PUT /practices/:id/follow' : 'DELETE /practices/:id/follow', { params }),
    onSuccess: (now) => {
      keepCard(now)
      notify(now.follows ? t.followed : t.unfollowed, { label: house.cancel, run: () => follow.mutate(!now.follows) })
      for (const key of ['GET /me/follows', 'GET /me/silences']) void queries.invalidateQueries({ queryKey: [key] })
    },
    onError: failed,
  })
  const vary = useMutation({
    mutationFn: () => cards.call('POST /practices', { body: { from: { noun: 'practice', id: card.id } } }),
    onSuccess: (made) => {
      keepCard(made)
      void queries.invalidateQueries({ queryKey: cardQuery(card.id).queryKey })
      notify(t.varied)
      void navigate(cardAddress(made))
    },
    onError: failed,
  })
  const trash = useMutation({
    mutationFn: () => cards.call('DELETE /practices/:id', { params }),
    onSuccess: () => {
      void navigate(`/espaces/${card.space.id}/fiches`)
      void queries.invalidateQueries({ queryKey: listKey })
      notify(t.removed, undo(() => cards.call('PUT /practices/:id/restoration', { params })))
    },
    onError: failed,
  })
  return { use, verify, follow, vary, trash }
}
