// Cards and documents are reported and hidden as posts are: out of every place for everyone but their author and the hosts, with their files.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())

const space = (): string => `/api/spaces/${house.town.spaces.private}`
const hide = (who: Name, noun: string, id: string) => house.as(who).put(`/api/moderation/${noun}/${id}/hiding`, { reason: 'Une personne y est nommée.' })
const status = async (who: Name, url: string): Promise<number> => (await house.as(who).get(url)).statusCode
const has = async (who: Name, url: string, what: string): Promise<boolean> => (await house.as(who).get(url)).body.includes(what)
const photo = async (who: Name): Promise<string> => (await house.as(who).post('/api/files?name=a.jpg', readFileSync('platform/files/test/phone.jpg'), { 'content-type': 'image/jpeg' })).json().id
const bytes = async (who: Name, name: string): Promise<string> => (await house.as(who).post(`/api/files?name=${encodeURIComponent(name)}`, Buffer.from('Bonjour'), { 'content-type': 'application/octet-stream' })).json().id
const facts = async (id: string): Promise<string[]> => (await house.database.pool.query<{ fact: string }>(`select fact from journal where noun_id = $1 and fact ~ 'hidden|shown|reported' order by id`, [id])).rows.map(({ fact }) => fact)
const refused = async (reply: ReturnType<ReturnType<House['as']>['put']>): Promise<string> => (await reply).json<{ code: string }>().code
const looked = async (of: Name, id: string): Promise<unknown[]> => (await house.as('claire').post(`${space()}/visibility/${house.town.ids[of]}/look`)).json<{ newest: { id: string, sees: boolean, why: string | null }[] }>().newest.filter((one) => one.id === id).map(({ sees, why }) => [sees, why])

test('a card is reported, hidden with its photos, mended by its author, shown again', async () => {
  const file = await photo('thomas')
  const { id } = (await house.as('thomas').post(`${space()}/practices`, { title: 'Zibeline en cuisine', doing: 'Faire ainsi', steps: [{ text: 'Regarder', photo: { fileId: file } }] })).json()
  await house.as('ines').put(`/api/practices/${id}/follow`)
  await house.as('claire').put(`/api/practices/${id}/verification`, {})
  const seen = async (who: Name) => {
    await indexed(house)
    return [await status(who, `/api/practices/${id}`), await status(who, `/api/files/${file}/content`), await has(who, `${space()}/practices`, 'Zibeline'), await has(who, '/api/practices', 'Zibeline'), (await noticesOf(house, who)).some((n) => n.noun === 'practice' && n.subjectId === id)]
  }
  const found = async (who: Name): Promise<boolean> => { await indexed(house); return has(who, '/api/search?q=zibeline', 'en cuisine') }
  assert.deepEqual([await seen('ines'), await found('ines'), await looked('ines', id)], [[200, 200, true, true, true], true, [[true, null]]])
  assert.equal((await house.as('ines').put(`/api/moderation/practice/${id}/report`, { reason: 'private' })).statusCode, 200)
  assert.deepEqual((await noticesOf(house, 'sylvie')).filter((n) => n.noun === 'report').map((n) => n.title), ['Fiche de Thomas Nguyen'])
  const [open] = (await house.as('sylvie').get(`${space()}/reports`)).json().items
  assert.deepEqual([open.noun, open.excerpt, open.address], ['practice', 'Zibeline en cuisine', `/espaces/${house.town.spaces.private}/fiches/${id}`])
  assert.equal((await hide('nadege', 'practice', id)).statusCode, 403)
  assert.equal((await hide('sylvie', 'practice', id)).statusCode, 200)
  assert.equal((await hide('sylvie', 'practice', id)).statusCode, 200)
  assert.deepEqual([await seen('ines'), await found('ines'), await found('sylvie'), await looked('ines', id), await looked('thomas', id)], [[404, 404, false, false, false], false, false, [[false, 'les personnes qui animent l’ont masquée']], [[true, null]]])
  for (const who of ['thomas', 'sylvie'] as const) {
    assert.deepEqual((await seen(who)).slice(0, 4), [200, 200, true, true], who)
    assert.deepEqual((({ hidden, can }) => [hidden.by, hidden.reason, can])((await house.as(who).get(`/api/practices/${id}`)).json()), ['Sylvie Fontaine', 'Une personne y est nommée.', who === 'thomas' ? ['practice.edit', 'practice.trash'] : ['practice.trash', 'practice.hide']])
  }
  assert.deepEqual([await refused(house.as('thomas').put(`/api/practices/${id}/use`)), await refused(house.as('sylvie').put(`/api/practices/${id}/verification`, {})), (await house.as('ines').put(`/api/practices/${id}/use`)).statusCode], ['practice.not_allowed', 'practice.not_allowed', 404])
  assert.equal((await house.as('sylvie').post('/api/practices', { from: { noun: 'practice', id } })).statusCode, 404)
  // What is new in it is hidden with it.
  const other = await photo('thomas')
  assert.equal((await house.as('thomas').patch(`/api/practices/${id}`, { steps: [{ text: 'Regarder', photo: { fileId: other } }] }, { 'if-match': '"2"' })).statusCode, 200)
  assert.deepEqual([await status('ines', `/api/files/${other}/content`), await status('sylvie', `/api/files/${other}/content`)], [404, 200])
  assert.equal((await house.as('claire').delete(`/api/moderation/practice/${id}/hiding`)).statusCode, 200)
  assert.deepEqual([await status('ines', `/api/practices/${id}`), await status('ines', `/api/files/${other}/content`), await found('ines')], [200, 200, true])
  assert.deepEqual((await house.as('sylvie').get(`${space()}/decisions`)).json().items.map((d: { noun: string, kind: string }) => [d.noun, d.kind]), [['practice', 'show'], ['practice', 'hide']])
  assert.deepEqual(await facts(id), ['moderation.reported', 'practice.hidden', 'moderation.hidden', 'practice.shown', 'moderation.shown'])
})

