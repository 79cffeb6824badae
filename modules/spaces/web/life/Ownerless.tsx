// A space without an owner, to those who host it: one tap takes it over.
import { useMutation } from '@tanstack/react-query'
import { dayOf, timeOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { keepSpace, spaceQuery, spaces, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Key } from '#web/design/icons.tsx'
import { useTexts } from './texts.ts'

const day = 86_400_000

export function Ownerless({ space }: { space: Space }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const until = new Date(new Date(space.ownerlessSince ?? 0).getTime() + day)
  const take = useMutation({
    mutationFn: () => spaces.call('PUT /spaces/:id/succession', { params: { id: space.id } }),
    onSuccess: (own) => { keepSpace(own); void queries.invalidateQueries({ queryKey: ['GET /spaces/:id/members'] }); notify(t.ownerless.done(space.name)) },
    onError: (error) => { notify(sentenceOf(error, house), undefined, true); void queries.invalidateQueries({ queryKey: spaceQuery(space.id).queryKey }) },
  })
  return (
    <div className="banner banner--warn lifeband">
      <Key /><div className="grow"><p><b>{t.ownerless.title}</b></p><p>{until > now ? t.ownerless.until(dayOf(until, now, locale), timeOf(until, locale)) : t.ownerless.soon}</p></div>
      <button type="button" className="btn btn--2" aria-busy={take.isPending} onClick={() => take.mutate()}>{t.ownerless.take}</button>
    </div>
  )
}
