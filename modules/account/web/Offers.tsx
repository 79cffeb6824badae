// What other authorities ask of somebody: to be of them, too. Nothing is there when nobody asks.
import { useMutation, useQuery } from '@tanstack/react-query'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { account } from './account.ts'
import { useTexts } from './texts.ts'

export function Offers() {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const { data } = useQuery(account.ask('GET /me/offers', {}))
  const answer = useMutation({
    mutationFn: ({ id, taken }: { id: string; taken: boolean; name: string }) => account.call(taken ? 'PUT /me/offers/:id/acceptance' : 'DELETE /me/offers/:id', { params: { id } }),
    onSuccess: (_, { taken, name }) => {
      notify((taken ? t.offers.taken : t.offers.left)(name))
      for (const address of ['GET /me/offers', 'GET /me']) void queries.invalidateQueries({ queryKey: [address] })
    },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  if (!data || data.items.length === 0) return null
  return (
    <section aria-labelledby="a0">
      <div className="sech"><h2 id="a0">{t.offers.title}</h2></div>
      <p className="muted">{t.offers.help}</p>
      <ul className="rows acts mt">
        {data.items.map((offer) => (
          <li key={offer.id}>
            <div className="grow"><p className="t">{offer.authorityName}</p><p className="meta">{t.offers.as(t.affiliation[offer.kind], dayOf(new Date(`${offer.startsOn}T12:00:00Z`), now, locale))}</p></div>
            <button type="button" className="btn btn--2" aria-label={t.offers.takeOne(offer.authorityName)} onClick={() => answer.mutate({ id: offer.id, taken: true, name: offer.authorityName })}>{t.offers.take}</button>
            <button type="button" className="btn btn--3" aria-label={t.offers.leaveOne(offer.authorityName)} onClick={() => answer.mutate({ id: offer.id, taken: false, name: offer.authorityName })}>{t.offers.leave}</button>
          </li>
        ))}
      </ul>
    </section>
  )
}
