import { uuidv7 } from '#platform/db/ids.ts'
import type { House } from '#test/cast/house.ts'
import type { Rights } from '#test/cast/rights.ts'

/** A line of Nadège's: her own list is nobody else's. */
async function givenNotice({ database: { db }, town }: House): Promise<string> {
  await db.deleteFrom('notice').where('person_id', '=', town.ids.nadege).execute()
  const id = uuidv7()
  await db.insertInto('notice').values({ id, person_id: town.ids.nadege, noun: 'space', subject_id: town.spaces.private, module: 'spaces', scope_id: town.spaces.private, least: 'visitor', level: 2, news: '{}', at: new Date('2026-11-23T08:30:00Z'), read_at: null }).execute()
  return id
}
const everyone = '401 200 200 200 200 200 200 200 200 200 200 200 403'
const hers = '401 404 404 404 404 204 404 404 404 404 404 403 204'

// order:                                 nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /me/notices': { given: () => ({ url: '/api/me/notices' }), expect: everyone },
  'GET /me/notices/count': { given: () => ({ url: '/api/me/notices/count' }), expect: everyone },
  'PUT /me/notices/:id/reading': { given: async (h) => ({ url: `/api/me/notices/${await givenNotice(h)}/reading` }), expect: hers },
  'DELETE /me/notices/:id/reading': { given: async (h) => ({ url: `/api/me/notices/${await givenNotice(h)}/reading` }), expect: hers },
  'PUT /me/notices/reading': { given: () => ({ url: '/api/me/notices/reading' }), expect: '401 200 200 200 200 200 200 200 200 200 200 403 200' },
  'DELETE /me/notices/reading': { given: () => ({ url: '/api/me/notices/reading?readAt=2026-11-23T09:00:00Z' }), expect: '401 204 204 204 204 204 204 204 204 204 204 403 204' },
  'GET /me/follows': { given: () => ({ url: '/api/me/follows' }), expect: everyone },
  'PUT /me/follows/:noun/:id': { given: (h) => ({ url: `/api/me/follows/space/${h.town.spaces.private}` }), expect: '401 403 404 404 204 204 204 204 204 403 403 403 204' },
  'DELETE /me/follows/:noun/:id': { given: (h) => ({ url: `/api/me/follows/space/${h.town.spaces.private}` }), expect: '401 204 204 204 204 204 204 204 204 204 204 403 204' },
  'GET /me/silences': { given: () => ({ url: '/api/me/silences' }), expect: everyone },
  'PUT /me/silences/:noun/:id': { given: (h) => ({ url: `/api/me/silences/space/${h.town.spaces.private}` }), expect: '401 204 404 404 204 204 204 204 204 204 204 403 204' },
  'DELETE /me/silences/:noun/:id': { given: (h) => ({ url: `/api/me/silences/space/${h.town.spaces.private}` }), expect: '401 204 204 204 204 204 204 204 204 204 204 403 204' },
}
