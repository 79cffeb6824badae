import { readFileSync } from 'node:fs'
import type { House } from '#test/cast/house.ts'
import type { Rights } from '#test/cast/rights.ts'
import { charge, published, write } from './cast.ts'

const version = { 'if-match': '"1"' }
const asEditor = async (h: House): Promise<void> => {
  const known = await h.database.db.selectFrom('duty').select('id').where('person_id', '=', h.town.ids.claire).where('kind', '=', 'news_editor').executeTakeFirst()
  if (!known) await charge(h, 'claire', null)
}
const draft = async (h: House, given: object = {}): Promise<string> => { await asEditor(h); return `/api/news/${(await write(h, 'claire', given)).id}` }
const live = async (h: House, given: object = {}): Promise<string> => { await asEditor(h); return `/api/news/${(await published(h, 'claire', given)).id}` }
const toRead = (h: House): Promise<string> => live(h, { readBy: '2026-11-30' })
const comment = async (h: House): Promise<string> => `/api/news-comments/${(await h.as('nadege').post(`${await live(h)}/comments`, { body: 'Merci' })).json<{ id: string }>().id}`
const letter = async (h: House): Promise<string> => `/api/newsletters/${(await h.as('claire').post('/api/newsletters', { title: 'Lettre', articleIds: [(await live(h)).split('/').at(-1)!] })).json<{ id: string }>().id}`
const display = async (h: House): Promise<string> => { await asEditor(h); return `/api/news-displays/${(await h.as('claire').post('/api/news-displays', { name: 'Dépôt' })).json<{ id: string }>().id}` }

