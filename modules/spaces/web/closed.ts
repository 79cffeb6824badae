// What follows when a space is closed or opened again: what is on screen is asked again, and the other way is offered.
import { useMutation } from '@tanstack/react-query'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { keepSpace, spaces, type Space } from '#web/data/spaces.ts'
import { useTexts } from './texts.ts'

export function useClosed(space: Space) {
  const t = useTexts()
  const house = useHouse()
  const again = (now: Space): void => {
    keepSpace(now)
    void queries.invalidateQueries({ queryKey: ['GET /spaces/:id/members'] })
    void queries.invalidateQueries({ queryKey: ['wall', space.id] })
    void queries.invalidateQueries({ queryKey: ['pinned', space.id] })
  }
  const reopen = useMutation({
    mutationFn: () => spaces.call('DELETE /spaces/:id/closing', { params: { id: space.id } }),
    onSuccess: (now) => { again(now); notify(t.closing.reopened(space.name)) },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  return {
    reopen,
    done: (now: Space): void => { again(now); notify(t.closing.done(space.name), { label: t.closing.reopen, run: () => reopen.mutate() }) },
  }
}
