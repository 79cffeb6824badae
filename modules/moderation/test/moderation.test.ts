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
const space = () => `/api/spaces/${house.town.spaces.private}`
const write = async (who: Name, body: object): Promise<string> => (await house.as(who).post(`${space()}/posts`, body)).json().id
const report = (who: Name, url: string, body: object = { reason: 'hurtful' }) => house.as(who).put(`${url}/report`, body)
const hide = (who: Name, url: string, reason = 'Une personne y est nommée.') => house.as(who).put(`${url}/hiding`, { reason })
const post = (id: string): string => `/api/moderation/post/${id}`
const comment = (id: string): string => `/api/moderation/comment/${id}`
const facts = async (id: string): Promise<[string, string | null, unknown][]> => (await house.database.pool.query<{ fact: string, actor_id: string | null, data: Record<string, unknown> }>(`select fact, actor_id, data from journal where noun_id = $1 and (noun = 'moderation' or fact ~ 'hidden|shown') order by id`, [id])).rows
  .map(({ fact, actor_id, data }) => [fact, actor_id, { before: data.before, after: data.after }])

test('a member reports, a host hides with a reason: out of wall, permalink, search, home, notices, photos for everyone but its author and hosts; shown again, all is back', async () => {
  const photo = (await house.as('thomas').post('/api/files?name=a.jpg', readFileSync('platform/files/test/phone.jpg'), { 'content-type': 'image/jpeg' })).json().id
  const id = await write('thomas', { body: `Zibeline chez @[Nadège Hoarau](person:${house.town.ids.nadege})`, photos: [{ fileId: photo }] })
  await house.as('claire').put(`/api/posts/${id}/pin`)
  const { id: said } = (await house.as('nadege').post(`/api/posts/${id}/comments`, { body: 'Zibeline aussi' })).json()
  await house.as('ines').put(`/api/posts/${id}/keep`)
  const wall = async (who: Name): Promise<boolean> => JSON.stringify([(await house.as(who).get(`${space()}/posts`)).json().items, (await house.as(who).get(`${space()}/pinned`)).json().items, (await house.as(who).get('/api/home')).json()]).includes('Zibeline')
  const found = async (who: Name): Promise<boolean> => { await indexed(house); return JSON.stringify((await house.as(who).get('/api/search?q=zibeline')).json().items).includes('Zibeline') }
  const seen = async (who: Name) => [await wall(who), ...await Promise.all([`/api/posts/${id}`, `/api/posts/${id}/comments`, `/api/comments/${said}`, `/api/posts/${id}/versions`, `/api/files/${photo}/content`].map(async (url) => (await house.as(who).get(url)).statusCode))]
  assert.deepEqual([await seen('ines'), await found('ines'), (await noticesOf(house, 'nadege')).some((n) => n.subjectId === id)], [[true, 200, 200, 200, 200, 200], true, true])

  assert.equal((await report('ines', post(id), { reason: 'other', note: ' ' })).json().code, 'moderation.note_missing')
  assert.deepEqual((({ report, can, openReports }) => [report.reason, can, openReports])((await report('ines', post(id))).json()), ['hurtful', ['report.make'], null])
  assert.equal((await report('paul', post(id), { reason: 'private', note: 'Un nom' })).statusCode, 200)
  assert.deepEqual((await noticesOf(house, 'sylvie')).filter((n) => n.noun === 'report').map((n) => [n.who, n.said, n.title, n.address]), [['Paul Ardon et Inès Moreira', 'ont signalé', 'Publication de Thomas Nguyen', `/espaces/${house.town.spaces.private}/signalements`]])
  const { items } = (await house.as('sylvie').get(`${space()}/reports`)).json()
  assert.deepEqual(items.map((c: { id: string, count: number, reasons: object[], reports: { by: string, note: string }[] }) => [c.id, c.count, c.reasons, c.reports.map((r) => [r.by, r.note])]), [[id, 2, [{ reason: 'hurtful', count: 1 }, { reason: 'private', count: 1 }], [['Paul Ardon', 'Un nom'], ['Inès Moreira', '']]]])

  assert.deepEqual([(await hide('nadege', post(id))).statusCode, (await hide('sylvie', post(id), '\u202e')).json().code], [403, 'moderation.reason_missing'])
  assert.deepEqual((({ hidden, openReports, can }) => [hidden.by, hidden.reason, openReports, can])((await hide('sylvie', post(id))).json()), ['Sylvie Fontaine', 'Une personne y est nommée.', 0, ['subject.hide', 'subject.leave', 'subject.show'].slice(2)])
  for (const who of ['ines', 'nadege', 'paul'] as const) assert.deepEqual([await seen(who), await found(who), (await noticesOf(house, who)).some((n) => n.noun === 'post' && n.subjectId === id)], [[false, 404, 404, 404, 404, 404], false, false], who)
  assert.deepEqual((await house.as('ines').get('/api/me/kept')).json().items, [])
  assert.equal((await house.as('paul').post(`/api/posts/${id}/comments`, { body: 'x' })).statusCode, 404)
  for (const who of ['thomas', 'sylvie', 'claire'] as const) {
    assert.deepEqual(await seen(who), [true, 200, 200, 200, 200, 200], who)
    assert.deepEqual((({ hidden, can, pinnedAt }) => [hidden.by, hidden.reason, can, pinnedAt])((await house.as(who).get(`/api/posts/${id}`)).json()), ['Sylvie Fontaine', 'Une personne y est nommée.', who === 'thomas' ? ['post.edit', 'post.trash'] : ['post.trash', 'post.hide'], null])
  }
  assert.equal((await house.as('claire').post(`/api/posts/${id}/comments`, { body: 'x' })).statusCode, 403)

  assert.deepEqual((await noticesOf(house, 'thomas')).filter((n) => n.noun === 'moderation').map((n) => [n.who, n.title, n.address]), [['Sylvie Fontaine', 'Une personne y est nommée.', `/espaces/${house.town.spaces.private}/moderation/post/${id}`]])
  for (const who of ['ines', 'paul'] as const) assert.deepEqual((await noticesOf(house, who)).filter((n) => n.noun === 'moderation').map((n) => [n.said, n.title]), [['a lu votre signalement, et a masqué', 'Publication de Thomas Nguyen']])
  assert.deepEqual((await noticesOf(house, 'sylvie')).filter((n) => n.noun === 'report'), [])
  assert.doesNotMatch(JSON.stringify([(await house.as('thomas').get(post(id))).json(), await noticesOf(house, 'thomas')]), /Inès Moreira|Paul Ardon/)

  assert.equal((await house.as('thomas').put(`${post(id)}/answer`, { text: 'Je retire le nom.' })).json().hidden.answer, 'Je retire le nom.')
  assert.deepEqual((await noticesOf(house, 'claire')).filter((n) => n.noun === 'moderation').map((n) => [n.who, n.said, n.address]), [['Thomas Nguyen', 'a répondu au sujet de ce qui est masqué', `/espaces/${house.town.spaces.private}/signalements`]])
  assert.equal((await house.as('claire').delete(`${post(id)}/hiding`)).json().hidden, null)
  assert.deepEqual([await seen('ines'), await found('ines'), (await noticesOf(house, 'thomas')).find((n) => n.noun === 'moderation')?.said], [[true, 200, 200, 200, 200, 200], true, 'affiche de nouveau ce que vous avez écrit'])
  const history = (await house.as('sylvie').get(`${space()}/decisions`)).json().items
  assert.deepEqual(history.map((d: { kind: string, by: string, reports: number, reason: string, answer: string | null }) => [d.kind, d.by, d.reports, d.reason, d.answer]), [['show', 'Claire Vasseur', 0, '', null], ['hide', 'Sylvie Fontaine', 2, 'Une personne y est nommée.', 'Je retire le nom.']])
  const { sylvie, claire, thomas } = house.town.ids
  const turn = { before: 'shown', after: 'hidden' }
  const back = { before: 'hidden', after: 'shown' }
  // Who reports is in no line that others read.
  assert.deepEqual(await facts(id), [['moderation.reported', null, { before: null, after: 'hurtful' }], ['moderation.reported', null, { before: null, after: 'private' }], ['post.hidden', sylvie, turn], ['moderation.hidden', sylvie, turn],
    ['moderation.answered', thomas, { before: 'silent', after: 'answered' }], ['post.shown', claire, back], ['moderation.shown', claire, back]])
})

