import type { House } from '#test/cast/house.ts'
import type { Rights } from '#test/cast/rights.ts'

/** Sylvie and Thomas help along. */
async function scouts(h: House): Promise<void> {
  for (const who of ['sylvie', 'thomas'] as const) await h.database.pool.query(`insert into duty (id, person_id, authority_id, kind, since) values (gen_random_uuid(), $1, $2, 'scout', $3) on conflict do nothing`, [h.town.ids[who], h.town.authority, h.clock.now])
}
/** Asked by Nadège, who reaches Sylvie and Thomas. */
async function asked(h: House): Promise<{ url: string }> {
  await scouts(h)
  await h.database.pool.query('update scout_question set settled_at = $1', [h.clock.now])
  const { id } = (await h.as('nadege').post('/api/scout-questions', { body: 'Comment joindre une photo' })).json()
  return { url: `/api/scout-questions/${id}/settled` }
}
const answer = '401 404 404 404 404 200 404 200 404 404 404 403 200'

// order:                          nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /scouts': { given: async (h) => { await scouts(h); return { url: '/api/scouts' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /scout-questions': { given: () => ({ url: '/api/scout-questions' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  // Somebody of another authority sees no scout here, so there is nobody to ask.
  'POST /scout-questions': { given: async (h) => { await scouts(h); return { url: '/api/scout-questions', body: { body: 'Où est la cloche ?', address: '/espaces' } } }, expect: '401 201 409 201 201 201 201 201 201 201 201 403 201' },
  'PUT /scout-questions/:id/settled': { given: asked, expect: answer },
  'DELETE /scout-questions/:id/settled': { given: async (h) => { const question = await asked(h); await h.as('nadege').put(question.url, {}); return question }, expect: answer },
}
