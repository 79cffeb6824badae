// Who sees a space, as a change of its access would make it.
import type { Static } from 'typebox'
import type { api, Effects as EffectsSchema } from '#modules/spaces/api.ts'
import type { Input } from '#platform/contract.ts'
import { spaces } from '#web/data/spaces.ts'

const address = 'POST /spaces/:id/visibility/preview'
export type Change = Input<typeof address, (typeof api)[typeof address]>['body']
export type Effects = Static<typeof EffectsSchema>

/** True at this moment only: it is never kept. */
export const foreseen = (spaceId: string, change: Change) => ({
  queryKey: [address, spaceId, change] as const, staleTime: 0, gcTime: 0,
  queryFn: ({ signal }: { signal: AbortSignal }) => spaces.call(address, { params: { id: spaceId }, body: change }, { signal }),
})
