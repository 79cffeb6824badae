import type { House } from '#test/cast/house.ts'
import { canary, givenPost, type Rights } from '#test/cast/rights.ts'

const list = (h: House) => `/api/spaces/${h.town.spaces.private}/practices`
const made = async (h: House): Promise<string> => `/api/practices/${(await h.as('nadege').post(list(h), { title: canary })).json().id}`
const version = { 'if-match': '"1"' }

// order:                         nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /practices': { given: async (h) => { await made(h); return { url: '/api/practices' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'POST /practices': { given: async (h) => ({ url: '/api/practices', body: { from: { noun: 'comment', id: (await givenPost(h)).commentId } } }), expect: '401 404 404 404 403 201 201 201 201 404 404 403 201' },
  'GET /spaces/:id/practices': { given: async (h) => { await made(h); return { url: list(h) } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'POST /spaces/:id/practices': { given: (h) => ({ url: list(h), body: { title: 'Essai' } }), expect: '401 403 404 404 403 201 201 201 201 403 403 403 201' },
  'GET /practices-made': {
    given: async (h) => {
      const { postId, commentId } = await givenPost(h)
      await h.as('nadege').post('/api/practices', { from: { noun: 'comment', id: commentId } })
      return { url: `/api/practices-made?noun=post&of=${postId}` }
    },
    expect: '401 200 200 200 200 200 200 200 200 200 200 200 403',
  },
  'GET /practices/:id': { given: async (h) => ({ url: await made(h) }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'PATCH /practices/:id': { given: async (h) => ({ url: await made(h), body: { title: 'Autre' }, headers: version }), expect: '401 404 404 404 403 200 403 200 200 404 404 403 200' },
  'DELETE /practices/:id': { given: async (h) => ({ url: await made(h) }), expect: '401 404 404 404 403 204 403 204 204 404 404 403 204' },
  'PUT /practices/:id/restoration': {
    given: async (h) => {
      const url = await made(h)
      await h.as('nadege').delete(url)
      return { url: `${url}/restoration` }
    },
    expect: '401 404 404 404 404 200 404 200 200 404 404 403 200',
  },
  'PUT /practices/:id/verification': { given: async (h) => ({ url: `${await made(h)}/verification`, body: {} }), expect: '401 404 404 404 403 403 403 200 200 404 404 403 403' },
  'DELETE /practices/:id/verification': {
    given: async (h) => {
      const url = `${await made(h)}/verification`
      await h.as('sylvie').put(url, {})
      return { url }
    },
    expect: '401 404 404 404 403 403 403 200 200 404 404 403 403',
  },
  'PUT /practices/:id/use': { given: async (h) => ({ url: `${await made(h)}/use` }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'DELETE /practices/:id/use': {
    given: async (h, who) => {
      const url = `${await made(h)}/use`
      if (who !== null) await h.as(who).put(url)
      return { url }
    },
    expect: '401 404 404 404 200 200 200 200 200 404 404 403 200',
  },
  'PUT /practices/:id/follow': { given: async (h) => ({ url: `${await made(h)}/follow` }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'DELETE /practices/:id/follow': { given: async (h) => ({ url: `${await made(h)}/follow` }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
}
