import type { Rights } from '#test/cast/rights.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import type { House } from '#test/cast/house.ts'

/** A reorganisation of nobody, to a territory made for it. */
async function move(h: House): Promise<object> {
  const id = uuidv7()
  await h.database.db.insertInto('territory').values({ id, authority_id: h.town.authority, name: id }).execute()
  return { selection: { personIds: [] }, change: { territoryId: id } }
}

// order:                                            nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /reorganisations': { given: () => ({ url: '/api/reorganisations' }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  'POST /reorganisations/preview': { given: async (h) => ({ url: '/api/reorganisations/preview', body: await move(h) }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  'POST /reorganisations': { given: async (h) => ({ url: '/api/reorganisations', body: await move(h) }), expect: '401 403 403 403 403 403 403 403 403 201 201 403 403' },
  'GET /reorganisations/:id': { given: async (h) => ({ url: `/api/reorganisations/${(await h.as('ada').post('/api/reorganisations', await move(h))).json().id}` }), expect: '401 404 404 404 404 404 404 404 404 200 200 404 403' },
  'DELETE /reorganisations/:id': {
    given: async (h) => ({ url: `/api/reorganisations/${(await h.as('ada').post('/api/reorganisations', { ...(await move(h)), from: '2099-01-01' })).json().id}` }),
    expect: '401 404 404 404 404 404 404 404 404 200 200 403 404',
  },
}
