import { readFileSync } from 'node:fs'
import type { House } from '#test/cast/house.ts'
import { canary, type Rights } from '#test/cast/rights.ts'

const photo = readFileSync(new URL('./phone.jpg', import.meta.url))
/** A photo of Nadège's on a post of the private space. */
async function shown(h: House): Promise<string> {
  const { id } = (await h.as('nadege').post('/api/files?name=plateau.jpg', photo, { 'content-type': 'image/jpeg' })).json()
  await h.as('nadege').post(`/api/spaces/${h.town.spaces.private}/posts`, { body: canary, photos: [{ fileId: id, alt: canary }] })
  return id
}

const tus = { 'tus-resumable': '1.0.0' }
/** An upload of Nadège’s, which has begun: hers alone, whatever role anybody else has anywhere. */
const begun = async (h: House): Promise<string> => String((await h.as('nadege').post('/api/uploads', undefined, { ...tus, 'upload-length': '9' })).headers.location)

// order:                           nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'POST /files': { given: () => ({ url: '/api/files?name=note.txt', body: Buffer.from('note'), headers: { 'content-type': 'text/plain' } }), expect: '401 201 201 201 201 201 201 201 201 201 201 403 201' },
  'GET /files/:id': { given: async (h) => ({ url: `/api/files/${await shown(h)}` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'GET /files/:id/content': { given: async (h) => ({ url: `/api/files/${await shown(h)}/content` }), expect: '401 404 404 404 200 200 200 200 200 404 404 200 403' },
  'POST /uploads': { given: () => ({ url: '/api/uploads', headers: { ...tus, 'upload-length': '9' } }), expect: '401 201 201 201 201 201 201 201 201 201 201 403 201' },
  'GET /uploads/:id': { given: async (h) => ({ url: await begun(h) }), expect: '401 404 404 404 404 200 404 404 404 404 404 200 403' },
  'PATCH /uploads/:id': { given: async (h) => ({ url: await begun(h), body: Buffer.from('neuf'), headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' } }), expect: '401 404 404 404 404 204 404 404 404 404 404 403 204' },
  'DELETE /uploads/:id': { given: async (h) => ({ url: await begun(h), headers: tus }), expect: '401 404 404 404 404 204 404 404 404 404 404 403 204' },
}
