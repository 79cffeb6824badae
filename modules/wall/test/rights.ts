import { givenPost, type Rights } from '#test/cast/rights.ts'

const wall = (house: { town: { spaces: { private: string } } }) => `/api/spaces/${house.town.spaces.private}/posts`
const version = { 'if-match': '"1"' }

// order:                                 nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /spaces/:id/posts': { given: async (h) => { await givenPost(h); return { url: wall(h) } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'POST /spaces/:id/posts': { given: (h) => ({ url: wall(h), body: { body: 'Bonjour' } }), expect: '401 403 404 404 403 201 201 201 201 403 403 403 201' },
  'GET /posts/:id': { given: async (h) => ({ url: `/api/posts/${(await givenPost(h)).postId}` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'PATCH /posts/:id': { given: async (h) => ({ url: `/api/posts/${(await givenPost(h)).postId}`, body: { body: 'Autre' }, headers: version }), expect: '401 404 404 404 403 200 403 403 403 404 404 403 200' },
  'DELETE /posts/:id': { given: async (h) => ({ url: `/api/posts/${(await givenPost(h)).postId}` }), expect: '401 404 404 404 403 204 403 204 204 404 404 403 204' },
  'PUT /posts/:id/restoration': {
    given: async (h) => {
      const { postId } = await givenPost(h)
      await h.as('nadege').delete(`/api/posts/${postId}`)
      return { url: `/api/posts/${postId}/restoration` }
    },
    expect: '401 404 404 404 404 200 404 200 200 404 404 403 200',
  },
  'GET /posts/:id/comments': { given: async (h) => ({ url: `/api/posts/${(await givenPost(h)).postId}/comments` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'POST /posts/:id/comments': { given: async (h) => ({ url: `/api/posts/${(await givenPost(h)).postId}/comments`, body: { body: 'Merci' } }), expect: '401 404 404 404 201 201 201 201 201 404 404 403 201' },
  'PATCH /comments/:id': { given: async (h) => ({ url: `/api/comments/${(await givenPost(h)).commentId}`, body: { body: 'Autre' }, headers: version }), expect: '401 404 404 404 403 403 403 403 403 404 404 403 403' },
  'DELETE /comments/:id': { given: async (h) => ({ url: `/api/comments/${(await givenPost(h)).commentId}` }), expect: '401 404 404 404 403 403 403 204 204 404 404 403 403' },
  'PUT /comments/:id/restoration': {
    given: async (h) => {
      const { commentId } = await givenPost(h)
      await h.as('thomas').delete(`/api/comments/${commentId}`)
      return { url: `/api/comments/${commentId}/restoration` }
    },
    expect: '401 404 404 404 404 404 404 200 200 404 404 403 404',
  },
  'PUT /posts/:id/reactions/:kind': { given: async (h) => ({ url: `/api/posts/${(await givenPost(h)).postId}/reactions/thanks` }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'DELETE /posts/:id/reactions/:kind': {
    given: async (h, who) => {
      const url = `/api/posts/${(await givenPost(h)).postId}/reactions/thanks`
      if (who !== null) await h.as(who).put(url)
      return { url }
    },
    expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
}
