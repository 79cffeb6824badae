import type { House } from '#test/cast/house.ts'
import { canary, givenPost, type Rights } from '#test/cast/rights.ts'

const wall = (house: { town: { spaces: { private: string } } }) => `/api/spaces/${house.town.spaces.private}/posts`
/** A question of Nadège, with an answer of Thomas. */
async function givenQuestion(house: House): Promise<{ postId: string, commentId: string }> {
  const { id: postId } = (await house.as('nadege').post(wall(house), { body: `${canary} quel plateau ?`, kind: 'question' })).json()
  const { id: commentId } = (await house.as('thomas').post(`/api/posts/${postId}/comments`, { body: `${canary} le rouge` })).json()
  return { postId, commentId }
}
/** The same; a host says that it is the official answer. */
async function givenOfficial(house: House): Promise<string> {
  const { postId, commentId } = await givenQuestion(house)
  await house.as('claire').put(`/api/posts/${postId}/official-answer`, { commentId })
  return postId
}
async function givenMerged(house: House): Promise<{ postId: string, into: string }> {
  const [{ postId }, { postId: into }] = [await givenQuestion(house), await givenQuestion(house)]
  await house.as('claire').put(`/api/posts/${postId}/merged`, { into })
  return { postId, into }
}
async function unpinAll(house: House): Promise<void> {
  for (const { id } of (await house.as('claire').get(`/api/spaces/${house.town.spaces.private}/pinned`)).json().items) await house.as('claire').delete(`/api/posts/${id}/pin`)
}
async function givenPinned(house: House): Promise<string> {
  await unpinAll(house)
  const { postId } = await givenPost(house)
  await house.as('claire').put(`/api/posts/${postId}/pin`)
  return postId
}
/** A post of Sylvie's that everyone is asked to read. */
const givenImportant = async (house: House): Promise<string> => (await house.as('sylvie').post(wall(house), { body: `${canary} four en panne`, important: true })).json().id
const givenPoll = async (house: House): Promise<string> => (await house.as('nadege').post(wall(house), { body: `${canary} quel dessert ?`, poll: { choices: [`${canary} pomme`, 'Riz au lait'], named: true } })).json().id
const later = { on: '2027-01-04', at: '08:30' }
/** What Nadège planned, alone of what she planned. */
async function givenScheduled(house: House): Promise<string> {
  const nadege = house.as('nadege')
  for (const { id } of (await nadege.get('/api/me/scheduled-posts')).json().items) await nadege.delete(`/api/scheduled-posts/${id}`)
  return (await nadege.post(`/api/spaces/${house.town.spaces.private}/scheduled-posts`, { body: `${canary} demain`, ...later })).json().id
}
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
  'GET /spaces/:id/pinned': { given: async (h) => { await givenPinned(h); return { url: `/api/spaces/${h.town.spaces.private}/pinned` } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'GET /spaces/:id/questions': { given: async (h) => { await givenQuestion(h); return { url: `/api/spaces/${h.town.spaces.private}/questions` } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'GET /questions-alike': { given: async (h) => { await givenQuestion(h); return { url: '/api/questions-alike?q=quel%20plateau' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /spaces/:id/question-register': { given: async (h) => { await givenOfficial(h); return { url: `/api/spaces/${h.town.spaces.private}/question-register` } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'GET /spaces/:id/question-register/figures': { given: async (h) => { await givenOfficial(h); return { url: `/api/spaces/${h.town.spaces.private}/question-register/figures` } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'PUT /posts/:id/official-answer': {
    given: async (h) => { const { postId, commentId } = await givenQuestion(h); return { url: `/api/posts/${postId}/official-answer`, body: { commentId } } },
    expect: '401 404 404 404 403 403 403 200 200 404 404 403 403',
  },
  'DELETE /posts/:id/official-answer': { given: async (h) => ({ url: `/api/posts/${await givenOfficial(h)}/official-answer` }), expect: '401 404 404 404 403 403 403 200 200 404 404 403 403' },
  'PUT /posts/:id/outdated': { given: async (h) => ({ url: `/api/posts/${(await givenQuestion(h)).postId}/outdated`, body: {} }), expect: '401 404 404 404 403 200 403 200 200 404 404 403 200' },
  'DELETE /posts/:id/outdated': {
    given: async (h) => {
      const { postId } = await givenQuestion(h)
      await h.as('nadege').put(`/api/posts/${postId}/outdated`, {})
      return { url: `/api/posts/${postId}/outdated` }
    },
    expect: '401 404 404 404 403 200 403 200 200 404 404 403 200',
  },
  'GET /posts/:id/replacement': { given: async (h) => ({ url: `/api/posts/${(await givenQuestion(h)).postId}/replacement` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'PUT /posts/:id/merged': {
    given: async (h) => ({ url: `/api/posts/${(await givenQuestion(h)).postId}/merged`, body: { into: (await givenQuestion(h)).postId } }), expect: '401 404 404 404 403 403 403 200 200 404 404 403 403',
  },
  'DELETE /posts/:id/merged': { given: async (h) => ({ url: `/api/posts/${(await givenMerged(h)).postId}/merged` }), expect: '401 404 404 404 403 403 403 200 200 404 404 403 403' },
  'GET /posts/:id/merged': { given: async (h) => ({ url: `/api/posts/${(await givenMerged(h)).into}/merged` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'PUT /me/question-calls': { given: () => ({ url: '/api/me/question-calls' }), expect: '401 204 204 204 204 204 204 204 204 204 204 403 204' },
  'DELETE /me/question-calls': { given: () => ({ url: '/api/me/question-calls' }), expect: '401 204 204 204 204 204 204 204 204 204 204 403 204' },
  'GET /spaces/:id/mentionable': { given: (h) => ({ url: `/api/spaces/${h.town.spaces.private}/mentionable?q=cl` }), expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'GET /posts/:id/versions': { given: async (h) => ({ url: `/api/posts/${(await givenPost(h)).postId}/versions` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'PUT /posts/:id/pin': {
    given: async (h) => {
      await unpinAll(h)
      return { url: `/api/posts/${(await givenPost(h)).postId}/pin` }
    },
    expect: '401 404 404 404 403 403 403 200 200 404 404 403 403',
  },
  'DELETE /posts/:id/pin': { given: async (h) => ({ url: `/api/posts/${await givenPinned(h)}/pin` }), expect: '401 404 404 404 403 403 403 200 200 404 404 403 403' },
  'POST /spaces/:id/scheduled-posts': { given: (h) => ({ url: `/api/spaces/${h.town.spaces.private}/scheduled-posts`, body: { body: 'Demain', ...later } }), expect: '401 403 404 404 403 201 201 201 201 403 403 403 201' },
  'GET /me/scheduled-posts': { given: async (h) => { await givenScheduled(h); return { url: '/api/me/scheduled-posts' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'PATCH /scheduled-posts/:id': { given: async (h) => ({ url: `/api/scheduled-posts/${await givenScheduled(h)}`, body: { body: 'Autre' }, headers: version }), expect: '401 404 404 404 404 200 404 404 404 404 404 403 200' },
  'DELETE /scheduled-posts/:id': { given: async (h) => ({ url: `/api/scheduled-posts/${await givenScheduled(h)}` }), expect: '401 404 404 404 404 204 404 404 404 404 404 403 204' },
  'PUT /scheduled-posts/:id/restoration': {
    given: async (h) => {
      const id = await givenScheduled(h)
      await h.as('nadege').delete(`/api/scheduled-posts/${id}`)
      return { url: `/api/scheduled-posts/${id}/restoration` }
    },
    expect: '401 404 404 404 404 200 404 404 404 404 404 403 200',
  },
  'POST /scheduled-posts/:id/publication': { given: async (h) => ({ url: `/api/scheduled-posts/${await givenScheduled(h)}/publication` }), expect: '401 404 404 404 404 201 404 404 404 404 404 403 201' },
  'GET /spaces/:id/reach': { given: (h) => ({ url: `/api/spaces/${h.town.spaces.private}/reach` }), expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'PUT /posts/:id/acknowledgement': { given: async (h) => ({ url: `/api/posts/${await givenImportant(h)}/acknowledgement` }), expect: '401 404 404 404 200 200 200 403 200 404 404 403 200' },
  'DELETE /posts/:id/acknowledgement': {
    given: async (h, who) => {
      const url = `/api/posts/${await givenImportant(h)}/acknowledgement`
      if (who !== null) await h.as(who).put(url)
      return { url }
    },
    expect: '401 404 404 404 200 200 200 403 200 404 404 403 200',
  },
  'GET /posts/:id/readers': { given: async (h) => ({ url: `/api/posts/${await givenImportant(h)}/readers` }), expect: '401 404 404 404 403 403 403 200 200 404 404 403 403' },
  'POST /posts/:id/reminder': { given: async (h) => ({ url: `/api/posts/${await givenImportant(h)}/reminder` }), expect: '401 404 404 404 403 403 403 201 201 404 404 403 403' },
  'PUT /posts/:id/vote': { given: async (h) => ({ url: `/api/posts/${await givenPoll(h)}/vote`, body: { choices: [1] } }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'DELETE /posts/:id/vote': {
    given: async (h, who) => {
      const url = `/api/posts/${await givenPoll(h)}/vote`
      if (who !== null) await h.as(who).put(url, { choices: [1] })
      return { url }
    },
    expect: '401 404 404 404 200 200 200 200 200 404 404 403 200',
  },
  'GET /posts/:id/votes': {
    given: async (h, who) => {
      const url = `/api/posts/${await givenPoll(h)}/vote`
      if (who !== null) await h.as(who).put(url, { choices: [1] })
      return { url: `${url}s?choice=1` }
    },
    expect: '401 404 404 404 200 200 200 200 200 404 404 200 403',
  },
  'PUT /posts/:id/keep': { given: async (h) => ({ url: `/api/posts/${(await givenPost(h)).postId}/keep` }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'PUT /posts/:id/follow': { given: async (h) => ({ url: `/api/posts/${(await givenPost(h)).postId}/follow` }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'DELETE /posts/:id/follow': { given: async (h) => ({ url: `/api/posts/${(await givenPost(h)).postId}/follow` }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'DELETE /posts/:id/keep': {
    given: async (h, who) => {
      const url = `/api/posts/${(await givenPost(h)).postId}/keep`
      if (who !== null) await h.as(who).put(url)
      return { url }
    },
    expect: '401 404 404 404 200 200 200 200 200 404 404 403 200',
  },
  'GET /me/kept': { given: () => ({ url: '/api/me/kept' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'PUT /posts/:id/accepted-answer': {
    given: async (h) => { const { postId, commentId } = await givenQuestion(h); return { url: `/api/posts/${postId}/accepted-answer`, body: { commentId } } },
    expect: '401 404 404 404 403 200 403 200 200 404 404 403 200',
  },
  'DELETE /posts/:id/accepted-answer': {
    given: async (h) => {
      const { postId, commentId } = await givenQuestion(h)
      const url = `/api/posts/${postId}/accepted-answer`
      await h.as('nadege').put(url, { commentId })
      return { url }
    },
    expect: '401 404 404 404 403 200 403 200 200 404 404 403 200',
  },
  'GET /comments/:id': { given: async (h) => ({ url: `/api/comments/${(await givenPost(h)).commentId}` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'GET /comments/:id/versions': { given: async (h) => ({ url: `/api/comments/${(await givenPost(h)).commentId}/versions` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
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
  'PUT /comments/:id/thanks': { given: async (h) => ({ url: `/api/comments/${(await givenPost(h)).commentId}/thanks` }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'DELETE /comments/:id/thanks': {
    given: async (h, who) => {
      const url = `/api/comments/${(await givenPost(h)).commentId}/thanks`
      if (who !== null) await h.as(who).put(url)
      return { url }
    },
    expect: '401 404 404 404 200 200 200 200 200 404 404 403 200',
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
