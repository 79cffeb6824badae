// Trades, territories and units of one's authorities, by name.
import type { api } from '#modules/directory/api.ts'
import { client } from '#web/data/api.ts'

const directory = client<typeof api>()
export const axesQuery = () => ({ ...directory.ask('GET /axes', {}), staleTime: 300_000 })
export const unitsQuery = () => ({ ...directory.ask('GET /units', { query: {} }), staleTime: 300_000 })
