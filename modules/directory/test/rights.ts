import type { Rights } from '#test/cast/rights.ts'

// order:                     nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /people': { given: () => ({ url: '/api/people?q=na' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  // Nadège: to her own authority, and to the partner who shares a space with her; not to another authority nor to a guest elsewhere.
  'GET /people/:id': { given: (h) => ({ url: `/api/people/${h.town.ids.nadege}` }), expect: '401 200 404 404 200 200 200 200 200 200 200 200 403' },
}
