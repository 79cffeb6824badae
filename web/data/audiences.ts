// Audiences as the screens of administration and of spaces need them.
import type { Static } from 'typebox'
import type { api, Audience as AudienceSchema } from '#modules/audiences/api.ts'
import { client } from '#web/data/api.ts'
import type { Of } from '#web/data/care.ts'

export type Audience = Static<typeof AudienceSchema>
export const audiences = client<typeof api>()

/** What a rule may be made of in an authority; by default one's own. */
export const axesQuery = (of: Of = {}) => ({ ...audiences.ask('GET /audience-axes', { query: of }), staleTime: 60_000 })
