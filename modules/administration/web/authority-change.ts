import { useMutation } from '@tanstack/react-query'
import { authorities, authorityQuery, type Authority } from '#web/data/authorities.ts'
import { useHouse } from '#web/data/house.ts'
import { meQuery } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { useTexts } from './texts.ts'

type Change = { name?: string; shortName?: string; hue?: number | null; logoFileId?: string | null }

/** Saves a change of an authority, says so, and offers the way back; `back` is null for the way back itself. */
export function useChange(authority: Authority) {
  const t = useTexts()
  const house = useHouse()
  const { queryKey } = authorityQuery(authority.id)
  const save = useMutation({
    // The version of this moment: a way back comes after its change.
    mutationFn: ({ change }: { change: Change; back: Change | null }) => authorities.call('PATCH /authorities/:id', { params: { id: authority.id }, ifMatch: queries.getQueryData<Authority>(queryKey)?.version ?? authority.version, body: change }),
    onSuccess: async (saved, { back }) => {
      queries.setQueryData(queryKey, saved)
      notify(t.saved, back ? { label: house.cancel, run: () => save.mutate({ change: back, back: null }) } : undefined)
      for (const changed of [meQuery().queryKey, ['GET /administration']]) await queries.invalidateQueries({ queryKey: changed })
    },
    onError: (error, { back }) => { if (back === null) notify(sentenceOf(error, house), undefined, true) },
  })
  return save
}
