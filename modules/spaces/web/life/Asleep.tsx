// « Toujours utile ? », to those who host a space where nothing happens any more. Quiet: nothing is urgent here.
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { keepSpace, spaces, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Clock } from '#web/design/icons.tsx'
import { useTexts } from './texts.ts'

export function Asleep({ space }: { space: Space }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const keep = useMutation({
    mutationFn: () => spaces.call('PUT /spaces/:id/keeping', { params: { id: space.id } }),
    onSuccess: (kept) => { keepSpace(kept); notify(t.asleep.kept) },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  return (
    <div className="banner lifeband">
      <Clock /><div className="grow"><p><b>{t.asleep.title}</b></p><p>{t.asleep.since(dayOf(new Date(space.lastActivityAt), now, locale))}</p></div>
      <button type="button" className="btn btn--2" aria-busy={keep.isPending} onClick={() => keep.mutate()}>{t.asleep.keep}</button>
      {space.can.includes('space.close') && <Link className="btn btn--3" to={`/espaces/${space.id}/clore`}>{t.asleep.close}</Link>}
    </div>
  )
}
