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
async function file(h: House, name = 'Nom'): Promise<string> {
  const text = `Matricule;Nom;Prénom\nR${++brought};${name};Prénom\n`
  return `/api/people-imports/${(await h.app.inject({ method: 'POST', url: '/api/people-imports', payload: text, headers: { cookie: `parvis=${h.town.cookies.ada}`, 'content-type': 'text/csv' } })).json().id}`
}
const mapping = { matricule: 0, familyName: 1, givenName: 2 }

/** Somebody of the authority whom nobody shares a space with. */
async function newcomer(h: House): Promise<string> {
  const id = uuidv7()
  await h.database.db.insertInto('person').values({ id, given_name: 'Nouvelle', family_name: 'Arrivante', email: null, main_authority_id: h.town.authority, closed_at: null, created_at: h.clock.now }).execute()
  await h.database.db.insertInto('affiliation').values({ id: uuidv7(), person_id: id, authority_id: h.town.authority, kind: 'staff', organisation: null, sponsor_id: null, starts_on: '2026-01-01', ends_on: null }).execute()
  return id
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
  'GET /people-imports': { given: () => ({ url: '/api/people-imports' }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  // A body that is no table: whoever may bring one is told so.
  'POST /people-imports': { given: () => ({ url: '/api/people-imports', body: {} }), expect: '401 403 403 403 403 403 403 403 403 422 422 403 403' },
  'GET /people-imports/:id': { given: async (h) => ({ url: await file(h) }), expect: '401 404 404 404 404 404 404 404 404 200 200 404 403' },
  'PUT /people-imports/:id/mapping': { given: async (h) => ({ url: `${await file(h)}/mapping`, body: mapping }), expect: '401 404 404 404 404 404 404 404 404 200 200 403 404' },
  'GET /people-imports/:id/preview': { given: async (h) => ({ url: `${await file(h)}/preview` }), expect: '401 404 404 404 404 404 404 404 404 200 200 404 403' },
  // Of somebody without a name, who is refused: what runs behind the reply notes nothing while the next one knocks.
  'PUT /people-imports/:id/run': { given: async (h) => ({ url: `${await file(h, '')}/run` }), expect: '401 404 404 404 404 404 404 404 404 200 200 403 404' },
  'DELETE /people-imports/:id': { given: async (h) => ({ url: await file(h) }), expect: '401 404 404 404 404 404 404 404 404 204 204 403 404' },
  'GET /people-imports/:id/report': { given: async (h) => ({ url: `${await file(h)}/report` }), expect: '401 404 404 404 404 404 404 404 404 200 200 404 403' },
  'GET /departures': { given: () => ({ url: '/api/departures' }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  'GET /people/:id/departure': { given: (h) => ({ url: `/api/people/${h.town.ids.lucie}/departure?authorityId=${h.town.authority}` }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  'PUT /people/:id/departure': { given: (h) => ({ url: `/api/people/${h.town.ids.lucie}/departure`, body: { date: '2099-01-01', authorityId: h.town.authority } }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  'DELETE /people/:id/departure': {
    given: async (h) => {
      await h.as('ada').put(`/api/people/${h.town.ids.lucie}/departure`, { date: '2099-01-01' })
      return { url: `/api/people/${h.town.ids.lucie}/departure?authorityId=${h.town.authority}` }
    },
    expect: '401 403 403 403 403 403 403 403 403 204 204 403 403',
  },
  // Whoever may see the person may see that they are away.
  'GET /people/:id/absence': { given: async (h) => ({ url: `/api/people/${await newcomer(h)}/absence` }), expect: '401 200 404 404 200 200 404 200 200 200 200 200 403' },
  'PUT /me/absence': { given: () => ({ url: '/api/me/absence', body: { from: '2027-01-01', until: '2027-01-02' } }), expect: '401 200 200 403 200 200 403 200 200 200 200 403 200' },
  'DELETE /me/absence': {
    given: async (h, who) => {
      if (who) await h.as(who).put('/api/me/absence', { from: '2027-01-01', until: '2027-01-02' })
      return { url: '/api/me/absence' }
    },
    expect: '401 204 204 204 204 204 204 204 204 204 204 403 204',
  },
}
