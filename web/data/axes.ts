// Trades, territories and units of one's authorities, by name.
import type { api } from '#modules/directory/api.ts'
import { client } from '#web/data/api.ts'

const directory = client<typeof api>()
export const axesQuery = () => ({ ...directory.ask('GET /axes', {}), staleTime: 300_000 })
/** `of` an authority; by default one's own. */
export const unitsQuery = (of: { authorityId?: string } = {}) => ({ ...directory.ask('GET /units', { query: of }), staleTime: 300_000 })