test('a hidden comment is counted by nobody, answers nothing, and is read by its author and hosts', async () => {
  const id = await write('nadege', { body: 'Quel plateau ?', kind: 'question' })
  const { id: said } = (await house.as('thomas').post(`/api/posts/${id}/comments`, { body: 'Le plateau zinzolin' })).json()
  await house.as('nadege').put(`/api/posts/${id}/accepted-answer`, { commentId: said })
  const of = async (who: Name) => (({ commentCount, question, comments }) => [commentCount, question.state, question.answer !== null, comments.length])((await house.as(who).get(`/api/posts/${id}`)).json())
  assert.deepEqual(await of('ines'), [1, 'accepted', true, 1])
  await hide('sylvie', comment(said))
  assert.deepEqual([await of('ines'), await of('thomas'), await of('sylvie')], [[0, 'open', false, 0], [0, 'open', false, 1], [0, 'open', false, 1]])
  assert.deepEqual([(await house.as('ines').get(`/api/comments/${said}`)).statusCode, (await house.as('thomas').get(`/api/comments/${said}`)).json().hidden.reason], [404, 'Une personne y est nommée.'])
  assert.deepEqual([(await house.as('ines').post(`/api/posts/${id}/comments`, { body: 'x', parentId: said })).statusCode, (await house.as('nadege').put(`/api/posts/${id}/accepted-answer`, { commentId: said })).statusCode], [404, 404])
  // Taken away and brought back by its author, it is hidden still, and counted no more than before.
  await house.as('thomas').delete(`/api/comments/${said}`)
  assert.equal((await house.as('sylvie').get(`/api/posts/${id}`)).json().comments.length, 0)
  await house.as('thomas').put(`/api/comments/${said}/restoration`)
  assert.deepEqual([await of('ines'), await of('sylvie')], [[0, 'open', false, 0], [0, 'open', false, 1]])
  await house.as('sylvie').delete(`${comment(said)}/hiding`)
  assert.deepEqual(await of('ines'), [1, 'accepted', true, 1])
})

