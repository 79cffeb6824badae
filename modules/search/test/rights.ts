import type { Rights } from '#test/cast/rights.ts'
import { canary, givenPost } from '#test/cast/rights.ts'

export const rights: Rights = {
  'GET /search': { given: async (house) => { await givenPost(house); return { url: `/api/search?q=${encodeURIComponent(canary)}` } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /search/facets': { given: async (house) => { await givenPost(house); return { url: `/api/search/facets?q=${encodeURIComponent(canary)}` } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /search/suggestions': { given: () => ({ url: '/api/search/suggestions?q=cuis' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
}
