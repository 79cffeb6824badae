import type { House } from '#test/cast/house.ts'
import { canary, type Rights } from '#test/cast/rights.ts'
import type { Name } from '#test/cast/town.ts'
import { add, at, type T } from './cast.ts'

const space = (h: House): string => `/api/spaces/${h.town.spaces.private}`
const readers: readonly Name[] = ['nadege', 'thomas', 'ines', 'paul', 'sylvie', 'claire']
const made = (h: House, more: object = {}): Promise<T> => add(h, 'nadege', { title: `${canary} étiquettes`, body: canary, labels: [canary], ...more })
const one = async (h: House, rest = ''): Promise<{ url: string }> => ({ url: `/api/tasks/${(await made(h)).id}${rest}` })
/** Handed by Thomas to whoever knocks, where they may have it. */
const handed = (h: House, who: Name | null): Promise<T> => add(h, 'thomas', { title: `${canary} extincteurs`, responsibleId: h.town.ids[who !== null && readers.includes(who) ? who : 'nadege'] })
const said = async (h: House): Promise<{ taskId: string, id: string }> => { const { id: taskId } = await made(h); return { taskId, id: (await h.as('nadege').post(`/api/tasks/${taskId}/comments`, { body: canary })).json<{ id: string }>().id } }
const fresh = async (h: House): Promise<object[]> => { await made(h); return (await h.as('claire').get(`${space(h)}/board`)).json<{ columns: { id: string, name: string, kind: string }[] }>().columns.map(({ id, name, kind }) => ({ id, name, kind })) }

// order:                         nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /spaces/:id/board': { given: async (h) => { await made(h); return { url: `${space(h)}/board` } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'GET /task-columns/:id/tasks': { given: async (h) => ({ url: `/api/task-columns/${(await made(h)).columnId}/tasks` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'PUT /spaces/:id/task-columns': { given: async (h) => ({ url: `${space(h)}/task-columns`, body: { columns: await fresh(h) } }), expect: '401 403 404 404 403 403 403 200 200 403 403 403 403' },
  'GET /spaces/:id/tasks': { given: async (h) => { await made(h); return { url: `${space(h)}/tasks` } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'POST /spaces/:id/tasks': { given: (h) => ({ url: `${space(h)}/tasks`, body: { title: 'Essai' } }), expect: '401 403 404 404 403 201 201 201 201 403 403 403 201' },
  'GET /spaces/:id/task-people': { given: async (h) => { await made(h); return { url: `${space(h)}/task-people?q=thomas` } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'GET /tasks/:id': { given: (h) => one(h), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'PATCH /tasks/:id': { given: async (h) => { const { id, version } = await made(h); return { url: `/api/tasks/${id}`, body: { title: 'Autre' }, headers: at(version) } }, expect: '401 404 404 404 403 200 200 200 200 404 404 403 200' },
  'PUT /tasks/:id/place': { given: async (h) => { const { id, columnId } = await made(h); return { url: `/api/tasks/${id}/place`, body: { columnId, afterId: null } } }, expect: '401 404 404 404 403 200 200 200 200 404 404 403 200' },
  'PUT /tasks/:id/done': { given: (h) => one(h, '/done'), expect: '401 404 404 404 403 200 200 200 200 404 404 403 200' },
  'DELETE /tasks/:id/done': { given: async (h) => { const { url } = await one(h, '/done'); await h.as('nadege').put(url); return { url } }, expect: '401 404 404 404 403 200 200 200 200 404 404 403 200' },
  'DELETE /tasks/:id': { given: (h) => one(h), expect: '401 404 404 404 403 204 403 204 204 404 404 403 204' },
  'PUT /tasks/:id/restoration': { given: async (h) => { const { url } = await one(h); await h.as('nadege').delete(url); return { url: `${url}/restoration` } }, expect: '401 404 404 404 404 200 404 200 200 404 404 403 200' },
  'GET /tasks/:id/series': { given: (h) => one(h, '/series'), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'GET /tasks/:id/comments': { given: async (h) => ({ url: `/api/tasks/${(await said(h)).taskId}/comments` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'POST /tasks/:id/comments': { given: async (h) => ({ ...await one(h, '/comments'), body: { body: 'Vu' } }), expect: '401 404 404 404 201 201 201 201 201 404 404 403 201' },
  'DELETE /task-comments/:id': { given: async (h) => ({ url: `/api/task-comments/${(await said(h)).id}` }), expect: '401 404 404 404 403 204 403 204 204 404 404 403 204' },
  'PUT /tasks/:id/proposed-date': { given: async (h, who) => ({ url: `/api/tasks/${(await handed(h, who)).id}/proposed-date`, body: { dueOn: '2026-12-04' } }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'DELETE /tasks/:id/proposed-date': { given: async (h) => { const { id } = await add(h, 'thomas', { title: canary, responsibleId: h.town.ids.nadege }); await h.as('nadege').put(`/api/tasks/${id}/proposed-date`, { dueOn: '2026-12-04' }); return { url: `/api/tasks/${id}/proposed-date?take=false` } }, expect: '401 404 404 404 403 200 200 200 200 404 404 403 200' },
  'PUT /tasks/:id/refusal': { given: async (h, who) => ({ url: `/api/tasks/${(await handed(h, who)).id}/refusal`, body: { why: 'En congé' } }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'GET /me/tasks': { given: async (h, who) => { await handed(h, who); return { url: '/api/me/tasks' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'POST /me/tasks': { given: () => ({ url: '/api/me/tasks', body: { title: 'Essai' } }), expect: '401 201 201 201 201 201 201 201 201 201 201 403 201' },
  'GET /me/team-tasks': { given: async (h, who) => { await handed(h, who); return { url: '/api/me/team-tasks' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
}
