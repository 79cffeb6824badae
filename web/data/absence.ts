// When somebody is away, and who stands in: on their profile and their card, in a house that has the module for it.
import { queryOptions } from '@tanstack/react-query'
import type { TUnsafe } from 'typebox'
import { client } from '#web/data/api.ts'

type Card = { id: string; name: string; headline: string; external: string | null }
export type Absence = { from: string; until: string; standIn: Card | null }
type Away = TUnsafe<{ absence: Absence | null }>
// Profiles are drawn in a house without departures and absences too: the shape is all that is taken from it.
type AbsenceApi = {
  'GET /people/:id/absence': { summary: string; reply: Away }
  'PUT /me/absence': { summary: string; reply: Away; body: TUnsafe<{ from: string; until: string; standInId: string | null }> }
  'DELETE /me/absence': { summary: string; status: 204; reply: TUnsafe<undefined> }
}
export const absences = client<AbsenceApi>()

/** `null` when they are not away; `undefined` in a house that does not know. */
export const absenceQuery = (id: string) => queryOptions({
  queryKey: ['GET /people/:id/absence', id],
  queryFn: async ({ signal }) => (await absences.call('GET /people/:id/absence', { params: { id } }, { signal })).absence, retry: false,
})
