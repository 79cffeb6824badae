import type { House } from '#test/cast/house.ts'
import { canary, type Rights } from '#test/cast/rights.ts'

const space = (h: House) => `/api/spaces/${h.town.spaces.private}`
let edition = 0
/** A charter that nobody has accepted, as a host writes it anew each time. */
const written = async (h: House): Promise<number> => (await h.as('claire').put(`${space(h)}/charter`, { body: `${canary} ${++edition}` })).json().charter.version

// order:                                   nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /spaces/:id/welcome': { given: async (h) => { await written(h); return { url: `${space(h)}/welcome` } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'PUT /spaces/:id/welcome': { given: (h) => ({ url: `${space(h)}/welcome` }), expect: '401 403 404 404 204 204 204 204 204 403 403 403 204' },
  'PUT /spaces/:id/greeting': { given: (h) => ({ url: `${space(h)}/greeting` }), expect: '401 403 404 404 403 403 403 204 204 403 403 403 403' },
  'PUT /spaces/:id/charter': { given: (h) => ({ url: `${space(h)}/charter`, body: { body: `${canary} écrite ${++edition}` } }), expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'DELETE /spaces/:id/charter': { given: async (h) => { await written(h); return { url: `${space(h)}/charter` } }, expect: '401 403 404 404 403 403 403 204 204 403 403 403 403' },
  'PUT /spaces/:id/charter/acceptance': { given: async (h) => ({ url: `${space(h)}/charter/acceptance`, body: { version: await written(h) } }), expect: '401 403 404 404 200 200 200 200 200 403 403 403 200' },
}