test('a document is hidden with all its versions: out of folders, recents, favourites, search, copies, the count of its folder', async () => {
  const library = `${space()}/documents`
  const { id: folder } = (await house.as('thomas').post(library, { kind: 'folder', name: 'Relevés' })).json()
  const doc = (await house.as('thomas').post(library, { kind: 'file', name: 'Loutre grise.txt', parentId: folder, fileId: await bytes('thomas', 'Loutre grise.txt') })).json()
  const second = await bytes('thomas', 'Loutre grise.txt')
  const { version } = (await house.as('thomas').post(`/api/documents/${doc.id}/versions`, { fileId: second }, { 'if-match': `"${doc.version}"` })).json()
  await house.as('ines').put(`/api/documents/${doc.id}/favourite`)
  const seen = async (who: Name) => [await status(who, `/api/documents/${doc.id}`), await status(who, `/api/documents/${doc.id}/content`), await status(who, `/api/documents/${doc.id}/versions`), await status(who, `/api/files/${doc.fileId}/content`), await has(who, `${library}?parent=${folder}`, 'Loutre')]
  const lists = async (who: Name) => { await indexed(house); return [await has(who, '/api/me/documents/recent', 'Loutre'), await has(who, '/api/search?q=loutre', 'Loutre')] }
  const counted = async (who: Name): Promise<number> => (await house.as(who).get(`/api/documents/${folder}`)).json().children
  assert.deepEqual([await seen('ines'), await lists('ines'), await counted('ines'), await looked('ines', doc.id)], [[200, 200, 200, 200, true], [true, true], 1, [[true, null]]])
  assert.equal((await house.as('ines').put(`/api/moderation/document/${doc.id}/report`, { reason: 'private' })).statusCode, 200)
  assert.equal(await refused(house.as('ines').put(`/api/moderation/document/${folder}/report`, { reason: 'private' })), 'moderation.not_found')
  assert.equal((await hide('sylvie', 'document', doc.id)).statusCode, 200)
  assert.deepEqual([await seen('ines'), await lists('ines'), await counted('ines'), await looked('ines', doc.id)], [[404, 404, 404, 404, false], [false, false], 0, [[false, 'les personnes qui animent l’ont masqué']]])
  assert.equal(await has('ines', '/api/me/documents/favourites', 'Loutre'), false)
  for (const who of ['thomas', 'sylvie'] as const) {
    assert.deepEqual(await seen(who), [200, 200, 200, 200, true], who)
    assert.deepEqual((({ hidden, can }) => [hidden.by, can])((await house.as(who).get(`/api/documents/${doc.id}`)).json()), ['Sylvie Fontaine', who === 'thomas' ? ['document.trash'] : ['document.trash', 'document.hide']])
  }
  // Nobody carries it away: not by a copy of its folder, not by taking that home, not by a new version over it.
  const copy = (await house.as('nadege').post(`/api/documents/${folder}/copies`, { rootId: house.town.ids.nadege })).json()
  assert.equal(copy.children, 0)
  const now = (await house.as('nadege').get(`/api/documents/${folder}`)).json().version
  assert.equal(await refused(house.as('nadege').patch(`/api/documents/${folder}`, { rootId: house.town.ids.nadege, name: 'Chez moi' }, { 'if-match': `"${now}"` })), 'document.not_allowed')
  assert.equal(await refused(house.as('thomas').patch(`/api/documents/${doc.id}`, { name: 'Autre.txt' }, { 'if-match': `"${version + 1}"` })), 'document.not_allowed')
  assert.equal((await house.as('thomas').post(`/api/documents/${doc.id}/copies`, {})).statusCode, 403)
  assert.equal((await house.as('nadege').post(library, { kind: 'file', name: 'Loutre grise.txt', parentId: folder, fileId: await bytes('nadege', 'x'), ifExists: 'version' })).statusCode, 404)
  assert.equal((await house.as('claire').delete(`/api/moderation/document/${doc.id}/hiding`)).statusCode, 200)
  assert.deepEqual([await seen('ines'), await lists('ines'), await counted('ines')], [[200, 200, 200, 200, true], [true, true], 1])
  assert.deepEqual(await facts(doc.id), ['moderation.reported', 'document.hidden', 'moderation.hidden', 'document.shown', 'moderation.shown'])
})
