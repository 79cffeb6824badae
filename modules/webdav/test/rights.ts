import { lay } from '#modules/documents/test/cast.ts'
import type { House } from '#test/cast/house.ts'
import type { Rights } from '#test/cast/rights.ts'
import type { Name } from '#test/cast/town.ts'

let nth = 0
const device = async (h: House, who: Name | null): Promise<string> => (who === null ? '00000000-0000-7000-8000-000000000000' : (await h.as(who).post('/api/me/drives', { name: 'Portable' })).json<{ id: string }>().id)

// order:                     nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /documents/:id/drive-address': { given: async (h) => ({ url: `/api/documents/${(await lay(h, 'nadege', `Ouvrir ${++nth}.docx`)).id}/drive-address` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'GET /me/drives': { given: () => ({ url: '/api/me/drives' }), expect: '401 200 200 200 200 200 200 200 200 200 200 403 403' },
  'POST /me/drives': { given: () => ({ url: '/api/me/drives', body: { name: 'Portable' } }), expect: '401 201 201 201 201 201 201 201 201 201 201 403 403' },
  'DELETE /me/drives/:id': { given: async (h, who) => ({ url: `/api/me/drives/${await device(h, who)}` }), expect: '401 204 204 204 204 204 204 204 204 204 204 403 403' },
}
