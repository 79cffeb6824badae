import type { House } from '#test/cast/house.ts'
import { canary, type Rights } from '#test/cast/rights.ts'
import { zipOf } from '#platform/contents/test/files.ts'
import type { Name } from '#test/cast/town.ts'
import { bring, folder, lay, libraryOf, type Item } from './cast.ts'

const space = (h: House) => `/api/spaces/${h.town.spaces.private}`
const version = { 'if-match': '"1"' }
let nth = 0
/** A name is taken once: each knocker is given another. */
const named = (): string => `${canary} ${++nth}.txt`
const laid = (h: House): Promise<Item> => lay(h, 'nadege', named(), null, canary)
const one = async (h: House, rest = ''): Promise<string> => `/api/documents/${(await laid(h)).id}${rest}`
/** A folder that is kept for the partner alone. */
const kept = async (h: House): Promise<string> => {
  const url = `/api/documents/${(await folder(h, 'claire', named())).id}/list`
  await h.as('claire').put(url, { people: [h.town.ids.paul], audiences: [] })
  return url
}
/** An archive that somebody brought: a space keeps few at once, so none before it. */
const valise = async (h: House, who: Name): Promise<string> => {
  await h.database.pool.query('delete from document_zip')
  return (await h.as(who).post('/api/files?name=x.zip', zipOf([{ name: 'a.txt', data: canary }]), { 'content-type': 'application/octet-stream' })).json().id
}
/** The knocker’s own where they may have one, else that of a colleague. */
const looked = async (h: House, who: Name | null): Promise<string> => {
  const by = who !== null && ['nadege', 'paul', 'sylvie', 'claire'].includes(who) ? who : 'nadege'
  const { id } = (await h.as(by).post(`${space(h)}/zips`, { fileId: await valise(h, by) })).json<{ id: string }>()
  await h.database.pool.query(`update document_zip set state = 'looked', files = 1 where id = $1`, [id])
  return id
}
const own = async (h: House, who: Name | null): Promise<void> => { if (who !== null) await folder(h, who, `À moi ${++nth}`, null, '/api/me/documents') }

