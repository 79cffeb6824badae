import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import { names, type Name } from '#test/cast/town.ts'
import type { Organisation } from '#modules/audiences/test/organisation.ts'
import { emptyTrash } from '../jobs.ts'
import { news } from '../module.ts'
import { publishDue } from '../publishing.ts'
import { charge, openDesk, published, titles, write } from './cast.ts'

let house: House
let o: Organisation
before(async () => {
  house = await openHouse()
  await reading(house.database)
  o = await openDesk(house)
})
after(() => house.close())
const at = (version: number) => ({ 'if-match': `"${version}"` })
const status = async (who: Name, url: string): Promise<number> => (await house.as(who).get(url)).statusCode
const bring = async (who: Name): Promise<string> => (await house.as(who).post('/api/files?name=a.jpg', readFileSync('platform/files/test/phone.jpg'), { 'content-type': 'image/jpeg' })).json().id

test('an article goes from draft to review to its readers and to what is over, and back; its audience alone reads it, wherever it asks', async () => {
  const made = await write(house, 'claire', { title: 'Allergènes', summary: 'Ce qui change', body: '## Ce que vous avez à faire\n1. Imprimez\n### Où\nAu self', rule: { trade: [o.cook] }, categories: ['field'] })
  const url = `/api/news/${made.id}`
  assert.deepEqual([made.state, made.audience, await status('nadege', url), await status('ada', url), await titles(house, 'nadege')], ['draft', ['Cuisine'], 404, 200, []])
  assert.equal((await house.as('claire').put(`${url}/review`)).json().state, 'review')
  assert.deepEqual((await house.as('claire').get('/api/news-desk')).json().counts, { draft: 0, review: 1, scheduled: 0 })
  assert.equal((await house.as('claire').delete(`${url}/review`)).json().state, 'draft')
  assert.deepEqual([(await house.as('nadege').put(`${url}/publication`, {})).statusCode, (await house.as('claire').put(`${url}/publication`, {})).json().state], [404, 'published'])
  // Nadège and Ines cook; nobody else reads it but who writes it.
  const readers: string[] = []
  for (const name of names) if ((await titles(house, name)).includes('Allergènes')) readers.push(name)
  assert.deepEqual([readers, await status('nadege', url), await status('thomas', url), await status('claire', url)], [['nadege', 'ines'], 200, 404, 200])
  const home = async (who: Name) => (await house.as(who).get('/api/home')).json().parts.news.items.map((i: { title: string }) => i.title)
  assert.deepEqual([await home('nadege'), await home('thomas'), await titles(house, 'nadege', '?category=field'), await titles(house, 'nadege', '?category=hr')], [['Allergènes'], [], ['Allergènes'], []])
  assert.equal((await house.as('claire').put(`${url}/archive`)).json().state, 'archived')
  assert.deepEqual([await titles(house, 'nadege'), await titles(house, 'nadege', '?archived=true'), await home('nadege'), await status('nadege', url)], [[], ['Allergènes'], [], 200])
  assert.equal((await house.as('claire').delete(`${url}/archive`)).json().state, 'published')
  assert.equal((await house.as('claire').delete(`${url}/publication`)).json().state, 'draft')
  assert.deepEqual([await titles(house, 'nadege'), await status('nadege', url)], [[], 404])
  await house.as('claire').put(`${url}/publication`, {})
  assert.equal((await house.as('claire').delete(url)).statusCode, 204)
  assert.deepEqual([await status('nadege', url), await status('claire', url)], [404, 404])
  assert.equal((await house.as('claire').put(`${url}/restoration`)).json().state, 'published')
  assert.equal(await status('nadege', url), 200)
})

