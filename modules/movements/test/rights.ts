import type { Rights } from '#test/cast/rights.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import type { House } from '#test/cast/house.ts'

/** A reorganisation of nobody, to a territory made for it. */
async function move(h: House): Promise<object> {
  const id = uuidv7()
  await h.database.db.insertInto('territory').values({ id, authority_id: h.town.authority, name: id }).execute()
  return { selection: { personIds: [] }, change: { territoryId: id } }
}

let brought = 0
/** An import that waits, of one new person. */
async function file(h: House): Promise<string> {
  const text = `Matricule;Nom;Prénom\nR${++brought};Nom;Prénom\n`
  return `/api/people-imports/${(await h.app.inject({ method: 'POST', url: '/api/people-imports', payload: text, headers: { cookie: `parvis=${h.town.cookies.ada}`, 'content-type': 'text/csv' } })).json().id}`
}
const mapping = { matricule: 0, familyName: 1, givenName: 2 }

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
  'GET /people-imports': { given: () => ({ url: '/api/people-imports' }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  // A body that is no table: whoever may bring one is told so.
  'POST /people-imports': { given: () => ({ url: '/api/people-imports', body: {} }), expect: '401 403 403 403 403 403 403 403 403 422 422 403 403' },
  'GET /people-imports/:id': { given: async (h) => ({ url: await file(h) }), expect: '401 404 404 404 404 404 404 404 404 200 200 404 403' },
  'PUT /people-imports/:id/mapping': { given: async (h) => ({ url: `${await file(h)}/mapping`, body: mapping }), expect: '401 404 404 404 404 404 404 404 404 200 200 403 404' },
  'GET /people-imports/:id/preview': { given: async (h) => ({ url: `${await file(h)}/preview` }), expect: '401 404 404 404 404 404 404 404 404 200 200 404 403' },
  'PUT /people-imports/:id/run': { given: async (h) => ({ url: `${await file(h)}/run` }), expect: '401 404 404 404 404 404 404 404 404 200 200 403 404' },
  'DELETE /people-imports/:id': { given: async (h) => ({ url: await file(h) }), expect: '401 404 404 404 404 404 404 404 404 204 204 403 404' },
  'GET /people-imports/:id/report': { given: async (h) => ({ url: `${await file(h)}/report` }), expect: '401 404 404 404 404 404 404 404 404 200 200 404 403' },
}