// order:                         nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /spaces/:id/documents': { given: async (h) => { await laid(h); return { url: libraryOf(h) } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'POST /spaces/:id/documents': { given: (h) => ({ url: libraryOf(h), body: { kind: 'folder', name: named() } }), expect: '401 403 404 404 403 201 201 201 201 403 403 403 201' },
  'GET /spaces/:id/folders': { given: async (h) => { await folder(h, 'nadege', named()); return { url: `${space(h)}/folders` } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'GET /spaces/:id/zips': { given: (h) => ({ url: `${space(h)}/zips` }), expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'POST /spaces/:id/zips': { given: async (h, who) => ({ url: `${space(h)}/zips`, body: { fileId: await valise(h, who ?? 'nadege') } }), expect: '401 403 404 404 403 201 201 201 201 403 403 403 201' },
  'PUT /zips/:id/start': { given: async (h, who) => ({ url: `/api/zips/${await looked(h, who)}/start` }), expect: '401 404 404 404 404 200 200 200 200 404 404 403 200' },
  'DELETE /zips/:id': { given: async (h, who) => ({ url: `/api/zips/${await looked(h, who)}` }), expect: '401 404 404 404 404 204 204 204 204 404 404 403 204' },
  'GET /me/documents': { given: async (h, who) => { await own(h, who); return { url: '/api/me/documents' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'POST /me/documents': { given: () => ({ url: '/api/me/documents', body: { kind: 'folder', name: `Le mien ${++nth}` } }), expect: '401 201 201 201 201 201 201 201 201 201 201 403 201' },
  'GET /me/folders': { given: async (h, who) => { await own(h, who); return { url: '/api/me/folders' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /documents/archive': { given: async (h) => ({ url: `/api/documents/archive?ids=${(await laid(h)).id}` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'GET /documents/:id': { given: async (h) => ({ url: await one(h) }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'PATCH /documents/:id': { given: async (h) => ({ url: await one(h), body: { description: 'Autre' }, headers: version }), expect: '401 404 404 404 403 200 200 200 200 404 404 403 200' },
  'POST /documents/:id/copies': { given: async (h) => ({ url: await one(h, '/copies'), body: {} }), expect: '401 404 404 404 403 201 201 201 201 404 404 403 201' },
  'GET /documents/:id/list': { given: async (h) => ({ url: await kept(h) }), expect: '401 404 404 404 404 404 200 200 200 404 404 404 403' },
  'PUT /documents/:id/list': { given: async (h) => ({ url: await kept(h), body: { people: [h.town.ids.paul], audiences: [] } }), expect: '401 404 404 404 404 404 403 200 200 404 404 403 404' },
  'DELETE /documents/:id/list': { given: async (h) => ({ url: await kept(h) }), expect: '401 404 404 404 404 404 403 200 200 404 404 403 404' },
  'GET /documents/:id/list/people': { given: async (h) => ({ url: `${await kept(h)}/people?q=nad` }), expect: '401 404 404 404 404 404 200 200 200 404 404 404 403' },
  'PUT /documents/:id/favourite': { given: async (h) => ({ url: await one(h, '/favourite') }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'DELETE /documents/:id/favourite': { given: async (h) => ({ url: await one(h, '/favourite') }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'GET /me/documents/recent': { given: async (h) => { await laid(h); return { url: '/api/me/documents/recent' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /me/documents/favourites': { given: () => ({ url: '/api/me/documents/favourites' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /documents/:id/versions': { given: async (h) => ({ url: await one(h, '/versions') }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'POST /documents/:id/versions': { given: async (h, who) => ({ url: await one(h, '/versions'), body: { fileId: await bring(h, who ?? 'nadege', 'x.txt') }, headers: version }), expect: '401 404 404 404 403 201 201 201 201 404 404 403 201' },
  'POST /documents/:id/versions/:number/restoration': { given: async (h) => ({ url: await one(h, '/versions/1/restoration') }), expect: '401 404 404 404 403 201 201 201 201 404 404 403 201' },
  'GET /documents/:id/versions/:number/content': { given: async (h) => ({ url: await one(h, '/versions/1/content') }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'GET /documents/:id/content': { given: async (h) => ({ url: await one(h, '/content') }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'GET /documents/:id/text': { given: async (h) => ({ url: await one(h, '/text') }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'PUT /documents/:id/view': { given: async (h) => ({ url: await one(h, '/view') }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'PUT /documents/:id/versions/:number/view': { given: async (h) => ({ url: await one(h, '/versions/1/view') }), expect: '401 404 404 404 200 200 200 200 200 404 404 403 200' },
  'PUT /documents/:id/lock': { given: async (h) => ({ url: await one(h, '/lock'), body: {} }), expect: '401 404 404 404 403 200 200 200 200 404 404 403 200' },
  'DELETE /documents/:id/lock': {
    given: async (h) => {
      const url = await one(h, '/lock')
      await h.as('thomas').put(url, {})
      return { url: `${url}?break=true` }
    },
    expect: '401 404 404 404 403 403 403 200 200 404 404 403 403',
  },
  'DELETE /documents/:id': { given: async (h) => ({ url: await one(h) }), expect: '401 404 404 404 403 204 204 204 204 404 404 403 204' },
  'GET /spaces/:id/documents/trash': { given: async (h) => { await h.as('nadege').delete(await one(h)); return { url: `${libraryOf(h)}/trash` } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'GET /me/documents/trash': { given: () => ({ url: '/api/me/documents/trash' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'POST /documents/:id/restoration': {
    given: async (h) => {
      const url = await one(h)
      await h.as('nadege').delete(url)
      return { url: `${url}/restoration` }
    },
    expect: '401 404 404 404 403 201 403 201 201 404 404 403 201',
  },
  'GET /spaces/:id/documents/room': { given: async (h) => { await laid(h); return { url: `${libraryOf(h)}/room` } }, expect: '401 403 404 404 200 200 200 200 200 403 403 200 403' },
  'GET /me/documents/room': { given: () => ({ url: '/api/me/documents/room' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
  'GET /quotas': { given: () => ({ url: '/api/quotas' }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  'PUT /quotas': { given: () => ({ url: '/api/quotas', body: { spaceBytes: 20_000_000_000, personBytes: 3_000_000_000 } }), expect: '401 403 403 403 403 403 403 403 403 200 200 403 403' },
  'PUT /quotas/:id': { given: (h) => ({ url: `/api/quotas/${h.town.spaces.private}`, body: { bytes: 30_000_000_000 } }), expect: '401 404 404 404 404 404 404 404 404 200 200 403 404' },
}
