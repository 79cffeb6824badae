import { lay } from '#modules/documents/test/cast.ts'
import type { House } from '#test/cast/house.ts'
import { canary, type Rights } from '#test/cast/rights.ts'
import type { Name } from '#test/cast/town.ts'
import { shared } from './cast.ts'

let nth = 0
const doc = async (h: House): Promise<string> => (await lay(h, 'nadege', `${canary} lien ${++nth}.txt`)).id
/** A link of Claire's, made for this knock alone. */
const made = async (h: House): Promise<string> => `/api/links/${(await shared(h, 'claire', await doc(h))).id}/end`

/** What somebody said by a link of Claire’s. */
async function remark(h: House): Promise<{ id: string, remark: string }> {
  const id = await doc(h)
  const link = await shared(h, 'claire', id, { role: 'comment' })
  const { rows: [row] } = await h.database.pool.query<{ id: string }>(`insert into share_remark (id, authority_id, document_id, link_id, name, body, at) select gen_random_uuid(), authority_id, document_id, id, 'Ève', $2, at from share_link where id = $1 returning id`, [link.id, canary])
  return { id, remark: row!.id }
}

// order:               nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /documents/:id/links': { given: async (h) => { const id = await doc(h); await shared(h, 'claire', id); return { url: `/api/documents/${id}/links` } }, expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'POST /documents/:id/links': { given: async (h) => ({ url: `/api/documents/${await doc(h)}/links`, body: { reach: 'authority' } }), expect: '401 404 404 404 403 201 201 201 201 404 404 403 201' },
  'PUT /links/:id/end': { given: async (h) => ({ url: await made(h) }), expect: '401 404 404 404 403 403 403 204 204 404 404 403 403' },
  'DELETE /links/:id/end': {
    given: async (h, who: Name | null) => {
      const url = await made(h)
      await h.as(who === 'sylvie' ? who : 'claire').put(url)
      return { url }
    },
    expect: '401 404 404 404 403 403 403 204 204 404 404 403 403',
  },
  'GET /spaces/:id/links': { given: async (h) => { await made(h); return { url: `/api/spaces/${h.town.spaces.private}/links` } }, expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'GET /me/links': { given: async (h) => { await made(h); return { url: '/api/me/links' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /documents/:id/remarks': { given: async (h) => { const { id } = await remark(h); return { url: `/api/documents/${id}/remarks` } }, expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'PUT /remarks/:id/removal': { given: async (h) => ({ url: `/api/remarks/${(await remark(h)).remark}/removal` }), expect: '401 404 404 404 403 403 403 204 204 404 404 403 403' },
  'DELETE /remarks/:id/removal': { given: async (h) => { const url = `/api/remarks/${(await remark(h)).remark}/removal`; await h.as('claire').put(url); return { url } }, expect: '401 404 404 404 403 403 403 204 204 404 404 403 403' },
  'GET /outside-links': { given: () => ({ url: '/api/outside-links' }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  'PUT /outside-links': { given: async (h) => { await h.as('ada').put('/api/outside-links', { allowed: true }); return { url: '/api/outside-links', body: { allowed: false } } }, expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
}
