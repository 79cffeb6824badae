// Guests as the screens know them, and what one does with them.
import { useMutation } from '@tanstack/react-query'
import type { Static } from 'typebox'
import type { api, Guest as GuestSchema } from '../api.ts'
import { today } from '#lib/when.ts'
import { client } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { useTexts } from './texts.ts'

export type Guest = Static<typeof GuestSchema>
export const guests = client<typeof api>()

export const again = async (): Promise<void> => {
  for (const address of ['GET /guests', 'GET /spaces/:id/guests', 'GET /spaces/:id/members']) await queries.invalidateQueries({ queryKey: [address] })
}

/** The day that many months from now, as `2027-05-24`; never past the end of a month. */
export function inMonths(now: Date, months: number): string {
  const [y, m, d] = today(now).split('-').map(Number)
  const day = new Date(Date.UTC(y!, m! - 1 + months, d, 12))
  if (day.getUTCDate() !== d) day.setUTCDate(0)
  return today(day)
}

export function useGuestActs(guest: Guest) {
  const t = useTexts()
  const house = useHouse()
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const params = { personId: guest.person.id }
  const renew = useMutation({
    mutationFn: (until: string) => guests.call('PUT /guests/:personId/renewal', { params, body: { until } }),
    onSuccess: async (now) => { notify(t.renewed(now.person.name)); await again() },
    onError: failed,
  })
  const end = useMutation({
    mutationFn: () => guests.call('DELETE /guests/:personId', { params }),
    // Given back as it was rather than asked before.
    onSuccess: async () => { notify(t.ended(guest.person.name), guest.state === 'ended' ? undefined : { label: t.undo, run: () => renew.mutate(guest.until) }); await again() },
    onError: failed,
  })
  const link = useMutation({ mutationFn: () => guests.call('POST /guests/:personId/entry', { params }), onError: failed })
  return { renew, end, link }
}
