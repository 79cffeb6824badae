// Trades, territories, units and organisations of one's authorities, by name.
import { keepPreviousData } from '@tanstack/react-query'
import type { api as audiences } from '#modules/audiences/api.ts'
import type { api } from '#modules/directory/api.ts'
import { client } from '#web/data/api.ts'

const directory = client<typeof api>()
/** `of` an authority; by default all of one's own. */
export const axesQuery = (of: { authorityId?: string } = {}) => ({ ...directory.ask('GET /axes', { query: of }), staleTime: 300_000 })
/** `of` an authority; by default one's own. */
export const unitsQuery = (of: { authorityId?: string } = {}) => ({ ...directory.ask('GET /units', { query: of }), staleTime: 300_000 })
/** Organisations whose name begins like this; none until two letters are written. */
export const organisationsQuery = (q: string) => ({ ...directory.ask('GET /organisations', { query: { q, limit: 8 } }), enabled: q.trim().length >= 2, staleTime: 60_000, placeholderData: keepPreviousData })
/** Audiences that one may choose, of any authority of one's own. */
export const audiencesQuery = () => ({ ...client<typeof audiences>().ask('GET /audiences', { query: { limit: 100 } }), staleTime: 60_000 })
