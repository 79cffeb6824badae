import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { facets, search, suggestions } from './search.ts'

export const routes = {
  'GET /search': ({ query }, ctx) => search(ctx, query),
  'GET /search/facets': ({ query }, ctx) => facets(ctx, query),
  'GET /search/suggestions': ({ query }, ctx) => suggestions(ctx, query),
} satisfies Handlers<typeof api>
