import type { Rights } from '#test/cast/rights.ts'
import type { House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

const at = (h: House, rest = '') => `/api/spaces/${h.town.spaces.private}${rest}`
let made = 0
/** A space of Claire's with the people of « Cuisines », to be changed without harm to the others. */
async function fresh(h: House, access: 'private' | 'open' | 'on_request' = 'private', more: object = {}): Promise<string> {
  const { id } = (await h.as('claire').post('/api/spaces', { kind: 'team', access, name: `Essai ${++made}`, ...more })).json()
  for (const [name, role] of [['sylvie', 'host'], ['nadege', 'contributor'], ['paul', 'contributor'], ['ines', 'reader'], ['thomas', 'contributor']] as const) await h.as('claire').put(`/api/spaces/${id}/members/${h.town.ids[name]}`, { role })
  return id
}

const audience = async (h: House): Promise<string> => (await h.as('ada').post('/api/audiences', { name: `Agents ${++made}`, rule: { kind: ['staff'] } })).json().id

const invited = async (h: House, who: Name): Promise<string> => {
  const id = await fresh(h)
  await h.as('claire').delete(`/api/spaces/${id}/members/${h.town.ids[who]}`)
  await h.as('claire').post(`/api/spaces/${id}/invitations`, { personIds: [h.town.ids[who]] })
  return id
}

const saved = async (h: House): Promise<string> => `/api/space-blueprints/${(await h.as('claire').post(`/api/spaces/${await fresh(h)}/blueprint`, { title: 'Modèle', pieces: [] })).json().id}`

/** Proposed while the authority charges some with opening spaces: Claire is one of them. */
async function proposed(h: House, by: Name): Promise<string> {
  const charging = (who: string) => h.database.pool.query('update authority set space_creation = $1', [who])
  await h.database.pool.query(`insert into duty (id, person_id, authority_id, kind, since) values (gen_random_uuid(), $1, $2, 'space_creator', $3) on conflict do nothing`, [h.town.ids.claire, h.town.authority, h.clock.now])
  await charging('charged')
  // Ten may wait at most.
  await h.database.pool.query('delete from space_proposal')
  const { id } = (await h.as(by).post('/api/space-proposals', { kind: 'team', access: 'private', name: `Proposé ${++made}`, purpose: 'Se parler' })).json()
  await charging('everyone')
  return `/api/space-proposals/${id}`
}

/** Opened from a blueprint of Claire's, with a note that this has not. */
async function returning(h: House) {
  const blueprint = (await h.as('claire').post(`/api/spaces/${await fresh(h)}/blueprint`, { title: 'Modèle', pieces: [] })).json().id
  const url = `/api/spaces/${await fresh(h, 'private', { blueprint })}`
  const { id } = (await h.as('claire').post(`${url}/posts`, { body: 'À savoir' })).json()
  await h.as('claire').put(`/api/posts/${id}/pin`)
  return { url: `${url}/blueprint-return`, body: { version: 1, take: [`wall:${id}`] } }
}

// order:                                            nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /spaces': { given: () => ({ url: '/api/spaces' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'POST /spaces': { given: () => ({ url: '/api/spaces', body: { kind: 'team', access: 'open', name: `Nouvel espace ${++made}` } }), expect: '401 201 201 403 201 201 403 201 201 201 201 403 201' },
  'POST /space-openings/preview': { given: () => ({ url: '/api/space-openings/preview', body: { kind: 'team', access: 'open', name: `Nouvel espace ${++made}` } }), expect: '401 200 200 403 200 200 403 200 200 200 200 403 200' },
  'GET /spaces-alike': { given: () => ({ url: '/api/spaces-alike?name=Cuisines' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  // Everyone may open one here, so nobody need propose.
  'POST /space-proposals': { given: () => ({ url: '/api/space-proposals', body: { kind: 'team', access: 'open', name: `Nouvel espace ${++made}`, purpose: 'Se parler' } }), expect: '401 409 409 403 409 409 403 409 409 409 409 403 409' },
  'GET /space-proposals': { given: () => ({ url: '/api/space-proposals' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /space-proposals/:id': { given: async (h) => ({ url: await proposed(h, 'thomas') }), expect: '401 404 404 404 404 404 404 404 200 200 200 404 403' },
  'DELETE /space-proposals/:id': { given: async (h) => ({ url: await proposed(h, 'nadege') }), expect: '401 404 404 404 404 204 404 404 404 404 404 403 204' },
  'PUT /space-proposals/:id/acceptance': { given: async (h) => ({ url: `${await proposed(h, 'thomas')}/acceptance` }), expect: '401 404 404 404 404 404 404 404 200 200 200 403 404' },
  'PUT /space-proposals/:id/refusal': { given: async (h) => ({ url: `${await proposed(h, 'thomas')}/refusal`, body: { reason: 'Il existe déjà' } }), expect: '401 404 404 404 404 404 404 404 200 200 200 403 404' },
  'GET /spaces/:id': { given: (h) => ({ url: at(h) }), expect: '401 200 404 404 200 200 200 200 200 200 200 200 403' },
  'PATCH /spaces/:id': { given: async (h) => ({ url: `/api/spaces/${await fresh(h)}`, body: { purpose: 'Autre' }, headers: { 'if-match': '"1"' } }), expect: '401 403 404 404 403 403 403 403 200 403 403 403 403' },
  'GET /spaces/:id/members': { given: (h) => ({ url: at(h, '/members') }), expect: '401 200 404 404 200 200 200 200 200 200 200 200 403' },
  'PUT /spaces/:id/members/:personId': { given: async (h) => ({ url: `/api/spaces/${await fresh(h)}/members/${h.town.ids.lucie}`, body: { role: 'reader' } }), expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'DELETE /spaces/:id/members/:personId': { given: async (h) => ({ url: `/api/spaces/${await fresh(h)}/members/${h.town.ids.thomas}` }), expect: '401 403 404 404 403 403 403 204 204 403 403 403 403' },
  'GET /spaces/:id/audiences': { given: (h) => ({ url: at(h, '/audiences') }), expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'PUT /spaces/:id/audiences/:audienceId': { given: async (h) => ({ url: `/api/spaces/${await fresh(h)}/audiences/${await audience(h)}`, body: { role: 'reader' } }), expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'DELETE /spaces/:id/audiences/:audienceId': {
    given: async (h) => {
      const url = `/api/spaces/${await fresh(h)}/audiences/${await audience(h)}`
      await h.as('claire').put(url, { role: 'reader' })
      return { url }
    },
    // The audience is everyone of the staff: the administrators and the stranger are in it, and may not manage it.
    expect: '401 403 404 404 403 403 403 204 204 403 403 403 403',
  },
  'PUT /spaces/:id/membership': { given: async (h) => ({ url: `/api/spaces/${await fresh(h, 'open')}/membership` }), expect: '401 200 404 404 200 200 200 200 200 200 200 403 200' },
  'DELETE /spaces/:id/membership': { given: async (h) => ({ url: `/api/spaces/${await fresh(h)}/membership` }), expect: '401 204 404 404 204 204 204 204 409 204 204 403 204' },
  'PUT /spaces/:id/access-request': { given: async (h) => ({ url: `/api/spaces/${await fresh(h, 'on_request')}/access-request`, body: {} }), expect: '401 200 404 404 200 200 200 200 200 200 200 403 200' },
  'DELETE /spaces/:id/access-request': {
    given: async (h, who) => {
      const { id } = (await h.as('claire').post('/api/spaces', { kind: 'team', access: 'on_request', name: `Sur demande ${++made}` })).json()
      await h.as('claire').put(`/api/spaces/${id}/members/${h.town.ids.paul}`, { role: 'reader' })
      if (who !== null) await h.as(who).put(`/api/spaces/${id}/access-request`, {})
      return { url: `/api/spaces/${id}/access-request` }
    },
    expect: '401 204 404 404 204 204 204 204 204 204 204 403 204' },
  'GET /spaces/:id/access-requests': { given: (h) => ({ url: at(h, '/access-requests') }), expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'DELETE /spaces/:id/access-requests/:personId': {
    given: async (h) => {
      const { id } = (await h.as('claire').post('/api/spaces', { kind: 'team', access: 'on_request', name: `Sur demande ${++made}` })).json()
      for (const [name, role] of [['sylvie', 'host'], ['nadege', 'contributor'], ['paul', 'contributor'], ['ines', 'reader']] as const) await h.as('claire').put(`/api/spaces/${id}/members/${h.town.ids[name]}`, { role })
      await h.as('lucie').put(`/api/spaces/${id}/access-request`, {})
      return { url: `/api/spaces/${id}/access-requests/${h.town.ids.lucie}` }
    },
    expect: '401 403 404 404 403 403 403 204 204 403 403 403 403',
  },
  'GET /spaces/:id/modules': { given: (h) => ({ url: at(h, '/modules') }), expect: '401 403 404 404 403 403 403 403 200 200 200 403 403' },
  'PUT /spaces/:id/modules/:module': {
    given: async (h) => {
      const url = `/api/spaces/${await fresh(h)}/modules/wall`
      await h.as('claire').delete(url)
      return { url }
    },
    expect: '401 403 404 404 403 403 403 403 200 200 200 403 403',
  },
  'DELETE /spaces/:id/modules/:module': { given: async (h) => ({ url: `/api/spaces/${await fresh(h)}/modules/wall` }), expect: '401 403 404 404 403 403 403 403 204 204 204 403 403' },
  'GET /spaces/:id/closing': { given: (h) => ({ url: at(h, '/closing') }), expect: '401 403 404 404 403 403 403 403 200 403 403 403 403' },
  'POST /spaces/:id/closing': { given: async (h) => ({ url: `/api/spaces/${await fresh(h)}/closing`, body: {}, headers: { 'if-match': '"1"' } }), expect: '401 403 404 404 403 403 403 403 200 403 403 403 403' },
  'DELETE /spaces/:id/closing': {
    given: async (h) => {
      const url = `/api/spaces/${await fresh(h)}/closing`
      await h.as('claire').post(url, {}, { 'if-match': '"1"' })
      return { url }
    },
    expect: '401 403 404 404 403 403 403 403 200 403 403 403 403',
  },
  'GET /spaces/:id/archive': { given: (h) => ({ url: at(h, '/archive') }), expect: '401 403 404 404 403 403 403 403 200 403 403 403 403' },
  'POST /spaces/:id/archive': {
    given: async (h) => {
      const url = `/api/spaces/${await fresh(h)}`
      await h.as('claire').post(`${url}/closing`, {}, { 'if-match': '"1"' })
      return { url: `${url}/archive` }
    },
    expect: '401 403 404 404 403 403 403 403 201 403 403 403 403',
  },
  'GET /spaces/:id/archive/content': { given: (h) => ({ url: at(h, '/archive/content') }), expect: '401 403 404 404 403 403 403 403 404 403 403 403 403' },
  'PUT /spaces/:id/keeping': {
    given: async (h) => {
      const id = await fresh(h)
      await h.database.pool.query(`update space set last_activity_at = '2026-01-02' where id = $1`, [id])
      return { url: `/api/spaces/${id}/keeping` }
    },
    expect: '401 403 404 404 403 403 403 200 200 403 403 403 403',
  },
  'PUT /spaces/:id/succession': {
    given: async (h) => {
      const id = await fresh(h)
      await h.database.pool.query(`update scope_grant set until = '2026-01-02' where scope_id = $1 and principal_id = $2`, [id, h.town.ids.claire])
      await h.database.pool.query(`insert into space_succession (space_id, authority_id, began_at) values ($1, $2, $3)`, [id, h.town.authority, h.clock.now])
      return { url: `/api/spaces/${id}/succession` }
    },
    // Claire’s right has ended there: for her it is a private space of others.
    expect: '401 403 404 404 403 403 403 200 403 403 403 403 403',
  },
  'GET /spaces/:id/emergency-entries': { given: (h) => ({ url: at(h, '/emergency-entries') }), expect: '401 403 404 404 403 403 403 200 200 200 200 403 403' },
  'PUT /spaces/:id/emergency-entry': { given: async (h) => ({ url: `/api/spaces/${await fresh(h)}/emergency-entry`, body: { reason: 'Signalement d’un contenu illicite' } }), expect: '401 403 404 404 403 403 403 403 403 200 200 403 403' },
  'DELETE /spaces/:id/emergency-entry': {
    given: async (h, who) => {
      const url = `/api/spaces/${await fresh(h)}/emergency-entry`
      if (who === 'ada' || who === 'pia') await h.as(who).put(url, { reason: 'Signalement d’un contenu illicite' })
      return { url }
    },
    expect: '401 403 404 404 403 403 403 403 403 204 204 403 403',
  },
  'PUT /spaces/:id/follow': { given: (h) => ({ url: at(h, '/follow') }), expect: '401 403 404 404 200 200 200 200 200 403 403 403 200' },
  'DELETE /spaces/:id/follow': { given: async (h) => ({ url: `/api/spaces/${await fresh(h)}/follow` }), expect: '401 204 404 404 204 204 204 204 204 204 204 403 204' },
  'GET /spaces/:id/week': { given: (h) => ({ url: at(h, '/week') }), expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'PUT /spaces/:id/mute': { given: (h) => ({ url: at(h, '/mute') }), expect: '401 200 404 404 200 200 200 200 200 200 200 403 200' },
  'DELETE /spaces/:id/mute': { given: (h) => ({ url: at(h, '/mute') }), expect: '401 200 404 404 200 200 200 200 200 200 200 403 200' },
  'PUT /spaces/:id/visit': { given: (h) => ({ url: at(h, '/visit') }), expect: '401 204 404 404 204 204 204 204 204 204 204 403 204' },
  'GET /space-suggestions': { given: () => ({ url: '/api/space-suggestions' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'PUT /spaces/:id/postponement': { given: (h) => ({ url: at(h, '/postponement') }), expect: '401 204 404 404 204 204 204 204 204 204 204 403 204' },
  'DELETE /spaces/:id/postponement': { given: (h) => ({ url: at(h, '/postponement') }), expect: '401 204 404 404 204 204 204 204 204 204 204 403 204' },
  'GET /space-blueprints': { given: () => ({ url: '/api/space-blueprints' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /spaces/:id/blueprint-pieces': { given: (h) => ({ url: at(h, '/blueprint-pieces') }), expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'GET /spaces/:id/blueprint': { given: (h) => ({ url: at(h, '/blueprint') }), expect: '401 403 404 404 403 403 403 403 200 403 403 403 403' },
  'PUT /spaces/:id/blueprint': { given: async (h) => ({ url: `/api/spaces/${await fresh(h, 'private', { blueprint: 'team' })}/blueprint`, body: { version: 2, follow: [] } }), expect: '401 403 404 404 403 403 403 403 200 403 403 403 403' },
  'GET /spaces/:id/blueprint-return': { given: (h) => ({ url: at(h, '/blueprint-return') }), expect: '401 403 404 404 403 403 403 403 200 403 403 403 403' },
  'POST /spaces/:id/blueprint-return': { given: async (h) => returning(h), expect: '401 403 404 404 403 403 403 403 200 403 403 403 403' },
  'POST /spaces/:id/blueprint': { given: async (h) => ({ url: `/api/spaces/${await fresh(h)}/blueprint`, body: { title: 'Modèle', pieces: [] } }), expect: '401 403 404 404 403 403 403 201 201 403 403 403 403' },
  'PATCH /space-blueprints/:id': { given: async (h) => ({ url: await saved(h), body: { title: 'Autre nom' }, headers: { 'if-match': '"1"' } }), expect: '401 403 404 404 403 403 404 403 200 200 200 403 403' },
  'DELETE /space-blueprints/:id': { given: async (h) => ({ url: await saved(h) }), expect: '401 403 404 404 403 403 404 403 204 204 204 403 403' },
  'GET /spaces/:id/invitations': { given: (h) => ({ url: at(h, '/invitations') }), expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'POST /spaces/:id/invitations/preview': { given: (h) => ({ url: at(h, '/invitations/preview'), body: { list: 'Lucie Armand' } }), expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'POST /spaces/:id/invitations': { given: async (h) => ({ url: `/api/spaces/${await fresh(h)}/invitations`, body: { personIds: [h.town.ids.lucie] } }), expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'DELETE /spaces/:id/invitations/:personId': { given: async (h) => ({ url: `/api/spaces/${await invited(h, 'lucie')}/invitations/${h.town.ids.lucie}` }), expect: '401 403 404 404 403 403 403 204 204 403 403 403 403' },
  'GET /me/invitations': { given: () => ({ url: '/api/me/invitations' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'PUT /me/invitations/:id/acceptance': { given: async (h, who) => ({ url: `/api/me/invitations/${await invited(h, who ?? 'nadege')}/acceptance` }), expect: '401 200 404 200 200 200 200 200 200 200 200 403 200' },
  'DELETE /me/invitations/:id': { given: async (h, who) => ({ url: `/api/me/invitations/${await invited(h, who ?? 'nadege')}` }), expect: '401 204 404 204 204 204 204 204 404 204 204 403 204' },
  'GET /spaces/:id/visibility': { given: (h) => ({ url: at(h, '/visibility') }), expect: '401 200 404 404 200 200 200 200 200 200 200 200 403' },
  'POST /spaces/:id/visibility/:personId/look': { given: (h) => ({ url: at(h, `/visibility/${h.town.ids.nadege}/look`) }), expect: '401 403 404 404 403 403 403 201 201 403 403 403 403' },
  'POST /spaces/:id/visibility/preview': { given: (h) => ({ url: at(h, '/visibility/preview'), body: { member: { personId: h.town.ids.nadege, role: null } } }), expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'GET /spaces/:id/visibility/:personId': { given: (h) => ({ url: at(h, `/visibility/${h.town.ids.nadege}`) }), expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
}
