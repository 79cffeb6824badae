import type { House } from '#test/cast/house.ts'
import type { Rights } from '#test/cast/rights.ts'

/** The skill « Allergies », as Sylvie has it. */
const allergies = async (h: House): Promise<string> => (await h.as('sylvie').post('/api/me/skills', { label: 'Allergies' })).json().id
/** A skill proposed to whoever knocks. */
async function proposed(h: House, who: keyof House['town']['ids'] | null): Promise<string> {
  const id = await allergies(h)
  if (who !== null) await h.database.pool.query(`insert into skill_proposal (person_id, skill_id, source, at) values ($1, $2, 'test', $3) on conflict (person_id, skill_id) do update set declined_at = null`, [h.town.ids[who], id, h.clock.now])
  return id
}
let made = 0
const opened = async (h: House) => (await h.as('ada').post('/api/units', { name: `Service ${++made}`, kind: 'service', parentId: null })).json()
const post = async (h: House, unitId: string) => (await h.as('ada').post('/api/positions', { unitId, personId: null, title: 'Poste', startsOn: '2026-01-01' })).json()
const site = async (h: House): Promise<string> => (await h.as('ada').post('/api/axes/sites', { name: `Site ${++made}` })).json().id
const versioned = { 'if-match': '"1"' }

// order:                     nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /axes': { given: () => ({ url: '/api/axes' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /axes/:axis': { given: () => ({ url: '/api/axes/trades' }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  'POST /axes/:axis': { given: () => ({ url: '/api/axes/territories', body: { name: `Territoire ${++made}` } }), expect: '401 403 403 403 403 403 403 403 403 201 201 403 403' },
  'PATCH /axes/:axis/:id': { given: async (h) => ({ url: `/api/axes/sites/${await site(h)}`, body: { address: '1, rue des Halles' }, headers: versioned }), expect: '401 403 404 404 403 403 404 403 403 200 200 403 403' },
  'PUT /axes/:axis/:id/end': { given: async (h) => ({ url: `/api/axes/sites/${await site(h)}/end` }), expect: '401 403 404 404 403 403 404 403 403 200 200 403 403' },
  'DELETE /axes/:axis/:id/end': {
    given: async (h) => {
      const url = `/api/axes/sites/${await site(h)}/end`
      await h.as('ada').put(url)
      return { url }
    },
    expect: '401 403 404 404 403 403 404 403 403 200 200 403 403',
  },
  'GET /units': { given: () => ({ url: '/api/units' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /units/:id': { given: async (h) => ({ url: `/api/units/${(await opened(h)).id}` }), expect: '401 200 404 404 200 200 404 200 200 200 200 200 403' },
  'POST /units': { given: () => ({ url: '/api/units', body: { name: `Service ${++made}`, kind: 'service', parentId: null } }), expect: '401 403 403 403 403 403 403 403 403 201 201 403 403' },
  'PATCH /units/:id': { given: async (h) => ({ url: `/api/units/${(await opened(h)).id}`, body: { name: 'Autre nom' }, headers: versioned }), expect: '401 403 404 404 403 403 404 403 403 200 200 403 403' },
  'POST /positions': { given: async (h) => ({ url: '/api/positions', body: { unitId: (await opened(h)).id, personId: null, title: 'Poste', startsOn: '2026-01-01' } }), expect: '401 403 404 404 403 403 404 403 403 201 201 403 403' },
  'PATCH /positions/:id': { given: async (h) => ({ url: `/api/positions/${(await post(h, (await opened(h)).id)).id}`, body: { share: 50 }, headers: versioned }), expect: '401 403 404 404 403 403 404 403 403 200 200 403 403' },
  'GET /organisations': { given: () => ({ url: '/api/organisations' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'POST /organisations': { given: () => ({ url: '/api/organisations', body: { name: `Association ${++made}`, kind: 'association', siret: null, insee: null } }), expect: '401 403 403 403 403 403 403 403 403 201 201 403 403' },
  'PATCH /organisations/:id': { given: async (h) => ({ url: `/api/organisations/${(await h.as('ada').post('/api/organisations', { name: `Association ${++made}`, kind: 'association', siret: null, insee: null })).json().id}`, body: { kind: 'other' }, headers: versioned }), expect: '401 403 404 404 403 403 404 403 403 200 200 403 403' },
  'GET /people': { given: () => ({ url: '/api/people?q=na' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  // Nadège: to her own authority, and to the partner who shares a space with her; not to another authority nor to a guest elsewhere.
  'GET /people/:id': { given: (h) => ({ url: `/api/people/${h.town.ids.nadege}` }), expect: '401 200 404 404 200 200 200 200 200 200 200 200 403' },
  'GET /people/:id/photo': { given: (h) => ({ url: `/api/people/${h.town.ids.nadege}/photo` }), expect: '401 404 404 404 404 404 404 404 404 404 404 404 403' },
  'GET /people/:id/card.vcf': { given: (h) => ({ url: `/api/people/${h.town.ids.nadege}/card.vcf` }), expect: '401 200 404 404 200 200 200 200 200 200 200 200 403' },
  'PUT /people/:id/follow': { given: (h) => ({ url: `/api/people/${h.town.ids.nadege}/follow` }), expect: '401 200 404 404 200 409 200 200 200 200 200 403 409' },
  'DELETE /people/:id/follow': { given: (h) => ({ url: `/api/people/${h.town.ids.nadege}/follow` }), expect: '401 200 404 404 200 200 200 200 200 200 200 403 200' },
  'PUT /people/:id/mute': { given: (h) => ({ url: `/api/people/${h.town.ids.nadege}/mute` }), expect: '401 200 404 404 200 409 200 200 200 200 200 403 409' },
  'DELETE /people/:id/mute': { given: (h) => ({ url: `/api/people/${h.town.ids.nadege}/mute` }), expect: '401 200 404 404 200 200 200 200 200 200 200 403 200' },
  'PATCH /me/profile': {
    given: async (h, who) => ({ url: '/api/me/profile', body: { languages: ['Français'] }, headers: { 'if-match': `"${who === null ? 1 : (await h.as(who).get(`/api/people/${h.town.ids[who]}`)).json().version}"` } }),
    expect: '401 200 200 200 200 200 200 200 200 200 200 403 200',
  },
  'GET /skills': { given: () => ({ url: '/api/skills?q=al' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'POST /skills': { given: () => ({ url: '/api/skills', body: { label: `Savoir ${++made}` } }), expect: '401 403 403 403 403 403 403 403 403 201 201 403 403' },
  'PATCH /skills/:id': { given: async (h) => ({ url: `/api/skills/${(await h.as('ada').post('/api/skills', { label: `Savoir ${++made}` })).json().id}`, body: { label: `Savoir-faire ${made}` } }), expect: '401 403 404 404 403 403 404 403 403 200 200 403 403' },
  'DELETE /skills/:id': { given: async (h) => ({ url: `/api/skills/${(await h.as('ada').post('/api/skills', { label: `Savoir ${++made}` })).json().id}` }), expect: '401 403 404 404 403 403 404 403 403 204 204 403 403' },
  'PUT /skills/:id/merger/:otherId': {
    given: async (h) => {
      const skill = async () => (await h.as('ada').post('/api/skills', { label: `Savoir ${++made}` })).json().id
      return { url: `/api/skills/${await skill()}/merger/${await skill()}` }
    },
    expect: '401 403 404 404 403 403 404 403 403 200 200 403 403',
  },
  'POST /me/skills': { given: () => ({ url: '/api/me/skills', body: { label: 'Pâtisserie' } }), expect: '401 201 201 403 201 201 403 201 201 201 201 403 201' },
  'DELETE /me/skills/:skillId': { given: async (h, who) => ({ url: `/api/me/skills/${who === null ? h.town.ids.claire : (await h.as(who).post('/api/me/skills', { label: 'Chant' })).json().id ?? h.town.ids.claire}` }), expect: '401 204 204 204 204 204 204 204 204 204 204 403 204' },
  // The host is Sylvie herself: nobody confirms their own.
  'PUT /people/:id/skills/:skillId/confirmation': { given: async (h) => ({ url: `/api/people/${h.town.ids.sylvie}/skills/${await allergies(h)}/confirmation` }), expect: '401 200 404 404 200 200 403 403 200 200 200 403 200' },
  'DELETE /people/:id/skills/:skillId/confirmation': { given: async (h) => ({ url: `/api/people/${h.town.ids.sylvie}/skills/${await allergies(h)}/confirmation` }), expect: '401 200 404 404 200 200 403 403 200 200 200 403 200' },
  'PUT /me/skill-proposals/:skillId/acceptance': { given: async (h, who) => ({ url: `/api/me/skill-proposals/${await proposed(h, who)}/acceptance` }), expect: '401 200 200 200 200 200 200 200 200 200 200 403 200' },
  'DELETE /me/skill-proposals/:skillId': { given: async (h, who) => ({ url: `/api/me/skill-proposals/${await proposed(h, who)}` }), expect: '401 204 204 204 204 204 204 204 204 204 204 403 204' },
}
