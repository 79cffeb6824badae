// Links as the screens know them, and what one does with them.
import { useMutation } from '@tanstack/react-query'
import type { Static } from 'typebox'
import type { api, ShareLink } from '../api.ts'
import { client } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { useTexts } from './texts.ts'

export type Link = Static<typeof ShareLink>
export const sharing = client<typeof api>()
export const linksQuery = (id: string) => sharing.ask('GET /documents/:id/links', { params: { id } })

export const again = async (): Promise<void> => {
  for (const address of ['GET /documents/:id/links', 'GET /spaces/:id/links', 'GET /me/links']) await queries.invalidateQueries({ queryKey: [address] })
}

/** Ended in one tap, and opened again in another. */
export function useEnding() {
  const t = useTexts()
  const house = useHouse()
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const resume = useMutation({ mutationFn: (id: string) => sharing.call('DELETE /links/:id/end', { params: { id } }), onSuccess: async () => { notify(t.resumed); await again() }, onError: failed })
  const end = useMutation({ mutationFn: (id: string) => sharing.call('PUT /links/:id/end', { params: { id } }), onSuccess: async (_, id) => { notify(t.ended, { label: t.undo, run: () => resume.mutate(id) }); await again() }, onError: failed })
  return { end, resume }
}