test('an editor of one unit reaches its people whatever the rule says, sees no draft of others, and nobody else writes', async () => {
  for (const who of ['nadege', 'omar', 'agnes', 'olivier', 'paul'] as const) assert.equal((await house.as(who).post('/api/news', { title: 'x' })).statusCode, 403, who)
  for (const [unitId, rule, code] of [[null, null, 'news.not_editor'], [o.routes, null, 'news.not_editor'], [o.education, { authority: [house.town.authority] }, 'news.not_editor'], [house.town.authority, null, 'news.unit_unknown']] as const) {
    assert.equal((await house.as('sylvie').post('/api/news', { title: 'x', unitId, rule })).json().code, code)
  }
  // Everyone of the authority by the rule: those of « Éducation » by construction.
  const wide = await published(house, 'sylvie', { title: 'Aux écoles', unitId: o.education, rule: { any: [{ kind: ['staff'] }, { unit: [o.routes] }] } })
  const readers: string[] = []
  for (const name of names) if ((await titles(house, name)).includes('Aux écoles')) readers.push(name)
  assert.deepEqual(readers, ['claire', 'sylvie', 'nadege', 'thomas', 'ines'])
  assert.deepEqual([(await house.as('sylvie').post('/api/news-desk/preview', { unitId: o.education, rule: { any: [{ kind: ['staff'] }, { unit: [o.routes] }] } })).json().peopleCount, (await house.as('sylvie').post('/api/news-desk/preview', { unitId: o.routes })).statusCode], [5, 403])
  const roads = await write(house, 'claire', { title: 'Routes seulement', unitId: o.routes })
  const all = await write(house, 'claire', { title: 'Pour tous' })
  for (const { id } of [roads, all]) {
    assert.deepEqual([await status('sylvie', `/api/news/${id}`), (await house.as('sylvie').patch(`/api/news/${id}`, { title: 'x' }, at(1))).statusCode, (await house.as('sylvie').put(`/api/news/${id}/publication`, {})).statusCode], [404, 404, 404])
  }
  const desk = async (who: Name): Promise<string[]> => (await house.as(who).get('/api/news-desk/articles')).json().items.map((i: { title: string }) => i.title)
  assert.deepEqual([(await desk('sylvie')).includes('Aux écoles'), (await desk('sylvie')).includes('Pour tous'), (await desk('claire')).includes('Routes seulement'), await desk('nadege')], [true, false, true, []])
  // Nor does she move one of hers to a unit that she does not write for.
  assert.equal((await house.as('sylvie').patch(`/api/news/${wide.id}`, { unitId: o.routes }, at(1))).json().code, 'news.not_editor')
  assert.equal((await house.as('sylvie').patch(`/api/news/${wide.id}`, { unitId: null }, at(1))).json().code, 'news.not_editor')
  await charge(house, 'omar', o.routes)
  assert.deepEqual([await desk('omar'), await status('omar', `/api/news/${roads.id}`), await status('omar', `/api/news/${wide.id}`)], [['Routes seulement'], 200, 404])
})

test('several editors lose nothing: who comes second is told, what it said before is kept, what was wrong is said to readers', async () => {
  const { id } = await published(house, 'claire', { title: 'Horaires', body: 'Le 3 mars' })
  const url = `/api/news/${id}`
  assert.equal((await house.as('claire').patch(url, { body: 'x' })).statusCode, 428)
  const changed = (await house.as('claire').patch(url, { body: 'Le 4 mars', correction: 'C’est le 4 mars, et non le 3.' }, at(1))).json()
  assert.deepEqual([changed.body, changed.version, changed.corrections.map((c: { text: string }) => c.text)], ['Le 4 mars', 2, ['C’est le 4 mars, et non le 3.']])
  assert.equal((await house.as('ada').patch(url, { body: 'Le 5 mars' }, at(1))).statusCode, 412)
  assert.equal((await house.as('omar').get(url)).json().corrections.length, 1)
  assert.deepEqual((await house.as('claire').get(`${url}/versions`)).json().items.map((v: { number: number, body: string, by: string }) => [v.number, v.body, v.by]), [[1, 'Le 3 mars', 'Claire Vasseur']])
  assert.equal((await house.as('nadege').get(`${url}/versions`)).statusCode, 403)
})