// Everyone of the authority is who these articles are for; Claire, « owner », is charged with news of all, and administrators are editors.
// order:                         nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /news': { given: async (h) => { await live(h); return { url: '/api/news' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'POST /news': { given: async (h) => { await asEditor(h); return { url: '/api/news', body: { title: 'Essai' } } }, expect: '401 403 403 403 403 403 403 403 201 201 201 403 403' },
  'GET /news/:id': { given: async (h) => ({ url: await live(h) }), expect: '401 200 404 404 200 200 404 200 200 200 200 200 403' },
  'PATCH /news/:id': { given: async (h) => ({ url: await live(h), body: { title: 'Autre' }, headers: version }), expect: '401 403 404 404 403 403 404 403 200 200 200 403 403' },
  'DELETE /news/:id': { given: async (h) => ({ url: await draft(h) }), expect: '401 404 404 404 404 404 404 404 204 204 204 403 404' },
  'PUT /news/:id/restoration': { given: async (h) => { const url = await draft(h); await h.as('claire').delete(url); return { url: `${url}/restoration` } }, expect: '401 404 404 404 404 404 404 404 200 200 200 403 404' },
  'GET /news/:id/files/:fileId': {
    given: async (h) => {
      const fileId = (await h.as('claire').post('/api/files?name=a.jpg', readFileSync('platform/files/test/phone.jpg'), { 'content-type': 'image/jpeg' })).json<{ id: string }>().id
      return { url: `${await live(h, { image: { fileId, alt: 'Une photo' } })}/files/${fileId}` }
    },
    expect: '401 200 404 404 200 200 404 200 200 200 200 200 403',
  },
  'GET /news/:id/versions': { given: async (h) => ({ url: `${await live(h)}/versions` }), expect: '401 403 404 404 403 403 404 403 200 200 200 403 403' },
  'PUT /news/:id/review': { given: async (h) => ({ url: `${await draft(h)}/review` }), expect: '401 404 404 404 404 404 404 404 200 200 200 403 404' },
  'DELETE /news/:id/review': { given: async (h) => { const url = `${await draft(h)}/review`; await h.as('claire').put(url); return { url } }, expect: '401 404 404 404 404 404 404 404 200 200 200 403 404' },
  'PUT /news/:id/publication': { given: async (h) => ({ url: `${await draft(h)}/publication`, body: {} }), expect: '401 404 404 404 404 404 404 404 200 200 200 403 404' },
  'DELETE /news/:id/publication': { given: async (h) => ({ url: `${await live(h)}/publication` }), expect: '401 403 404 404 403 403 404 403 200 200 200 403 403' },
  'PUT /news/:id/archive': { given: async (h) => ({ url: `${await live(h)}/archive` }), expect: '401 403 404 404 403 403 404 403 200 200 200 403 403' },
  'DELETE /news/:id/archive': { given: async (h) => { const url = `${await live(h)}/archive`; await h.as('claire').put(url); return { url } }, expect: '401 403 404 404 403 403 404 403 200 200 200 403 403' },
  'GET /news-desk': { given: async (h) => { await asEditor(h); return { url: '/api/news-desk' } }, expect: '401 403 403 403 403 403 403 403 200 200 200 403 403' },
  'GET /news-desk/articles': { given: async (h) => { await draft(h); return { url: '/api/news-desk/articles' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'POST /news-desk/preview': { given: async (h) => { await asEditor(h); return { url: '/api/news-desk/preview', body: { rule: { kind: ['staff'] } } } }, expect: '401 403 403 403 403 403 403 403 200 200 200 403 403' },
  'PUT /news/:id/reading': { given: async (h) => ({ url: `${await toRead(h)}/reading` }), expect: '401 200 404 404 200 200 404 200 200 200 200 403 200' },
  'GET /news/:id/readings': { given: async (h) => ({ url: `${await toRead(h)}/readings` }), expect: '401 403 404 404 403 403 404 403 200 200 200 403 403' },
  'GET /news/:id/readings/people': { given: async (h) => ({ url: `${await toRead(h)}/readings/people` }), expect: '401 403 404 404 403 403 404 403 200 200 200 403 403' },
  'PUT /news/:id/reminder': { given: async (h) => ({ url: `${await toRead(h)}/reminder` }), expect: '401 403 404 404 403 403 404 403 204 204 204 403 403' },
  'GET /news/:id/comments': { given: async (h) => ({ url: `${await live(h)}/comments` }), expect: '401 200 404 404 200 200 404 200 200 200 200 200 403' },
  'POST /news/:id/comments': { given: async (h) => ({ url: `${await live(h)}/comments`, body: { body: 'Merci' } }), expect: '401 201 404 404 201 201 404 201 201 201 201 403 201' },
  'DELETE /news-comments/:id': { given: async (h) => ({ url: await comment(h) }), expect: '401 403 404 404 403 204 404 403 204 204 204 403 204' },
  'PUT /news-comments/:id/restoration': { given: async (h) => { const url = await comment(h); await h.as('nadege').delete(url); return { url: `${url}/restoration` } }, expect: '401 404 404 404 404 200 404 404 200 200 200 403 200' },
  'PUT /news/:id/thanks': { given: async (h) => ({ url: `${await live(h)}/thanks` }), expect: '401 200 404 404 200 200 404 200 200 200 200 403 200' },
  'DELETE /news/:id/thanks': { given: async (h, who) => { const url = `${await live(h)}/thanks`; if (who !== null) await h.as(who).put(url); return { url } }, expect: '401 200 404 404 200 200 404 200 200 200 200 403 200' },
  'GET /me/news-feed': { given: () => ({ url: '/api/me/news-feed' }), expect: '401 200 200 200 200 200 200 200 200 200 200 403 403' },
  'POST /me/news-feed': { given: () => ({ url: '/api/me/news-feed' }), expect: '401 201 201 201 201 201 201 201 201 201 201 403 403' },
  'DELETE /me/news-feed': { given: () => ({ url: '/api/me/news-feed' }), expect: '401 204 204 204 204 204 204 204 204 204 204 403 403' },
  'GET /newsletters': { given: async (h) => { await letter(h); return { url: '/api/newsletters' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'POST /newsletters': { given: async (h) => ({ url: '/api/newsletters', body: { title: 'Lettre', articleIds: [(await live(h)).split('/').at(-1)!] } }), expect: '401 403 403 403 403 403 403 403 201 201 201 403 403' },
  'DELETE /newsletters/:id': { given: async (h) => ({ url: await letter(h) }), expect: '401 404 404 404 404 404 404 404 204 204 204 403 404' },
  'GET /news-displays': { given: async (h) => { await display(h); return { url: '/api/news-displays' } }, expect: '401 403 403 403 403 403 403 403 200 200 200 403 403' },
  'POST /news-displays': { given: async (h) => { await asEditor(h); return { url: '/api/news-displays', body: { name: 'Dépôt' } } }, expect: '401 403 403 403 403 403 403 403 201 201 201 403 403' },
  'DELETE /news-displays/:id': { given: async (h) => ({ url: await display(h) }), expect: '401 404 404 404 404 404 404 404 204 204 204 403 404' },
}
