import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { search, suggestions } from './search.ts'

export const routes = {
  'GET /search': ({ query }, ctx) => search(ctx, query),
  'GET /search/suggestions': ({ query }, ctx) => suggestions(ctx, query),
} satisfies Handlers<typeof api>
