import { givenPost, type Rights } from '#test/cast/rights.ts'

const own = { given: () => ({ url: '/api/me/home' }), expect: '401 200 200 200 200 200 200 200 200 200 200 403 200' }
const mark = (what: string) => ({ given: () => ({ url: `/api/me/home/${what}` }), expect: '401 204 204 204 204 204 204 204 204 204 204 403 204' })

// order:             nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /home': { given: async (h) => { await givenPost(h); return { url: '/api/home' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /me/home': { given: () => ({ url: '/api/me/home' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'PUT /me/home': { given: () => ({ url: '/api/me/home', body: { items: [{ section: 'spaces', shown: true }, { section: 'news', shown: false }] } }), expect: own.expect },
  'DELETE /me/home': own,
  'PUT /me/home/visit': mark('visit'),
  'PUT /me/home/tour': mark('tour'),
  'DELETE /me/home/tour': mark('tour'),
}
