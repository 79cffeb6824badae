import sharp from 'sharp'
import type { House } from '#test/cast/house.ts'
import type { Rights } from '#test/cast/rights.ts'
import type { Name } from '#test/cast/town.ts'

let tries = 0
const someSession = async (h: House, who: Name | null): Promise<string> => (who === null ? h.town.authority : (await h.as(who).get('/api/me/sessions')).json().items[0].id)
const someToken = async (h: House): Promise<string> => (await h.as('lucie').post('/api/me/tokens', { name: 'essai', scopes: ['read'], days: 1 })).json().id
/** Lucie is asked by the agglomeration. */
async function someOffer({ database, town, clock }: House): Promise<string> {
  const { rows: [offer] } = await database.pool.query(`insert into affiliation_offer (id, person_id, authority_id, kind, starts_on, made_by, made_at, until) values (gen_random_uuid(), $1, $2, 'staff', '2026-11-23', null, $3, $3::timestamptz + interval '1 day')
    on conflict (person_id, authority_id) do update set made_at = excluded.made_at returning id`, [town.ids.lucie, town.agglomeration, clock.now])
  return offer.id
}

const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#0b5f56' } }).png().toBuffer()
/** The authority of the private space, with a logo. */
async function authority(h: House): Promise<{ url: string, headers: Record<string, string> }> {
  const url = `/api/authorities/${h.town.authority}`
  const { logo, version } = (await h.as('ada').get(url)).json()
  if (logo !== null) return { url, headers: { 'if-match': `"${version}"` } }
  const { id } = (await h.as('ada').post('/api/files?name=logo.png', png, { 'content-type': 'image/png' })).json()
  await h.as('ada').patch(url, { logoFileId: id }, { 'if-match': `"${version}"` })
  return { url, headers: { 'if-match': `"${version + 1}"` } }
}

// order:                          nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'POST /sessions': { given: () => ({ url: '/api/sessions', body: { login: `personne-${++tries}`, password: 'aucun mot de passe' } }), expect: '401 401 401 401 401 401 401 401 401 401 401 401 401' },
  'GET /me': { given: () => ({ url: '/api/me' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'PATCH /me': { given: () => ({ url: '/api/me', body: { theme: 'dark' } }), expect: '401 200 200 200 200 200 200 200 200 200 200 403 200' },
  'PUT /me/password': { given: () => ({ url: '/api/me/password', body: { password: 'court' } }), expect: '401 422 422 422 422 422 422 422 422 422 422 403 403' },
  'GET /me/sessions': { given: () => ({ url: '/api/me/sessions' }), expect: '401 200 200 200 200 200 200 200 200 200 200 403 403' },
  // Somebody else's session or token is not there, whoever one is.
  'DELETE /me/sessions/:id': { given: async (h) => ({ url: `/api/me/sessions/${await someSession(h, 'lucie')}` }), expect: '401 404 404 404 404 404 404 404 404 404 404 403 403' },
  'GET /me/offers': { given: () => ({ url: '/api/me/offers' }), expect: '401 200 200 200 200 200 200 200 200 200 200 403 403' },
  // What somebody else is asked is not there.
  'PUT /me/offers/:id/acceptance': { given: async (h) => ({ url: `/api/me/offers/${await someOffer(h)}/acceptance` }), expect: '401 404 404 404 404 404 404 404 404 404 404 403 403' },
  'DELETE /me/offers/:id': { given: async (h) => ({ url: `/api/me/offers/${await someOffer(h)}` }), expect: '401 404 404 404 404 404 404 404 404 404 404 403 403' },
  'GET /me/tokens': { given: () => ({ url: '/api/me/tokens' }), expect: '401 200 200 200 200 200 200 200 200 200 200 403 403' },
  'POST /me/tokens': { given: () => ({ url: '/api/me/tokens', body: { name: 'essai', scopes: ['read'], days: 1 } }), expect: '401 201 201 201 201 201 201 201 201 201 201 403 403' },
  'DELETE /me/tokens/:id': { given: async (h) => ({ url: `/api/me/tokens/${await someToken(h)}` }), expect: '401 404 404 404 404 404 404 404 404 404 404 403 403' },
  'GET /authorities/:id': { given: authority, expect: '401 200 404 200 200 200 200 200 200 200 200 200 403' },
  'PATCH /authorities/:id': { given: async (h) => ({ ...(await authority(h)), body: { hue: 172 } }), expect: '401 403 404 403 403 403 403 403 403 200 200 403 403' },
  'GET /authorities/:id/logo': { given: async (h) => ({ url: `${(await authority(h)).url}/logo` }), expect: '401 200 404 200 200 200 200 200 200 200 200 200 403' },
  // Last: it ends the session of whoever knocks.
  'DELETE /session': { given: () => ({ url: '/api/session' }), expect: '401 204 204 204 204 204 204 204 204 204 204 403 403' },
}