test('whom a published article is for may be changed: those who come read it, those who go do not, and a rule that nothing uses any more is gone', async () => {
  const { id } = await published(house, 'claire', { title: 'Conduite', rule: { trade: [o.driver] } })
  const url = `/api/news/${id}`
  const nameless = async (): Promise<number> => Number((await house.database.pool.query('select count(*) from audience where nameless and rule = $1::jsonb', [JSON.stringify({ trade: [o.driver] })])).rows[0].count)
  assert.deepEqual([await status('omar', url), await status('thomas', url), await nameless()], [200, 404, 1])
  await house.as('claire').patch(url, { rule: { trade: [o.technician] } }, at(1))
  assert.deepEqual([await status('thomas', url), await nameless(), (await house.as('ada').get('/api/audiences')).json().items.length], [200, 0, 0])
})

test('a heading out of order, a picture without words or an empty title is refused in a clear sentence; picture and files go with the right to the article', async () => {
  for (const [given, code, field] of [[{ body: '# Titre' }, 'news.heading_level', 'body'], [{ body: '### Trop tôt' }, 'news.heading_order', 'body'], [{ body: '##' }, 'news.heading_empty', 'body'], [{ title: '\u202e ' }, 'news.empty', 'title'], [{ readBy: '2026-11-22' }, 'news.day_past', 'readBy']] as const) {
    const refused = await house.as('claire').post('/api/news', { title: 'x', ...given })
    assert.deepEqual([refused.statusCode, refused.json().code, refused.json().errors[0].field], [422, code, field])
  }
  const [image, file] = [await bring('claire'), await bring('claire')]
  assert.equal((await house.as('claire').post('/api/news', { title: 'x', image: { fileId: image, alt: ' ' } })).json().code, 'news.alt_missing')
  const { id } = await write(house, 'claire', { title: 'Avec image', rule: { trade: [o.cook] }, image: { fileId: image, alt: 'Un plateau rouge' }, fileIds: [file] })
  const bytes = (who: Name, one: string) => status(who, `/api/news/${id}/files/${one}`)
  assert.deepEqual([await bytes('claire', image), await bytes('ada', file), await bytes('nadege', image), await status('nadege', `/api/files/${image}/content`)], [200, 200, 404, 404])
  await house.as('claire').put(`/api/news/${id}/publication`, {})
  assert.deepEqual([await bytes('nadege', image), await bytes('nadege', file), await bytes('thomas', image), await bytes('nadege', house.town.authority)], [200, 200, 404, 404])
  const bare = (await house.as('claire').patch(`/api/news/${id}`, { image: null, fileIds: [] }, at(1))).json()
  assert.deepEqual([bare.image, bare.files, await bytes('nadege', image)], [null, [], 404])
})

test('what is planned is published at its moment, once; under the election rules somebody else than its author publishes', async () => {
  const { id } = await write(house, 'claire', { title: 'Programmée' })
  const url = `/api/news/${id}`
  assert.equal((await house.as('claire').put(`${url}/publication`, { at: '2026-11-23T08:59:00Z' })).json().code, 'news.moment_past')
  assert.equal((await house.as('claire').put(`${url}/publication`, { at: '2026-11-23T10:00:00Z' })).json().state, 'scheduled')
  await publishDue(house.database, new Date('2026-11-23T09:59:59Z'))
  assert.equal(await status('omar', url), 404)
  await Promise.all([publishDue(house.database, new Date('2026-11-23T10:00:30Z')), publishDue(house.database, new Date('2026-11-23T10:00:30Z'))])
  assert.equal((await house.as('omar').get(url)).json().publishedAt, '2026-11-23T10:00:30.000Z')
  assert.equal((await house.database.pool.query(`select from journal where fact = 'article.published' and noun_id = $1`, [id])).rowCount, 1)
  const reserved = await write(house, 'claire', { title: 'Bilan', reserve: true })
  assert.deepEqual([reserved.can.includes('article.publish'), (await house.as('claire').put(`/api/news/${reserved.id}/publication`, {})).json().code], [false, 'news.reserve_needs_other'])
  assert.equal((await house.as('ada').put(`/api/news/${reserved.id}/publication`, {})).json().state, 'published')
})

