import type { House } from '#test/cast/house.ts'
import { canary, type Rights } from '#test/cast/rights.ts'
import type { Name } from '#test/cast/town.ts'
import { bring, at, lay } from '#modules/documents/test/cast.ts'
import { ask } from './cast.ts'

let nth = 0
const file = (h: House) => lay(h, 'nadege', `${canary} avis ${++nth}.txt`, null, canary)
/** Asked by Thomas, of everybody who reads there: whoever knocks has it to answer. */
const asked = async (h: House, kind: 'opinion' | 'reading' = 'opinion'): Promise<string> => `/api/approvals/${(await ask(h, 'thomas', (await file(h)).id, reading, { kind, words: canary })).id}`
const reading: Name[] = ['nadege', 'ines', 'paul', 'sylvie', 'claire']
/** The same, asked by Nadège about a version that another one has followed. */
async function outdated(h: House): Promise<string> {
  const one = await file(h)
  const { id } = await ask(h, 'nadege', one.id, ['thomas'])
  await h.as('nadege').post(`/api/documents/${one.id}/versions`, { fileId: await bring(h, 'nadege', 'x.txt', `${canary} ${++nth}`) }, at(one.version))
  return `/api/approvals/${id}`
}
const mine = async (h: House): Promise<string> => `/api/approvals/${(await ask(h, 'nadege', (await file(h)).id, ['thomas', 'ines'], { words: canary })).id}`
const waits = async (h: House, who: Name | null): Promise<void> => { if (who !== null && who !== 'omar') await asked(h) }

// order:                         nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /documents/:id/approvals': { given: async (h) => { const one = await file(h); await ask(h, 'nadege', one.id, ['thomas'], { words: canary }); return { url: `/api/documents/${one.id}/approvals` } }, expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'POST /documents/:id/approvals': { given: async (h) => ({ url: `/api/documents/${(await file(h)).id}/approvals`, body: { kind: 'opinion', people: [h.town.ids.thomas] } }), expect: '401 404 404 404 403 201 201 201 201 404 404 403 201' },
  'GET /documents/:id/readers': { given: async (h) => ({ url: `/api/documents/${(await file(h)).id}/readers?q=thomas` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'GET /me/approvals': { given: async (h, who) => { await waits(h, who); return { url: '/api/me/approvals' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /approvals/:id': { given: async (h) => ({ url: await asked(h) }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'PUT /approvals/:id/answer': { given: async (h) => ({ url: `${await asked(h)}/answer`, body: { verdict: 'approved' } }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'PUT /approvals/:id/substitute': { given: async (h, who) => ({ url: `/api/approvals/${(await ask(h, 'thomas', (await file(h)).id, who !== null && reading.includes(who) ? [who] : ['nadege'])).id}/substitute`, body: { personId: h.town.ids[who === 'claire' ? 'sylvie' : 'claire'] } }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'POST /approvals/:id/reminder': { given: async (h) => ({ url: `${await mine(h)}/reminder` }), expect: '401 404 404 404 403 200 403 200 200 404 404 403 200' },
  'PUT /approvals/:id/cancellation': { given: async (h) => ({ url: `${await mine(h)}/cancellation` }), expect: '401 404 404 404 403 200 403 200 200 404 404 403 200' },
  'DELETE /approvals/:id/cancellation': { given: async (h) => { const url = `${await mine(h)}/cancellation`; await h.as('nadege').put(url); return { url } }, expect: '401 404 404 404 403 200 403 200 200 404 404 403 200' },
  'POST /approvals/:id/again': { given: async (h) => ({ url: `${await outdated(h)}/again` }), expect: '401 404 404 404 403 201 403 201 201 404 404 403 201' },
  'GET /approvals/:id/people': { given: async (h) => ({ url: `${await mine(h)}/people` }), expect: '401 404 404 404 403 200 403 200 200 404 404 200 403' },
  'GET /approvals/:id/people.csv': { given: async (h) => ({ url: `${await mine(h)}/people.csv` }), expect: '401 404 404 404 403 200 403 200 200 404 404 200 403' },
}
