import { randomBytes } from 'node:crypto'
import { uuidv7 } from '#platform/db/ids.ts'
import type { House } from '#test/cast/house.ts'
import type { Rights } from '#test/cast/rights.ts'

/** Somebody new of the département, with an open session: to be changed without harm to the others. */
export async function somebody(h: House, { closed = false, kind = 'staff' as const } = {}): Promise<string> {
  const id = uuidv7()
  const { db } = h.database
  const at = new Date('2026-11-23T08:00:00Z')
  const far = new Date('2100-01-01T00:00:00Z')
  await db.insertInto('person').values({ id, given_name: 'Jeanne', family_name: 'Essai', email: null, main_authority_id: h.town.authority, closed_at: closed ? at : null, created_at: at }).execute()
  await db.insertInto('affiliation').values({ id: uuidv7(), person_id: id, authority_id: h.town.authority, kind, organisation: null, sponsor_id: null, starts_on: '2026-01-01', ends_on: null }).execute()
  await db.insertInto('account').values({ person_id: id, login: `jeanne-${id}`, password_hash: null }).execute()
  if (!closed) await db.insertInto('session').values({ id: uuidv7(), secret_hash: randomBytes(32), person_id: id, device: 'essai', enrolled: false, created_at: at, seen_at: at, idle_until: far, until: far }).execute()
  return id
}
/** The same, of the other authority. */
async function shared(h: House): Promise<string> {
  const id = await somebody(h)
  await h.database.pool.query('update affiliation set authority_id = $2 where person_id = $1', [id, h.town.agglomeration])
  return id
}
const on = async (h: House, rest = '', options = {}) => `/api/administration/people/${await somebody(h, options)}${rest}`

const onlyAdministrators = (status: number): string => `401 403 403 403 403 403 403 403 403 ${status} ${status} 403 403`

// order:              nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /administration': { given: () => ({ url: '/api/administration' }), expect: onlyAdministrators(200) },
  'GET /administration/modules': { given: () => ({ url: '/api/administration/modules' }), expect: onlyAdministrators(200) },
  'PUT /administration/modules/:module': {
    given: async (h, who) => {
      // Whoever may not change it leaves it as it is for the others.
      if (who === 'ada' || who === 'pia') await h.as('pia').put('/api/administration/modules/wall', { ring: 'pilots' })
      return { url: '/api/administration/modules/wall', body: { ring: 'all' } }
    },
    expect: onlyAdministrators(200),
  },
  'GET /administration/spaces': { given: () => ({ url: '/api/administration/spaces' }), expect: onlyAdministrators(200) },
  'GET /administration/people': { given: () => ({ url: '/api/administration/people' }), expect: onlyAdministrators(200) },
  'POST /administration/people': { given: () => ({ url: '/api/administration/people', body: { givenName: 'Jeanne', familyName: 'Nouvelle', login: `nouvelle-${uuidv7()}`, kind: 'staff', startsOn: '2026-11-23' } }), expect: onlyAdministrators(201) },
  'POST /administration/affiliations': { given: async (h, who) => ({ url: '/api/administration/affiliations', body: { identifier: who === 'pia' ? `jeanne-${await shared(h)}` : 'personne@ailleurs.example', kind: 'staff', startsOn: '2026-11-23' } }), expect: onlyAdministrators(200) },
  'GET /administration/people/:id': { given: async (h) => ({ url: await on(h) }), expect: onlyAdministrators(200) },
  'PATCH /administration/people/:id': { given: async (h) => ({ url: await on(h), body: { endsOn: '2027-01-31' }, headers: { 'if-match': '"1"' } }), expect: onlyAdministrators(200) },
  'DELETE /administration/people/:id/sessions': { given: async (h) => ({ url: await on(h, '/sessions') }), expect: onlyAdministrators(204) },
  'PUT /administration/people/:id/closure': { given: async (h) => ({ url: await on(h, '/closure') }), expect: onlyAdministrators(204) },
  'DELETE /administration/people/:id/closure': { given: async (h) => ({ url: await on(h, '/closure', { closed: true }) }), expect: onlyAdministrators(204) },
  // A people administrator is not asked here: they have their own test.
  'PUT /administration/people/:id/duties/:duty': { given: async (h) => ({ url: await on(h, '/duties/platform_administrator'), body: {} }), expect: '401 403 403 403 403 403 403 403 403 403 200 403 403' },
  'DELETE /administration/people/:id/duties/:duty': {
    given: async (h) => {
      const url = await on(h, '/duties/scout')
      await h.as('pia').put(url, {})
      return { url }
    },
    expect: onlyAdministrators(204),
  },
  'POST /administration/people/:id/entry': { given: async (h) => ({ url: await on(h, '/entry'), body: {} }), expect: onlyAdministrators(201) },
  'GET /administration/people/:id/export': { given: async (h) => ({ url: await on(h, '/export') }), expect: onlyAdministrators(200) },
  'POST /administration/people/:id/erasure': { given: async (h) => ({ url: await on(h, '/erasure', { closed: true }) }), expect: onlyAdministrators(204) },
  'GET /administration/infected': { given: () => ({ url: '/api/administration/infected' }), expect: onlyAdministrators(200) },
  'GET /administration/journal': { given: () => ({ url: '/api/administration/journal' }), expect: onlyAdministrators(200) },
  'GET /administration/journal/subjects': { given: () => ({ url: '/api/administration/journal/subjects' }), expect: onlyAdministrators(200) },
  'GET /administration/journal.csv': { given: () => ({ url: '/api/administration/journal.csv' }), expect: onlyAdministrators(200) },
  'GET /administration/notice': { given: () => ({ url: '/api/administration/notice' }), expect: onlyAdministrators(200) },
  'PATCH /administration/notice': {
    given: async (h) => {
      const { version, ...notice } = (await h.as('pia').get('/api/administration/notice')).json()
      return { url: '/api/administration/notice', body: notice, headers: { 'if-match': `"${version}"` } }
    },
    expect: onlyAdministrators(200),
  },
  'GET /administration/retention': { given: () => ({ url: '/api/administration/retention' }), expect: onlyAdministrators(200) },
  'PUT /administration/retention/:key': { given: async (h, who) => {
    // Each finds another length than theirs, so that it is a change.
    if (who === 'ada' || who === 'pia') await h.as('pia').put('/api/administration/retention/movements.imports', { length: 60 })
    return { url: '/api/administration/retention/movements.imports', body: { length: 30 } }
  }, expect: onlyAdministrators(200) },
  'PATCH /administration/settings': { given: () => ({ url: '/api/administration/settings', body: { spaceCreation: 'everyone' } }), expect: onlyAdministrators(204) },
  'GET /me/export': { given: () => ({ url: '/api/me/export' }), expect: '401 200 200 200 200 200 200 200 200 200 200 403 403' },
}