test('left where it is: whoever reported is told, the reports are gone; what its author took away can still be settled', async () => {
  const id = await write('nadege', { body: 'Menu de lundi' })
  await report('thomas', post(id), { reason: 'off_topic' })
  await report('thomas', post(id), { reason: 'mistaken', note: 'Mardi' })
  const cases = async (who: Name = 'claire') => (await house.as(who).get(`${space()}/reports`)).json().items.map((c: { id: string, count: number, excerpt: string | null, can: string[] }) => [c.id, c.count, c.excerpt, c.can])
  assert.deepEqual(await cases(), [[id, 1, 'Menu de lundi', ['subject.hide', 'subject.leave']]])
  assert.equal((await house.as('claire').put(`${post(id)}/leaving`)).statusCode, 204)
  assert.deepEqual([await cases(), (await house.as('claire').put(`${post(id)}/leaving`)).statusCode], [[], 204])
  assert.deepEqual((await noticesOf(house, 'thomas')).filter((n) => n.subjectId === id).map((n) => [n.who, n.said, n.address]), [['Claire Vasseur', 'a lu votre signalement, et laisse en place', `/espaces/${house.town.spaces.private}/publications/${id}`]])
  assert.deepEqual((await noticesOf(house, 'nadege')).filter((n) => n.noun === 'moderation'), [], 'its author hears nothing of it')

  await report('thomas', post(id))
  assert.equal((await house.as('thomas').delete(`${post(id)}/report`)).statusCode, 204)
  assert.deepEqual([await cases(), (await noticesOf(house, 'claire')).filter((n) => n.subjectId === id)], [[], []])
  await report('thomas', post(id))
  await house.as('nadege').delete(`/api/posts/${id}`)
  assert.deepEqual(await cases(), [[id, 1, null, ['subject.leave']]])
  assert.equal((await house.as('sylvie').put(`${post(id)}/leaving`)).statusCode, 204)
  assert.deepEqual(await cases(), [])
})

test('who runs the space and wrote it learns that it is reported, never by whom, and another decides', async () => {
  const id = await write('sylvie', { body: 'Note de Sylvie' })
  assert.equal((await report('sylvie', post(id))).json().code, 'moderation.own')
  await report('ines', post(id))
  const [seen] = (await house.as('sylvie').get(`${space()}/reports`)).json().items
  assert.deepEqual([seen.own, seen.reports[0].by, seen.can], [true, null, ['subject.hide']])
  assert.deepEqual([(await noticesOf(house, 'sylvie')).filter((n) => n.noun === 'report' && n.subjectId === id), (await house.as('sylvie').put(`${post(id)}/leaving`)).json().code], [[], 'moderation.own'])
  await hide('claire', post(id))
  assert.equal((await house.as('sylvie').delete(`${post(id)}/hiding`)).json().code, 'moderation.own')
  assert.equal((await report('ines', post(id))).statusCode, 404)
})

test('ten reports an hour, for one person; the hour passes', async () => {
  const ids = await Promise.all(Array.from({ length: 11 }, (_, n) => write('nadege', { body: `Rafale ${n}` })))
  await house.database.db.deleteFrom('report').execute()
  for (const id of ids.slice(0, 10)) assert.equal((await report('paul', post(id))).statusCode, 200)
  const refused = await report('paul', post(ids[10]!))
  assert.deepEqual([refused.statusCode, refused.json().code, refused.headers['retry-after']], [429, 'moderation.too_many', '3600'])
  assert.equal((await report('paul', post(ids[0]!), { reason: 'private' })).statusCode, 200, 'said better, not once more')
  assert.equal((await report('ines', post(ids[10]!))).statusCode, 200)
  house.clock.now = new Date(house.clock.now.getTime() + 3_600_001)
  assert.equal((await report('paul', post(ids[10]!))).statusCode, 200)
})
