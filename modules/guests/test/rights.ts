import type { House } from '#test/cast/house.ts'
import type { Rights } from '#test/cast/rights.ts'

let made = 0
export const invitation = (more: object = {}) => ({ givenName: 'Gaël', familyName: 'Invité', email: `invite-${++made}@example.org`, organisation: 'Atelier du Pont', until: '2026-12-31', role: 'contributor', ...more })

/** A guest of Claire's in her private space, invited for this knock alone. */
async function guest(h: House): Promise<string> {
  const reply = await h.as('claire').post(`/api/spaces/${h.town.spaces.private}/guests`, invitation())
  return reply.json().person.id as string
}

// order:              nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /guests': { given: () => ({ url: '/api/guests' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /spaces/:id/guests': { given: (h) => ({ url: `/api/spaces/${h.town.spaces.private}/guests` }), expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'POST /spaces/:id/guests': { given: (h) => ({ url: `/api/spaces/${h.town.spaces.private}/guests`, body: invitation() }), expect: '401 403 404 404 403 403 403 201 201 403 403 403 403' },
  'PUT /guests/:personId/renewal': { given: async (h) => ({ url: `/api/guests/${await guest(h)}/renewal`, body: { until: '2027-03-31' } }), expect: '401 403 404 404 403 403 404 200 200 200 200 403 403' },
  'DELETE /guests/:personId': { given: async (h) => ({ url: `/api/guests/${await guest(h)}` }), expect: '401 403 404 404 403 403 404 204 204 204 204 403 403' },
  'POST /guests/:personId/entry': { given: async (h) => ({ url: `/api/guests/${await guest(h)}/entry`, body: {} }), expect: '401 403 404 404 403 403 404 403 201 201 201 403 403' },
}
