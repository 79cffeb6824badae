import type { Rights } from '#test/cast/rights.ts'
import type { House } from '#test/cast/house.ts'

let made = 0
const rule = { kind: ['staff'] }
/** An audience of the authority, and one that belongs to the private space. */
const fresh = async (h: House, spaceId?: string): Promise<string> => (await h.as(spaceId ? 'claire' : 'ada').post('/api/audiences', { name: `Public ${++made}`, rule, ...(spaceId ? { spaceId } : {}) })).json().id
const shared = async (h: House) => `/api/audiences/${await fresh(h)}`
const ofSpace = async (h: House) => `/api/audiences/${await fresh(h, h.town.spaces.private)}`

// order:                                            nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /audiences': { given: () => ({ url: '/api/audiences' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'POST /audiences': { given: () => ({ url: '/api/audiences', body: { name: `Nouveau ${++made}`, rule } }), expect: '401 403 403 403 403 403 403 403 403 201 201 403 403' },
  'POST /audiences/preview': { given: (h) => ({ url: '/api/audiences/preview', body: { rule, spaceId: h.town.spaces.private } }), expect: '401 403 403 403 403 403 403 200 200 403 403 403 403' },
  'GET /audiences/:id': { given: async (h) => ({ url: await shared(h) }), expect: '401 404 404 404 404 404 404 200 200 200 200 404 403' },
  'PATCH /audiences/:id': { given: async (h) => ({ url: await ofSpace(h), body: { name: `Autre ${++made}` }, headers: { 'if-match': '"1"' } }), expect: '401 404 404 404 404 404 404 200 200 403 403 403 404' },
  'DELETE /audiences/:id': { given: async (h) => ({ url: await shared(h) }), expect: '401 404 404 404 404 404 404 403 403 204 204 403 404' },
  'GET /audiences/:id/people': { given: async (h) => ({ url: `${await shared(h)}/people` }), expect: '401 404 404 404 404 404 404 200 200 200 200 404 403' },
  'GET /audience-axes': { given: (h) => ({ url: `/api/audience-axes?authorityId=${h.town.authority}` }), expect: '401 200 403 403 200 200 403 200 200 200 200 200 403' },
}
