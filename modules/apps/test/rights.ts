import { readFileSync } from 'node:fs'
import type { House } from '#test/cast/house.ts'
import type { Rights } from '#test/cast/rights.ts'
import { addApp } from './cast.ts'

const app = async (h: House, given: object = {}): Promise<string> => `/api/apps/${(await addApp(h, given)).id}`
const asked = async (h: House): Promise<string> => {
  const url = await app(h, { access: 'request' })
  return `/api/app-requests/${await h.as('thomas').post(`${url}/requests`, { why: 'Pour mon service' }).then(async () => (await h.as('ada').get(url)).json<{ requests: { id: string }[] }>().requests[0]!.id)}`
}
const text = 'nom;adresse\nParapheur;https://parapheur.example/\n'

// Everyone of the authority is who these applications are for; administrators keep the list.
// order:                         nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /app-portal': { given: async (h) => { await app(h); return { url: '/api/app-portal' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /apps': { given: async (h) => { await app(h); return { url: '/api/apps' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'POST /apps': { given: () => ({ url: '/api/apps', body: { name: 'Parapheur', address: 'https://parapheur.example/' } }), expect: '401 403 403 403 403 403 403 403 403 201 201 403 403' },
  'GET /apps/:id': { given: async (h) => ({ url: await app(h) }), expect: '401 200 404 404 200 200 404 200 200 200 200 200 403' },
  'PATCH /apps/:id': { given: async (h) => ({ url: await app(h), body: { name: 'Autre nom' }, headers: { 'if-match': '"1"' } }), expect: '401 403 404 404 403 403 404 403 403 200 200 403 403' },
  'DELETE /apps/:id': { given: async (h) => ({ url: await app(h) }), expect: '401 403 404 404 403 403 404 403 403 204 204 403 403' },
  'PUT /apps/:id/restoration': { given: async (h) => { const url = await app(h); await h.as('ada').delete(url); return { url: `${url}/restoration` } }, expect: '401 404 404 404 404 404 404 404 404 200 200 403 404' },
  'GET /apps/:id/picture/:fileId': {
    given: async (h) => {
      const pictureId = (await h.as('ada').post('/api/files?name=a.jpg', readFileSync('platform/files/test/phone.jpg'), { 'content-type': 'image/jpeg' })).json<{ id: string }>().id
      return { url: `${await app(h, { pictureId })}/picture/${pictureId}` }
    },
    expect: '401 200 404 404 200 200 404 200 200 200 200 200 403',
  },
  'PUT /apps/:id/state': { given: async (h) => ({ url: `${await app(h)}/state`, body: { state: 'incident', words: 'En panne' } }), expect: '401 403 404 404 403 403 404 403 403 200 200 403 403' },
  'POST /apps/:id/openings': { given: async (h) => ({ url: `${await app(h)}/openings` }), expect: '401 204 404 404 204 204 404 204 204 204 204 403 204' },
  'PUT /apps/:id/report': { given: async (h) => ({ url: `${await app(h)}/report` }), expect: '401 200 404 404 200 200 404 200 200 200 200 403 200' },
  'DELETE /apps/:id/report': { given: async (h, who) => { const url = `${await app(h)}/report`; if (who !== null) await h.as(who).put(url); return { url } }, expect: '401 200 404 404 200 200 404 200 200 200 200 403 200' },
  'PUT /apps/:id/favourite': { given: async (h, who) => { if (who !== null) await h.database.db.deleteFrom('app_favourite').where('person_id', '=', h.town.ids[who]).execute(); return { url: `${await app(h)}/favourite` } }, expect: '401 200 404 404 200 200 404 200 200 200 200 403 200' },
  'DELETE /apps/:id/favourite': { given: async (h, who) => { const url = `${await app(h)}/favourite`; if (who !== null) await h.as(who).put(url); return { url } }, expect: '401 200 404 404 200 200 404 200 200 200 200 403 200' },
  'PUT /me/favourite-apps': { given: () => ({ url: '/api/me/favourite-apps', body: { ids: [] } }), expect: '401 200 200 200 200 200 200 200 200 200 200 403 200' },
  'POST /apps/:id/requests': { given: async (h) => ({ url: `${await app(h, { access: 'request' })}/requests`, body: { why: 'Pour mon service' } }), expect: '401 201 404 404 201 201 404 201 201 201 201 403 201' },
  'DELETE /apps/:id/requests': { given: async (h, who) => { const url = `${await app(h, { access: 'request' })}/requests`; if (who !== null) await h.as(who).post(url, { why: 'Pour mon service' }); return { url } }, expect: '401 200 404 404 200 200 404 200 200 200 200 403 200' },
  'PUT /app-requests/:id/answer': { given: async (h) => ({ url: `${await asked(h)}/answer`, body: { answer: 'granted' } }), expect: '401 404 404 404 404 404 404 404 404 200 200 403 404' },
  'GET /app-desk': { given: async (h) => { await app(h); return { url: '/api/app-desk' } }, expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  'POST /app-desk/preview': { given: () => ({ url: '/api/app-desk/preview', body: { rule: { kind: ['staff'] } } }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  'POST /app-desk/table-preview': { given: () => ({ url: '/api/app-desk/table-preview', body: { text } }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  'POST /app-desk/table': { given: (h) => h.database.db.updateTable('app').set({ removed_at: h.clock.now }).where('name', '=', 'Parapheur').execute().then(() => ({ url: '/api/app-desk/table', body: { text } })), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  'GET /app-desk/table': { given: () => ({ url: '/api/app-desk/table' }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
}
