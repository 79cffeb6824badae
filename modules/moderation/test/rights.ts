import type { House } from '#test/cast/house.ts'
import { canary, givenPost, type Rights } from '#test/cast/rights.ts'
import type { Name } from '#test/cast/town.ts'

/** A comment of Thomas, which neither knocker wrote but for him. */
const comment = async (h: House): Promise<string> => `/api/moderation/comment/${(await givenPost(h)).commentId}`
/** The same, reported by Paul, so that hosts have something to decide. */
async function reported(h: House): Promise<string> {
  const url = await comment(h)
  await h.as('ines').put(`${url}/report`, { reason: 'other', note: canary })
  return url
}
/** A post of whoever knocks, or of Nadège, hidden by a host. */
async function hidden(h: House, who: Name | null): Promise<string> {
  const writes = who !== null && (['nadege', 'paul', 'sylvie', 'claire'] as Name[]).includes(who) ? who : 'nadege'
  const url = `/api/moderation/post/${(await givenPost(h, writes)).postId}`
  await h.as(writes === 'sylvie' ? 'claire' : 'sylvie').put(`${url}/hiding`, { reason: canary })
  return url
}
const space = (h: House) => `/api/spaces/${h.town.spaces.private}`

// order:                                     nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /moderation/:noun/:id': { given: async (h) => ({ url: await comment(h) }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'PUT /moderation/:noun/:id/report': {
    // Nobody is to reach the brake on reports here.
    given: async (h) => { await h.database.db.deleteFrom('report').execute(); return { url: `${await comment(h)}/report`, body: { reason: 'hurtful' } } },
    expect: '401 404 404 404 200 200 200 200 200 404 404 403 200',
  },
  'DELETE /moderation/:noun/:id/report': {
    given: async (h, who) => {
      await h.database.db.deleteFrom('report').execute()
      const url = `${await comment(h)}/report`
      if (who !== null) await h.as(who).put(url, { reason: 'hurtful' })
      return { url }
    },
    expect: '401 204 204 204 204 204 204 204 204 204 204 403 204',
  },
  'GET /spaces/:id/reports': { given: async (h) => { await h.database.db.deleteFrom('report').execute(); await reported(h); return { url: `${space(h)}/reports` } }, expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'GET /spaces/:id/decisions': { given: async (h) => { await hidden(h, null); return { url: `${space(h)}/decisions` } }, expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'PUT /moderation/:noun/:id/hiding': { given: async (h) => ({ url: `${await comment(h)}/hiding`, body: { reason: canary } }), expect: '401 404 404 404 403 403 403 200 200 404 404 403 403' },
  'DELETE /moderation/:noun/:id/hiding': { given: async (h) => ({ url: `${await hidden(h, null)}/hiding` }), expect: '401 404 404 404 404 403 404 200 200 404 404 403 403' },
  'PUT /moderation/:noun/:id/leaving': { given: async (h) => { await h.database.db.deleteFrom('report').execute(); return { url: `${await reported(h)}/leaving` } }, expect: '401 404 404 404 404 404 404 204 204 404 404 403 404' },
  'PUT /moderation/:noun/:id/answer': { given: async (h, who) => ({ url: `${await hidden(h, who)}/answer`, body: { text: 'Je comprends.' } }), expect: '401 404 404 404 404 200 200 200 200 404 404 403 200' },
}