test('the trash is emptied after thirty days: the article goes with its scope, its files are the sweeper’s, and it comes back no more', async () => {
  const image = await bring('claire')
  const { id } = await published(house, 'claire', { title: 'Jetée', image: { fileId: image, alt: 'Un plateau' } })
  await house.as('claire').delete(`/api/news/${id}`)
  const left = async () => (await house.database.pool.query('select (select count(*)::int from article where id = $1) as articles, (select count(*)::int from scope s where s.kind = $2 and not exists (select from article a where a.scope_id = s.id)) as scopes, (select detached_at is not null from file where id = $3) as loose', [id, 'audience', image])).rows[0]
  const days = (n: number): Date => new Date(house.clock.now.getTime() + n * 86_400_000)
  await emptyTrash(house.database, days(29))
  assert.deepEqual(await left(), { articles: 1, scopes: 0, loose: false })
  await emptyTrash(house.database, days(31))
  assert.deepEqual(await left(), { articles: 0, scopes: 0, loose: true })
  assert.equal((await house.as('claire').put(`/api/news/${id}/restoration`)).statusCode, 404)
})

test('« lu et compris »: those it is for are told once, say so in one tap; whoever writes sees how many by unit and who has not, and reminds', async () => {
  const { id } = await published(house, 'sylvie', { title: 'Consignes', unitId: o.education, rule: { unit: [o.restauration] }, readBy: '2026-11-30' })
  const url = `/api/news/${id}`
  const toRead = async (who: Name) => (await noticesOf(house, who)).filter((n) => n.subjectId === id).map((n) => [n.who, n.said, n.level])
  assert.deepEqual([await toRead('nadege'), await toRead('sylvie'), await toRead('thomas')], [[['Sylvie Fontaine', 'vous demande de lire', 2]], [], []])
  assert.equal((await house.as('nadege').put(`${url}/reading`)).json().readAt, '2026-11-23T09:00:00.000Z')
  await house.as('nadege').put(`${url}/reading`)
  assert.deepEqual([(await house.as('thomas').put(`${url}/reading`)).statusCode, (await house.as('nadege').get(`${url}/readings`)).statusCode], [404, 403])
  const follow = (await house.as('sylvie').get(`${url}/readings`)).json()
  assert.deepEqual([follow.people, follow.read, follow.units.map((u: { name: string, people: number, read: number }) => [u.name, u.people, u.read])], [3, 1, [['Restauration', 3, 1]]])
  const people = async (state: string) => (await house.as('sylvie').get(`${url}/readings/people?state=${state}`)).json().items.map((p: { name: string }) => p.name)
  assert.deepEqual([await people('waiting'), await people('read')], [['Sylvie Fontaine', 'Inès Moreira'], ['Nadège Hoarau']])
  assert.equal((await house.as('sylvie').put(`${url}/reminder`)).statusCode, 204)
  assert.equal((await house.as('sylvie').put(`${url}/reminder`)).json().code, 'news.reminded_already')
  assert.deepEqual([(await toRead('ines')).length, (await noticesOf(house, 'ines')).find((n) => n.subjectId === id)?.more.length, (await toRead('nadege')).map(([, said]) => said)], [1, 1, ['vous demande de lire']])
  const mine = await news.personal!(house.database.db, house.town.ids.nadege, true)
  assert.equal((mine['articleReadings'] as unknown[]).length, 1)
})
